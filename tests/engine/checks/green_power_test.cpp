#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(GreenPower, NeedsProofAndElectricity) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .power("T1", "2025", "grid", "E1", "5", {{"contract", "green_certificate"}})
        .power("T2", "2025", "grid", "E1", "6", {{"contract", "ppa"}, {"evidence_ref", "PPA-7"}})
        .power("T3", "2025", "ext:供热公司", "E1", "6",
               {{"carrier", "heat"}, {"contract", "ppa"}, {"evidence_ref", "PPA-8"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, inventory::kGreenPowerWithoutProof), "energy_transfers/T1/evidence_ref");
    EXPECT_EQ(placeOf(findings, kContractNotElectricity), "energy_transfers/T3/contract");
}

} // namespace
} // namespace parkcarbon::engine::checks
