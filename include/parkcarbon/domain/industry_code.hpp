#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::domain {

inline constexpr base::Code kIndustryCodeInvalid{"INDUSTRY_CODE_INVALID"};

/// Industry by GB/T 4754-2017: 2 to 4 digits of an existing division (01–97), optionally after its section letter
/// (C2021).
class IndustryCode {
public:
    /// Errors: INDUSTRY_CODE_INVALID {value}.
    static base::Result<IndustryCode> parse(std::string_view text);

    const std::string& str() const { return text_; } ///< as written, letter in upper case
    int division() const { return division_; }       ///< first two digits
    friend bool operator==(const IndustryCode&, const IndustryCode&) = default;

private:
    IndustryCode(std::string text, int division) : text_(std::move(text)), division_(division) {}
    std::string text_;
    int division_;
};

} // namespace parkcarbon::domain
