#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder parkWithOutput(std::string_view value, std::string_view unit) {
    SnapshotBuilder project;
    project
        .fact({{"subject_id", "park"},
               {"variable", "IAV"},
               {"period", "2021"},
               {"value", "320000"},
               {"unit", "10^4 CNY"}})
        .fact({{"subject_id", "park"}, {"variable", "IAV"}, {"period", "2025"}, {"value", value}, {"unit", unit}});
    return project;
}

TEST(FactHistory, AValueTenThousandTimesItsPredecessorIsInAnotherUnit) {
    const base::Findings findings = findingsOf(parkWithOutput("4700000000", "10^4 CNY"));
    EXPECT_EQ(placeOf(findings, kFactUnitSlip), "facts/park|IAV|2025/value");
    EXPECT_EQ(argumentOf(findings, kFactUnitSlip, "likely_unit"), "CNY");
    EXPECT_EQ(argumentOf(findings, kFactUnitSlip, "expected"), "320000");
}

TEST(FactHistory, GrowthAndOtherUnitsThatAreStatedAreNoSlip) {
    EXPECT_EQ(count(findingsOf(parkWithOutput("4700000", "10^4 CNY")), kFactUnitSlip), 0U) << "fifteenfold";
    EXPECT_EQ(count(findingsOf(parkWithOutput("4700000000", "CNY")), kFactUnitSlip), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
