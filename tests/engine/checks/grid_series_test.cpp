#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// The base year lies before the annual series; 0.7182 is the regional factor of East China for 2010 (NDRC).
SnapshotBuilder trend(std::string_view factor_of_2010) {
    SnapshotBuilder project;
    project.park({{"base_year", "2010"}, {"report_years", "2022"}, {"grid_factor", "provincial:安徽"}})
        .enterprise("E1")
        .power("T1", "2010", "ext:华东电网", "E1", "100", {{"parameters", factor_of_2010}})
        .power("T2", "2022", "grid", "E1", "120");
    return project;
}

TEST(GridSeries, RegionalAndProvincialSeriesDoNotMakeOneTrend) {
    const base::Findings findings = findingsOf(trend("factor=0.7182"));
    EXPECT_EQ(placeOf(findings, kGridSeriesMixed), "energy_transfers/T1/parameters");
    EXPECT_EQ(argumentOf(findings, kGridSeriesMixed, "year"), "2010");
    EXPECT_EQ(argumentOf(findings, kGridSeriesMixed, "value").find("ndrc_2010_2012"), 0U);
    EXPECT_EQ(argumentOf(findings, kGridSeriesMixed, "expected").find("mee_nbs"), 0U);
}

TEST(GridSeries, ASuppliersOwnFactorAndYearsOutsideTheTrendAreNoMixture) {
    EXPECT_EQ(count(findingsOf(trend("factor=0.1234")), kGridSeriesMixed), 0U);
    SnapshotBuilder other_year = trend("factor=0.7182");
    other_year.park({{"base_year", "2021"}});
    EXPECT_EQ(count(findingsOf(other_year), kGridSeriesMixed), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
