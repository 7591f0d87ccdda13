#include "check.hpp"
#include "enterprise_names.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <string>
#include <unordered_map>

namespace parkcarbon::engine::checks {
namespace {

using EnterprisesByName = std::unordered_map<std::string, const domain::Enterprise*>;

EnterprisesByName byFoldedName(const domain::ProjectSnapshot& snapshot) {
    EnterprisesByName enterprises;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        for (const std::string& name : {enterprise.name_zh, enterprise.name_en, enterprise.id.str()}) {
            std::string folded = foldedEnterpriseName(name);
            if (!folded.empty()) {
                enterprises.try_emplace(std::move(folded), &enterprise);
            }
        }
    }
    return enterprises;
}

void tellOneSided(const domain::EnergyTransfer& transfer, const domain::Party& party, std::string_view field,
                  const EnterprisesByName& enterprises, FindingWriter& findings) {
    if (party.kind() != domain::Party::Kind::External) {
        return;
    }
    const auto found = enterprises.find(foldedEnterpriseName(party.name()));
    if (found != enterprises.end() && isMemberAtAll(*found->second, transfer.period)) {
        findings.add(kTransferOneSided, base::Severity::Warning, atTransfer(transfer, field),
                     {{"value", party.str()}, {"expected", found->second->id.str()}, {"name", found->second->name_zh}});
    }
}

} // namespace

/// A party written as an outsider though it is an enterprise of the park: the delivery stands in the books of one side
/// only, and what the other side burnt for it is not taken off.
void checkOneSidedTransfers(const CheckInput& input, FindingWriter& findings) {
    const EnterprisesByName enterprises = byFoldedName(input.snapshot);
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        tellOneSided(transfer, transfer.from, "from_id", enterprises, findings);
        tellOneSided(transfer, transfer.to, "to_id", enterprises, findings);
    }
}

} // namespace parkcarbon::engine::checks
