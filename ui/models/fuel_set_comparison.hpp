#pragma once

#include <parkcarbon/reference/fuels.hpp>

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::ui {

/// One parameter of a fuel in two sets; nothing where a set does not state it.
struct ComparedValue {
    std::optional<double> first;
    std::optional<double> second;
    /// Second against first, in % of the first; nothing unless both are there and the first is not 0.
    std::optional<double> differencePct() const;
};

/// A fuel of two sets side by side. Where the sets count it in different units, what is per unit is not set against
/// each other: `second_unit` differs and the differences of `ncv` and `tco2` mean nothing.
struct ComparedFuel {
    const reference::Fuel* first = nullptr;  ///< null: only the second set has it
    const reference::Fuel* second = nullptr; ///< null: only the first set has it
    ComparedValue ncv;                       ///< GJ per unit
    ComparedValue carbon;                    ///< tC/GJ
    ComparedValue oxidation;
    ComparedValue tco2; ///< t CO2 per unit, as the inventory computes it
    bool sameUnit() const;
};

/// t CO2 per unit of the fuel: as the source prints it, else ncv × carbon × oxidation × 44/12.
std::optional<double> tco2PerUnit(const reference::Fuel& fuel);

/// The fuels of the first set in their order, each with its namesake, then those that only the second has. The sets
/// must outlive the result.
std::vector<ComparedFuel> compareFuelSets(const reference::FuelSet& first, const reference::FuelSet& second);

} // namespace parkcarbon::ui
