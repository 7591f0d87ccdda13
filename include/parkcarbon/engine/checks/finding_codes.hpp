#pragma once

#include <parkcarbon/base/code.hpp>

/// What only the data checks say; what they share with the inventory (FUEL_UNKNOWN, STEAM_STATE_MISSING, …) has the
/// code of inventory/finding_codes.hpp, so that the same fault is one finding wherever it is found. Sentences and
/// remedies: resources/messages/checks.csv.
namespace parkcarbon::engine::checks {

// Counted twice
inline constexpr base::Code kDuplicateActivity{"DUPLICATE_ACTIVITY"};           ///< {value, item, other}
inline constexpr base::Code kDuplicateTransfer{"DUPLICATE_TRANSFER"};           ///< {value, item, other}
inline constexpr base::Code kPeriodsOverlap{"PERIODS_OVERLAP"};                 ///< {value, item, other}
inline constexpr base::Code kPurchasedEnergyAsFuel{"PURCHASED_ENERGY_AS_FUEL"}; ///< {value}
inline constexpr base::Code kSupplierFuelRepeated{"SUPPLIER_FUEL_REPEATED"};    ///< {value, item, other, supplier}
inline constexpr base::Code kTransferMirrored{"TRANSFER_MIRRORED"};             ///< {value, other}

// Amounts and periods
inline constexpr base::Code kQuantityNegative{"QUANTITY_NEGATIVE"}; ///< {value}
inline constexpr base::Code kQuantityZero{"QUANTITY_ZERO"};         ///< {value}
inline constexpr base::Code kMonthsMissing{"MONTHS_MISSING"};       ///< {value, expected, item, year, missing}
inline constexpr base::Code kYearOnYearJump{
    "YEAR_ON_YEAR_JUMP"}; ///< {value, expected, item, year, other_year, quantity, other_quantity, unit}
inline constexpr base::Code kUnitSlipSuspected{"UNIT_SLIP_SUSPECTED"}; ///< as YEAR_ON_YEAR_JUMP, and {likely_unit}
inline constexpr base::Code kMonthOutlier{"MONTH_OUTLIER"};            ///< {value, expected, item, ratio}
inline constexpr base::Code kMonthUnitSlip{"MONTH_UNIT_SLIP"}; ///< {value, expected, item, ratio, unit, likely_unit}
inline constexpr base::Code kFactUnitSlip{
    "FACT_UNIT_SLIP"}; ///< {value, expected, item, year, other_year, ratio, unit, likely_unit}
inline constexpr base::Code kUnitSlipAmongPeers{
    "UNIT_SLIP_AMONG_PEERS"}; ///< {value, expected, item, year, ratio, unit, likely_unit, industry, peers}
inline constexpr base::Code kPeerOutlier{
    "PEER_OUTLIER"}; ///< {value, expected, unit, item, enterprise, year, ratio, industry, peers}
inline constexpr base::Code kIntensityUnitSlip{"INTENSITY_UNIT_SLIP"};      ///< as PEER_OUTLIER
inline constexpr base::Code kPlannedInReportYear{"PLANNED_IN_REPORT_YEAR"}; ///< {value, item, year}

// Fuels and parameters
inline constexpr base::Code kParameterImplausible{"PARAMETER_IMPLAUSIBLE"}; ///< {parameter, value, expected, item}
inline constexpr base::Code kFactorUnconfirmed{"FACTOR_UNCONFIRMED"};       ///< {value, source}
inline constexpr base::Code kOwnFactorUnused{"OWN_FACTOR_UNUSED"};          ///< {value, parameter, category}
inline constexpr base::Code kOwnFactorParameterUnknown{"OWN_FACTOR_PARAMETER_UNKNOWN"}; ///< {value, item, expected}
inline constexpr base::Code kOwnFactorRepeated{"OWN_FACTOR_REPEATED"}; ///< {value, expected, item, parameter, other}
inline constexpr base::Code kPinnedSetRepeated{"PINNED_SET_REPEATED"}; ///< {value, pinned, expected}
inline constexpr base::Code kPinnedSetOlder{"PINNED_SET_OLDER"};       ///< {value, pinned, expected}
inline constexpr base::Code kGridSeriesMixed{"GRID_SERIES_MIXED"};     ///< {value, year, expected, other_year}

// Energy transfers
inline constexpr base::Code kContractNotElectricity{"CONTRACT_NOT_ELECTRICITY"}; ///< {value, expected}
inline constexpr base::Code kTransferOutsidePark{"TRANSFER_OUTSIDE_PARK"};       ///< {value}
inline constexpr base::Code kTransferOneSided{"TRANSFER_ONE_SIDED"};             ///< {value, expected, name}
inline constexpr base::Code kSupplierSellsTooMuch{"SUPPLIER_SELLS_TOO_MUCH"}; ///< {value, expected, year, sold, input}
inline constexpr base::Code kSupplierWithoutSales{"SUPPLIER_WITHOUT_SALES"};  ///< {value, year, fuel}
inline constexpr base::Code kSupplierEfficiencyLow{
    "SUPPLIER_EFFICIENCY_LOW"}; ///< {value, expected, enterprise, year, sold, input}
inline constexpr base::Code kHeatRateNegative{"HEAT_RATE_NEGATIVE"}; ///< {value, expected, year, heat, input, power}
inline constexpr base::Code kHeatRateImplausible{"HEAT_RATE_IMPLAUSIBLE"};   ///< {value, expected, year, fuel, power}
inline constexpr base::Code kSupplierWithoutInput{"SUPPLIER_WITHOUT_INPUT"}; ///< {value, year}
inline constexpr base::Code kChpEfficienciesUnusual{"CHP_EFFICIENCIES_UNUSUAL"}; ///< {value, expected}

// Flow analysis; what it shares with the flow system has the codes of flows/finding_codes.hpp
inline constexpr base::Code kDuplicateFlow{"DUPLICATE_FLOW"};                  ///< {value, item, other}
inline constexpr base::Code kFlowOutsideMembership{"FLOW_OUTSIDE_MEMBERSHIP"}; ///< {value, enterprise, joined, left}
inline constexpr base::Code kCoefficientsAboveOne{"COEFFICIENTS_ABOVE_ONE"};   ///< {value, process, layer}

// Enterprises and boundary
inline constexpr base::Code kReferenceBroken{"REFERENCE_BROKEN"};              ///< {value}
inline constexpr base::Code kCreditCodeDuplicate{"CREDIT_CODE_DUPLICATE"};     ///< {value, other}
inline constexpr base::Code kOrganisationCodeWrong{"ORGANISATION_CODE_WRONG"}; ///< {value, expected, code}
inline constexpr base::Code kEnterpriseRepeated{"ENTERPRISE_REPEATED"};        ///< {value, expected, other}
inline constexpr base::Code kNeitherRegisteredNorOperating{"NEITHER_REGISTERED_NOR_OPERATING"}; ///< {value}
inline constexpr base::Code kEnterpriseWithoutZone{"ENTERPRISE_WITHOUT_ZONE"};                  ///< {value}
inline constexpr base::Code kZoneLeavesEnterpriseOut{"ZONE_LEAVES_ENTERPRISE_OUT"};             ///< {value, zone}
inline constexpr base::Code kZoneReasonMissing{"ZONE_REASON_MISSING"};                          ///< {value, kind}
inline constexpr base::Code kOperatesElsewhere{"OPERATES_ELSEWHERE"};                           ///< {value}
inline constexpr base::Code kBoundaryReasonMissing{"BOUNDARY_REASON_MISSING"};                  ///< {value}
inline constexpr base::Code kEnterpriseWithoutData{"ENTERPRISE_WITHOUT_DATA"};                  ///< {value, year}

// The park
inline constexpr base::Code kBaseYearWithoutData{"BASE_YEAR_WITHOUT_DATA"};     ///< {value}
inline constexpr base::Code kReportYearWithoutData{"REPORT_YEAR_WITHOUT_DATA"}; ///< {value}
inline constexpr base::Code kCoverageBelowTarget{
    "COVERAGE_BELOW_TARGET"}; ///< {value, expected, item, year, explained, reported, unit, unread}
inline constexpr base::Code kCoverageAboveTotal{"COVERAGE_ABOVE_TOTAL"};             ///< as COVERAGE_BELOW_TARGET
inline constexpr base::Code kCoverageNotComputed{"COVERAGE_NOT_COMPUTED"};           ///< {value, year}
inline constexpr base::Code kDecisionUnused{"DECISION_UNUSED"};                      ///< {value, code, subject}
inline constexpr base::Code kDecisionNotPossible{"DECISION_NOT_POSSIBLE"};           ///< {value, code, subject}
inline constexpr base::Code kFactContradictsInventory{"FACT_CONTRADICTS_INVENTORY"}; ///< {value, expected, deviation}
inline constexpr base::Code kFactContradictsPollutants{
    "FACT_CONTRADICTS_POLLUTANTS"}; ///< {subject, pollutant, value, expected, estimated}

// Measures, targets and the steps
inline constexpr base::Code kMeasureFinanceUnreadable{"MEASURE_FINANCE_UNREADABLE"};   ///< {value}
inline constexpr base::Code kMeasureFinanceDiffers{"MEASURE_FINANCE_DIFFERS"};         ///< {value, expected, gap}
inline constexpr base::Code kFinanceSourceUnknown{"FINANCE_SOURCE_UNKNOWN"};           ///< {value}
inline constexpr base::Code kBusinessModelUnknown{"BUSINESS_MODEL_UNKNOWN"};           ///< {value}
inline constexpr base::Code kMeasureWithoutEffect{"MEASURE_WITHOUT_EFFECT"};           ///< {value}
inline constexpr base::Code kMeasureNotMeasured{"MEASURE_NOT_MEASURED"};               ///< {value}
inline constexpr base::Code kMeasureEnteredTwice{"MEASURE_ENTERED_TWICE"};             ///< {value, other}
inline constexpr base::Code kDatesOutOfOrder{"DATES_OUT_OF_ORDER"};                    ///< {value, expected}
inline constexpr base::Code kIndicatorReferenceUnknown{"INDICATOR_REFERENCE_UNKNOWN"}; ///< {value}
inline constexpr base::Code kStepUnknown{"STEP_UNKNOWN"};                              ///< {value, expected}
inline constexpr base::Code kPersonUnknown{"PERSON_UNKNOWN"};                          ///< {value, step}
inline constexpr base::Code kAccountableRepeated{"ACCOUNTABLE_REPEATED"};              ///< {value, other, step}

} // namespace parkcarbon::engine::checks
