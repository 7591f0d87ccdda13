#pragma once

#include <parkcarbon/services/project_session.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace parkcarbon::services {

inline constexpr base::Code kNewProject{"NEW_PROJECT"};

/// The choices that a new project starts with and names in its park record: fuel set NDRC_CHEM_OTHER (the default table
/// of the NDRC guide for other industries), GWP set AR5, national grid factors.
domain::Park newPark(const std::string& name);

/// A new, saved project whose park has that name and the choices of `newPark`. Errors: as ProjectSession::create.
base::Result<std::unique_ptr<ProjectSession>> createProject(const std::filesystem::path& file, const std::string& name,
                                                            const SessionOptions& options);

} // namespace parkcarbon::services
