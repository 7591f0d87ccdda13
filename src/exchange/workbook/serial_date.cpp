#include "serial_date.hpp"

#include <parkcarbon/base/date.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>

namespace parkcarbon::exchange {
namespace {

using namespace std::chrono_literals;

constexpr double kSecondsPerDay = 86'400.0;
constexpr std::int64_t kSecondsPerHour = 3600;
constexpr std::int64_t kSecondsPerMinute = 60;
constexpr double kLastDaySince1900 = 2'958'465.0; // 9999-12-31 of the days since 1900
constexpr double kFrom1900To1904 = 1462.0;

std::string clockText(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / kSecondsPerHour, seconds % kSecondsPerHour / kSecondsPerMinute,
                       seconds % kSecondsPerMinute);
}

/// Of days since 1900, whole.
std::string dayText(int serial) {
    constexpr int kLeapDayThatWasNone = 60;
    if (serial == 0) {
        return "1900-01-00"; // what spreadsheets show
    }
    if (serial == kLeapDayThatWasNone) {
        return "1900-02-29";
    }
    const std::chrono::sys_days epoch = serial < kLeapDayThatWasNone ? 1899y / 12 / 31 : 1899y / 12 / 30;
    return base::formatDate(epoch + std::chrono::days(serial));
}

} // namespace

std::optional<std::string> textOfSerial(double days, NumberMeaning meaning, bool since_1904) {
    const double serial = days + (since_1904 ? kFrom1900To1904 : 0.0);
    if (!(days >= 0.0) || !(serial < kLastDaySince1900 + 1.0)) {
        return std::nullopt;
    }
    const double seconds = std::round(serial * kSecondsPerDay); // a computed date may lack a hair of midnight
    if (meaning == NumberMeaning::Duration) {
        return clockText(static_cast<std::int64_t>(std::round(days * kSecondsPerDay)));
    }
    if (meaning == NumberMeaning::Time) {
        return clockText(static_cast<std::int64_t>(std::fmod(seconds, kSecondsPerDay)));
    }
    std::string day = dayText(static_cast<int>(std::min(kLastDaySince1900, std::floor(seconds / kSecondsPerDay))));
    constexpr std::size_t kMonthLength = 7;
    constexpr std::size_t kYearLength = 4;
    if (meaning == NumberMeaning::Month && day.ends_with("-01")) {
        day.resize(kMonthLength);
    } else if (meaning == NumberMeaning::Year && day.ends_with("-01-01")) {
        day.resize(kYearLength);
    }
    return day;
}

} // namespace parkcarbon::exchange
