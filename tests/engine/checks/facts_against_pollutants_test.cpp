#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string_view>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder reporting(std::string_view variable, std::string_view tonnes, std::string_view subject = "park") {
    SnapshotBuilder project;
    project.enterprise("E1").fact(
        {{"subject_id", subject}, {"variable", variable}, {"period", "2025"}, {"value", tonnes}, {"unit", "t"}});
    return project;
}

void state(SnapshotBuilder& project, std::string_view id, std::string_view item, std::string_view tonnes) {
    project.activity({{"activity_id", id},
                      {"enterprise_id", "E1"},
                      {"period", "2025"},
                      {"category", "pollutant"},
                      {"item", item},
                      {"quantity", tonnes},
                      {"unit", "t"}});
}

TEST(FactsAgainstPollutants, StatedMassesMayDifferByATenth) {
    for (const auto& [reported, told] :
         {std::pair("89", 1U), std::pair("91", 0U), std::pair("109", 0U), std::pair("111", 1U)}) {
        SnapshotBuilder project = reporting("NH3N", reported);
        state(project, "A1", "氨氮", "100");
        EXPECT_EQ(count(findingsOf(project), kFactContradictsPollutants), told) << reported;
    }
    SnapshotBuilder project = reporting("SO2", "50", "E1");
    state(project, "A1", "air:SO2", "100");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kFactContradictsPollutants), "facts/E1|SO2|2025/value");
    EXPECT_EQ(only(findings, kFactContradictsPollutants)->argument("expected"), "100");
}

TEST(FactsAgainstPollutants, EstimatesMayDifferByAFactorOfTwo) {
    // 1000 t of bituminous coal × 23.204 GJ/t × 900 g/GJ = 20.88 t SO2
    for (const auto& [reported, told] :
         {std::pair("10", 1U), std::pair("11", 0U), std::pair("41", 0U), std::pair("42", 1U)}) {
        SnapshotBuilder project = reporting("SO2", reported);
        project.fuel("A1", "E1", "2025", "烟煤", "1000");
        EXPECT_EQ(count(findingsOf(project), kFactContradictsPollutants), told) << reported;
    }
}

TEST(FactsAgainstPollutants, NothingIsSaidWhereTheRecordsHaveNoneOfIt) {
    EXPECT_EQ(count(findingsOf(reporting("COD", "88")), kFactContradictsPollutants), 0U);
}

TEST(FactsAgainstPollutants, ParticulatesAreTheSumOfTheirKinds) {
    SnapshotBuilder project = reporting("PM", "100");
    state(project, "A1", "烟尘", "60");
    state(project, "A2", "一般性粉尘", "40");
    EXPECT_EQ(count(findingsOf(project), kFactContradictsPollutants), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
