#pragma once

#include "recipe.hpp"

#include <parkcarbon/engine/inventory/method_catalogue.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

using ParameterSpec = MethodDescription::Parameter;
using ParameterSpecs = std::vector<ParameterSpec>;

/// The row-level overrides of one row, checked against what its method knows: names, units, ranges.
class ParameterReader {
public:
    /// Issues collect in `issues`: PARAMETER_UNKNOWN (warning) at once, the others when a value is read.
    ParameterReader(const domain::ParameterSet& parameters, std::span<const ParameterSpec> specs,
                    std::vector<RecipeIssue>& issues);

    /// The overriding value in the unit of the specification; nothing when the row does not override it or the value is
    /// wrong (PARAMETER_UNIT_WRONG, PARAMETER_OUT_OF_RANGE).
    std::optional<double> value(std::string_view name);
    bool failed() const { return failed_; } ///< some value read so far was wrong

private:
    /// The parameter's value in the specification's unit, or in a spelling that means the same for it.
    base::Result<double> inUnitOf(const ParameterSpec& spec, const domain::ParameterSet::Parameter& parameter);

    const domain::ParameterSet& parameters_;
    std::span<const ParameterSpec> specs_;
    std::vector<RecipeIssue>& issues_;
    bool failed_ = false;
};

/// A unit that the program itself names. Throws std::logic_error when the unit database does not know it.
domain::Unit knownUnit(std::string_view symbol);

} // namespace parkcarbon::engine::inventory
