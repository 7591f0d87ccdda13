#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <array>
#include <string>
#include <string_view>

namespace parkcarbon::engine::checks {
namespace {

constexpr std::size_t kFirstCharacter = 8; ///< characters 9–17 of the credit code (GB 32100-2015, 5.1)
constexpr std::size_t kCharacters = 9;

int valueOf(char letter) {
    return letter <= '9' ? letter - '0' : letter - 'A' + 10;
}

/// GB 11714-1997, 4.2: 11 − Σ value · weight mod 11; 10 is written X, 11 is written 0.
char organisationCheckDigit(std::string_view first_8) {
    constexpr std::array<int, 8> kWeights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t index = 0; index < kWeights.size(); ++index) {
        sum += valueOf(first_8[index]) * kWeights[index];
    }
    return "0X987654321"[sum % 11];
}

} // namespace

/// The credit code's own check digit is verified when it is read. The organisation code within has a second one: a code
/// made up to satisfy the first nearly always fails it.
void checkOrganisationCodes(const CheckInput& input, FindingWriter& findings) {
    for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
        if (!enterprise.credit_code) {
            continue;
        }
        const std::string_view code =
            std::string_view(enterprise.credit_code->str()).substr(kFirstCharacter, kCharacters);
        const char expected = organisationCheckDigit(code.substr(0, kCharacters - 1));
        if (code.back() != expected) {
            findings.add(kOrganisationCodeWrong, base::Severity::Warning,
                         at("enterprises", enterprise.id.str(), "credit_code"),
                         {{"value", std::string(code)},
                          {"expected", std::string(1, expected)},
                          {"code", enterprise.credit_code->str()}});
        }
    }
}

} // namespace parkcarbon::engine::checks
