#include "ui/entry/entry_records.hpp"

#include "ui/grid/paste_plan.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <algorithm>

namespace parkcarbon::ui {

std::optional<domain::Activity> activityOf(const services::ProjectSession& session, std::string_view id) {
    const auto found = session.records().find(domain::Table::Activities, id);
    if (!found || !*found) {
        return std::nullopt;
    }
    return std::get<domain::Activity>((*found)->record);
}

std::vector<domain::Activity> latestActivities(const services::ProjectSession& session,
                                               const domain::ProjectSnapshot& snapshot, std::string_view enterprise,
                                               domain::ActivityCategory category, base::Period period,
                                               std::size_t most) {
    std::vector<domain::Activity> latest;
    const auto found = std::find_if(snapshot.enterprises.begin(), snapshot.enterprises.end(),
                                    [&](const domain::Enterprise& each) { return each.id.str() == enterprise; });
    if (found == snapshot.enterprises.end()) {
        return latest;
    }
    const auto index = static_cast<std::uint32_t>(found - snapshot.enterprises.begin());
    const domain::ActivityColumns& columns = *snapshot.activities;
    for (std::size_t row = columns.size(); row > 0 && latest.size() < most;) {
        --row;
        if (columns.enterprise[row] != index || columns.category[row] != category) {
            continue;
        }
        const auto of_row = base::Period::fromEncoded(columns.period[row]);
        if (!of_row || !period.contains(*of_row)) {
            continue;
        }
        if (auto activity = activityOf(session, columns.id->at(row))) {
            latest.push_back(std::move(*activity));
        }
    }
    return latest;
}

std::string newActivityId(const services::ProjectSession& session, const domain::ProjectSnapshot& snapshot) {
    const domain::ActivityColumns& columns = *snapshot.activities;
    const std::string_view last = columns.size() == 0 ? std::string_view() : columns.id->at(columns.size() - 1);
    return NewIds(domain::Table::Activities, last,
                  [&session](std::string_view id) { return session.records().exists(domain::Table::Activities, id); })
        .next();
}

} // namespace parkcarbon::ui
