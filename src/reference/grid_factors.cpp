#include <parkcarbon/reference/grid_factors.hpp>

#include "name_key.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <string>
#include <utility>

namespace parkcarbon::reference {
namespace {

/// Published every year by the environment ministry and the statistics bureau, generation data from 2021 on.
constexpr std::string_view kAnnualSeries = "mee_nbs";

bool belongsTo(const GridFactor& row, std::string_view key) {
    return row.level == domain::GridChoice::Level::National || gridKey(row.name_zh) == key ||
           gridKey(row.name_en) == key;
}

} // namespace

GridFactorTable::GridFactorTable(std::vector<GridFactor> rows) : rows_(std::move(rows)) {}

base::Result<GridFactorChoice> GridFactorTable::choose(const domain::GridChoice& choice, GridFactorKind kind,
                                                       int year) const {
    const std::string key = gridKey(choice.name);
    const GridFactor* best = nullptr;
    int first_year = 0;
    int last_year = 0;
    std::set<std::string> names; // of the series at that level, to be told when the name is unknown
    for (const GridFactor& row : rows_) {
        if (row.series != kAnnualSeries || row.kind != kind || row.level != choice.level) {
            continue;
        }
        names.insert(row.name_zh);
        if (!belongsTo(row, key)) {
            continue;
        }
        first_year = first_year == 0 ? row.data_year : std::min(first_year, row.data_year);
        last_year = std::max(last_year, row.data_year);
        if (row.data_year <= year && (best == nullptr || row.data_year > best->data_year)) {
            best = &row;
        }
    }
    if (best == nullptr) {
        const std::string available =
            last_year == 0 ? fmt::format("{}", fmt::join(names, " | ")) : fmt::format("{}–{}", first_year, last_year);
        return base::failure(kGridFactorMissing,
                             {{"value", choice.str()}, {"year", std::to_string(year)}, {"expected", available}});
    }
    return GridFactorChoice{*best, best->data_year == year};
}

base::Result<GridFactorChoice> GridFactorTable::average(const domain::GridChoice& choice, int year) const {
    return choose(choice, GridFactorKind::Average, year);
}

base::Result<GridFactorChoice> GridFactorTable::residual(int year) const {
    return choose(domain::GridChoice{}, GridFactorKind::Residual, year);
}

const GridFactor* GridFactorTable::prescribed(int report_year) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const GridFactor& row) {
        return row.kind == GridFactorKind::Prescribed && row.report_year == report_year;
    });
    return found == rows_.end() ? nullptr : &*found;
}

} // namespace parkcarbon::reference
