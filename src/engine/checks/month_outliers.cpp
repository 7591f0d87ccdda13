#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

constexpr std::size_t kEnoughMonths = 6;
/// A month this many times the median of its year; the median itself is not moved by the outlier. Low months are not
/// asked about: works stop for holidays and repairs.
constexpr double kOutlier = 5.0;

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
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
                if (!amount.isMonth() || median <= 0.0 || amount.quantity < kOutlier * median) {
                    continue;
                }
                findings.addLazily(
                    kMonthOutlier, base::Severity::Warning,
                    [&] { return at(input.series.table(series), input.series.recordId(series, amount), "quantity"); },
                    [&] {
                        return base::Arguments{{"value", shown(amount.quantity)},
                                               {"expected", shown(median)},
                                               {"item", std::string(series.item)}};
                    });
            }
        });
    }
}

} // namespace parkcarbon::engine::checks
