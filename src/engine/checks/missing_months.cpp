#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <bit>
#include <fmt/format.h>

namespace parkcarbon::engine::checks {
namespace {

constexpr std::uint32_t kAllMonths = 0xFFFU;
/// A source with fewer months is likely seasonal (heating) or new: worth a note, hardly a gap.
constexpr int kMostlyComplete = 7;

std::string missingMonths(std::uint32_t held, int year) {
    std::string text;
    for (std::uint32_t month = 1; month <= 12; ++month) {
        if ((held & (1U << (month - 1U))) == 0) {
            text += fmt::format("{}{}-{:02}", text.empty() ? "" : ", ", year, month);
        }
    }
    return text;
}

} // namespace

void checkMissingMonths(const CheckInput& input, FindingWriter& findings) {
    for (const Series& series : input.series.all()) {
        forEachYear(series, [&](std::span<const Amount> amounts) {
            std::uint32_t held = 0;
            for (const Amount& amount : amounts) {
                held |= amount.months();
            }
            if (held == kAllMonths || !input.series.membersThroughout(series, amounts.front().year())) {
                return;
            }
            const int count = std::popcount(held);
            findings.addLazily(
                kMonthsMissing, count >= kMostlyComplete ? base::Severity::Warning : base::Severity::Note,
                [&] {
                    return at(input.series.table(series), input.series.recordId(series, amounts.front()), "period");
                },
                [&] {
                    return base::Arguments{{"value", std::to_string(count)},
                                           {"expected", "12"},
                                           {"item", std::string(series.item)},
                                           {"year", std::to_string(amounts.front().year())},
                                           {"missing", missingMonths(held, amounts.front().year())}};
                });
        });
    }
}

} // namespace parkcarbon::engine::checks
