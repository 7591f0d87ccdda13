#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(SupplierFuelRepeated, ABuyersCopyOfItsSuppliersFuelIsAskedAbout) {
    SnapshotBuilder project;
    project.enterprise("CHP")
        .enterprise("BUYER")
        .enterprise("STRANGER")
        .power("T1", "2025", "CHP", "BUYER", "5")
        .fuel("A1", "CHP", "2025-03", "烟煤", "9796")
        .fuel("A2", "BUYER", "2025-03", "烟煤", "9796")
        .fuel("A3", "STRANGER", "2025-03", "烟煤", "9796")
        .fuel("A4", "BUYER", "2025-04", "烟煤", "9796");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kSupplierFuelRepeated), "activities/A2/quantity");
    EXPECT_EQ(only(findings, kSupplierFuelRepeated)->argument("supplier"), "CHP");
    EXPECT_EQ(only(findings, kSupplierFuelRepeated)->argument("other"), "A1");
}

} // namespace
} // namespace parkcarbon::engine::checks
