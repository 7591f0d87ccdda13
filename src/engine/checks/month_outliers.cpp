#include "check.hpp"
#include "robust.hpp"
#include "unit_slips.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

constexpr std::size_t kEnoughMonths = 6;
/// A month this many times the median of its year; the median itself is not moved by the outlier. Low months are asked
/// about only where they look like another unit: works stop for holidays and repairs.
constexpr double kOutlier = 5.0;
/// When more of the months lie that far from the median, the source is seasonal, such as fuel for heating.
constexpr double kLargestPart = 0.25;

struct Distance {
    double ratio; ///< to the median month
    std::optional<double> slip;
    bool isFar() const { return ratio >= kOutlier || slip; }
};

Distance distanceOf(const Amount& amount, double median) {
    const double ratio = amount.quantity / median;
    return {ratio, ratio > 0.0 && amount.comparable ? likelySlip(ratio) : std::nullopt};
}

void tellMonth(const CheckInput& input, const Series& series, const Amount& amount, double median,
               FindingWriter& findings) {
    const Distance distance = distanceOf(amount, median);
    if (!distance.isFar()) {
        return;
    }
    findings.addLazily(
        distance.slip ? kMonthUnitSlip : kMonthOutlier, base::Severity::Warning,
        [&] { return at(input.series.table(series), input.series.recordId(series, amount), "quantity"); },
        [&] {
            base::Arguments arguments = {{"value", shown(amount.quantity)},
                                         {"expected", shown(median)},
                                         {"item", std::string(series.item)},
                                         {"ratio", shown(distance.ratio)}};
            if (distance.slip) {
                const domain::Unit& written = input.series.unit(series, amount);
                arguments.push_back({"unit", written.symbol()});
                arguments.push_back({"likely_unit", likelyUnit(written, *distance.slip)});
            }
            return arguments;
        });
}

/// Of the months of a year; nothing for too few of them and for a median of zero.
std::optional<double> medianMonth(std::span<const Amount> amounts, std::vector<double>& quantities) {
    quantities.clear();
    for (const Amount& amount : amounts) {
        if (amount.isMonth()) {
            quantities.push_back(amount.quantity);
        }
    }
    if (quantities.size() < kEnoughMonths) {
        return std::nullopt;
    }
    const double median = medianOf(quantities);
    return median > 0.0 ? std::optional(median) : std::nullopt;
}

} // namespace

void checkMonthOutliers(const CheckInput& input, FindingWriter& findings) {
    std::vector<double> quantities;
    for (const Series& series : input.series.all()) {
        forEachYear(series, [&](std::span<const Amount> amounts) {
            const auto median = medianMonth(amounts, quantities);
            if (!median) {
                return;
            }
            const auto far = std::count_if(amounts.begin(), amounts.end(), [&](const Amount& amount) {
                return amount.isMonth() && distanceOf(amount, *median).isFar();
            });
            if (static_cast<double>(far) > kLargestPart * static_cast<double>(quantities.size())) {
                return;
            }
            for (const Amount& amount : amounts) {
                if (far > 0 && amount.isMonth()) {
                    tellMonth(input, series, amount, *median, findings);
                }
            }
        });
    }
}

} // namespace parkcarbon::engine::checks
