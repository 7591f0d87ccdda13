#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(UnconfirmedFactors, AGridFactorNotSeenAtItsSourceIsNotedOnce) {
    SnapshotBuilder project;
    project.park({{"report_years", "2021"}}).enterprise("E1").power("T1", "2021", "grid", "E1", "3");
    const base::Findings findings = findingsOf(project); // the national average of 2021 is unconfirmed, see its source
    EXPECT_EQ(placeOf(findings, kFactorUnconfirmed), "park/park/grid_factor");
    EXPECT_EQ(only(findings, kFactorUnconfirmed)->severity, base::Severity::Note);
}

TEST(UnconfirmedFactors, TranscribedFuelsAreNotNoted) {
    SnapshotBuilder project;
    project.enterprise("E1").fuel("A1", "E1", "2025", "烟煤", "3");
    EXPECT_EQ(count(findingsOf(project), kFactorUnconfirmed), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
