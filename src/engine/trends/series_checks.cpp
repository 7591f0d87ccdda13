#include "series_checks.hpp"

#include <fmt/format.h>
#include <parkcarbon/engine/trends/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace parkcarbon::engine::trends {

base::Result<void> checkValues(std::string_view series, std::span<const double> values, std::size_t fewest) {
    if (values.size() < fewest) {
        return base::failure(kSeriesTooShort, {{"series", std::string(series)},
                                               {"value", std::to_string(values.size())},
                                               {"expected", std::to_string(fewest)}});
    }
    if (!std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); })) {
        return base::failure(kSeriesValueNotFinite, {{"series", std::string(series)}});
    }
    return {};
}

base::Result<std::vector<double>> yearsOf(const std::vector<double>& stated, std::size_t count) {
    if (stated.empty()) {
        std::vector<double> years(count);
        std::iota(years.begin(), years.end(), 0.0);
        return years;
    }
    if (stated.size() != count) {
        return base::failure(
            kSeriesLengthsDiffer,
            {{"series", "years"}, {"value", std::to_string(stated.size())}, {"expected", std::to_string(count)}});
    }
    for (std::size_t index = 0; index < count; ++index) {
        const bool later = index == 0 || stated[index] > stated[index - 1];
        if (!std::isfinite(stated[index]) || !later) {
            const double before = index == 0 ? 0.0 : stated[index - 1];
            return base::failure(kSeriesYearsUnordered, {{"value", fmt::format("{}", stated[index])},
                                                         {"expected", fmt::format("> {}", before)}});
        }
    }
    return stated;
}

} // namespace parkcarbon::engine::trends
