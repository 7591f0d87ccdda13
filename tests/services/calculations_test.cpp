#include "services/session_fixture.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/result_stamps.hpp>

#include <cmath>

namespace parkcarbon::services {
namespace {

using domain::Table;

class CalculationsTest : public SessionTest {};

TEST_F(CalculationsTest, AResultStandsUntilTheProjectChanges) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(
        AddRecords(Table::Activities, {record(Table::Activities, {"A1", "E2", "2025", "stationary_combustion", "烟煤",
                                                                  "100", "t", "", "", "", "", ""})})));
    Calculations calculations(*session);
    const auto first = calculations.inventory({base::Period::year(2025), false});
    ASSERT_TRUE(first);
    EXPECT_EQ(*calculations.inventory({base::Period::year(2025), false}), *first);
    EXPECT_EQ((*first)->revision, session->revision());
    // NDRC guide for other industries, bituminous coal: 23.204 GJ/t × 0.02618 tC/GJ × 0.93 × 44/12 = 2.0715 tCO2/t
    EXPECT_NEAR((*first)->park.mass_by_gas.at("CO2"), 207.15, 0.005);

    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 5, "200"}})));
    const auto second = calculations.inventory({base::Period::year(2025), false});
    ASSERT_TRUE(second);
    EXPECT_NEAR((*second)->park.direct, 2.0 * (*first)->park.direct, 1e-9);
}

TEST_F(CalculationsTest, AReviewOfTheFlowsStandsUntilTheProjectOrItsOptionsChange) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(
        AddRecords(Table::Activities, {record(Table::Activities, {"A1", "E2", "2025", "stationary_combustion", "烟煤",
                                                                  "100", "t", "", "", "", "", ""})})));
    Calculations calculations(*session);
    engine::flows::FlowOptions options;
    options.period = base::Period::year(2025);
    const auto first = calculations.flowReview(options).value();
    EXPECT_EQ(calculations.flowReview(options).value(), first);

    auto stricter = options;
    stricter.significance = 0.001;
    EXPECT_NE(calculations.flowReview(stricter).value(), first);
    EXPECT_EQ(calculations.flowReview(options).value(), first);

    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 5, "200"}})));
    const auto second = calculations.flowReview(options).value();
    EXPECT_NE(second, first);
    EXPECT_NE(second->account, first->account);
}

TEST_F(CalculationsTest, TriesARowWithoutChangingTheProject) {
    const auto session = newSession();
    Calculations calculations(*session);
    const auto row = record(Table::Activities,
                            {"NEW", "E2", "2025-03", "stationary_combustion", "烟煤", "100", "t", "", "", "", "", ""});
    const auto revision = session->revision();
    const auto trial = calculations.trial(std::get<domain::Activity>(row), base::Period::year(2025));
    ASSERT_TRUE(trial);
    EXPECT_NEAR(trial->lines.front().mass, 207.15, 0.005); // as above
    EXPECT_EQ(session->revision(), revision);
    ASSERT_TRUE(session->execute(AddRecords(Table::Activities, {row})));
    const auto inventory = calculations.inventory({base::Period::year(2025), true});
    ASSERT_TRUE(inventory);
    EXPECT_EQ((*inventory)->park.direct, trial->co2e);
}

TEST_F(CalculationsTest, DescribesTheMethodsOfTheProjectsFuelSet) {
    const auto session = newSession();
    Calculations calculations(*session);
    const auto described = calculations.describeMethods();
    ASSERT_TRUE(described);
    EXPECT_GT((*described)->size(), 20U);
    EXPECT_EQ(*calculations.describeMethods(), *described) << "made once";
    const auto field = domain::spec(Table::Park).fieldIndex("fuel_set").value();
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", field, "NDRC_STEEL"}})));
    const auto other = calculations.describeMethods();
    ASSERT_TRUE(other);
    EXPECT_NE(*other, *described);
    EXPECT_NE((*other)->size(), (*described)->size());
}

TEST_F(CalculationsTest, OffersTheLatestReportYearThatHasData) {
    const auto session = newSession();
    Calculations calculations(*session);
    EXPECT_EQ(calculations.defaultPeriod().error().code, kNoPeriod);
    ASSERT_TRUE(session->execute(AddRecords(
        Table::Activities,
        {record(Table::Activities, {"A1", "E2", "2021", "mobile_combustion", "柴油", "1", "t", "", "", "", "", ""}),
         record(Table::Activities,
                {"A2", "E2", "2023-04", "mobile_combustion", "柴油", "1", "t", "", "", "", "", ""})})));
    EXPECT_EQ(calculations.defaultPeriod(), base::Period::year(2023));
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", 5, "2021;2025"}})));
    EXPECT_EQ(calculations.defaultPeriod(), base::Period::year(2021));
    EXPECT_EQ(calculations.years(), (std::vector{base::Period::year(2021), base::Period::year(2023)}));
}

TEST_F(CalculationsTest, PollutantsAndCoControlStandOnTheProjectsRows) {
    const auto session = newSession();
    const auto add = [&](const char* id, const char* period, const char* category, const char* item,
                         const char* quantity) {
        return session->execute(AddRecords(
            Table::Activities,
            {record(Table::Activities, {id, "E2", period, category, item, quantity, "t", "", "", "", "", ""})}));
    };
    ASSERT_TRUE(add("A1", "2021", "stationary_combustion", "烟煤", "100"));
    ASSERT_TRUE(add("A2", "2025", "stationary_combustion", "烟煤", "50"));
    ASSERT_TRUE(add("P1", "2021", "pollutant", "air:SO2", "2"));
    ASSERT_TRUE(add("P2", "2025", "pollutant", "air:SO2", "0.5"));
    Calculations calculations(*session);
    engine::pollutants::Options options;
    options.period = base::Period::year(2021);
    const auto account = calculations.pollutants(options);
    ASSERT_TRUE(account);
    EXPECT_DOUBLE_EQ(account->find("air", "SO2")->mass_kg, 2000.0);

    const auto compared = calculations.coControl(base::Period::year(2021), base::Period::year(2025), std::nullopt);
    ASSERT_TRUE(compared);
    const auto& so2 = compared->pollutants.front();
    EXPECT_NEAR(so2.elasticity.value(), 0.75 / 0.5, 1e-12) << "SO2 falls by 75 %, the coal's CO2e by 50 %";
    EXPECT_EQ(so2.quadrant, engine::pollutants::Quadrant::BothFall);

    EXPECT_DOUBLE_EQ(calculations.explain("P1/air:SO2", base::Period::year(2021))->value, 2000.0);
    EXPECT_EQ(calculations.explain("P1/CO2", base::Period::year(2021)).error().code, engine::inventory::kLineUnknown);
}

TEST_F(CalculationsTest, ReportMaterialHoldsWhatThereAreDataFor) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddRecords(
        Table::Activities,
        {record(Table::Activities,
                {"A1", "E2", "2025", "stationary_combustion", "烟煤", "100", "t", "", "", "", "", ""}),
         record(Table::Activities, {"A2", "E2", "2025", "pollutant", "air:SO2", "500", "kg", "", "", "", "", ""})})));
    Calculations calculations(*session);
    const auto material = calculations.reportMaterial(base::Period::year(2025));
    ASSERT_TRUE(material);
    EXPECT_EQ(material->views.inventory, material->inventory);
    EXPECT_NEAR(material->views.iso.total.co2e, material->inventory->park.views.scope_1_2_location, 1e-9);
    ASSERT_FALSE(material->bridges.empty());
    for (const engine::views::Bridge& bridge : material->bridges) {
        EXPECT_NEAR(bridge.residual, 0.0, 1e-9 * std::abs(bridge.to));
    }
    ASSERT_TRUE(material->uncertainty);
    ASSERT_TRUE(material->pollutants);
    EXPECT_DOUBLE_EQ(material->pollutants->find("air", "SO2")->mass_kg, 500.0);
    EXPECT_TRUE(material->superseded.empty());

    const auto empty = calculations.reportMaterial(base::Period::year(2019));
    ASSERT_TRUE(empty);
    EXPECT_FALSE(empty->uncertainty);
    EXPECT_FALSE(empty->pollutants);
}

TEST_F(CalculationsTest, TheSampleHasAMaterialAccount) {
    const auto session = newSession();
    ASSERT_TRUE(importSample(*session, "wood-panel"));
    Calculations calculations(*session);
    engine::flows::FlowOptions options;
    options.period = base::Period::year(2025);
    const auto review = calculations.flowReview(options).value();
    for (const char* const id : {"dmi", "dmc", "resource_productivity"}) {
        const auto* const indicator = review->indicators.find(id);
        ASSERT_TRUE(indicator->value) << id;
        EXPECT_GT(*indicator->value, 0.0) << id;
        EXPECT_FALSE(indicator->assumed_methane.empty()) << id;
    }
}

TEST_F(CalculationsTest, VerificationFindsAStampThatTheDataNoLongerGive) {
    const auto session = newSession();
    ASSERT_TRUE(importSample(*session, "wood-panel"));
    Calculations calculations(*session);
    ASSERT_TRUE(saveWithResults(*session, calculations));
    const auto verified = verifyProject(*session, calculations);
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->findings.empty());
    EXPECT_FALSE(verified->results.empty());

    auto stamps = *session->storedResults();
    stamps.front().tonnes += 1.0;
    ASSERT_TRUE(session->storeResults(stamps));
    const auto tampered = verifyProject(*session, calculations);
    ASSERT_TRUE(tampered);
    ASSERT_EQ(tampered->findings.size(), 1U);
    EXPECT_EQ(tampered->findings.front().code, kResultDiffers);
}

} // namespace
} // namespace parkcarbon::services
