#pragma once

#include <parkcarbon/engine/views/bridge.hpp>

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace parkcarbon::engine::views {

/// By what a view weighs a part of the inventory.
enum class Basis : std::uint8_t { Absent, Inventory, Market, Producer, Statistics };

/// What two views of one inventory weigh differently.
struct ViewPartKey {
    std::string ledger;
    std::string category; ///< an activity category, "electricity" or "heat"
    std::string item;     ///< a kind of fuel, an instrument, a recovered gas; empty for all
    std::string gas;      ///< "CO2" or "CH4, N2O" for the gases of combustion; else empty

    friend auto operator<=>(const ViewPartKey&, const ViewPartKey&) = default;
};

struct ViewPart {
    Basis basis = Basis::Absent;
    double co2e = 0.0; ///< with the view's sign
    std::vector<std::string> ids;
};

using ViewParts = std::map<ViewPartKey, ViewPart>;

/// A view taken apart; the sum of the parts is its total.
ViewParts viewParts(const BridgeSide& side);

} // namespace parkcarbon::engine::views
