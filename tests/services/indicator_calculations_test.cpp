#include "services/session_fixture.hpp"

#include <parkcarbon/services/calculations.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

using domain::Table;
using engine::indicators::Verdict;

class IndicatorCalculationsTest : public SessionTest {
protected:
    void addFact(ProjectSession& session, const std::string& variable, const std::string& value,
                 const std::string& unit, const std::string& subject = "park") {
        ASSERT_TRUE(session.execute(AddRecords(
            Table::Facts, {record(Table::Facts, {subject, variable, "2025", value, unit, "reported", ""})})));
    }
};

TEST_F(IndicatorCalculationsTest, AResultStandsUntilTheProjectChanges) {
    const auto session = newSession();
    addFact(*session, "E_tce", "100", "tce");
    addFact(*session, "IAV", "400", "10^4 CNY");
    Calculations calculations(*session);
    const base::Period year = base::Period::year(2025);
    const auto first = calculations.indicators("HJ274", year);
    ASSERT_TRUE(first);
    EXPECT_EQ(*calculations.indicators("HJ 274-2015", year), *first); // by another name
    EXPECT_EQ((*first)->find("HJ274-11")->verdict, Verdict::Met);
    EXPECT_EQ((*first)->revision, session->revision());
    addFact(*session, "IAV_rr", "120", "10^4 CNY");
    const auto second = calculations.indicators("HJ274", year);
    ASSERT_TRUE(second);
    EXPECT_EQ((*second)->find("HJ274-04")->verdict, Verdict::Met);
}

TEST_F(IndicatorCalculationsTest, TheInventoryStandsInForWhatNobodyStates) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(
        AddRecords(Table::Activities, {record(Table::Activities, {"A1", "E2", "2025", "stationary_combustion", "烟煤",
                                                                  "100", "t", "", "", "", "", ""})})));
    Calculations calculations(*session);
    const auto space = calculations.variables(base::Period::year(2025));
    ASSERT_TRUE(space);
    const auto* const co2 = (*space)->tables.front().find("CO2");
    ASSERT_TRUE(co2->value);
    EXPECT_NEAR(*co2->value, 207.15, 0.005); // 2.0715 tCO2/t, NDRC guide for other industries
    EXPECT_EQ(co2->origin, engine::indicators::VariableOrigin::Inventory);
    EXPECT_EQ((*space)->tables.front().value("N_firms"), 3.0);
}

TEST_F(IndicatorCalculationsTest, AnOwnSetIsASchemeAndTakesThePlaceOfAShippedOne) {
    const auto session = newSession();
    addFact(*session, "E_tce", "100", "tce");
    addFact(*session, "IAV", "400", "10^4 CNY");
    const auto row = [](const std::string& set, const std::string& threshold) {
        return record(Table::OwnIndicators, {set, "X-1", "单位增加值能耗", "energy per value", "tce/10^4 CNY", "lower",
                                             threshold, "E_tce/IAV", "own", "mandatory", "high", ""});
    };
    ASSERT_TRUE(session->execute(AddRecords(Table::OwnIndicators, {row("城市方案", "<=0.2"), row("ZC25", "<=0.3")})));
    Calculations calculations(*session);
    const base::Period year = base::Period::year(2025);
    EXPECT_EQ((*calculations.indicators("城市方案", year))->indicators.at(0).verdict, Verdict::NotMet);
    EXPECT_EQ((*calculations.indicators("ZC25", year))->indicators.at(0).verdict, Verdict::Met);
    EXPECT_EQ((*calculations.schemes())->size(), 11U);
    EXPECT_TRUE((*calculations.scheme("ZC25"))->own);
    EXPECT_TRUE(calculations.explain("indicator/X-1", year));
}

TEST_F(IndicatorCalculationsTest, TheGapMatrixHoldsEveryScheme) {
    const auto session = newSession();
    Calculations calculations(*session);
    const auto matrix = calculations.gapMatrix(base::Period::year(2025));
    ASSERT_TRUE(matrix);
    EXPECT_EQ(matrix->schemes.size(), 10U);
    const auto unknown = calculations.indicators("nothing of the kind", base::Period::year(2025));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, engine::indicators::kSchemeUnknown);
}

TEST_F(IndicatorCalculationsTest, TheControlClassTakesTheMediansOfThreePeers) {
    const auto session = newSession();
    addFact(*session, "E_tce", "100", "tce");
    addFact(*session, "CO2", "150", "tCO2");
    addFact(*session, "IAV", "400", "10^4 CNY");
    Calculations calculations(*session);
    EXPECT_FALSE(calculations.controlClass(base::Period::year(2025))->limits.from_peers);
    std::vector<domain::Record> peers;
    for (const auto& [name, co2] :
         std::initializer_list<std::pair<std::string, std::string>>{{"A", "100"}, {"B", "120"}, {"C", "300"}}) {
        peers.push_back(record(Table::Peers, {name, "CO2", "2025", co2, "tCO2", "yearbook", ""}));
        peers.push_back(record(Table::Peers, {name, "E_tce", "2025", "100", "tce", "yearbook", ""}));
        peers.push_back(record(Table::Peers, {name, "IAV", "2025", "5", "10^6 CNY", "yearbook", ""}));
    }
    ASSERT_TRUE(session->execute(AddRecords(Table::Peers, peers)));
    const auto assessment = calculations.controlClass(base::Period::year(2025));
    ASSERT_TRUE(assessment);
    EXPECT_TRUE(assessment->limits.from_peers);
    EXPECT_NEAR(assessment->limits.k_tco2_per_tce, 1.2, 1e-12);
    EXPECT_NEAR(assessment->limits.i_tce_per_10k_cny, 0.2, 1e-12);
    EXPECT_EQ(assessment->control_class, engine::indicators::ControlClass::CarbonTotalAndIntensity);
}

} // namespace
} // namespace parkcarbon::services
