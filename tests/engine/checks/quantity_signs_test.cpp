#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(QuantitySigns, ANegativeAmountIsAnErrorAndZeroANote) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "-3")
        .fuel("A2", "E1", "2025", "焦炭", "0")
        .fuel("A3", "E1", "2025", "柴油", "3")
        .power("T1", "2025", "grid", "E1", "-8");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(count(findings, kQuantityNegative), 2U);
    ASSERT_NE(only(findings, kQuantityZero), nullptr);
    EXPECT_EQ(only(findings, kQuantityZero)->severity, base::Severity::Note);
    EXPECT_EQ(placeOf(findings, kQuantityZero), "activities/A2/quantity");
}

} // namespace
} // namespace parkcarbon::engine::checks
