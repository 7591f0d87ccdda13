#include "ui/models/fuel_set_comparison.hpp"

#include <set>

namespace parkcarbon::ui {
namespace {

using reference::Fuel;
using reference::FuelSet;

constexpr double kCarbonToCo2 = 44.0 / 12.0;

/// The fuel of the set that has one of these names.
const Fuel* namesake(const Fuel& fuel, const FuelSet& set) {
    std::vector<std::string> names = {fuel.name_zh, fuel.name_en};
    names.insert(names.end(), fuel.aliases.begin(), fuel.aliases.end());
    for (const std::string& name : names) {
        if (const Fuel* found = name.empty() ? nullptr : set.find(name)) {
            return found;
        }
    }
    return nullptr;
}

ComparedFuel compared(const Fuel* first, const Fuel* second) {
    ComparedFuel both{first, second, {}, {}, {}, {}};
    if (first != nullptr) {
        both.ncv.first = first->ncv_gj_per_unit;
        both.carbon.first = first->carbon_tc_per_gj;
        both.oxidation.first = first->oxidation;
        both.tco2.first = tco2PerUnit(*first);
    }
    if (second != nullptr) {
        both.ncv.second = second->ncv_gj_per_unit;
        both.carbon.second = second->carbon_tc_per_gj;
        both.oxidation.second = second->oxidation;
        both.tco2.second = tco2PerUnit(*second);
    }
    return both;
}

} // namespace

std::optional<double> ComparedValue::differencePct() const {
    if (!first || !second || *first == 0.0) {
        return std::nullopt;
    }
    return (*second - *first) / *first * 100.0;
}

bool ComparedFuel::sameUnit() const {
    return first == nullptr || second == nullptr || first->unit == second->unit;
}

std::optional<double> tco2PerUnit(const Fuel& fuel) {
    if (fuel.printed_tco2_per_unit) {
        return fuel.printed_tco2_per_unit;
    }
    if (!fuel.ncv_gj_per_unit) {
        return std::nullopt;
    }
    return *fuel.ncv_gj_per_unit * fuel.carbon_tc_per_gj * fuel.oxidation * kCarbonToCo2;
}

std::vector<ComparedFuel> compareFuelSets(const FuelSet& first, const FuelSet& second) {
    std::vector<ComparedFuel> fuels;
    std::set<const Fuel*> paired;
    for (const Fuel& fuel : first.fuels()) {
        const Fuel* other = namesake(fuel, second);
        paired.insert(other);
        fuels.push_back(compared(&fuel, other));
    }
    for (const Fuel& fuel : second.fuels()) {
        if (!paired.contains(&fuel)) {
            fuels.push_back(compared(nullptr, &fuel));
        }
    }
    return fuels;
}

} // namespace parkcarbon::ui
