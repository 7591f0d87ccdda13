#include "checks_fixture.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/reference/steam_table.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder& steam(SnapshotBuilder& project, std::string_view id, std::string_view unit,
                       std::string_view parameters) {
    return project.transfer({{"transfer_id", id},
                             {"period", "2025"},
                             {"carrier", "steam"},
                             {"from_id", "ext:供热公司"},
                             {"to_id", "E1"},
                             {"quantity", "100"},
                             {"unit", unit},
                             {"parameters", parameters}});
}

TEST(TransferEnergy, SteamByMassNeedsItsState) {
    SnapshotBuilder project;
    project.enterprise("E1");
    steam(project, "T1", "t", "");
    steam(project, "T2", "GJ", "");
    steam(project, "T3", "t", "pressure=0.8 MPa");
    steam(project, "T4", "t", "pressure=0.8 MPa; temperature=90 °C"); // water at that pressure
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, inventory::kSteamStateMissing), "energy_transfers/T1/parameters");
    EXPECT_EQ(placeOf(findings, reference::kSteamStateOutOfRange), "energy_transfers/T4/parameters");
}

TEST(TransferEnergy, ElectricityIsNotWeighed) {
    SnapshotBuilder project;
    project.enterprise("E1").power("T1", "2025", "grid", "E1", "5", {{"carrier", "electricity"}, {"unit", "t"}});
    EXPECT_EQ(placeOf(findingsOf(project), domain::kUnitIncompatible), "energy_transfers/T1/unit");
}

} // namespace
} // namespace parkcarbon::engine::checks
