#pragma once

#include "evaluation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::engine::indicators {

/// Which limit holds for a value, or why none does.
struct LimitChoice {
    enum class State : std::uint8_t {
        Applies,      ///< `limits` holds one
        Descriptive,  ///< there is nothing to hold the value against
        DoesNotApply, ///< `reason` says why: "size_outside_bands", "no_growth"
        Missing,      ///< `missing` decides it
        Open          ///< alternatives disagree, and the project has not chosen
    };
    State state = State::Descriptive;
    std::optional<AppliedLimit> limit;
    std::string reason;
    std::vector<MissingInput> missing;
};

/// `value` in the indicator's unit.
LimitChoice chooseLimit(const IndicatorDefinition& definition, double value, const EvaluationInput& input);

/// What the project wants of the indicator: the target of the year or the next one after it, else the last before.
std::optional<IndicatorTarget> targetOf(const IndicatorDefinition& definition, std::optional<double> value,
                                        const EvaluationInput& input);

/// Distance to the limit, 0 when it is met.
double gapTo(const AppliedLimit& limit, double value);

} // namespace parkcarbon::engine::indicators
