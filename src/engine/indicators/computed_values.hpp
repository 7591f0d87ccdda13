#pragma once

#include "fact_values.hpp"

#include <parkcarbon/engine/indicators/variables.hpp>

#include <functional>
#include <string_view>

namespace parkcarbon::engine::indicators {

/// What the inventory, the account of pollutants, the flow analysis and the project's own tables say of a variable.
class ComputedValues {
public:
    using Keep = std::function<void(std::string_view variable, VariableCandidate candidate)>;

    ComputedValues(const domain::ProjectSnapshot& snapshot, const PeriodSources& sources, const FactValues& facts);
    /// Tells every value to `keep`, each variable at most once.
    void tell(const Keep& keep) const;

private:
    void tellInventory(const Keep& keep) const;
    void tellPollutants(const Keep& keep) const;
    void tellNetwork(const Keep& keep) const;
    void tellWater(const Keep& keep) const;
    void tellHeat(const Keep& keep) const;
    void tellRecords(const Keep& keep) const;

    const domain::ProjectSnapshot& snapshot_;
    const PeriodSources& sources_;
    const FactValues& facts_;
};

/// Where a variable without a value would come from: "facts", "inventory", "flows".
std::string_view homeOf(std::string_view variable);

} // namespace parkcarbon::engine::indicators
