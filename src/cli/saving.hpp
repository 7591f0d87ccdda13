#pragma once

#include <parkcarbon/services/result_stamps.hpp>

namespace parkcarbon::cli {

/// How every command that changes a project ends.
inline base::Result<void> saveWithResults(services::ProjectSession& session) {
    services::Calculations calculations(session);
    return services::saveWithResults(session, calculations);
}

} // namespace parkcarbon::cli
