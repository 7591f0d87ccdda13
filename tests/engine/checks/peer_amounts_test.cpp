#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// Six works of one industry that burn between 80 and 130 t of coal each, in one year.
SnapshotBuilder sixWorks(std::string_view seventh_amount, std::string_view unit = "t") {
    SnapshotBuilder project;
    for (int number = 1; number <= 6; ++number) {
        const std::string id = "E" + std::to_string(number);
        project.enterprise(id, {{"industry_code", "C2021"}})
            .fuel("A" + std::to_string(number), id, "2025", "烟煤", std::to_string(70 + 10 * number));
    }
    project.enterprise("E7", {{"industry_code", "C2021"}})
        .fuel("A7", "E7", "2025", "烟煤", seventh_amount, {{"unit", unit}});
    return project;
}

TEST(PeerAmounts, AThousandTimesThePeersIsAnotherUnit) {
    const base::Findings findings = findingsOf(sixWorks("95000"));
    EXPECT_EQ(placeOf(findings, kUnitSlipAmongPeers), "activities/A7/quantity");
    EXPECT_EQ(argumentOf(findings, kUnitSlipAmongPeers, "likely_unit"), "kg");
    EXPECT_EQ(argumentOf(findings, kUnitSlipAmongPeers, "peers"), "6");
    EXPECT_EQ(argumentOf(findings, kUnitSlipAmongPeers, "industry"), "2021");
}

TEST(PeerAmounts, ALargeWorksAndAnAmountInItsOwnUnitAreNoSlip) {
    EXPECT_EQ(count(findingsOf(sixWorks("9000")), kUnitSlipAmongPeers), 0U);
    EXPECT_EQ(count(findingsOf(sixWorks("95000", "kg")), kUnitSlipAmongPeers), 0U);
}

TEST(PeerAmounts, OwnHistoryGoesBeforeThePeers) {
    SnapshotBuilder project = sixWorks("95000");
    project.fuel("A8", "E7", "2024", "烟煤", "93000");
    EXPECT_EQ(count(findingsOf(project), kUnitSlipAmongPeers), 0U);
}

TEST(PeerAmounts, FewPeersAreNoMeasure) {
    SnapshotBuilder project;
    for (int number = 1; number <= 5; ++number) {
        const std::string id = "E" + std::to_string(number);
        project.enterprise(id, {{"industry_code", "C2021"}})
            .fuel("A" + std::to_string(number), id, "2025", "烟煤", number == 5 ? "95000" : "95");
    }
    EXPECT_EQ(count(findingsOf(project), kUnitSlipAmongPeers), 0U);
}

TEST(PeerAmounts, PowerThatIsBoughtIsComparedToo) {
    SnapshotBuilder project;
    for (int number = 1; number <= 7; ++number) {
        const std::string id = "E" + std::to_string(number);
        // four digits that nobody shares, one group of three
        project.enterprise(id, {{"industry_code", "C202" + std::to_string(number)}})
            .power("T" + std::to_string(number), "2025", "grid", id, number == 7 ? "0.012" : "110");
    }
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kUnitSlipAmongPeers), "energy_transfers/T7/quantity");
    EXPECT_EQ(argumentOf(findings, kUnitSlipAmongPeers, "industry"), "202");
}

} // namespace
} // namespace parkcarbon::engine::checks
