#include "pollutant_park.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using pollutants::PollutantAccount;
using test::accountOf;
using test::massOf;
using test::pollutantPark;
using test::state;

PollutantAccount stated(std::string_view item, std::string_view parameters = "") {
    auto park = pollutantPark();
    state(park, "A1", item, "1000", parameters);
    return accountOf(park);
}

TEST(StatedEmission, IsFoundByFormulaNameAndAlias) {
    for (const std::string_view item : {"air:SO2", "SO2", "大气：二氧化硫", "废气:so2", "Sulphur dioxide"}) {
        EXPECT_DOUBLE_EQ(massOf(stated(item), "air", "SO2"), 1000.0) << item;
    }
    for (const std::string_view item : {"water:COD", "化学需氧量", "CODcr", "废水：化学需氧量(CODcr)"}) {
        EXPECT_DOUBLE_EQ(massOf(stated(item), "water", "COD"), 1000.0) << item;
    }
    EXPECT_DOUBLE_EQ(massOf(stated("NH3N"), "water", "NH3-N"), 1000.0);
    EXPECT_DOUBLE_EQ(massOf(stated("air:VOCs"), "air", "VOC"), 1000.0);
}

TEST(StatedEmission, RefusesWhatItDoesNotKnowAndAsksForTheMedium) {
    EXPECT_EQ(test::count(stated("air:unobtainium").findings, pollutants::kPollutantUnknown), 1);
    EXPECT_EQ(test::count(stated("air:COD").findings, pollutants::kPollutantUnknown), 1) << "COD is of water";
    const PollutantAccount unclear = stated("甲醛");
    ASSERT_EQ(test::count(unclear.findings, pollutants::kPollutantMediumMissing), 1);
    EXPECT_EQ(test::findFinding(unclear.findings, pollutants::kPollutantMediumMissing)->argument("expected"),
              "air:甲醛, water:甲醛");
    EXPECT_TRUE(unclear.park.empty());
}

TEST(StatedEmission, TakesAnyUnitOfMassAndNoOther) {
    auto park = pollutantPark();
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "pollutant"},
                   {"item", "air:SO2"},
                   {"quantity", "2"},
                   {"unit", "t"}});
    park.activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"category", "pollutant"},
                   {"item", "air:SO2"},
                   {"quantity", "2"},
                   {"unit", "m3"}});
    const PollutantAccount account = accountOf(park);
    EXPECT_DOUBLE_EQ(massOf(account, "air", "SO2"), 2000.0);
    EXPECT_EQ(test::count(account.findings, domain::kUnitIncompatible), 1);
}

TEST(StatedEmission, RemovalAndTheShareToATreatmentPlantComeOff) {
    EXPECT_NEAR(massOf(stated("air:NOx", "removal=80 %"), "air", "NOx"), 200.0, 1e-9);
    EXPECT_NEAR(massOf(stated("water:COD", "removal=0.5; to_treatment=0.9"), "water", "COD"), 50.0, 1e-9);
    EXPECT_EQ(test::count(stated("air:NOx", "to_treatment=0.9").findings, inventory::kParameterUnknown), 1);
    const PollutantAccount wrong = stated("air:NOx", "removal=80");
    EXPECT_EQ(test::count(wrong.findings, inventory::kParameterOutOfRange), 1);
    EXPECT_TRUE(wrong.park.empty());
}

TEST(StatedEmission, ParticulatesOfNoStatedKindHaveAMassButNoEquivalents) {
    const PollutantAccount account = stated("air:颗粒物");
    EXPECT_DOUBLE_EQ(massOf(account, "air", "PM"), 1000.0);
    EXPECT_FALSE(account.find("air", "PM")->equivalents);
    EXPECT_EQ(test::count(account.findings, pollutants::kPollutantKindMissing), 1);
    const PollutantAccount smoke = stated("air:烟尘");
    EXPECT_NEAR(*smoke.find("air", "smoke_dust")->equivalents, 1000.0 / 2.18, 1e-9);
    EXPECT_EQ(test::count(smoke.findings, pollutants::kPollutantKindMissing), 0);
}

TEST(StatedEmission, RowsOfOtherPeriodsAndOfEnterprisesOutsideDoNotCount) {
    auto park = pollutantPark();
    park.enterprise({{"enterprise_id", "OUT"}, {"in_boundary", "false"}});
    park.enterprise({{"enterprise_id", "LEFT"}, {"left", "2022-03-31"}});
    state(park, "A1", "air:SO2", "1", "", "2022-02");
    state(park, "A2", "air:SO2", "10", "", "2021");
    state(park, "A3", "air:SO2", "100", "", "2022", "OUT");
    state(park, "A4", "air:SO2", "1000", "", "2022-05", "LEFT");
    state(park, "A5", "air:SO2", "10000", "", "2022", "NOBODY");
    const PollutantAccount account = accountOf(park);
    EXPECT_DOUBLE_EQ(massOf(account, "air", "SO2"), 1.0);
    EXPECT_EQ(test::count(account.findings, inventory::kRowOutsideMembership), 1);
    EXPECT_EQ(test::count(account.findings, inventory::kEnterpriseUnknown), 1);
    EXPECT_DOUBLE_EQ(massOf(accountOf(park, {}, "2022-02"), "air", "SO2"), 1.0);
    EXPECT_DOUBLE_EQ(massOf(accountOf(park, {}, "2022-03"), "air", "SO2"), 0.0);
}

} // namespace
} // namespace parkcarbon::engine
