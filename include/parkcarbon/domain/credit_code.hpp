#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::domain {

inline constexpr base::Code kCreditCodeInvalid{"CREDIT_CODE_INVALID"};
inline constexpr base::Code kCreditCodeRounded{"CREDIT_CODE_ROUNDED"};

/// Unified social credit code of a Chinese legal person, 18 characters with a check digit (GB 32100-2015).
class CreditCode {
public:
    /// Errors: CREDIT_CODE_ROUNDED {value} for a number that a spreadsheet has rounded (`9.13415E+17`, or 18 digits
    /// ending in zeros with a wrong check digit); CREDIT_CODE_INVALID {value} otherwise.
    static base::Result<CreditCode> parse(std::string_view text);

    const std::string& str() const { return text_; }
    friend bool operator==(const CreditCode&, const CreditCode&) = default;

private:
    explicit CreditCode(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// The check character for the first 17 characters (GB 32100-2015, 5.3); '\0' when a character is not allowed.
char creditCodeCheckDigit(std::string_view first_17);

} // namespace parkcarbon::domain
