#pragma once

#include "../inventory/boundary.hpp"

#include <parkcarbon/engine/views/bridge.hpp>

#include <optional>
#include <string_view>
#include <unordered_map>

namespace parkcarbon::engine::views {

/// Whether enterprises count on both sides of a bridge: boundary mark, zone and membership in the period.
class StandingChange {
public:
    StandingChange(const BridgeSide& from, const BridgeSide& to);

    /// BoundaryJoined, BoundaryLeft or BoundaryZone when the enterprise counts on one side only; nothing for ids that
    /// are no enterprise on either side.
    std::optional<BridgeKind> of(std::string_view enterprise_id) const;

private:
    struct Side {
        explicit Side(const BridgeSide& side);
        bool counts(std::string_view enterprise_id) const;
        /// Only the zone keeps it out.
        bool outsideByZone(std::string_view enterprise_id) const;
        bool knows(std::string_view enterprise_id) const { return boundary.find(enterprise_id).has_value(); }

        const domain::ProjectSnapshot& snapshot;
        base::Period period;
        inventory::Boundary boundary;
        std::unordered_map<std::string_view, bool> zones; ///< in the boundary?
    };

    Side from_;
    Side to_;
};

} // namespace parkcarbon::engine::views
