#include "check.hpp"
#include "robust.hpp"
#include "unit_slips.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <vector>

namespace parkcarbon::engine::checks {
namespace {

constexpr std::size_t kEnoughMonths = 6;
/// A month this many times the median of its year; the median itself is not moved by the outlier. Low months are asked
/// about only where they look like another unit: works stop for holidays and repairs.
constexpr double kOutlier = 5.0;

void tellMonth(const CheckInput& input, const Series& series, const Amount& amount, double median,
               FindingWriter& findings) {
    const double ratio = amount.quantity / median;
    const auto slip = ratio > 0.0 && amount.comparable ? likelySlip(ratio) : std::nullopt;
    if (ratio < kOutlier && !slip) {
        return;
    }
    findings.addLazily(
        slip ? kMonthUnitSlip : kMonthOutlier, base::Severity::Warning,
        [&] { return at(input.series.table(series), input.series.recordId(series, amount), "quantity"); },
        [&] {
            base::Arguments arguments = {{"value", shown(amount.quantity)},
                                         {"expected", shown(median)},
                                         {"item", std::string(series.item)},
                                         {"ratio", shown(ratio)}};
            if (slip) {
                const domain::Unit& written = input.series.unit(series, amount);
                arguments.push_back({"unit", written.symbol()});
                arguments.push_back({"likely_unit", likelyUnit(written, *slip)});
            }
            return arguments;
        });
}

} // namespace

void checkMonthOutliers(const CheckInput& input, FindingWriter& findings) {
    std::vector<double> quantities;
    for (const Series& series : input.series.all()) {
        forEachYear(series, [&](std::span<const Amount> amounts) {
            quantities.clear();
            for (const Amount& amount : amounts) {
                if (amount.isMonth()) {
                    quantities.push_back(amount.quantity);
                }
            }
            if (quantities.size() < kEnoughMonths) {
                return;
            }
            const double median = medianOf(quantities);
            for (const Amount& amount : amounts) {
                if (amount.isMonth() && median > 0.0) {
                    tellMonth(input, series, amount, median, findings);
                }
            }
        });
    }
}

} // namespace parkcarbon::engine::checks
