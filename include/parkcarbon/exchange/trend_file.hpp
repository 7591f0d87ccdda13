#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/trend_series.hpp>

#include <filesystem>

/// Series of the trend science (FORMATS §6 `analyse`, docs/methods/trends.md). Whether numbers make sense is said by
/// the engine; here it is that a file is JSON of that form. Unknown keys with texts are notes, other unknown keys
/// errors. Errors of all: FILE_UNREADABLE {value}; JSON_TOO_LARGE {file, value, expected}; JSON_INVALID {file, line,
/// column}; JSON_VALUE_MISSING {where}; JSON_VALUE_WRONG {where, value, expected}; JSON_KEY_UNKNOWN {where, value,
/// expected}.
namespace parkcarbon::exchange {

/// `{"factors": {"Q": […], "S": [[…]]}, "years": […], "categories": […], "layout": "by_year|by_category"}`
base::Result<domain::DecompositionSeries> readDecompositionSeries(const std::filesystem::path& file);

/// `{"carbon": […], "output": […], "years": […]}`
base::Result<domain::DecouplingSeries> readDecouplingSeries(const std::filesystem::path& file);

/// `{"x": […], "years": […]}`
base::Result<domain::ObservedSeries> readObservedSeries(const std::filesystem::path& file);

/// `{"measures": [{"id", "capex", "life_a", "om_per_a", "saving_per_a", "reduction_t_per_a"}], "discount_rate": 0.08}`
base::Result<domain::AbatementMeasures> readAbatementMeasures(const std::filesystem::path& file);

} // namespace parkcarbon::exchange
