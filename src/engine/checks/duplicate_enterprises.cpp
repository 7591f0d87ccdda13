#include "check.hpp"
#include "enterprise_names.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <string>
#include <unordered_map>

namespace parkcarbon::engine::checks {
namespace {

/// Names that differ in their legal form only, and two codes that are both valid: two legal persons, as a works and
/// the trading company beside it. The very same name is registered once.
bool areProvenDifferent(const domain::Enterprise& a, const domain::Enterprise& b) {
    return a.credit_code && b.credit_code && !(*a.credit_code == *b.credit_code) && a.name_zh != b.name_zh;
}

/// An enterprise that moved and came back, or was taken over under its old name, may stand twice, one after the other.
bool followEachOther(const domain::Enterprise& a, const domain::Enterprise& b) {
    return (a.left && b.joined && *a.left < *b.joined) || (b.left && a.joined && *b.left < *a.joined);
}

} // namespace

void checkDuplicateEnterprises(const CheckInput& input, FindingWriter& findings) {
    std::unordered_map<std::string, const domain::Enterprise*> first_holders;
    for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
        const std::string folded = foldedEnterpriseName(enterprise.name_zh);
        if (folded.empty()) {
            continue;
        }
        const auto [holder, is_new] = first_holders.try_emplace(folded, &enterprise);
        const domain::Enterprise& other = *holder->second;
        if (!is_new && !areProvenDifferent(enterprise, other) && !followEachOther(enterprise, other)) {
            findings.add(kEnterpriseRepeated, base::Severity::Warning,
                         at("enterprises", enterprise.id.str(), "name_zh"),
                         {{"value", enterprise.name_zh}, {"other", other.id.str()}, {"expected", other.name_zh}});
        }
    }
}

} // namespace parkcarbon::engine::checks
