#include "contributions.hpp"

#include <parkcarbon/engine/views/line_sum.hpp>

#include <unordered_set>

namespace parkcarbon::engine::views {
namespace {

using inventory::Crossing;
using inventory::Line;

constexpr std::string_view kSupplierOwnFactor = "supplier_own_factor";

/// +1 or −1 for ledgers of activities that the view counts, else 0.
double signOf(const Line& line, View view) {
    if (line.biogenic) {
        return 0.0;
    }
    if (line.ledger == kDirect) {
        return 1.0;
    }
    const bool deducted = line.ledger == kRecovered || line.ledger == kFixedCarbon;
    return deducted && view == View::ChinaNet ? -1.0 : 0.0;
}

/// How a view weighs a transfer across the boundary.
struct CrossingWeight {
    double co2e = 0.0;
    std::string_view method; ///< empty: the view does not count it
    const char* id_suffix = "/CO2";
};

CrossingWeight weightOf(const Crossing& crossing, View view) {
    if (crossing.is_import) {
        switch (view) {
        case View::Territorial:
            return {};
        case View::Scope12Market:
            return {crossing.market, crossing.market_factor_name, "/CO2_market"};
        default:
            return {crossing.location, crossing.factor_name};
        }
    }
    if (view == View::ChinaNet) {
        return {-crossing.credit, crossing.factor_name};
    }
    return view == View::Consumption ? CrossingWeight{-crossing.producer, kSupplierOwnFactor, "/CO2_producer"}
                                     : CrossingWeight{};
}

domain::Unit energyUnit(const Crossing& crossing) {
    return *domain::Unit::parse(crossing.is_electricity ? "MWh" : "GJ");
}

} // namespace

std::vector<Contribution> contributionsTo(const inventory::Inventory& inventory,
                                          const domain::ProjectSnapshot& snapshot, View view) {
    std::vector<Contribution> contributions;
    for (const Line& line : inventory.lines) {
        if (const double sign = signOf(line, view); sign != 0.0) {
            contributions.push_back({{line.enterprise_id, line.ledger, line.category, line.item, line.gas, {}},
                                     line.method,
                                     line.quantity,
                                     line.unit,
                                     line.mass,
                                     sign * line.co2e,
                                     line.line_id});
        }
    }
    std::unordered_set<std::string_view> enterprises;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        enterprises.insert(enterprise.id.str());
    }
    for (const Crossing& crossing : inventory.crossings) {
        const CrossingWeight weight = weightOf(crossing, view);
        if (weight.method.empty()) {
            continue;
        }
        const std::string_view ledger = crossing.is_import ? kImported : kExported;
        const bool is_enterprise = enterprises.count(crossing.other_party) > 0;
        contributions.push_back({{crossing.enterprise_id, ledger, ledger, domain::word(crossing.carrier), "CO2",
                                  is_enterprise ? std::string_view(crossing.other_party) : std::string_view()},
                                 weight.method,
                                 crossing.amount,
                                 energyUnit(crossing),
                                 weight.co2e,
                                 weight.co2e,
                                 crossing.transfer_id + weight.id_suffix});
    }
    return contributions;
}

} // namespace parkcarbon::engine::views
