#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/reference/library.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

domain::ProjectSnapshot pinnedProject() {
    domain::ProjectSnapshot snapshot = test_support::SnapshotBuilder().build();
    snapshot.pinned = *reference::Library::pinsFor(snapshot.park);
    return snapshot;
}

TEST(PinnedSets, ThoseOfTheProgramNeedNoWord) {
    const base::Findings findings = findingsOf(pinnedProject());
    EXPECT_EQ(count(findings, kPinnedSetRepeated) + count(findings, kPinnedSetOlder), 0U);
}

TEST(PinnedSets, OneSetTwiceIsAWarningAndAnErrorWhenTheTwoDiffer) {
    domain::ProjectSnapshot snapshot = pinnedProject();
    const domain::PinnedSet first = snapshot.pinned.front();
    snapshot.pinned.push_back(first);
    EXPECT_EQ(placeOf(findingsOf(snapshot), kPinnedSetRepeated), "park/park/fuel_set");
    EXPECT_EQ(only(findingsOf(snapshot), kPinnedSetRepeated)->severity, base::Severity::Warning);
    snapshot.pinned.back().sha256 = std::string(64, '0');
    const base::Findings findings = findingsOf(snapshot);
    ASSERT_NE(only(findings, kPinnedSetRepeated), nullptr);
    EXPECT_EQ(only(findings, kPinnedSetRepeated)->severity, base::Severity::Error);
    EXPECT_EQ(only(findings, kPinnedSetRepeated)->argument("pinned"), "000000000000");
}

TEST(PinnedSets, ASetThatTheProgramShipsAnewIsNoted) {
    domain::ProjectSnapshot snapshot = pinnedProject();
    for (domain::PinnedSet& pin : snapshot.pinned) {
        if (pin.kind == "gwp") {
            pin.sha256 = std::string(64, '1');
        }
    }
    const base::Findings findings = findingsOf(snapshot);
    EXPECT_EQ(placeOf(findings, kPinnedSetOlder), "park/park/gwp_set");
    EXPECT_EQ(argumentOf(findings, kPinnedSetOlder, "value"), "gwp/AR5");
}

} // namespace
} // namespace parkcarbon::engine::checks
