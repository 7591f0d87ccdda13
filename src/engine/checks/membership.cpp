#include "check.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::checks {
namespace {

/// The enterprise when it has a first or last day in the park; most have none, which makes the loop over rows quick.
const domain::Enterprise* dated(const domain::ProjectSnapshot& snapshot, std::uint32_t index) {
    if (index == EnterpriseIndex::kNone) {
        return nullptr;
    }
    const domain::Enterprise& enterprise = snapshot.enterprises[index];
    return enterprise.joined || enterprise.left ? &enterprise : nullptr;
}

base::Arguments membershipArguments(const domain::Enterprise& enterprise, base::Period period) {
    return {{"value", period.str()},
            {"enterprise", enterprise.id.str()},
            {"joined", enterprise.joined ? base::formatDate(*enterprise.joined) : "-"},
            {"left", enterprise.left ? base::formatDate(*enterprise.left) : "-"}};
}

void tellIfAbsent(const domain::ProjectSnapshot& snapshot, const domain::EnergyTransfer& transfer, std::uint32_t party,
                  std::string_view field, FindingWriter& findings) {
    const domain::Enterprise* const enterprise = dated(snapshot, party);
    if (enterprise != nullptr && !isMemberAtAll(*enterprise, transfer.period)) {
        findings.add(inventory::kTransferOutsideMembership, base::Severity::Error, atTransfer(transfer, field),
                     membershipArguments(*enterprise, transfer.period));
    }
}

} // namespace

void checkMembership(const CheckInput& input, FindingWriter& findings) {
    const domain::ProjectSnapshot& snapshot = input.snapshot;
    const domain::ActivityColumns& activities = *snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const domain::Enterprise* const enterprise = dated(snapshot, activities.enterprise[row]);
        if (enterprise == nullptr) {
            continue;
        }
        const auto period = base::Period::fromEncoded(activities.period[row]);
        if (period && !isMemberAtAll(*enterprise, *period)) {
            findings.addLazily(
                inventory::kRowOutsideMembership, base::Severity::Warning,
                [&] { return atActivity(activities, row, "period"); },
                [&] { return membershipArguments(*enterprise, *period); });
        }
    }
    for (std::size_t number = 0; number < snapshot.energy_transfers.size(); ++number) {
        const domain::EnergyTransfer& transfer = snapshot.energy_transfers[number];
        tellIfAbsent(snapshot, transfer, input.enterprises.from()[number], "from_id", findings);
        tellIfAbsent(snapshot, transfer, input.enterprises.to()[number], "to_id", findings);
    }
}

} // namespace parkcarbon::engine::checks
