#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

void addMonths(SnapshotBuilder& project, int first, int last) {
    for (int month = first; month <= last; ++month) {
        const std::string digits = (month < 10 ? "0" : "") + std::to_string(month);
        project.fuel("A" + digits, "E1", "2025-" + digits, "烟煤", std::to_string(100 + month));
    }
}

TEST(MissingMonths, ElevenMonthsAreAGap) {
    SnapshotBuilder project;
    project.enterprise("E1");
    addMonths(project, 1, 7);
    addMonths(project, 9, 12);
    const base::Findings findings = findingsOf(project);
    ASSERT_NE(only(findings, kMonthsMissing), nullptr);
    EXPECT_EQ(only(findings, kMonthsMissing)->argument("missing"), "2025-08");
    EXPECT_EQ(only(findings, kMonthsMissing)->severity, base::Severity::Warning);
}

TEST(MissingMonths, QuartersFillMonths) {
    SnapshotBuilder project;
    project.enterprise("E1").fuel("Q1", "E1", "2025-Q1", "烟煤", "300");
    addMonths(project, 4, 12);
    EXPECT_EQ(count(findingsOf(project), kMonthsMissing), 0U);
}

TEST(MissingMonths, AHeatingSeasonIsOnlyANote) {
    SnapshotBuilder project;
    project.enterprise("E1");
    addMonths(project, 1, 3);
    ASSERT_NE(only(findingsOf(project), kMonthsMissing), nullptr);
    EXPECT_EQ(only(findingsOf(project), kMonthsMissing)->severity, base::Severity::Note);
}

TEST(MissingMonths, AnEnterpriseThatJoinedDuringTheYearOwesNoEarlierMonths) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"joined", "2025-04-01"}});
    addMonths(project, 4, 12);
    EXPECT_EQ(count(findingsOf(project), kMonthsMissing), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
