#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace parkcarbon::text {
namespace {

constexpr std::string_view kNoNumber = "–";
constexpr double kSmallestPlain = 1e-6;
constexpr double kLargestPlain = 1e15;

/// Power of ten of the first significant digit after rounding to `digits`: 9.996 with 3 digits → 1 (it becomes 10.0).
int leadingPower(double value, int digits) {
    const std::string scientific = fmt::format("{:.{}e}", std::abs(value), digits - 1);
    return std::stoi(scientific.substr(scientific.find('e') + 1));
}

std::string grouped(std::string digits) {
    const std::size_t start = digits.front() == '-' ? 1 : 0;
    const std::size_t whole_end = std::min(digits.find('.'), digits.size());
    for (std::size_t position = whole_end; position > start + 3;) {
        position -= 3;
        digits.insert(position, 1, ',');
    }
    return digits;
}

std::string withoutTrailingZeros(std::string digits) {
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        digits.erase(digits.find_last_not_of('.') + 1);
    }
    return digits;
}

std::string fixedDigits(double value, int decimals) {
    std::string digits = fmt::format("{:.{}f}", value, decimals);
    const bool is_zero = digits.find_first_of("123456789") == std::string::npos;
    return is_zero && digits.front() == '-' ? digits.substr(1) : digits;
}

} // namespace

std::string formatFixed(double value, int decimals) {
    if (!std::isfinite(value)) {
        return std::string(kNoNumber);
    }
    return grouped(fixedDigits(value, decimals));
}

std::string formatSignificant(double value, int digits) {
    if (!std::isfinite(value)) {
        return std::string(kNoNumber);
    }
    if (value == 0.0) {
        return "0";
    }
    if (std::abs(value) < kSmallestPlain || std::abs(value) >= kLargestPlain) {
        return fmt::format("{:.{}e}", value, digits - 1);
    }
    const int decimals = std::max(0, digits - 1 - leadingPower(value, digits));
    return grouped(withoutTrailingZeros(fixedDigits(value, decimals)));
}

std::string formatPercent(double fraction, int decimals) {
    return std::isfinite(fraction) ? formatFixed(fraction * 100.0, decimals) + "%" : std::string(kNoNumber);
}

std::string formatShort(double value, Language language) {
    struct Step {
        double from;
        std::string_view zh;
        double zh_scale;
        std::string_view en;
        double en_scale;
    };
    static constexpr Step kSteps[] = {
        {1e9, "亿", 1e8, " billion", 1e9},
        {1e8, "亿", 1e8, " million", 1e6},
        {1e6, "万", 1e4, " million", 1e6},
        {1e4, "万", 1e4, " thousand", 1e3},
    };
    for (const Step& step : kSteps) {
        if (std::abs(value) >= step.from && std::isfinite(value)) {
            return language == Language::Zh ? formatSignificant(value / step.zh_scale) + std::string(step.zh)
                                            : formatSignificant(value / step.en_scale) + std::string(step.en);
        }
    }
    return formatSignificant(value);
}

} // namespace parkcarbon::text
