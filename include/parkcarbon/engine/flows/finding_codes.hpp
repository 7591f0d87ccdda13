#pragma once

#include <parkcarbon/base/code.hpp>

/// What the flow analysis can say about a project's data. Sentences and remedies: resources/messages/flows.csv.
namespace parkcarbon::engine::flows {

// Rows that cannot be used as they are
inline constexpr base::Code kFlowPartyUnknown{"FLOW_PARTY_UNKNOWN"};               ///< {value}
inline constexpr base::Code kFlowReferenceUnknown{"FLOW_REFERENCE_UNKNOWN"};       ///< {value}
inline constexpr base::Code kFlowUnitUnusable{"FLOW_UNIT_UNUSABLE"};               ///< {value, expected, layer}
inline constexpr base::Code kFlowCompositionUnusable{"FLOW_COMPOSITION_UNUSABLE"}; ///< {value, expected, substance}
inline constexpr base::Code kFlowCoefficientUnusable{"FLOW_COEFFICIENT_UNUSABLE"}; ///< {value, flow, layer}
inline constexpr base::Code kFlowPeriodPartial{"FLOW_PERIOD_PARTIAL"};             ///< {value, expected, material}
inline constexpr base::Code kFlowPeriodsOverlap{"FLOW_PERIODS_OVERLAP"};           ///< {value, material}
inline constexpr base::Code kFlowRepeatsTransfer{"FLOW_REPEATS_TRANSFER"};         ///< {value, material, from, to}

// Assumptions and contradictions between records
inline constexpr base::Code kFlowUncertaintyAssumed{"FLOW_UNCERTAINTY_ASSUMED"}; ///< {value, count, expected}
inline constexpr base::Code kFlowFuelDiffers{"FLOW_FUEL_DIFFERS"};               ///< {value, expected, unit, fuel}
inline constexpr base::Code kFlowBalanceImplausible{"FLOW_BALANCE_IMPLAUSIBLE"}; ///< {value, expected, unit, layer}

// What the balanced state says
/// {value, stated_sd, expected, sd, unit, z, enterprise, material, balances}
inline constexpr base::Code kFlowSuspect{"FLOW_SUSPECT"};
inline constexpr base::Code kFlowUntestable{"FLOW_UNTESTABLE"};      ///< {value, expected}
inline constexpr base::Code kFlowLossNegative{"FLOW_LOSS_NEGATIVE"}; ///< {value, sd, unit, layer}

} // namespace parkcarbon::engine::flows
