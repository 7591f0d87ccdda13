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
inline constexpr base::Code kQuantityNegative{"QUANTITY_NEGATIVE"};    ///< {value}
inline constexpr base::Code kQuantityZero{"QUANTITY_ZERO"};            ///< {value}
inline constexpr base::Code kMonthsMissing{"MONTHS_MISSING"};          ///< {value, expected, item, year, missing}
inline constexpr base::Code kYearOnYearJump{"YEAR_ON_YEAR_JUMP"};      ///< {value, expected, item, year, other_year}
inline constexpr base::Code kUnitSlipSuspected{"UNIT_SLIP_SUSPECTED"}; ///< {value, expected, item, year, other_year}
inline constexpr base::Code kMonthOutlier{"MONTH_OUTLIER"};            ///< {value, expected, item}

// Fuels and parameters
inline constexpr base::Code kParameterImplausible{"PARAMETER_IMPLAUSIBLE"}; ///< {parameter, value, expected, item}
inline constexpr base::Code kFactorUnconfirmed{"FACTOR_UNCONFIRMED"};       ///< {value, source}

// Energy transfers
inline constexpr base::Code kContractNotElectricity{"CONTRACT_NOT_ELECTRICITY"}; ///< {value, expected}
inline constexpr base::Code kTransferOutsidePark{"TRANSFER_OUTSIDE_PARK"};       ///< {value}
inline constexpr base::Code kSupplierSellsTooMuch{"SUPPLIER_SELLS_TOO_MUCH"};    ///< {value, expected, year}
inline constexpr base::Code kSupplierWithoutInput{"SUPPLIER_WITHOUT_INPUT"};     ///< {value, year}
inline constexpr base::Code kChpEfficienciesUnusual{"CHP_EFFICIENCIES_UNUSUAL"}; ///< {value, expected}

// Enterprises and boundary
inline constexpr base::Code kReferenceBroken{"REFERENCE_BROKEN"};              ///< {value}
inline constexpr base::Code kCreditCodeDuplicate{"CREDIT_CODE_DUPLICATE"};     ///< {value, other}
inline constexpr base::Code kOperatesElsewhere{"OPERATES_ELSEWHERE"};          ///< {value}
inline constexpr base::Code kBoundaryReasonMissing{"BOUNDARY_REASON_MISSING"}; ///< {value}
inline constexpr base::Code kEnterpriseWithoutData{"ENTERPRISE_WITHOUT_DATA"}; ///< {value, year}

// The park
inline constexpr base::Code kBaseYearWithoutData{"BASE_YEAR_WITHOUT_DATA"};          ///< {value}
inline constexpr base::Code kReportYearWithoutData{"REPORT_YEAR_WITHOUT_DATA"};      ///< {value}
inline constexpr base::Code kFactContradictsInventory{"FACT_CONTRADICTS_INVENTORY"}; ///< {value, expected, deviation}
inline constexpr base::Code kFactContradictsPollutants{
    "FACT_CONTRADICTS_POLLUTANTS"}; ///< {subject, pollutant, value, expected, estimated}

} // namespace parkcarbon::engine::checks
