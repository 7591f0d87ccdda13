#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
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

/// The power of ten between units that are easily mistaken (t and kg, MWh and kWh, 万kWh and kWh, GWh and kWh), when
/// the ratio is within a factor of 2.5 of it.
std::optional<double> likelySlip(double ratio) {
    for (const double exponent : {3.0, 4.0, 6.0}) {
        const double distance = std::abs(std::log10(ratio)) - exponent;
        if (std::abs(distance) < 0.4) {
            return std::pow(10.0, ratio > 1.0 ? exponent : -exponent);
        }
    }
    return std::nullopt;
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
                    return base::Arguments{{"value", shown(ratio)},
                                           {"expected", slip ? shown(*slip) : "0.2 … 5"},
                                           {"item", std::string(series.item)},
                                           {"year", std::to_string(later.year)},
                                           {"other_year", std::to_string(earlier.year)}};
                });
        }
    }
}

} // namespace parkcarbon::engine::checks
