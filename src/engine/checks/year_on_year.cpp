#include "check.hpp"
#include "unit_slips.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <vector>

namespace parkcarbon::engine::checks {
namespace {

/// Ratio of two years from which on a change is asked about.
constexpr double kJump = 5.0;

struct YearTotal {
    int year;
    double quantity;
    const Amount* largest; ///< the row that a reader should look at first
};

void collectTotals(const Series& series, std::vector<YearTotal>& totals) {
    totals.clear();
    for (const Amount& amount : series.amounts) {
        if (!amount.comparable) {
            continue;
        }
        if (totals.empty() || totals.back().year != amount.year()) {
            totals.push_back({amount.year(), 0.0, &amount});
        }
        totals.back().quantity += amount.quantity;
        if (amount.quantity > totals.back().largest->quantity) {
            totals.back().largest = &amount;
        }
    }
}

} // namespace

void checkYearOnYear(const CheckInput& input, FindingWriter& findings) {
    std::vector<YearTotal> totals;
    for (const Series& series : input.series.all()) {
        collectTotals(series, totals);
        for (std::size_t index = 1; index < totals.size(); ++index) {
            const YearTotal& earlier = totals[index - 1];
            const YearTotal& later = totals[index];
            const double ratio = later.quantity / earlier.quantity;
            const bool compares = earlier.quantity > 0.0 && later.quantity > 0.0;
            if (!compares || (ratio < kJump && ratio > 1.0 / kJump) ||
                !input.series.membersThroughout(series, earlier.year) ||
                !input.series.membersThroughout(series, later.year)) {
                continue;
            }
            const auto slip = likelySlip(ratio);
            findings.addLazily(
                slip ? kUnitSlipSuspected : kYearOnYearJump, base::Severity::Warning,
                [&] {
                    return at(input.series.table(series), input.series.recordId(series, *later.largest), "quantity");
                },
                [&] {
                    const domain::Unit& unit = input.series.unit(series, *later.largest);
                    return base::Arguments{{"value", shown(ratio)},
                                           {"expected", slip ? shown(*slip) : "0.2 … 5"},
                                           {"item", std::string(series.item)},
                                           {"year", std::to_string(later.year)},
                                           {"other_year", std::to_string(earlier.year)},
                                           {"quantity", shown(later.quantity)},
                                           {"other_quantity", shown(earlier.quantity)},
                                           {"unit", unit.symbol()},
                                           {"likely_unit", slip ? likelyUnit(unit, *slip) : "-"}};
                });
        }
    }
}

} // namespace parkcarbon::engine::checks
