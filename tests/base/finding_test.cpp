#include <parkcarbon/base/finding.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

constexpr Code kSampleFinding{"SAMPLE"};

TEST(Finding, OnlyASevereOneCountsAsError) {
    const Finding note{kSampleFinding, Severity::Note, {}, {}};
    const Finding warning{kSampleFinding, Severity::Warning, {}, {}};
    const Finding error{kSampleFinding, Severity::Error, {}, {}};
    EXPECT_FALSE(hasErrors({}));
    EXPECT_FALSE(hasErrors({note, warning}));
    EXPECT_TRUE(hasErrors({note, error, warning}));
}

TEST(Finding, AnErrorBecomesAFindingAtItsPlace) {
    Location where;
    where.file = "activities.csv";
    where.row = 7;
    const Finding finding = toFinding(Error(kSampleFinding, {{"value", "x"}}), where, Severity::Warning);
    EXPECT_EQ(finding.code, kSampleFinding);
    EXPECT_EQ(finding.severity, Severity::Warning);
    EXPECT_EQ(finding.argument("value"), "x");
    EXPECT_EQ(finding.where, where);
    EXPECT_EQ(toFinding(Error(kSampleFinding), {}).severity, Severity::Error);
}

TEST(Finding, SeveritiesHaveTheWordsOfTheFileFormat) {
    EXPECT_EQ(severityName(Severity::Note), "note");
    EXPECT_EQ(severityName(Severity::Warning), "warning");
    EXPECT_EQ(severityName(Severity::Error), "error");
}

} // namespace
} // namespace parkcarbon::base
