#include "boundary.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

bool zoneIsInside(const domain::ProjectSnapshot& snapshot, const domain::Enterprise& enterprise) {
    const auto zone = std::find_if(snapshot.zones.begin(), snapshot.zones.end(),
                                   [&](const domain::Zone& candidate) { return candidate.id == enterprise.zone; });
    return zone == snapshot.zones.end() || zone->in_boundary;
}

/// Months since year 0, to compare dates with periods.
int monthOf(base::Date date) {
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

struct MonthRange {
    int first;
    int last;
};

MonthRange monthsOf(base::Period period) {
    const int january = period.yearNumber() * 12;
    const int part = period.encoded() % 100;
    switch (period.kind()) {
    case base::Period::Kind::Year:
        return {january, january + 11};
    case base::Period::Kind::Quarter:
        return {january + (part - 21) * 3, january + (part - 21) * 3 + 2};
    case base::Period::Kind::Month:
        break;
    }
    return {january + part - 1, january + part - 1};
}

} // namespace

Boundary::Boundary(const domain::ProjectSnapshot& snapshot) : enterprises_(snapshot.enterprises) {
    standings_.reserve(enterprises_.size());
    index_.reserve(enterprises_.size());
    for (const domain::Enterprise& enterprise : enterprises_) {
        const bool inside = enterprise.in_boundary && zoneIsInside(snapshot, enterprise);
        const bool dated = enterprise.joined || enterprise.left;
        index_.emplace(enterprise.id.str(), standings_.size());
        standings_.push_back(!inside ? Standing::Outside : dated ? Standing::Dated : Standing::Member);
    }
}

bool Boundary::isMember(std::size_t enterprise, base::Period period) const {
    const domain::Enterprise& record = enterprises_[enterprise];
    const MonthRange months = monthsOf(period);
    const bool joined_too_late = record.joined && monthOf(*record.joined) > months.last;
    const bool left_before = record.left && monthOf(*record.left) < months.first;
    return isInside(enterprise) && !joined_too_late && !left_before;
}

std::optional<std::size_t> Boundary::find(std::string_view enterprise_id) const {
    const auto found = index_.find(enterprise_id);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace parkcarbon::engine::inventory
