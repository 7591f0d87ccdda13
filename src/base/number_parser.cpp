#include <parkcarbon/base/number_parser.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace parkcarbon::base {
namespace {

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// True for 1,234 or 12,345,678.9e3: groups of exactly three digits after the first, before any decimal point.
bool hasThousandsPattern(std::string_view text) {
    std::size_t position = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    std::size_t lead = 0;
    while (position < text.size() && isDigit(text[position])) {
        ++position;
        ++lead;
    }
    if (lead < 1 || lead > 3) {
        return false;
    }
    while (position < text.size() && text[position] == ',') {
        for (int digit = 0; digit < 3; ++digit) {
            if (++position >= text.size() || !isDigit(text[position])) {
                return false;
            }
        }
        ++position;
    }
    return position == text.size() || (!isDigit(text[position]) && text.find(',', position) == std::string_view::npos);
}

bool isDigitsAndSeparators(std::string_view text) {
    return !text.empty() && text.find_first_not_of("+-0123456789.,") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

/// Copies `clean` without group separators; the pattern has been checked.
std::string withoutCommas(std::string_view clean) {
    std::string digits;
    for (const char letter : clean) {
        if (letter != ',') {
            digits += letter;
        }
    }
    return digits;
}

Result<double> parsePlain(std::string_view digits, std::string_view original) {
    if (!digits.empty() && digits.front() == '+') {
        digits.remove_prefix(1);
        if (!digits.empty() && digits.front() == '-') {
            return failure(kNumberInvalid, {{"value", std::string(original)}});
        }
    }
    double value = 0.0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (status == std::errc::result_out_of_range) {
        return failure(kNumberNotFinite, {{"value", std::string(original)}});
    }
    if (digits.empty() || status != std::errc{} || end != digits.data() + digits.size()) {
        return failure(kNumberInvalid, {{"value", std::string(original)}});
    }
    if (!std::isfinite(value)) {
        return failure(kNumberNotFinite, {{"value", std::string(original)}});
    }
    return value;
}

} // namespace

Result<double> parseNumber(std::string_view text) {
    if (!text.empty() && (isDigit(text.front()) || text.front() == '-')) {
        double value = 0.0;
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (status == std::errc{} && end == text.data() + text.size() && std::isfinite(value)) {
            return value;
        }
    }
    const std::string clean = toHalfWidth(trimmed(text));
    if (clean.find(',') == std::string::npos) {
        return parsePlain(clean, text);
    }
    if (hasThousandsPattern(clean)) {
        return parsePlain(withoutCommas(clean), text);
    }
    const Code code = isDigitsAndSeparators(clean) ? kNumberAmbiguous : kNumberInvalid;
    return failure(code, {{"value", std::string(text)}});
}

std::string formatNumber(double value) {
    std::array<char, 32> buffer{};
    const auto [end, status] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return status == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

} // namespace parkcarbon::base
