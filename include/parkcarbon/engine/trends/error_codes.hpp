#pragma once

#include <parkcarbon/base/code.hpp>

/// What can be wrong with a series. Sentences and remedies: resources/messages/trends.csv.
namespace parkcarbon::engine::trends {

inline constexpr base::Code kSeriesTooShort{"SERIES_TOO_SHORT"};              ///< {series, value, expected}
inline constexpr base::Code kSeriesTooLarge{"SERIES_TOO_LARGE"};              ///< {value, expected}
inline constexpr base::Code kSeriesLengthsDiffer{"SERIES_LENGTHS_DIFFER"};    ///< {series, value, expected}
inline constexpr base::Code kSeriesRowsUneven{"SERIES_ROWS_UNEVEN"};          ///< {series, value, expected}
inline constexpr base::Code kSeriesLayoutUnclear{"SERIES_LAYOUT_UNCLEAR"};    ///< {series, value}
inline constexpr base::Code kSeriesYearsUnordered{"SERIES_YEARS_UNORDERED"};  ///< {value, expected}
inline constexpr base::Code kSeriesValueNotFinite{"SERIES_VALUE_NOT_FINITE"}; ///< {series}
inline constexpr base::Code kFactorsMissing{"FACTORS_MISSING"};
inline constexpr base::Code kFactorSignChanges{"FACTOR_SIGN_CHANGES"}; ///< {factor, category, value, expected}

inline constexpr base::Code kAbatementMeasureRepeated{"ABATEMENT_MEASURE_REPEATED"}; ///< {value}
inline constexpr base::Code kMeasureNumberOutOfRange{
    "MEASURE_NUMBER_OUT_OF_RANGE"}; ///< {measure, number, value, expected}
inline constexpr base::Code kDiscountRateOutOfRange{"DISCOUNT_RATE_OUT_OF_RANGE"}; ///< {value, expected}

} // namespace parkcarbon::engine::trends
