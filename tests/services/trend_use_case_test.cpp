#include "services/session_fixture.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/trend_use_case.hpp>

#include <fstream>

namespace parkcarbon::services {
namespace {

using domain::Table;

class TrendUseCase : public SessionTest {
protected:
    /// E2 burns coal in three years, one after another by half as much.
    std::unique_ptr<ProjectSession> burningSession() const {
        auto session = newSession();
        std::vector<domain::Record> activities;
        for (const auto& [year, coal] : {std::pair{"2021", "400"}, {"2023", "200"}, {"2025", "100"}}) {
            activities.push_back(
                record(Table::Activities, {std::string("A") + year, "E2", year, "stationary_combustion", "烟煤", coal,
                                           "t", "", "", "", "", ""}));
        }
        EXPECT_TRUE(session->execute(AddRecords(Table::Activities, activities)));
        return session;
    }
    static void state(ProjectSession& session, const std::string& subject, const std::string& variable,
                      const std::string& year, const std::string& value, const std::string& unit) {
        EXPECT_TRUE(session.execute(
            AddRecords(Table::Facts, {record(Table::Facts, {subject, variable, year, value, unit, "", ""})})));
    }
    static ParkTrends trendsOf(ProjectSession& session) {
        Calculations calculations(session);
        return parkTrends(calculations, **session.snapshot(), base::Period::year(2021), base::Period::year(2025))
            .value();
    }
};

TEST_F(TrendUseCase, ReadsAndAnalyses) {
    const auto series = directory() / "series.json";
    std::ofstream(series) << R"({"x": [1, 2, 4]})";
    EXPECT_EQ(trendFile(series).value().test.s, 3);
    EXPECT_EQ(decomposeFile(series).error().code.name, "JSON_KEY_UNKNOWN");
    EXPECT_EQ(decouplingFile(series).error().code.name, "JSON_KEY_UNKNOWN");
    EXPECT_EQ(abatementFile(directory() / "absent.json").error().code.name, "FILE_UNREADABLE");
}

TEST_F(TrendUseCase, AParkWithoutStatedOutputStillHasATrend) {
    const auto session = burningSession();
    const ParkTrends trends = trendsOf(*session);
    ASSERT_EQ(trends.carbon.years.size(), 3U);
    EXPECT_NEAR(trends.carbon.values[1], 0.5 * trends.carbon.values[0], 1e-9);
    ASSERT_TRUE(trends.trend);
    EXPECT_EQ(trends.trend->test.s, -3);
    EXPECT_FALSE(trends.decoupling);
    EXPECT_FALSE(trends.decomposition);
}

TEST_F(TrendUseCase, DecomposesTheWholeParkByWhatItStates) {
    const auto session = burningSession();
    state(*session, "park", "IAV", "2021", "1000", "10^4 CNY");
    state(*session, "park", "IAV", "2025", "0.2", "10^8 CNY"); // 2000 · 10^4
    const ParkTrends two = trendsOf(*session);
    ASSERT_TRUE(two.decoupling);
    EXPECT_NEAR(two.decoupling->elasticity.value(), -0.75, 1e-9);
    ASSERT_TRUE(two.decomposition);
    EXPECT_FALSE(two.by_enterprise);
    EXPECT_EQ(two.decomposition->span.effects.size(), 2U);

    state(*session, "park", "E_tce", "2021", "800", "tce");
    state(*session, "park", "E_tce", "2025", "800", "tce");
    const ParkTrends three = trendsOf(*session);
    ASSERT_EQ(three.decomposition->span.effects.size(), 3U);
    EXPECT_EQ(three.decomposition->span.effects[1].factor, "EI");
    EXPECT_NEAR(three.decomposition->span.change, three.carbon.values[2] - three.carbon.values[0], 1e-9);
    EXPECT_NEAR(three.decomposition->span.effects[1].multiplicative.value(), 0.5, 1e-9);
    EXPECT_NEAR(three.decomposition->span.effects[2].multiplicative.value(), 0.25, 1e-9);
}

TEST_F(TrendUseCase, DecomposesByEnterpriseWhereEveryEmitterStatesItsAddedValue) {
    const auto session = burningSession();
    state(*session, "E2", "IAV", "2021", "500", "10^4 CNY");
    EXPECT_FALSE(trendsOf(*session).by_enterprise);
    state(*session, "E2", "IAV", "2025", "500", "10^4 CNY");
    const ParkTrends trends = trendsOf(*session);
    EXPECT_TRUE(trends.by_enterprise);
    EXPECT_EQ(trends.decomposition->categories, (std::vector<std::string>{"E2"}));
    EXPECT_NEAR(trends.decomposition->span.effects[2].additive, trends.decomposition->span.change, 1e-9);
}

TEST_F(TrendUseCase, TheParksOwnNumberStandsBeforeTheSumOverEnterprises) {
    const auto session = newSession();
    state(*session, "E1", "IAV", "2021", "10", "10^4 CNY");
    state(*session, "E2", "IAV", "2021", "20", "10^4 CNY");
    state(*session, "E2", "IAV", "2022", "25", "10^4 CNY");
    state(*session, "park", "IAV", "2022", "40", "10^4 CNY");
    const YearSeries series = factSeries(**session->snapshot(), "IAV");
    EXPECT_EQ(series.years, (std::vector<base::Period>{base::Period::year(2021), base::Period::year(2022)}));
    EXPECT_EQ(series.values, (std::vector<double>{30.0, 40.0}));
}

} // namespace
} // namespace parkcarbon::services
