#pragma once

#include <parkcarbon/base/code.hpp>

/// What can be wrong with an uncertainty model. Sentences and remedies: resources/messages/engine.csv.
namespace parkcarbon::engine::uncertainty {

inline constexpr base::Code kCancelled{"CANCELLED"};

// A parameter
inline constexpr base::Code kDistributionUnknown{"DISTRIBUTION_UNKNOWN"}; ///< {parameter, value, expected}
inline constexpr base::Code kDistributionNumbersWrong{
    "DISTRIBUTION_NUMBERS_WRONG"}; ///< {parameter, distribution, value = numbers given, expected}
inline constexpr base::Code kDistributionNumberOutOfRange{
    "DISTRIBUTION_NUMBER_OUT_OF_RANGE"};                          ///< {parameter, number, value, expected}
inline constexpr base::Code kTruncationEmpty{"TRUNCATION_EMPTY"}; ///< {parameter, value, expected}
inline constexpr base::Code kUncertainParameterRepeated{"UNCERTAIN_PARAMETER_REPEATED"}; ///< {value}
inline constexpr base::Code kUncertainParameterUnknown{"UNCERTAIN_PARAMETER_UNKNOWN"};   ///< {value, output}
inline constexpr base::Code kUncertainParameterDiffers{"UNCERTAIN_PARAMETER_DIFFERS"};   ///< {value}

// The model as a whole
inline constexpr base::Code kUncertainOutputsMissing{"UNCERTAIN_OUTPUTS_MISSING"};
inline constexpr base::Code kUncertainOutputRepeated{"UNCERTAIN_OUTPUT_REPEATED"};    ///< {value}
inline constexpr base::Code kUncertainOutputUnknown{"UNCERTAIN_OUTPUT_UNKNOWN"};      ///< {value}
inline constexpr base::Code kUncertainOutputNotFinite{"UNCERTAIN_OUTPUT_NOT_FINITE"}; ///< {value}
inline constexpr base::Code kTrendFromZero{"TREND_FROM_ZERO"};                        ///< {value}
inline constexpr base::Code kDrawsOutOfRange{"DRAWS_OUT_OF_RANGE"};                   ///< {value, expected}
inline constexpr base::Code kSimulationTooLarge{"SIMULATION_TOO_LARGE"};              ///< {value, expected}

} // namespace parkcarbon::engine::uncertainty
