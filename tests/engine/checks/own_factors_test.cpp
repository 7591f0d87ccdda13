#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder coal() {
    SnapshotBuilder project;
    project.enterprise("E1").fuel("A1", "E1", "2025", "烟煤", "10");
    return project;
}

std::size_t ownFactorFindings(const base::Findings& findings) {
    return count(findings, kOwnFactorUnused) + count(findings, kOwnFactorParameterUnknown) +
           count(findings, kOwnFactorRepeated) + count(findings, kParameterImplausible);
}

TEST(OwnFactorChecks, APlausibleOneThatIsUsedNeedsNoWord) {
    SnapshotBuilder project = coal();
    project.ownFactor(
        {{"factor_id", "F1"}, {"item", "Bituminous coal"}, {"parameter", "ncv"}, {"value", "22"}, {"unit", "GJ/t"}});
    EXPECT_EQ(ownFactorFindings(findingsOf(project)), 0U);
}

TEST(OwnFactorChecks, OfAFuelThatNobodyBurnsAreNoted) {
    SnapshotBuilder project = coal();
    project.ownFactor({{"factor_id", "F1"}, {"item", "焦炭"}, {"parameter", "ncv"}, {"value", "28"}, {"unit", "GJ/t"}});
    EXPECT_EQ(placeOf(findingsOf(project), kOwnFactorUnused), "own_factors/F1/item");
}

TEST(OwnFactorChecks, OfAParameterThatNoMethodTakesAreNamed) {
    SnapshotBuilder project = coal();
    project.ownFactor({{"factor_id", "F1"}, {"item", "烟煤"}, {"parameter", "ncvv"}, {"value", "22"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kOwnFactorParameterUnknown), "own_factors/F1/parameter");
    EXPECT_NE(argumentOf(findings, kOwnFactorParameterUnknown, "expected").find("ncv"), std::string::npos);
}

TEST(OwnFactorChecks, TwoForOneParameterAreNamedUnderAnyNameOfTheFuel) {
    SnapshotBuilder project = coal();
    project.ownFactor({{"factor_id", "F1"}, {"item", "烟煤"}, {"parameter", "ncv"}, {"value", "22"}, {"unit", "GJ/t"}})
        .ownFactor({{"factor_id", "F2"},
                    {"item", "Bituminous coal"},
                    {"parameter", "ncv"},
                    {"value", "21"},
                    {"unit", "GJ/t"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kOwnFactorRepeated), "own_factors/F2/value");
    EXPECT_EQ(argumentOf(findings, kOwnFactorRepeated, "expected"), "22");
}

TEST(OwnFactorChecks, AreHeldToTheRangeOfTheirFuel) {
    SnapshotBuilder project = coal();
    project.ownFactor(
        {{"factor_id", "F1"}, {"item", "烟煤"}, {"parameter", "ncv"}, {"value", "5500"}, {"unit", "GJ/t"}});
    EXPECT_EQ(placeOf(findingsOf(project), kParameterImplausible), "own_factors/F1/value");
}

} // namespace
} // namespace parkcarbon::engine::checks
