#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// Seven works that burn 100 t of coal (2320.4 GJ) for an added value of 80 to 130 万元 each; the last one differs.
SnapshotBuilder sevenWorks(std::string_view fuel_t, std::string_view added_value, std::string_view industry = "C2021") {
    SnapshotBuilder project;
    for (int number = 1; number <= 7; ++number) {
        const std::string id = "E" + std::to_string(number);
        const std::string usual = std::to_string(70 + 10 * number);
        project.enterprise(id, {{"industry_code", number == 7 ? industry : "C2021"}})
            .fuel("A" + std::to_string(number), id, "2025", "烟煤", number == 7 ? fuel_t : "100")
            .fact({{"subject_id", id},
                   {"variable", "IAV"},
                   {"period", "2025"},
                   {"value", number == 7 ? added_value : std::string_view(usual)},
                   {"unit", "10^4 CNY"}});
    }
    return project;
}

TEST(PeerIntensity, MuchMoreEnergyThanThePeersIsAskedAboutAtTheFuel) {
    const base::Findings findings = findingsOf(sevenWorks("2000", "100"));
    EXPECT_EQ(placeOf(findings, kPeerOutlier), "activities/A7/quantity");
    EXPECT_EQ(argumentOf(findings, kPeerOutlier, "value"), "464.08");
    EXPECT_EQ(argumentOf(findings, kPeerOutlier, "peers"), "6");
}

TEST(PeerIntensity, AnOutputInAnotherUnitIsAskedAboutAtTheFact) {
    const base::Findings findings = findingsOf(sevenWorks("100", "1000000"));
    EXPECT_EQ(placeOf(findings, kIntensityUnitSlip), "facts/E7|IAV|2025/value");
}

TEST(PeerIntensity, TwiceThePeersAndAnotherIndustryAreNotAskedAbout) {
    EXPECT_EQ(count(findingsOf(sevenWorks("200", "100")), kPeerOutlier), 0U);
    EXPECT_EQ(count(findingsOf(sevenWorks("2000", "100", "C3011")), kPeerOutlier), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
