#pragma once

#include <parkcarbon/base/code.hpp>

/// What goes wrong with variables, schemes and indicators; sentences in resources/messages/indicators.csv.
namespace parkcarbon::engine::indicators {

// Findings about variables: `value` is taken, `expected` is not. {variable, period, value, unit, expected,
// enterprises}; {variable, period, value, unit, expected, variable_origin, other_origin}
inline constexpr base::Code kVariableDiffersFromEnterprises{"VARIABLE_DIFFERS_FROM_ENTERPRISES"};
inline constexpr base::Code kVariableDiffersFromAnalysis{"VARIABLE_DIFFERS_FROM_ANALYSIS"};
inline constexpr base::Code kVariableUnitUnusable{"VARIABLE_UNIT_UNUSABLE"}; ///< {variable, value, expected}
inline constexpr base::Code kVariableSourceUnknown{
    "VARIABLE_SOURCE_UNKNOWN"}; ///< decision: {variable, value, expected}
inline constexpr base::Code kVariableSumIncomplete{"VARIABLE_SUM_INCOMPLETE"}; ///< {variable, period, value, expected}

// Errors and findings about schemes. {indicator, value, position}
inline constexpr base::Code kFormulaUnreadable{"FORMULA_UNREADABLE"};
inline constexpr base::Code kFormulaVariableUnknown{"FORMULA_VARIABLE_UNKNOWN"};
inline constexpr base::Code kFormulaUnitMismatch{"FORMULA_UNIT_MISMATCH"}; ///< {indicator, value, expected}
inline constexpr base::Code kThresholdUnreadable{"THRESHOLD_UNREADABLE"};
inline constexpr base::Code kIndicatorDirectionUnknown{"INDICATOR_DIRECTION_UNKNOWN"}; ///< {indicator, value, expected}
inline constexpr base::Code kIndicatorUnitUnknown{"INDICATOR_UNIT_UNKNOWN"};           ///< {indicator, value}
inline constexpr base::Code kIndicatorRepeated{"INDICATOR_REPEATED"};                  ///< {indicator}

// Questions that a decision of the same code answers.
inline constexpr base::Code kIndicatorNotApplicable{"INDICATOR_NOT_APPLICABLE"};
inline constexpr base::Code kIndicatorThresholdChosen{"INDICATOR_THRESHOLD_CHOSEN"}; ///< {indicator, value, expected}

} // namespace parkcarbon::engine::indicators
