#include <parkcarbon/engine/inventory/trial.hpp>

#include "../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/inventory/method_catalogue.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Line;
using inventory::Trial;
using test::ParkBuilder;

ParkBuilder mixedPark() {
    ParkBuilder park;
    park.zone({{"zone_id", "Z1"}}).zone({{"zone_id", "Z2"}, {"in_boundary", "false"}});
    park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}, {"zone_id", "Z1"}})
        .enterprise({{"enterprise_id", "E1"}, {"joined", "2022-04-01"}})
        .enterprise({{"enterprise_id", "E2"}, {"zone_id", "Z2"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "CHP"}, {"item", "烟煤"}, {"quantity", "12345"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"period", "2022-07"},
                   {"item", "天然气"},
                   {"quantity", "67"},
                   {"unit", "kNm3"},
                   {"parameters", "oxidation=0.99"}})
        .activity({{"activity_id", "A3"}, {"enterprise_id", "E1"}, {"item", "IPCC2006:木炭"}, {"quantity", "5"}})
        .activity({{"activity_id", "A4"},
                   {"enterprise_id", "E1"},
                   {"category", "co2_recovery"},
                   {"item", "CO2"},
                   {"quantity", "3"},
                   {"unit", "万Nm3"}})
        .activity({{"activity_id", "A5"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "炭阳极"},
                   {"quantity", "7"},
                   {"parameters", "ef=0.4 tCO2/t"}})
        .activity({{"activity_id", "A6"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "ferroalloy:fesi-75-pct"},
                   {"quantity", "7"}});
    park.ownFactor({{"factor_id", "F1"}, {"item", "烟煤"}, {"parameter", "ncv"}, {"value", "22"}, {"unit", "GJ/t"}});
    return park;
}

Trial triedOut(const ParkBuilder& park, std::string_view id, int year = 2022) {
    auto trial =
        inventory::tryActivity(*park.activity(id), park.snapshot(), *test::shippedLibrary(), base::Period::year(year));
    EXPECT_TRUE(trial);
    return std::move(*trial);
}

TEST(Trial, OfARowGivesTheLinesAndDerivationsOfTheInventory) {
    const ParkBuilder park = mixedPark();
    const auto whole = test::inventoryOf(park);
    std::size_t compared = 0;
    for (const char* const id : {"A1", "A2", "A3", "A4", "A5", "A6"}) {
        const Trial trial = triedOut(park, id);
        double co2e = 0.0;
        ASSERT_EQ(trial.lines.size(), trial.explanations.size());
        for (std::size_t index = 0; index < trial.lines.size(); ++index, ++compared) {
            const Line& line = trial.lines[index];
            const Line* const expected = test::findLine(whole, line.line_id);
            ASSERT_NE(expected, nullptr) << line.line_id;
            EXPECT_EQ(line.mass, expected->mass) << line.line_id;
            EXPECT_EQ(line.co2e, expected->co2e) << line.line_id;
            EXPECT_EQ(line.ledger, expected->ledger) << line.line_id;
            EXPECT_EQ(line.factor_status, expected->factor_status) << line.line_id;
            const auto explained = inventory::explain(line.line_id, park.snapshot(), *test::shippedLibrary(),
                                                      base::Period::year(2022), park);
            ASSERT_TRUE(explained) << line.line_id;
            EXPECT_EQ(trial.explanations[index].value, explained->value) << line.line_id;
            EXPECT_EQ(trial.explanations[index].formula, explained->formula) << line.line_id;
            EXPECT_EQ(trial.explanations[index].steps.size(), explained->steps.size()) << line.line_id;
            co2e += line.co2e;
        }
        EXPECT_EQ(trial.co2e, co2e) << id;
    }
    EXPECT_EQ(compared, whole.lines.size()) << "every line of the park has been met";
    EXPECT_GT(compared, 8U);
}

TEST(Trial, TakesTheProjectsOwnFactors) {
    const Trial trial = triedOut(mixedPark(), "A1");
    EXPECT_EQ(trial.lines.front().factor_status, reference::Status::User);
    EXPECT_NEAR(trial.lines.front().mass, 12345.0 * 22.0 * 0.02618 * 0.93 * 44.0 / 12.0, 1e-6);
}

TEST(Trial, SaysWhyARowContributesNothing) {
    ParkBuilder park = mixedPark();
    park.activity({{"activity_id", "B1"}, {"enterprise_id", "E2"}, {"item", "烟煤"}, {"quantity", "1"}})
        .activity({{"activity_id", "B2"}, {"enterprise_id", "GONE"}, {"item", "烟煤"}, {"quantity", "1"}})
        .activity({{"activity_id", "B3"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1"}, {"unit", "m2"}})
        .activity({{"activity_id", "B4"},
                   {"enterprise_id", "E1"},
                   {"period", "2022-01"},
                   {"item", "烟煤"},
                   {"quantity", "1"}});
    const std::map<std::string, base::Code> expected = {{"B1", inventory::kEnterpriseOutsideBoundary},
                                                        {"B2", inventory::kEnterpriseUnknown},
                                                        {"B3", domain::kUnitIncompatible},
                                                        {"B4", inventory::kRowOutsideMembership}};
    for (const auto& [id, code] : expected) {
        const Trial trial = triedOut(park, id);
        EXPECT_TRUE(trial.lines.empty()) << id;
        EXPECT_EQ(trial.co2e, 0.0) << id;
        ASSERT_EQ(trial.findings.size(), 1U) << id;
        EXPECT_EQ(trial.findings.front().code, code) << id;
    }
}

TEST(Trial, NamesTheParametersThatARowNeeds) {
    EXPECT_TRUE(triedOut(mixedPark(), "A1").missing.empty());
    int needed = 0;
    for (const auto& method : inventory::describeMethods(*test::shippedLibrary(), "NDRC_CHEM_OTHER")) {
        if (method.category == "process" && method.item != "*" && !method.inputs.empty()) {
            ParkBuilder one;
            one.enterprise({{"enterprise_id", "E1"}});
            one.activity({{"activity_id", "B2"},
                          {"enterprise_id", "E1"},
                          {"category", method.category},
                          {"item", method.item},
                          {"quantity", "1"},
                          {"unit", method.inputs.front().unit}});
            const Trial trial = triedOut(one, "B2");
            needed += static_cast<int>(trial.missing.size());
            EXPECT_EQ(static_cast<int>(trial.missing.size()),
                      test::count(trial.findings, inventory::kParameterMissing));
            for (const std::string& name : trial.missing) {
                EXPECT_TRUE(std::any_of(method.parameters.begin(), method.parameters.end(),
                                        [&](const auto& known) { return known.name == name && !known.default_value; }))
                    << method.item << " " << name;
            }
        }
    }
    EXPECT_GT(needed, 0);
}

TEST(Trial, SaysNothingOfTheRestOfThePark) {
    ParkBuilder park = mixedPark();
    park.activity({{"activity_id", "B1"}, {"enterprise_id", "E1"}, {"item", "no such fuel"}, {"quantity", "1"}});
    EXPECT_TRUE(triedOut(park, "A1").findings.empty());
    const Trial other_year = triedOut(park, "A1", 2019);
    EXPECT_TRUE(other_year.lines.empty());
    EXPECT_TRUE(other_year.findings.empty()) << "a park without data is no finding of the row";
}

TEST(Trial, RefusesAFuelSetThatDoesNotExist) {
    ParkBuilder park = mixedPark();
    park.park({{"fuel_set", "NONE"}});
    const auto trial = inventory::tryActivity(*park.activity("A1"), park.snapshot(), *test::shippedLibrary(),
                                              base::Period::year(2022));
    ASSERT_FALSE(trial);
    EXPECT_EQ(trial.error().code, reference::kFuelSetUnknown);
}

} // namespace
} // namespace parkcarbon::engine
