#include "excel_traps.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/spreadsheet_text.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/credit_code.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <vector>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kAnyPeriod = "2025 | 2025-07 | 2025-Q3";
constexpr std::string_view kAnyDay = "2025-07-31";
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
/// Serial days 1954–2119; day 0 of the spreadsheets' calendar for dates after February 1900 is 1899-12-30.
constexpr int kFirstSerial = 20'000;
constexpr int kLastSerial = 80'000;
constexpr std::chrono::sys_days kSerialOrigin{std::chrono::year{1899} / 12 / 30};

bool isDigitLetter(char letter) {
    return letter >= '0' && letter <= '9';
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigitLetter);
}

int toInt(std::string_view digits) {
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// A date cut at its separators: numbers, and a month by name as its number.
struct DateParts {
    std::vector<int> numbers;
    std::vector<std::size_t> digits; ///< how many digits each number was written with; 0 for the month's name
    int named = -1;                  ///< which of the numbers was a month's name
};

int monthByName(std::string_view word) {
    const auto known = std::find(kMonths.begin(), kMonths.end(), word.substr(0, 3));
    const bool plausible = word.size() >= 3 && word.size() <= 9;
    return plausible && known != kMonths.end() ? static_cast<int>(known - kMonths.begin()) + 1 : -1;
}

std::optional<DateParts> dateParts(std::string_view text) {
    std::string clean = base::toLowerAscii(base::toHalfWidth(base::trimmed(text)));
    for (const std::string_view mark : {"年", "月", "日"}) {
        for (std::size_t at = clean.find(mark); at != std::string::npos; at = clean.find(mark)) {
            clean.replace(at, mark.size(), 1, '/');
        }
    }
    DateParts parts;
    std::string_view rest = clean;
    while (!rest.empty()) {
        const std::size_t cut = std::min(rest.find_first_of("/-. "), rest.size());
        const std::string_view word = rest.substr(0, cut);
        rest = rest.substr(std::min(cut + 1, rest.size()));
        if (allDigits(word) && word.size() <= 5) {
            parts.numbers.push_back(toInt(word));
            parts.digits.push_back(word.size());
        } else if (const int month = monthByName(word); month > 0 && parts.named < 0) {
            parts.named = static_cast<int>(parts.numbers.size());
            parts.numbers.push_back(month);
            parts.digits.push_back(0);
        } else if (!word.empty() && word.find_first_not_of("0:") != std::string_view::npos) {
            return std::nullopt;
        }
    }
    const bool date_like = parts.numbers.size() >= 2 || (parts.numbers.size() == 1 && parts.digits[0] == 5);
    return parts.numbers.size() <= 3 && date_like ? std::optional<DateParts>(std::move(parts)) : std::nullopt;
}

/// Year, month, day; 0 = not stated or not certain.
struct KnownDate {
    int year = 0;
    int month = 0;
    int day = 0;
};

KnownDate fromSerial(int serial) {
    if (serial < kFirstSerial || serial > kLastSerial) {
        return {};
    }
    const std::chrono::year_month_day date{kSerialOrigin + std::chrono::days{serial}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

KnownDate fromNamedMonth(const DateParts& parts) {
    KnownDate date;
    date.month = parts.numbers[static_cast<std::size_t>(parts.named)];
    std::vector<std::size_t> others;
    for (std::size_t index = 0; index < parts.numbers.size(); ++index) {
        if (static_cast<int>(index) != parts.named) {
            others.push_back(index);
        }
    }
    // `Jul-25` is how a spreadsheet shows 2025-07; `25-Jul` is a day of an unstated year, or the same again.
    const std::size_t year_at = others.back();
    if (others.size() == 2 || parts.named == 0 || parts.digits[year_at] == 4) {
        date.year = parts.numbers[year_at] + (parts.digits[year_at] == 2 ? 2000 : 0);
    }
    if (others.size() == 2) {
        date.day = parts.numbers[others.front()];
    }
    return date;
}

KnownDate fromNumbers(const DateParts& parts) {
    const auto& numbers = parts.numbers;
    if (parts.digits[0] == 4) {
        return {numbers[0], numbers[1], numbers.size() == 3 ? numbers[2] : 0};
    }
    if (numbers.size() == 3 && parts.digits[2] == 4) {
        const bool month_first = numbers[1] > 12;
        const bool day_first = numbers[0] > 12;
        if (month_first || day_first) {
            return {numbers[2], month_first ? numbers[0] : numbers[1], month_first ? numbers[1] : numbers[0]};
        }
    }
    return {};
}

std::optional<KnownDate> knownDate(std::string_view text) {
    const auto parts = dateParts(text);
    if (!parts) {
        return std::nullopt;
    }
    // 2025.1 may have been 2025.10 before a spreadsheet took it for a number.
    const bool cut_number = parts->numbers.size() == 2 && parts->digits[1] == 1 && parts->numbers[1] == 1 &&
                            text.find('.') != std::string_view::npos;
    if (cut_number) {
        return KnownDate{};
    }
    const KnownDate date = parts->numbers.size() == 1 ? fromSerial(parts->numbers[0])
                           : parts->named >= 0        ? fromNamedMonth(*parts)
                                                      : fromNumbers(*parts);
    if (date.year == 0) {
        return KnownDate{};
    }
    const bool sane = date.year >= 1900 && date.year <= 2200 && date.month >= 1 && date.month <= 12 && date.day <= 31;
    return sane ? std::optional<KnownDate>(date) : std::nullopt;
}

std::string exampleFor(const domain::FieldSpec& field) {
    using enum domain::FieldKind;
    switch (field.kind) {
    case Number:
        return "1234.5";
    case Integer:
        return "2025";
    case Boolean:
        return "true | false";
    case Period:
        return std::string(kAnyPeriod);
    case Date:
        return std::string(kAnyDay);
    case Unit:
        return "t | GJ | MWh | 万m3";
    case Parameters:
        return "ncv=23.2 GJ/t; oxidation=0.95";
    case Party:
        return "enterprise_id | grid | ext:name";
    case FlowParty:
        return "enterprise_id | process_id | env:name | ext:name | stock:id";
    case IntegerList:
        return "2021;2025";
    case Choice:
        return fmt::format("{}", fmt::join(field.choices, " | "));
    case Text:
    case Reference:
        break;
    }
    return std::string(field.name);
}

bool isIdField(const domain::FieldSpec& field) {
    return field.kind == domain::FieldKind::Reference || field.kind == domain::FieldKind::Party ||
           field.kind == domain::FieldKind::FlowParty ||
           (field.kind == domain::FieldKind::Text && field.name.ends_with("_id"));
}

/// A number cell keeps fifteen digits; of a longer id the last ones were replaced by zeros when it was typed.
bool hasLostDigits(const SourceCell& cell) {
    constexpr std::size_t kDigitsKept = 15;
    return cell.kind == SourceCell::Kind::Number && cell.text.size() > kDigitsKept && allDigits(cell.text);
}

base::Error excelError(base::Code code, std::string_view text, std::string expected) {
    return base::Error(code, {{"value", std::string(text)}, {"expected", std::move(expected)}});
}

} // namespace

std::optional<std::string> periodBehindDate(std::string_view text) {
    const auto date = knownDate(text);
    if (!date) {
        return std::nullopt;
    }
    return date->year > 0 ? fmt::format("{:04}-{:02}", date->year, date->month) : std::string(kAnyPeriod);
}

std::optional<std::string> dayBehindDate(std::string_view text) {
    const auto date = knownDate(text);
    if (!date) {
        return std::nullopt;
    }
    return date->year > 0 && date->day > 0 ? fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day)
                                           : std::string(kAnyDay);
}

std::optional<std::string> periodOfDay(std::string_view day) {
    const auto date = base::parseDate(day);
    if (!date) {
        return base::Period::parse(day) ? std::optional<std::string>(day) : std::nullopt;
    }
    const bool first = date->day() == std::chrono::day{1};
    const bool last = *date == std::chrono::year_month_day(date->year() / date->month() / std::chrono::last);
    const auto month = static_cast<int>(static_cast<unsigned>(date->month()));
    return first || last ? std::optional(base::Period::month(static_cast<int>(date->year()), month).str())
                         : std::nullopt;
}

base::Result<void> checkCommas(const SourceCell& cell, char separator) {
    const auto suspicious = [](char letter) { return letter == ',' || static_cast<unsigned char>(letter) >= 0x80U; };
    if (std::none_of(cell.text.begin(), cell.text.end(), suspicious)) {
        return {};
    }
    const std::string clean = base::toHalfWidth(base::trimmed(cell.text));
    const std::size_t comma = clean.find(',');
    if (comma == std::string::npos || clean.find_first_not_of("+-0123456789.,eE") != std::string::npos) {
        return {};
    }
    const bool one_comma = clean.find(',', comma + 1) == std::string::npos && clean.find('.') == std::string::npos;
    std::string point = clean;
    point[comma] = '.';
    if (!base::parseNumber(clean)) {
        return one_comma ? tl::unexpected(excelError(kDecimalComma, cell.text, std::move(point)))
                         : base::failure(excelError(base::kNumberAmbiguous, cell.text, "1234.5"));
    }
    std::string plain = clean;
    std::erase(plain, ',');
    if (one_comma && separator != ',') {
        return base::failure(excelError(base::kNumberAmbiguous, cell.text, fmt::format("{} | {}", plain, point)));
    }
    return cell.quoted ? base::Result<void>{} : base::failure(excelError(base::kNumberAmbiguous, cell.text, plain));
}

base::Result<void> checkCell(const SourceCell& cell, const domain::FieldSpec& field, char separator) {
    if (cell.kind == SourceCell::Kind::Error) {
        return cell.text.starts_with('=')
                   ? base::failure(excelError(kFormulaWithoutResult, cell.text, exampleFor(field)))
                   : base::failure(excelError(kExcelErrorCell, cell.text, exampleFor(field)));
    }
    if (cell.text.find('#') != std::string_view::npos && base::isExcelError(cell.text)) {
        return base::failure(excelError(kExcelErrorCell, cell.text, exampleFor(field)));
    }
    if (field.kind == domain::FieldKind::Number) {
        return checkCommas(cell, separator);
    }
    if (isIdField(field) && (base::isRoundedNumber(cell.text) || hasLostDigits(cell))) {
        return base::failure(excelError(kExcelRoundedId, cell.text, exampleFor(field)));
    }
    return {};
}

base::Error explained(base::Error error, const domain::FieldSpec& field, std::string_view text) {
    if (field.kind == domain::FieldKind::Period && error.code == base::kPeriodInvalid) {
        if (auto period = periodBehindDate(text)) {
            return excelError(kExcelPeriod, text, std::move(*period));
        }
    }
    if (field.kind == domain::FieldKind::Date && error.code == base::kDateInvalid) {
        if (auto day = dayBehindDate(text)) {
            return excelError(kExcelDate, text, std::move(*day));
        }
    }
    const auto complete = [&](std::string_view name, std::string value) {
        const auto present = std::find_if(error.arguments.begin(), error.arguments.end(),
                                          [&](const base::Argument& argument) { return argument.name == name; });
        if (present == error.arguments.end()) {
            error.arguments.push_back({std::string(name), std::move(value)});
        }
    };
    complete("value", std::string(text));
    complete("expected", exampleFor(field));
    return error;
}

} // namespace parkcarbon::exchange
