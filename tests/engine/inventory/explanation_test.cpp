#include "../support/park_builder.hpp"

#include <gtest/gtest.h>
#include <numeric>

namespace parkcarbon::engine {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;
using inventory::Inventory;
using test::ParkBuilder;

ParkBuilder explainedPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}}).enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "CHP"},
                   {"item", "烟煤"},
                   {"quantity", "12345"},
                   {"parameters", "ncv=22.5 GJ/t"},
                   {"evidence_ref", "化验报告 7"}})
        .activity(
            {{"activity_id", "A2"}, {"enterprise_id", "E1"}, {"item", "天然气"}, {"quantity", "67"}, {"unit", "kNm3"}})
        .activity({{"activity_id", "A3"}, {"enterprise_id", "E1"}, {"item", "IPCC2006:木炭"}, {"quantity", "5"}})
        .activity({{"activity_id", "A4"},
                   {"enterprise_id", "E1"},
                   {"category", "co2_recovery"},
                   {"item", "CO2"},
                   {"quantity", "3"},
                   {"unit", "万Nm3"},
                   {"parameters", "purity=0.9"}})
        .activity({{"activity_id", "A5"},
                   {"enterprise_id", "E1"},
                   {"category", "mobile_combustion"},
                   {"item", "柴油"},
                   {"quantity", "50"},
                   {"unit", "GJ"}})
        .activity({{"activity_id", "A6"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "炭阳极"},
                   {"quantity", "7"},
                   {"parameters", "ef=0.4 tCO2/t"}})
        .transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "12"},
                   {"unit", "万千瓦时"}})
        .transfer({{"transfer_id", "T2"},
                   {"carrier", "steam"},
                   {"from_id", "CHP"},
                   {"to_id", "E1"},
                   {"quantity", "5000"},
                   {"unit", "t"},
                   {"parameters", "pressure=1.0 MPa"}})
        .transfer({{"transfer_id", "T3"},
                   {"carrier", "electricity"},
                   {"from_id", "CHP"},
                   {"to_id", "grid"},
                   {"quantity", "900"},
                   {"unit", "MWh"}})
        .transfer({{"transfer_id", "T4"},
                   {"carrier", "hot_water"},
                   {"from_id", "ext:plant"},
                   {"to_id", "E1"},
                   {"quantity", "300"},
                   {"unit", "t"},
                   {"parameters", "temperature=80 °C"}});
    return park;
}

base::Result<Explanation> explained(const ParkBuilder& park, std::string_view line_id) {
    return inventory::explain(line_id, park.snapshot(), *test::shippedLibrary(), base::Period::year(2022), park);
}

double productOfSteps(const Explanation& explanation) {
    return std::accumulate(explanation.steps.begin(), explanation.steps.end(), 1.0, [](double value, const auto& step) {
        return step.origin == ExplanationStep::Origin::Computed ? value : value * step.value;
    });
}

double sumOfSteps(const Explanation& explanation) {
    return std::accumulate(explanation.steps.begin(), explanation.steps.end(), 0.0,
                           [](double value, const auto& step) { return value + step.value; });
}

TEST(Explanation, OfEveryLineMultipliesUpToItsValue) {
    const ParkBuilder park = explainedPark();
    const Inventory result = test::inventoryOf(park);
    ASSERT_GE(result.lines.size(), 15U);
    for (const auto& line : result.lines) {
        const auto explanation = explained(park, line.line_id);
        ASSERT_TRUE(explanation) << line.line_id;
        const bool outside_totals = line.biogenic || line.category == "co2_recovery";
        const double expected = outside_totals ? line.mass : line.co2e;
        EXPECT_NEAR(explanation->value, expected, 1e-12 * expected) << line.line_id;
        EXPECT_NEAR(productOfSteps(*explanation), explanation->value, 1e-12 * expected) << line.line_id;
        EXPECT_EQ(explanation->line_id, line.line_id);
        EXPECT_FALSE(explanation->formula.empty());
    }
}

TEST(Explanation, PointsAtTheCellsOfInputsAndOverrides) {
    const auto explanation = explained(explainedPark(), "A1/CO2");
    ASSERT_TRUE(explanation);
    ASSERT_EQ(explanation->steps.size(), 5U);
    const ExplanationStep& amount = explanation->steps[0];
    EXPECT_EQ(amount.symbol, "AD");
    EXPECT_EQ(amount.value, 12345.0);
    EXPECT_EQ(amount.unit, "t");
    EXPECT_EQ(amount.source, "化验报告 7");
    EXPECT_EQ(amount.status, "reported");
    EXPECT_EQ(amount.where->file, "activities.csv");
    EXPECT_EQ(amount.where->row, 2);
    EXPECT_EQ(amount.column, "quantity");
    const ExplanationStep& ncv = explanation->steps[1];
    EXPECT_EQ(ncv.symbol, "NCV");
    EXPECT_EQ(ncv.value, 22.5);
    EXPECT_EQ(ncv.status, "user");
    EXPECT_EQ(ncv.column, "parameters");
    const ExplanationStep& carbon = explanation->steps[2];
    EXPECT_EQ(carbon.value, 0.02618);
    EXPECT_EQ(carbon.status, "transcribed");
    EXPECT_FALSE(carbon.source.empty());
    EXPECT_FALSE(carbon.where);
    EXPECT_EQ(explanation->steps[4].symbol, "44/12");
}

TEST(Explanation, OfAnInternalTransferUsesTheSuppliersFactor) {
    const ParkBuilder park = explainedPark();
    const Inventory result = test::inventoryOf(park);
    const auto transfer = explained(park, "T2/CO2");
    ASSERT_TRUE(transfer);
    EXPECT_NEAR(transfer->value, result.park.elimination.rows[0].co2e, 1e-9);
    EXPECT_NEAR(productOfSteps(*transfer), transfer->value, 1e-9);
    const auto heat = explained(park, "supplier/CHP/heat");
    const auto power = explained(park, "supplier/CHP/electricity");
    ASSERT_TRUE(heat && power);
    EXPECT_NEAR(heat->value, test::supplierOf(result, "CHP").heat_t_per_gj, 1e-15);
    EXPECT_NEAR(power->value, test::supplierOf(result, "CHP").electricity_t_per_mwh, 1e-15);
    const auto& steps = heat->steps;
    EXPECT_NEAR((steps[0].value + steps[1].value) * steps[2].value / steps[3].value, heat->value, 1e-12);
}

TEST(Explanation, OfTotalsAddsUpToThem) {
    const ParkBuilder park = explainedPark();
    const Inventory result = test::inventoryOf(park);
    const auto& totals = result.park;
    const std::map<std::string, double> expected = {
        {"park/direct", totals.direct},
        {"park/territorial", totals.views.territorial},
        {"park/scope_1_2_location", totals.views.scope_1_2_location},
        {"park/scope_1_2_market", totals.views.scope_1_2_market},
        {"park/china_net", totals.views.china_net},
        {"park/consumption", totals.views.consumption},
        {"park/imported_energy", totals.imported_energy},
        {"park/imported_energy_market", totals.imported_energy_market},
        {"park/exported_energy", totals.exported_energy},
        {"park/exported_energy_at_producer_factor", totals.exported_energy_at_producer_factor},
        {"enterprise/CHP/total", test::totalsOf(result, "CHP").total},
        {"enterprise/E1/total", test::totalsOf(result, "E1").total}};
    for (const auto& [id, value] : expected) {
        const auto explanation = explained(park, id);
        ASSERT_TRUE(explanation) << id;
        EXPECT_NEAR(explanation->value, value, 1e-9) << id;
        EXPECT_NEAR(sumOfSteps(*explanation), value, 1e-9) << id;
        EXPECT_EQ(explanation->unit, "tCO2e");
    }
}

TEST(Explanation, RefusesWhatTheInventoryDoesNotHave) {
    const ParkBuilder park = explainedPark();
    for (const char* const id : {"A9/CO2", "A1/SF6", "T9/CO2", "T1/CH4", "park/nothing", "enterprise/X/total",
                                 "supplier/E1/heat", "A1", "/", ""}) {
        const auto explanation = explained(park, id);
        ASSERT_FALSE(explanation) << id;
        EXPECT_EQ(explanation.error(), base::Error(inventory::kLineUnknown, {{"value", id}}));
    }
}

} // namespace
} // namespace parkcarbon::engine
