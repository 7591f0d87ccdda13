#include <parkcarbon/base/spreadsheet_text.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::base {
namespace {

constexpr std::array<std::string_view, 10> kFormulaStarts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

bool allDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Apostrophes in front of something that needs a guard; npos when nothing there does.
std::size_t apostrophesBeforeGuarded(std::string_view text) {
    const std::size_t count = std::min(text.find_first_not_of('\''), text.size());
    const std::string_view rest = text.substr(count);
    const bool runs = std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                                  [&](std::string_view start) { return rest.starts_with(start); });
    return runs || isExcelError(rest) || isRoundedNumber(rest) ? count : std::string_view::npos;
}

} // namespace

bool isExcelError(std::string_view text) {
    constexpr std::array<std::string_view, 12> kErrors = {"#REF!",  "#VALUE!", "#N/A",   "#DIV/0!",
                                                          "#NAME?", "#NUM!",   "#NULL!", "#SPILL!",
                                                          "#CALC!", "#FIELD!", "#BUSY!", "#BLOCKED!"};
    const std::string_view clean = trimmed(text);
    if (clean.empty() || clean.front() != '#') {
        return false;
    }
    return std::find(kErrors.begin(), kErrors.end(), clean) != kErrors.end() || clean == "#GETTING_DATA" ||
           (clean.size() > 1 && clean.find_first_not_of('#') == std::string_view::npos);
}

bool isRoundedNumber(std::string_view text) {
    std::string_view clean = trimmed(text);
    const std::size_t exponent = clean.find_first_of("eE");
    if (exponent == std::string_view::npos || exponent + 2 >= clean.size() || clean[exponent + 1] != '+' ||
        !allDigits(clean.substr(exponent + 2))) {
        return false;
    }
    const std::string_view mantissa = clean.substr(0, exponent);
    return allDigits(mantissa.substr(0, 1)) &&
           (mantissa.size() == 1 || (mantissa[1] == '.' && allDigits(mantissa.substr(2))));
}

std::string withFormulaGuard(std::string_view text) {
    std::string guarded(apostrophesBeforeGuarded(text) == std::string_view::npos ? "" : "'");
    return guarded.append(text);
}

std::string_view withoutFormulaGuard(std::string_view text) {
    if (text.empty() || text.front() != '\'' || apostrophesBeforeGuarded(text) == std::string_view::npos) {
        return text;
    }
    return text.substr(1);
}

} // namespace parkcarbon::base
