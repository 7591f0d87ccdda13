#pragma once

#include <parkcarbon/base/code.hpp>

/// What the inventory can say about a project's data. Sentences and remedies: resources/messages/engine.csv.
namespace parkcarbon::engine::inventory {

inline constexpr base::Code kNoDataInPeriod{"NO_DATA_IN_PERIOD"}; ///< {value}

// Activities
inline constexpr base::Code kMethodUnknown{"METHOD_UNKNOWN"};                          ///< {value, expected}
inline constexpr base::Code kFuelUnknown{"FUEL_UNKNOWN"};                              ///< {value, set, expected}
inline constexpr base::Code kNcvMissing{"NCV_MISSING"};                                ///< {value, set}
inline constexpr base::Code kUnitStateAssumed{"UNIT_STATE_ASSUMED"};                   ///< {value, expected}
inline constexpr base::Code kVariantMissing{"VARIANT_MISSING"};                        ///< {value, expected}
inline constexpr base::Code kVariantUnknown{"VARIANT_UNKNOWN"};                        ///< {value, expected}
inline constexpr base::Code kVariantAssumed{"VARIANT_ASSUMED"};                        ///< {value, assumed, expected}
inline constexpr base::Code kParameterMissing{"PARAMETER_MISSING"};                    ///< {parameter, unit}
inline constexpr base::Code kParameterAssumed{"PARAMETER_ASSUMED"};                    ///< {value, parameter, assumed}
inline constexpr base::Code kParameterRangeOnly{"PARAMETER_RANGE_ONLY"};               ///< {parameter, unit, expected}
inline constexpr base::Code kParametersContradictory{"PARAMETERS_CONTRADICTORY"};      ///< {value, expected}
inline constexpr base::Code kSharesNotWhole{"SHARES_NOT_WHOLE"};                       ///< {value}
inline constexpr base::Code kEmissionNegative{"EMISSION_NEGATIVE"};                    ///< {value, gas}
inline constexpr base::Code kDecayNeedsYear{"DECAY_NEEDS_YEAR"};                       ///< {value}
inline constexpr base::Code kFactorMissing{"FACTOR_MISSING"};                          ///< {value}
inline constexpr base::Code kAbatementCountedTwice{"ABATEMENT_COUNTED_TWICE"};         ///< {value}
inline constexpr base::Code kProcessEmissionNegative{"PROCESS_EMISSION_NEGATIVE"};     ///< {value, enterprise}
inline constexpr base::Code kParameterUnknown{"PARAMETER_UNKNOWN"};                    ///< {value, expected}
inline constexpr base::Code kParameterUnitWrong{"PARAMETER_UNIT_WRONG"};               ///< {parameter, value, expected}
inline constexpr base::Code kParameterOutOfRange{"PARAMETER_OUT_OF_RANGE"};            ///< {parameter, value, expected}
inline constexpr base::Code kMobileFactorMissing{"MOBILE_FACTOR_MISSING"};             ///< {value}
inline constexpr base::Code kGwpMissing{"GWP_MISSING"};                                ///< {value, set}
inline constexpr base::Code kEnterpriseUnknown{"ENTERPRISE_UNKNOWN"};                  ///< {value}
inline constexpr base::Code kEnterpriseOutsideBoundary{"ENTERPRISE_OUTSIDE_BOUNDARY"}; ///< {value, rows}
inline constexpr base::Code kRowOutsideMembership{"ROW_OUTSIDE_MEMBERSHIP"}; ///< {value, enterprise, joined, left}

// Energy transfers and the park's factors
inline constexpr base::Code kTransferPartyUnknown{"TRANSFER_PARTY_UNKNOWN"}; ///< {value}
inline constexpr base::Code kTransferOutsideMembership{
    "TRANSFER_OUTSIDE_MEMBERSHIP"};                                    ///< {value, enterprise, joined, left}
inline constexpr base::Code kSteamStateMissing{"STEAM_STATE_MISSING"}; ///< {value, expected}
inline constexpr base::Code kHotWaterTemperatureMissing{"HOT_WATER_TEMPERATURE_MISSING"}; ///< {value}
inline constexpr base::Code kCoolingFactorMissing{"COOLING_FACTOR_MISSING"};              ///< {value}
inline constexpr base::Code kFactorIgnored{"FACTOR_IGNORED"};                             ///< {value}
inline constexpr base::Code kGreenPowerWithoutProof{"GREEN_POWER_WITHOUT_PROOF"};         ///< {value}
inline constexpr base::Code kGridFactorYearSubstituted{"GRID_FACTOR_YEAR_SUBSTITUTED"};   ///< {value, expected, series}
inline constexpr base::Code kResidualFactorYearSubstituted{
    "RESIDUAL_FACTOR_YEAR_SUBSTITUTED"};                                         ///< {value, expected, series}
inline constexpr base::Code kSubstituteDecided{"SUBSTITUTE_DECIDED"};            ///< {value, expected, series, reason}
inline constexpr base::Code kResidualFactorMissing{"RESIDUAL_FACTOR_MISSING"};   ///< {value}
inline constexpr base::Code kHeatRatioMissing{"HEAT_RATIO_MISSING"};             ///< {value}
inline constexpr base::Code kHeatRatioContradictory{"HEAT_RATIO_CONTRADICTORY"}; ///< {value, expected}
inline constexpr base::Code kHeatTemperatureMissing{"HEAT_TEMPERATURE_MISSING"}; ///< {value}
inline constexpr base::Code kSupplierLoop{"SUPPLIER_LOOP"};                      ///< {value}
inline constexpr base::Code kSupplierFactorImplausible{
    "SUPPLIER_FACTOR_IMPLAUSIBLE"}; ///< {value, factor, unit, expected}

inline constexpr base::Code kMoreFindings{"MORE_FINDINGS"}; ///< {value, count}: further findings of code `value`

} // namespace parkcarbon::engine::inventory
