#pragma once

#include <parkcarbon/base/code.hpp>

/// What the account of pollutants can say about a project's data. Sentences and remedies:
/// resources/messages/engine.csv.
namespace parkcarbon::engine::pollutants {

inline constexpr base::Code kNoPollutantData{"NO_POLLUTANT_DATA"};               ///< {value}
inline constexpr base::Code kPollutantUnknown{"POLLUTANT_UNKNOWN"};              ///< {value, expected}
inline constexpr base::Code kPollutantMediumMissing{"POLLUTANT_MEDIUM_MISSING"}; ///< {value, expected}
inline constexpr base::Code kPollutantKindMissing{"POLLUTANT_KIND_MISSING"};     ///< {value, expected}
inline constexpr base::Code kPollutantAboveLimit{"POLLUTANT_ABOVE_LIMIT"};       ///< {value, enterprise, pollutant}
inline constexpr base::Code kPollutantFactorMissing{"POLLUTANT_FACTOR_MISSING"}; ///< {value}
inline constexpr base::Code kPollutantFactorSubstituted{"POLLUTANT_FACTOR_SUBSTITUTED"}; ///< {value, expected}
inline constexpr base::Code kPollutantFactorUnconfirmed{"POLLUTANT_FACTOR_UNCONFIRMED"}; ///< {value, source}
inline constexpr base::Code kEstimateSuperseded{
    "ESTIMATE_SUPERSEDED"}; ///< {enterprise, pollutant, period, value, expected}: the estimate, and the stated mass
inline constexpr base::Code kStatedPartOfYear{
    "STATED_PART_OF_YEAR"}; ///< {enterprise, pollutant, period, value}: the periods stated
inline constexpr base::Code kTaxRateMissing{"TAX_RATE_MISSING"};         ///< {value}: medium
inline constexpr base::Code kTaxRateOutOfRange{"TAX_RATE_OUT_OF_RANGE"}; ///< {value, expected}
inline constexpr base::Code kEtaInvalid{"ETA_INVALID"};                  ///< {value}

} // namespace parkcarbon::engine::pollutants
