#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/reference/fuels.hpp>

#include <vector>

namespace parkcarbon::engine::checks {

/// What is wrong with a stated parameter, before it is known where it stands.
struct ParameterProblem {
    base::Code code;
    base::Severity severity;
    base::Arguments arguments;
};

/// Calorific value, carbon content and oxidation that can hardly have been measured on the fuel: their unit does not
/// convert, or they lie far from its table values.
std::vector<ParameterProblem> implausibleParameters(const domain::ParameterSet& parameters,
                                                    const reference::Fuel& fuel);

} // namespace parkcarbon::engine::checks
