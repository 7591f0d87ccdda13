#include "factor_table.hpp"

#include "series_checks.hpp"

#include <fmt/format.h>
#include <parkcarbon/engine/trends/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace parkcarbon::engine::trends {
namespace {

using domain::DecompositionSeries;
using domain::FactorSeries;
using domain::SeriesLayout;

constexpr std::size_t kFewestYears = 2;
constexpr std::size_t kMostTerms = 20'000'000; // factors × years × categories

using Rows = std::vector<std::vector<double>>;

tl::unexpected<base::Error> lengthsDiffer(const std::string& series, std::size_t value, std::string expected) {
    return base::failure(kSeriesLengthsDiffer,
                         {{"series", series}, {"value", std::to_string(value)}, {"expected", std::move(expected)}});
}

base::Result<void> checkRows(const FactorSeries& factor) {
    if (factor.rows.empty()) {
        return checkValues(factor.name, {}, kFewestYears);
    }
    for (const std::vector<double>& row : factor.rows) {
        if (row.size() != factor.rows.front().size()) {
            return base::failure(kSeriesRowsUneven, {{"series", factor.name},
                                                     {"value", std::to_string(row.size())},
                                                     {"expected", std::to_string(factor.rows.front().size())}});
        }
        if (const auto checked = checkValues(factor.name, row, factor.by_category ? 1 : kFewestYears); !checked) {
            return checked;
        }
    }
    return {};
}

/// From what is stated, or from a factor of the whole park.
std::optional<std::size_t> knownYears(const DecompositionSeries& series) {
    if (!series.years.empty()) {
        return series.years.size();
    }
    const auto plain = std::find_if(series.factors.begin(), series.factors.end(),
                                    [](const FactorSeries& factor) { return !factor.by_category; });
    return plain == series.factors.end() ? std::nullopt : std::optional(plain->rows.front().size());
}

bool addUpToOne(const Rows& rows) {
    constexpr double kTolerance = 1e-6;
    return std::all_of(rows.begin(), rows.end(), [](const std::vector<double>& row) {
        return std::abs(std::accumulate(row.begin(), row.end(), 0.0) - 1.0) <= kTolerance;
    });
}

Rows transposed(const Rows& rows) {
    Rows result(rows.front().size(), std::vector<double>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            result[column][row] = rows[row][column];
        }
    }
    return result;
}

std::optional<SeriesLayout> layoutByLengths(const Rows& rows, std::optional<std::size_t> years,
                                            std::size_t categories) {
    const std::size_t outer = rows.size();
    const std::size_t inner = rows.front().size();
    const bool by_year = (!years || outer == *years) && (categories == 0 || inner == categories);
    const bool by_category = (!years || inner == *years) && (categories == 0 || outer == categories);
    if (by_year == by_category || (!years && categories == 0)) {
        return std::nullopt;
    }
    return by_year ? SeriesLayout::ByYear : SeriesLayout::ByCategory;
}

/// All factors lie the same way round, so the first that tells speaks for all.
std::optional<SeriesLayout> layoutOf(const DecompositionSeries& series) {
    if (series.layout != SeriesLayout::Unstated) {
        return series.layout;
    }
    const auto years = knownYears(series);
    for (const FactorSeries& factor : series.factors) {
        if (factor.by_category) {
            if (const auto layout = layoutByLengths(factor.rows, years, series.categories.size())) {
                return layout;
            }
        }
    }
    for (const FactorSeries& factor : series.factors) {
        const bool by_year = factor.by_category && addUpToOne(factor.rows);
        const bool by_category = factor.by_category && addUpToOne(transposed(factor.rows));
        if (by_year != by_category) {
            return by_year ? SeriesLayout::ByYear : SeriesLayout::ByCategory;
        }
    }
    return std::nullopt;
}

/// The rows of a factor by category, one a year; nothing when it does not fit `layout`.
base::Result<FactorTable::Factor> factorOf(const FactorSeries& series, SeriesLayout layout, std::size_t years,
                                           std::size_t categories) {
    FactorTable::Factor factor{series.name, series.by_category, {}};
    const Rows rows = series.by_category && layout == SeriesLayout::ByCategory ? transposed(series.rows) : series.rows;
    const std::size_t found = series.by_category ? rows.size() : rows.front().size();
    if (found != years) {
        return lengthsDiffer(series.name, found, std::to_string(years));
    }
    if (series.by_category && rows.front().size() != categories) {
        return lengthsDiffer(series.name, rows.front().size(), std::to_string(categories));
    }
    for (const std::vector<double>& row : rows) {
        factor.values.insert(factor.values.end(), row.begin(), row.end());
    }
    return factor;
}

std::size_t categoriesOf(const FactorSeries& factor, SeriesLayout layout) {
    return layout == SeriesLayout::ByYear ? factor.rows.front().size() : factor.rows.size();
}

std::vector<std::string> categoryNames(const DecompositionSeries& series, std::size_t count) {
    if (!series.categories.empty()) {
        return series.categories;
    }
    std::vector<std::string> names;
    for (std::size_t category = 1; category <= count; ++category) {
        names.push_back(std::to_string(category));
    }
    return names;
}

base::Result<void> checkSigns(const FactorTable& table) {
    for (std::size_t index = 0; index < table.factors.size(); ++index) {
        const FactorTable::Factor& factor = table.factors[index];
        const std::size_t columns = factor.by_category ? table.categories.size() : 1;
        for (std::size_t column = 0; column < columns; ++column) {
            double sign = 0.0;
            for (std::size_t year = 0; year < table.years.size(); ++year) {
                const double value = table.at(index, year, column);
                if (value * sign < 0.0) {
                    return base::failure(kFactorSignChanges,
                                         {{"factor", factor.name},
                                          {"category", factor.by_category ? table.categories[column] : "-"},
                                          {"value", fmt::format("{}", value)},
                                          {"expected", fmt::format("{}", sign)}});
                }
                sign = value == 0.0 ? sign : value;
            }
        }
    }
    return {};
}

base::Result<void> checkFactors(const DecompositionSeries& series) {
    if (series.factors.empty()) {
        return base::failure(kFactorsMissing);
    }
    std::size_t terms = 0;
    for (const FactorSeries& factor : series.factors) {
        if (const auto checked = checkRows(factor); !checked) {
            return checked;
        }
        terms = std::max(terms, factor.rows.size() * factor.rows.front().size());
    }
    if (terms * series.factors.size() > kMostTerms) {
        return base::failure(kSeriesTooLarge, {{"value", std::to_string(terms * series.factors.size())},
                                               {"expected", std::to_string(kMostTerms)}});
    }
    return {};
}

} // namespace

base::Result<FactorTable> factorTable(const DecompositionSeries& series) {
    if (const auto checked = checkFactors(series); !checked) {
        return base::failure(checked.error());
    }
    const auto first = std::find_if(series.factors.begin(), series.factors.end(),
                                    [](const FactorSeries& factor) { return factor.by_category; });
    const bool has_categories = first != series.factors.end();
    const auto layout = has_categories ? layoutOf(series) : std::optional(SeriesLayout::ByYear);
    if (!layout) {
        return base::failure(kSeriesLayoutUnclear,
                             {{"series", first->name},
                              {"value", fmt::format("{} × {}", first->rows.size(), first->rows.front().size())}});
    }
    const std::size_t categories = has_categories ? categoriesOf(*first, *layout) : 1;
    if (!series.categories.empty() && series.categories.size() != categories) {
        return lengthsDiffer("categories", series.categories.size(), std::to_string(categories));
    }
    const std::size_t year_count = knownYears(series).value_or(
        has_categories ? first->rows.size() * first->rows.front().size() / categories : kFewestYears);
    if (year_count < kFewestYears) {
        return base::failure(kSeriesTooShort, {{"series", has_categories ? first->name : series.factors.front().name},
                                               {"value", std::to_string(year_count)},
                                               {"expected", std::to_string(kFewestYears)}});
    }
    auto years = yearsOf(series.years, year_count);
    if (!years) {
        return base::failure(std::move(years.error()));
    }
    FactorTable table{std::move(*years), categoryNames(series, categories), {}};
    for (const FactorSeries& factor : series.factors) {
        auto read = factorOf(factor, *layout, year_count, categories);
        if (!read) {
            return base::failure(std::move(read.error()));
        }
        table.factors.push_back(std::move(*read));
    }
    if (const auto checked = checkSigns(table); !checked) {
        return base::failure(checked.error());
    }
    return table;
}

} // namespace parkcarbon::engine::trends
