#include "number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace parkcarbon::exchange {
namespace {

/// A double tells any two decimal numbers of so many digits apart.
constexpr std::size_t kDistinctDigits = 15;

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

} // namespace

bool isShortestNumber(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    std::size_t at = 0;
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    const bool leading_zero = at > 1 && text.front() == '0';
    if (at == 0 || leading_zero || text.size() > kDistinctDigits + 1) {
        return false;
    }
    if (at == text.size()) {
        return at <= kDistinctDigits && !(negative && text == "0");
    }
    if (text[at] != '.' || text.back() == '0') {
        return false;
    }
    const std::size_t point = at;
    for (++at; at < text.size() && isDigit(text[at]); ++at) {
    }
    return at == text.size() && at > point + 1;
}

std::optional<double> numberInCell(std::string_view text) {
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || read != end || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value == 0.0 ? 0.0 : value;
}

void appendNumber(std::string& text, double value) {
    std::array<char, 32> buffer{};
    const auto [end, status] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    text.append(buffer.data(), status == std::errc() ? end : buffer.data());
}

} // namespace parkcarbon::exchange
