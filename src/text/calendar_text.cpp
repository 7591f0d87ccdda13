#include <parkcarbon/text/text.hpp>

#include <array>
#include <fmt/format.h>

namespace parkcarbon::text {
namespace {

constexpr std::array<std::string_view, 12> kEnglishMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr int kQuarterMark = 20; ///< Period::encoded() adds it to the quarter

} // namespace

std::string Text::period(base::Period period) const {
    const bool zh = language_ == Language::Zh;
    const int year = period.yearNumber();
    const int part = period.encoded() % 100;
    switch (period.kind()) {
    case base::Period::Kind::Quarter:
        return zh ? fmt::format("{}年第{}季度", year, part - kQuarterMark)
                  : fmt::format("Q{} {}", part - kQuarterMark, year);
    case base::Period::Kind::Month:
        return zh ? fmt::format("{}年{}月", year, part)
                  : fmt::format("{} {}", kEnglishMonths[static_cast<std::size_t>(part - 1)], year);
    case base::Period::Kind::Year:
        break;
    }
    return zh ? fmt::format("{}年", year) : fmt::format("{}", year);
}

std::string Text::date(base::Date date) const {
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    const unsigned day = static_cast<unsigned>(date.day());
    return language_ == Language::Zh ? fmt::format("{}年{}月{}日", year, month, day)
                                     : fmt::format("{} {} {}", day, kEnglishMonths[month - 1], year);
}

std::string Text::timestamp(base::Timestamp time) const {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::minutes>(time - day));
    return fmt::format("{} {:02}:{:02}", date(base::Date(day)), clock.hours().count(), clock.minutes().count());
}

} // namespace parkcarbon::text
