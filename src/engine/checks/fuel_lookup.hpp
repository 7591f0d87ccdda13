#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::checks {

bool isCombustion(domain::ActivityCategory category);

/// The fuels of a project's activities, each item looked up once.
class FuelLookup {
public:
    FuelLookup(const domain::ProjectSnapshot& snapshot, const reference::Library& library);

    /// The project's fuel set; nullptr when the library has none of that id.
    const reference::FuelSet* set() const { return set_; }
    /// The fuel that an item names (index into ActivityColumns::items); nullptr when there is none.
    const reference::Fuel* fuel(std::uint32_t item) const { return by_item_[item]; }

private:
    const reference::FuelSet* set_;
    std::vector<const reference::Fuel*> by_item_;
};

/// GJ of fuel per unit of a row's quantity, with the row's own calorific value where it has one; nothing when the row
/// is no fuel or its unit does not fit. Remembers every combination of item, unit and parameters.
class FuelEnergy {
public:
    FuelEnergy(const domain::ActivityColumns& activities, const FuelLookup& fuels)
        : activities_(activities), fuels_(fuels) {}
    std::optional<double> gjPerUnit(std::size_t row);

private:
    std::optional<double> compute(std::size_t row) const;

    const domain::ActivityColumns& activities_;
    const FuelLookup& fuels_;
    std::unordered_map<std::uint64_t, std::optional<double>> known_;
};

} // namespace parkcarbon::engine::checks
