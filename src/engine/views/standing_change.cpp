#include "standing_change.hpp"

namespace parkcarbon::engine::views {

StandingChange::Side::Side(const BridgeSide& side)
    : snapshot(*side.snapshot), period(side.inventory->period), boundary(snapshot) {
    for (const domain::Zone& zone : snapshot.zones) {
        zones.emplace(zone.id.str(), zone.in_boundary);
    }
}

bool StandingChange::Side::counts(std::string_view enterprise_id) const {
    const auto index = boundary.find(enterprise_id);
    return index && boundary.isInside(*index) && boundary.isMember(*index, period);
}

bool StandingChange::Side::outsideByZone(std::string_view enterprise_id) const {
    const auto index = boundary.find(enterprise_id);
    if (!index || !snapshot.enterprises[*index].in_boundary) {
        return false;
    }
    const auto zone = zones.find(snapshot.enterprises[*index].zone.str());
    return zone != zones.end() && !zone->second;
}

StandingChange::StandingChange(const BridgeSide& from, const BridgeSide& to) : from_(from), to_(to) {}

std::optional<BridgeKind> StandingChange::of(std::string_view enterprise_id) const {
    if (!from_.knows(enterprise_id) && !to_.knows(enterprise_id)) {
        return std::nullopt;
    }
    const bool before = from_.counts(enterprise_id);
    const bool after = to_.counts(enterprise_id);
    if (before == after) {
        return std::nullopt;
    }
    if ((before ? to_ : from_).outsideByZone(enterprise_id)) {
        return BridgeKind::BoundaryZone;
    }
    return after ? BridgeKind::BoundaryJoined : BridgeKind::BoundaryLeft;
}

} // namespace parkcarbon::engine::views
