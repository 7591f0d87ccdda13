#include <parkcarbon/domain/industry_code.hpp>

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::domain {
namespace {

constexpr int kLastDivision = 97; // GB/T 4754-2017 runs from 01 (agriculture) to 97 (international organisations)

} // namespace

base::Result<IndustryCode> IndustryCode::parse(std::string_view text) {
    const auto invalid = [&] { return base::failure(kIndustryCodeInvalid, {{"value", std::string(text)}}); };
    std::string code = base::toHalfWidth(base::trimmed(text));
    if (!code.empty() && code[0] >= 'a' && code[0] <= 't') {
        code[0] = static_cast<char>(code[0] - 'a' + 'A');
    }
    std::string_view digits = code;
    if (!digits.empty() && digits[0] >= 'A' && digits[0] <= 'T') {
        digits.remove_prefix(1);
    }
    if (digits.size() < 2 || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return invalid();
    }
    const int division = (digits[0] - '0') * 10 + (digits[1] - '0');
    if (division < 1 || division > kLastDivision) {
        return invalid();
    }
    return IndustryCode(std::move(code), division);
}

} // namespace parkcarbon::domain
