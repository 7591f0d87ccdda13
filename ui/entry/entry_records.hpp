#pragma once

#include <parkcarbon/domain/activity.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

/// The activity with this id; nothing when there is none.
std::optional<domain::Activity> activityOf(const services::ProjectSession& session, std::string_view id);

/// The rows of one enterprise and category within a period that were entered last, the newest first. Looks through the
/// snapshot in memory, so that it is quick in a project of 10^6 rows.
std::vector<domain::Activity> latestActivities(const services::ProjectSession& session,
                                               const domain::ProjectSnapshot& snapshot, std::string_view enterprise,
                                               domain::ActivityCategory category, base::Period period,
                                               std::size_t most);

/// An id for a new activity: the last one counted on.
std::string newActivityId(const services::ProjectSession& session, const domain::ProjectSnapshot& snapshot);

} // namespace parkcarbon::ui
