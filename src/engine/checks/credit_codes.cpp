#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <string_view>
#include <unordered_map>

namespace parkcarbon::engine::checks {

void checkCreditCodes(const CheckInput& input, FindingWriter& findings) {
    std::unordered_map<std::string_view, const domain::Enterprise*> first_holders;
    for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
        if (!enterprise.credit_code) {
            continue;
        }
        const auto [holder, is_new] = first_holders.try_emplace(enterprise.credit_code->str(), &enterprise);
        if (!is_new) {
            findings.add(kCreditCodeDuplicate, base::Severity::Warning,
                         at("enterprises", enterprise.id.str(), "credit_code"),
                         {{"value", enterprise.credit_code->str()}, {"other", holder->second->id.str()}});
        }
    }
}

} // namespace parkcarbon::engine::checks
