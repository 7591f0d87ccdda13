#include "measured_cell.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/unit.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::exchange {
namespace {

constexpr std::array<std::string_view, 12> kAboutBefore = {"约",   "大约", "约为", "大概", "近",    "超过",
                                                           "不足", "~",    "≈",    ">",    "about", "approx."};
constexpr std::array<std::string_view, 6> kAboutBehind = {"左右", "上下", "余", "多", "以上", "以下"};
/// So many digits and signs no number has.
constexpr std::size_t kLongestNumber = 40;

template <typename Words> bool takeBefore(std::string_view& text, const Words& words) {
    for (const std::string_view word : words) {
        if (text.starts_with(word)) {
            text = base::trimmed(text.substr(word.size()));
            return true;
        }
    }
    return false;
}

template <typename Words> bool takeBehind(std::string_view& text, const Words& words) {
    for (const std::string_view word : words) {
        if (text.ends_with(word)) {
            text = base::trimmed(text.substr(0, text.size() - word.size()));
            return true;
        }
    }
    return false;
}

std::size_t numberLength(std::string_view text) {
    std::size_t length = std::min(text.find_first_not_of("+-0123456789.,"), text.size());
    while (length > 0 && (text[length - 1] == ',' || text[length - 1] == '.')) {
        --length;
    }
    return length;
}

} // namespace

std::optional<MeasuredCell> measuredCell(std::string_view text) {
    const std::string clean = base::toHalfWidth(base::trimmed(text));
    std::string_view rest = clean;
    MeasuredCell cell;
    // Long words first: 约为 begins with 约.
    const bool before =
        takeBefore(rest, std::array<std::string_view, 2>{"约为", "大约"}) || takeBefore(rest, kAboutBefore);
    const bool behind = takeBehind(rest, kAboutBehind);
    cell.approximate = before || behind;
    const std::size_t length = numberLength(rest);
    if (length == 0 || length > kLongestNumber) {
        return std::nullopt;
    }
    cell.number = std::string(rest.substr(0, length));
    if (!base::parseNumber(cell.number)) {
        return std::nullopt;
    }
    std::string_view unit = base::trimmed(rest.substr(length));
    cell.approximate = takeBehind(unit, kAboutBehind) || cell.approximate;
    if (!unit.empty() && !domain::Unit::parse(unit)) {
        return std::nullopt;
    }
    cell.unit = std::string(unit);
    return cell.unit.empty() && !cell.approximate ? std::nullopt : std::optional(std::move(cell));
}

bool sameUnit(std::string_view a, std::string_view b) {
    const auto first = domain::Unit::parse(a);
    const auto second = domain::Unit::parse(b);
    if (!first || !second || !first->isConvertibleTo(*second)) {
        return false;
    }
    const auto factor = first->factorTo(*second);
    constexpr double kTolerance = 1e-12;
    return factor && std::abs(*factor - 1.0) < kTolerance;
}

} // namespace parkcarbon::exchange
