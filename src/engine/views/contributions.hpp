#pragma once

#include <parkcarbon/engine/views/bridge.hpp>

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::views {

/// What is compared across two inventories; views into the inventory.
struct ContributionKey {
    std::string_view enterprise_id;
    std::string_view ledger;
    std::string_view category;
    std::string_view item;
    std::string_view gas;
    std::string_view party; ///< the enterprise at the other end of a transfer, else empty

    friend auto operator<=>(const ContributionKey&, const ContributionKey&) = default;
};

/// One line as a view of the ledger counts it: with the view's sign and factor.
struct Contribution {
    ContributionKey key;
    std::string_view method;
    double quantity = 0.0;
    domain::Unit unit = domain::Unit::dimensionless();
    double mass = 0.0; ///< t
    double co2e = 0.0; ///< with the view's sign
    std::string id;    ///< what `explain` takes
};

/// Everything that adds to `view` (not EnergyStatistics); the sum of `co2e` is the view's total.
std::vector<Contribution> contributionsTo(const inventory::Inventory& inventory,
                                          const domain::ProjectSnapshot& snapshot, View view);

} // namespace parkcarbon::engine::views
