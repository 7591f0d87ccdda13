#include "check.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <unordered_set>

namespace parkcarbon::engine::checks {
namespace {

void checkParty(const domain::Party& party, std::uint32_t enterprise, const domain::EnergyTransfer& transfer,
                std::string_view field, FindingWriter& findings) {
    if (party.kind() == domain::Party::Kind::Enterprise && enterprise == EnterpriseIndex::kNone) {
        findings.add(inventory::kTransferPartyUnknown, base::Severity::Error, atTransfer(transfer, field),
                     {{"value", party.str()}});
    }
}

void checkZones(const domain::ProjectSnapshot& snapshot, FindingWriter& findings) {
    std::unordered_set<std::string_view> zones;
    for (const domain::Zone& zone : snapshot.zones) {
        zones.insert(zone.id.str());
    }
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        if (!enterprise.zone.empty() && !zones.contains(enterprise.zone.str())) {
            findings.add(kReferenceBroken, base::Severity::Error, at("enterprises", enterprise.id.str(), "zone_id"),
                         {{"value", enterprise.zone.str()}});
        }
    }
}

} // namespace

void checkReferences(const CheckInput& input, FindingWriter& findings) {
    const domain::ProjectSnapshot& snapshot = input.snapshot;
    const domain::ActivityColumns& activities = *snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        if (activities.enterprise[row] == EnterpriseIndex::kNone) {
            findings.addLazily(
                inventory::kEnterpriseUnknown, base::Severity::Error,
                [&] { return atActivity(activities, row, "enterprise_id"); },
                [&] {
                    return base::Arguments{{"value", std::string(activities.id->at(row))}};
                });
        }
    }
    for (std::size_t number = 0; number < snapshot.energy_transfers.size(); ++number) {
        const domain::EnergyTransfer& transfer = snapshot.energy_transfers[number];
        checkParty(transfer.from, input.enterprises.from()[number], transfer, "from_id", findings);
        checkParty(transfer.to, input.enterprises.to()[number], transfer, "to_id", findings);
    }
    checkZones(snapshot, findings);
    for (const domain::Fact& fact : snapshot.facts) {
        if (fact.subject != "park" && input.enterprises.find(fact.subject) == EnterpriseIndex::kNone) {
            findings.add(kReferenceBroken, base::Severity::Error, at("facts", domain::recordId(fact), "subject_id"),
                         {{"value", fact.subject}});
        }
    }
}

} // namespace parkcarbon::engine::checks
