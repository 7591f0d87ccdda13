#include <parkcarbon/base/period.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <charconv>
#include <fmt/format.h>

namespace parkcarbon::base {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
constexpr int kQuarterOffset = 20;

bool parseDigits(std::string_view text, int& value) {
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    return status == std::errc{} && end == text.data() + text.size();
}

} // namespace

Result<Period> Period::parse(std::string_view text) {
    const std::string folded = toHalfWidth(trimmed(text));
    const std::string_view clean = folded;
    const auto invalid = [&] { return failure(kPeriodInvalid, {{"value", std::string(text)}}); };
    int year = 0;
    if (clean.size() < 4 || !parseDigits(clean.substr(0, 4), year)) {
        return invalid();
    }
    if (clean.size() == 4) {
        return fromEncoded(year * 100).or_else([&](const Error&) -> Result<Period> { return invalid(); });
    }
    if (clean.size() != 7 || clean[4] != '-') {
        return invalid();
    }
    int number = 0;
    const bool quarterly = clean[5] == 'Q' || clean[5] == 'q';
    if (!parseDigits(clean.substr(quarterly ? 6 : 5), number) || number < 1 || number > (quarterly ? 4 : 12)) {
        return invalid();
    }
    return fromEncoded(year * 100 + number + (quarterly ? kQuarterOffset : 0))
        .or_else([&](const Error&) -> Result<Period> { return invalid(); });
}

Period Period::year(int year) {
    return Period(year * 100);
}

Period Period::quarter(int year, int quarter) {
    return Period(year * 100 + kQuarterOffset + quarter);
}

Period Period::month(int year, int month) {
    return Period(year * 100 + month);
}

Result<Period> Period::fromEncoded(std::int32_t encoded) {
    const int year = encoded / 100;
    const int part = encoded % 100;
    const bool known_part = (part >= 0 && part <= 12) || (part > kQuarterOffset && part <= kQuarterOffset + 4);
    if (year < kFirstYear || year > kLastYear || !known_part) {
        return failure(kPeriodInvalid, {{"value", std::to_string(encoded)}});
    }
    return Period(encoded);
}

Period::Kind Period::kind() const {
    const int part = encoded_ % 100;
    return part == 0 ? Kind::Year : part > kQuarterOffset ? Kind::Quarter : Kind::Month;
}

int Period::firstMonth() const {
    const int part = encoded_ % 100;
    switch (kind()) {
    case Kind::Year:
        return 1;
    case Kind::Quarter:
        return (part - kQuarterOffset - 1) * 3 + 1;
    case Kind::Month:
        break;
    }
    return part;
}

int Period::lastMonth() const {
    switch (kind()) {
    case Kind::Year:
        return 12;
    case Kind::Quarter:
        return firstMonth() + 2;
    case Kind::Month:
        break;
    }
    return firstMonth();
}

bool Period::contains(Period inner) const {
    return yearNumber() == inner.yearNumber() && firstMonth() <= inner.firstMonth() && inner.lastMonth() <= lastMonth();
}

std::string Period::str() const {
    const int part = encoded_ % 100;
    switch (kind()) {
    case Kind::Year:
        return fmt::format("{:04}", yearNumber());
    case Kind::Quarter:
        return fmt::format("{:04}-Q{}", yearNumber(), part - kQuarterOffset);
    case Kind::Month:
        break;
    }
    return fmt::format("{:04}-{:02}", yearNumber(), part);
}

} // namespace parkcarbon::base
