#include <parkcarbon/domain/credit_code.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <array>

namespace parkcarbon::domain {
namespace {

/// The 31 characters in the order of their values 0–30 (GB 32100-2015, table 2).
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 17> kWeights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

bool looksRounded(std::string_view code) {
    if (code.find("E+") != std::string_view::npos) {
        return true;
    }
    return code.size() == 18 && code.find_first_not_of("0123456789") == std::string_view::npos && code.ends_with("000");
}

} // namespace

char creditCodeCheckDigit(std::string_view first_17) {
    if (first_17.size() != kWeights.size()) {
        return '\0';
    }
    int sum = 0;
    for (std::size_t index = 0; index < kWeights.size(); ++index) {
        const std::size_t value = kAlphabet.find(first_17[index]);
        if (value == std::string_view::npos) {
            return '\0';
        }
        sum += static_cast<int>(value) * kWeights[index];
    }
    return kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

base::Result<CreditCode> CreditCode::parse(std::string_view text) {
    std::string code = base::toHalfWidth(base::trimmed(text));
    for (char& letter : code) {
        if (letter >= 'a' && letter <= 'z') {
            letter = static_cast<char>(letter - 'a' + 'A');
        }
    }
    if (code.size() == 18 && creditCodeCheckDigit(std::string_view(code).substr(0, 17)) == code.back()) {
        return CreditCode(std::move(code));
    }
    const base::Code reason = looksRounded(code) ? kCreditCodeRounded : kCreditCodeInvalid;
    return base::failure(reason, {{"value", std::string(text)}});
}

} // namespace parkcarbon::domain
