#include "view_parts.hpp"

#include <parkcarbon/engine/views/line_sum.hpp>
#include <parkcarbon/engine/views/market_instruments.hpp>

namespace parkcarbon::engine::views {
namespace {

using inventory::Crossing;
using inventory::FuelUse;

constexpr const char* kOtherGases = "CH4, N2O";

class ViewTaker {
public:
    explicit ViewTaker(const BridgeSide& side) : side_(side), inventory_(*side.inventory) {}

    ViewParts take() {
        if (side_.view == View::EnergyStatistics) {
            takeStatisticsFuels();
        } else {
            takeDirect();
        }
        for (const Crossing& crossing : inventory_.crossings) {
            takeCrossing(crossing);
        }
        if (side_.view == View::ChinaNet) {
            add({std::string(kRecovered), "co2_recovery", "", ""}, Basis::Inventory, -inventory_.park.recovered_co2,
                "park/recovered_co2");
            add({std::string(kFixedCarbon), "process", "", ""}, Basis::Inventory, -inventory_.park.fixed_carbon,
                "park/fixed_carbon");
        }
        return std::move(parts_);
    }

private:
    void add(ViewPartKey key, Basis basis, double co2e_t, std::string id) {
        ViewPart& part = parts_[std::move(key)];
        part.basis = basis;
        part.co2e += co2e_t;
        if (part.ids.empty() || part.ids.back() != id) {
            part.ids.push_back(std::move(id));
        }
    }

    /// Combustion by kind of fuel, the rest by category.
    void takeDirect() {
        std::map<std::string, double> rest = inventory_.park.direct_by_category;
        for (const FuelUse& fuel : inventory_.fuels) {
            const std::string id = "park/direct_by_category/" + fuel.category;
            add({std::string(kDirect), "combustion", fuel.kind, "CO2"}, Basis::Inventory, fuel.fossil_co2, id);
            add({std::string(kDirect), "combustion", fuel.kind, kOtherGases}, Basis::Inventory, fuel.other_gases, id);
            rest[fuel.category] -= fuel.fossil_co2 + fuel.other_gases;
        }
        for (const auto& [category, co2e_t] : rest) {
            add({std::string(kDirect), category, "", ""}, Basis::Inventory, co2e_t,
                "park/direct_by_category/" + category);
        }
    }

    void takeStatisticsFuels() {
        for (const EnergyStatisticsRow& row : side_.statistics->rows) {
            if (row.unit == "GJ" && row.factor_unit == "tCO2/tce") {
                add({std::string(kDirect), "combustion", row.energy, "CO2"}, Basis::Statistics, row.co2,
                    "views/energy_statistics/" + row.energy);
            }
        }
    }

    void takeCrossing(const Crossing& crossing) {
        const std::string energy = crossing.is_electricity ? "electricity" : "heat";
        const std::string instrument = crossing.is_electricity && crossing.is_import ? instrumentOf(crossing) : "";
        ViewPartKey key{std::string(crossing.is_import ? kImported : kExported), energy, instrument, ""};
        const std::string id = crossing.transfer_id + "/CO2";
        switch (side_.view) {
        case View::Territorial:
            return;
        case View::Scope12Location:
        case View::Scope12Market:
        case View::ChinaNet:
        case View::Consumption:
            takeLedgerCrossing(crossing, std::move(key), id);
            return;
        case View::EnergyStatistics:
            break;
        }
        const EnergyStatisticsRow* const row = side_.statistics->find(energy);
        const double amount = crossing.is_import ? crossing.amount : -crossing.amount;
        add(std::move(key), Basis::Statistics, row == nullptr ? 0.0 : amount * row->factor,
            "views/energy_statistics/" + energy);
    }

    void takeLedgerCrossing(const Crossing& crossing, ViewPartKey key, const std::string& id) {
        if (crossing.is_import) {
            const bool market = side_.view == View::Scope12Market;
            add(std::move(key), market ? Basis::Market : Basis::Inventory, market ? crossing.market : crossing.location,
                market ? id + "_market" : id);
        } else if (side_.view == View::ChinaNet) {
            add(std::move(key), Basis::Inventory, -crossing.credit, id);
        } else if (side_.view == View::Consumption) {
            add(std::move(key), Basis::Producer, -crossing.producer, id + "_producer");
        }
    }

    const BridgeSide& side_;
    const inventory::Inventory& inventory_;
    ViewParts parts_;
};

} // namespace

ViewParts viewParts(const BridgeSide& side) {
    return ViewTaker(side).take();
}

} // namespace parkcarbon::engine::views
