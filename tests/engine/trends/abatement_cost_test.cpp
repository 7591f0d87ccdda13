#include <parkcarbon/engine/trends/abatement_cost.hpp>
#include <parkcarbon/engine/trends/error_codes.hpp>

#include "../support/csv_cases.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine::trends {
namespace {

domain::AbatementMeasures casesOf() {
    domain::AbatementMeasures measures;
    for (const test::CaseRow& row : test::caseRows("trends/abatement_cost.csv")) {
        measures.discount_rate = std::stod(row.at("discount_rate"));
        measures.measures.push_back({row.at("id"), std::stod(row.at("capex")), std::stod(row.at("life_a")),
                                     std::stod(row.at("om_per_a")), std::stod(row.at("saving_per_a")),
                                     std::stod(row.at("reduction_t_per_a"))});
    }
    return measures;
}

TEST(AbatementCost, WorkedProjects) {
    const auto curve = abatementCurve(casesOf()).value();
    ASSERT_EQ(curve.measures.size(), 4U);
    for (const test::CaseRow& row : test::caseRows("trends/abatement_cost.csv")) {
        for (const AbatementCost& cost : curve.measures) {
            if (cost.id == row.at("id")) {
                EXPECT_NEAR(cost.capital_recovery, std::stod(row.at("crf")), 5e-7);
                EXPECT_NEAR(cost.annual_cost, std::stod(row.at("annual_cost")), 0.5);
                EXPECT_NEAR(cost.cost_per_t.value(), std::stod(row.at("cost_per_t")), 0.005);
            }
        }
    }
    EXPECT_EQ(curve.measures[0].id, "PR5"); // the cheapest tonne first
    EXPECT_EQ(curve.measures[3].id, "PR1");
    EXPECT_DOUBLE_EQ(curve.measures[3].cumulative_t_per_a, curve.reduction_t_per_a);
    EXPECT_NEAR(curve.annual_cost, -4295114 - 4742485 - 2507764 - 1826818, 2.0);
}

TEST(AbatementCost, TheInternalRateMakesThePresentValueZero) {
    auto measures = casesOf();
    const AbatementCurve curve = abatementCurve(measures).value();
    for (const AbatementCost& cost : curve.measures) {
        measures.discount_rate = cost.internal_rate.value();
        const AbatementCurve at_that_rate = abatementCurve(measures).value();
        for (const AbatementCost& again : at_that_rate.measures) {
            if (again.id == cost.id) {
                EXPECT_NEAR(again.net_present_value, 0.0, 1e-3) << cost.id;
            }
        }
    }
}

TEST(AbatementCost, PaysBack) {
    const auto costOf = [](const domain::AbatementMeasure& measure) {
        return abatementCurve({{measure}, 0.1}).value().measures.front();
    };
    const auto cost = costOf({"m", 1000.0, 10.0, 50.0, 250.0, 0.0});
    EXPECT_DOUBLE_EQ(cost.payback_a.value(), 5.0);
    EXPECT_NEAR(cost.discounted_payback_a.value(), -std::log(0.5) / std::log(1.1), 1e-12);
    EXPECT_FALSE(cost.cost_per_t); // reduces nothing
    const auto never = costOf({"m", 1000.0, 10.0, 50.0, 40.0, 5.0});
    EXPECT_FALSE(never.payback_a);
    EXPECT_FALSE(never.internal_rate);
    const auto slow = costOf({"m", 1000.0, 30.0, 0.0, 90.0, 5.0});
    EXPECT_FALSE(slow.discounted_payback_a); // interest of 100 a year eats the 90
}

TEST(AbatementCost, WithoutInterestTheCapexIsSpreadEvenly) {
    EXPECT_DOUBLE_EQ(capitalRecoveryFactor(0.0, 20.0), 0.05);
    EXPECT_NEAR(capitalRecoveryFactor(0.08, 15.0), 0.116830, 5e-7);
}

TEST(AbatementCost, RefusesImpossibleMeasures) {
    const auto errorOf = [](domain::AbatementMeasure measure, double rate = 0.08) {
        return abatementCurve({{std::move(measure)}, rate}).error();
    };
    EXPECT_EQ(errorOf({"m", -1.0, 10.0, 0.0, 0.0, 1.0}).argument("number"), "capex");
    EXPECT_EQ(errorOf({"m", 1.0, 0.0, 0.0, 0.0, 1.0}).code, kMeasureNumberOutOfRange);
    EXPECT_EQ(errorOf({"m", 1.0, 10.0, 0.0, 0.0, -1.0}).argument("number"), "reduction_t_per_a");
    EXPECT_EQ(errorOf({"m", 1.0, 10.0, 0.0, 0.0, 1.0}, 8.0).code, kDiscountRateOutOfRange);
    EXPECT_EQ(abatementCurve({{{"m", 1, 1, 1, 1, 1}, {"m", 1, 1, 1, 1, 1}}, 0.1}).error().code, kAbatementMeasureRepeated);
}

} // namespace
} // namespace parkcarbon::engine::trends
