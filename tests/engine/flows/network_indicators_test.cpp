#include "metric_park.hpp"

#include <parkcarbon/engine/flows/network_indicators.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine {
namespace {

using flows::FlowBook;
using flows::IndicatorNeed;
using flows::NetworkIndicator;
using flows::NetworkIndicators;
using flows::NetworkQuestion;
using test::MetricPark;

constexpr std::uint32_t kGoods = MetricPark::kGoods;

domain::Stream offer(const char* enterprise, const char* name) {
    return test::streamRow(enterprise, domain::StreamSide::Offer, name, 1.0, "t/a");
}

domain::Quantity money(double value, const char* unit) {
    return *domain::Quantity::create(value, *domain::Unit::parse(unit));
}

/// 100 t of limestone from nature, 50 t of coal bought, 80 t of cement sold; 20 t of ash to the board works, 5 t to a
/// landfill.
MetricPark cementPark() {
    MetricPark park;
    park.flow("F1", "env:quarry", "E01", "石灰石", kGoods, 100.0, 3.0);
    park.flow("F2", "ext:mine", "E01", "煤", kGoods, 50.0, 4.0);
    park.flow("F3", "E01", "ext:market", "水泥", kGoods, 80.0, 1.0);
    park.flow("F4", "E01", "E02", "粉煤灰", kGoods, 20.0, 1.0);
    park.flow("F5", "E01", "ext:city landfill", "粉煤灰", kGoods, 5.0, 1.0);
    park.flow("F6", "E02", "E01", "废板", kGoods, 2.0);
    park.flow("F7", "env:大气", "E01", "燃烧空气", kGoods, 400.0);
    park.flow("F8", "env:长江", "E01", "原水", kGoods, 900.0);
    park.flow("F9", "E01", "env:大气", "烟气", kGoods, 450.0);
    return park;
}

NetworkIndicators indicatorsOf(const MetricPark& park, const NetworkQuestion& question = {}) {
    return flows::networkIndicators(FlowBook(park.project), question).value();
}

bool needs(const NetworkIndicator& indicator, IndicatorNeed::Kind kind, const std::string& id = "") {
    return std::find(indicator.needs.begin(), indicator.needs.end(), IndicatorNeed{kind, id}) != indicator.needs.end();
}

TEST(NetworkIndicators, AccountsForMaterialsAsTheHandbookDoes) {
    const MetricPark park = cementPark();
    const NetworkIndicators found = indicatorsOf(park);
    EXPECT_DOUBLE_EQ(found.find("domestic_extraction")->value.value(), 100.0); // air and water stand outside
    EXPECT_DOUBLE_EQ(found.find("imports")->value.value(), 50.0);
    EXPECT_DOUBLE_EQ(found.find("dmi")->value.value(), 150.0);
    EXPECT_DOUBLE_EQ(found.find("dmi")->sd.value(), 5.0);
    EXPECT_DOUBLE_EQ(found.find("exports")->value.value(), 80.0); // waste to a landfill is no export
    EXPECT_DOUBLE_EQ(found.find("dmc")->value.value(), 70.0);
    EXPECT_NEAR(found.find("dmc")->sd.value(), std::sqrt(26.0), 1e-12);
    EXPECT_EQ(found.find("dmc")->unit, "t");
    EXPECT_EQ(found.find("dmc")->flows, (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST(NetworkIndicators, GivesResourceProductivityInMoneyPerTonne) {
    NetworkQuestion question;
    question.added_value = money(14.0, "1e4 CNY");
    const NetworkIndicators found = indicatorsOf(cementPark(), question);
    const NetworkIndicator& productivity = *found.find("resource_productivity");
    EXPECT_DOUBLE_EQ(productivity.value.value(), 2000.0); // 140,000 / 70
    EXPECT_NEAR(productivity.sd.value(), 2000.0 * std::sqrt(26.0) / 70.0, 1e-9);
    EXPECT_EQ(productivity.unit, "CNY/t");
}

TEST(NetworkIndicators, SaysWhatProductivityNeeds) {
    const MetricPark park = cementPark();
    const NetworkIndicators without = indicatorsOf(park);
    EXPECT_FALSE(without.find("resource_productivity")->value);
    EXPECT_TRUE(needs(*without.find("resource_productivity"), IndicatorNeed::Kind::Fact, "IAV"));
    NetworkQuestion question;
    question.added_value = money(5.0, "t");
    EXPECT_TRUE(needs(*indicatorsOf(park, question).find("resource_productivity"), IndicatorNeed::Kind::Fact, "IAV"));
}

TEST(NetworkIndicators, NamesTheFlowThatASumLacks) {
    MetricPark park = cementPark();
    park.unmeasured("F10", "ext:mine", "E02", "石膏", kGoods);
    const NetworkIndicators found = indicatorsOf(park);
    EXPECT_FALSE(found.find("dmi")->value);
    EXPECT_DOUBLE_EQ(found.find("dmi")->known.value(), 150.0);
    EXPECT_TRUE(needs(*found.find("dmi"), IndicatorNeed::Kind::Flow, "F10"));
    EXPECT_FALSE(found.find("dmc")->value);
    EXPECT_TRUE(found.find("exports")->value);
}

TEST(NetworkIndicators, DoesNotForgetFuelsWithoutAMass) {
    MetricPark park = cementPark();
    park.flow("G1", "ext:gas", "E02", "天然气", MetricPark::kEnergy, 1000.0).origin(flows::FlowOrigin::Fuel);
    const NetworkIndicators found = indicatorsOf(park);
    EXPECT_TRUE(needs(*found.find("dmi"), IndicatorNeed::Kind::FlowMass, "G1"));
    EXPECT_FALSE(found.find("dmi")->value);
    EXPECT_TRUE(found.find("exports")->value);
}

TEST(NetworkIndicators, AreNotZeroWhereNothingIsRecorded) {
    MetricPark park;
    park.flow("F1", "E01", "E02", "ash", kGoods, 20.0);
    const NetworkIndicators found = indicatorsOf(park);
    for (const char* const id : {"domestic_extraction", "imports", "dmi", "exports", "dmc", "resource_productivity"}) {
        EXPECT_FALSE(found.find(id)->value) << id;
        EXPECT_TRUE(needs(*found.find(id), IndicatorNeed::Kind::Crossing)) << id;
    }
    MetricPark empty;
    empty.project.system.layers.clear();
    const NetworkIndicators none = indicatorsOf(empty);
    for (const NetworkIndicator& indicator : none.indicators) {
        if (indicator.id != "nodes" && indicator.id != "links") {
            EXPECT_FALSE(indicator.value) << indicator.id;
            EXPECT_FALSE(indicator.needs.empty()) << indicator.id;
        }
    }
    EXPECT_TRUE(needs(*none.find("dmi"), IndicatorNeed::Kind::Layer, "goods"));
    EXPECT_TRUE(needs(*none.find("cyclicity"), IndicatorNeed::Kind::Links));
}

TEST(NetworkIndicators, CountsByProductsThatAnotherEnterpriseUses) {
    NetworkQuestion question;
    question.streams = {offer("E01", "粉煤灰"), offer("E02", "木屑")};
    const NetworkIndicators found = indicatorsOf(cementPark(), question);
    EXPECT_DOUBLE_EQ(found.find("symbiotic_exchange")->value.value(), 20.0);
    const NetworkIndicator& utilisation = *found.find("symbiotic_utilisation");
    EXPECT_DOUBLE_EQ(utilisation.value.value(), 0.8); // 20 of 20 + 5
    // d(a/(a+b)): b/(a+b)² and a/(a+b)², both sd 1
    EXPECT_NEAR(utilisation.sd.value(), std::hypot(5.0, 20.0) / 625.0, 1e-12);
    EXPECT_NEAR(found.find("circular_use_rate")->value.value(), 20.0 / 90.0, 1e-12); // U / (DMC + U)

    question.waste_generated = money(40.0, "t");
    EXPECT_DOUBLE_EQ(indicatorsOf(cementPark(), question).find("symbiotic_utilisation")->value.value(), 0.5);
}

TEST(NetworkIndicators, AsksForTheOffersThatNameByProducts) {
    const NetworkIndicators found = indicatorsOf(cementPark());
    EXPECT_FALSE(found.find("symbiotic_utilisation")->value);
    EXPECT_TRUE(needs(*found.find("symbiotic_utilisation"), IndicatorNeed::Kind::ByProducts));
}

TEST(NetworkIndicators, TakesTheSpreadOfReconciledSums) {
    const MetricPark park = cementPark();
    const flows::Reconciliation reconciled = park.reconciliation({{"F2", {52.0, 2.0}}});
    const FlowBook book(park.project, &reconciled, [](const std::vector<flows::Total>& totals) {
        flows::TotalsCovariance result;
        result.values.resize(totals.size());
        result.covariance.assign(totals.size() * totals.size(), 0.0);
        for (std::size_t index = 0; index < totals.size(); ++index) {
            result.covariance[index * totals.size() + index] = 0.25;
        }
        return base::Result<flows::TotalsCovariance>(std::move(result));
    });
    const NetworkIndicators found = flows::networkIndicators(book).value();
    EXPECT_DOUBLE_EQ(found.find("imports")->value.value(), 52.0);
    EXPECT_DOUBLE_EQ(found.find("imports")->sd.value(), 2.0);
    EXPECT_DOUBLE_EQ(found.find("dmi")->value.value(), 152.0);
    EXPECT_DOUBLE_EQ(found.find("dmi")->sd.value(), 0.5);
}

TEST(NetworkIndicators, TellsTheParkFromItsSurroundings) {
    MetricPark park = cementPark();
    park.flow("F10", "E01", "E03", "steam", MetricPark::kEnergy, 0.0); // measured as nothing: no link
    park.flow("F11", "E01", "env:losses", "", MetricPark::kEnergy, 5.0).origin(flows::FlowOrigin::Implied);
    const NetworkIndicators found = indicatorsOf(park);
    EXPECT_EQ(found.park.nodes, 2U);
    EXPECT_EQ(found.park.directed_pairs, 2U);
    EXPECT_DOUBLE_EQ(found.find("cyclicity")->value.value(), 1.0);
    EXPECT_EQ(found.with_outside.nodes, 8U);
    EXPECT_EQ(found.with_outside.directed_pairs, 9U);
}

// Finn, Measures of ecosystem structure and function derived from analysis of flows, J. Theor. Biol. 56 (1976) 363–380.
// 10 come in to A, A passes 15 to B, B returns 5 and gives off 10: n = 1 / (1 − 5/15), so that a third is cycled.
TEST(CyclingIndex, IsTheCycledPartOfTheThroughflow) {
    MetricPark park;
    park.flow("F1", "env:x", "E01", "a", kGoods, 10.0);
    park.flow("F2", "E01", "E02", "b", kGoods, 15.0);
    park.flow("F3", "E02", "E01", "c", kGoods, 5.0);
    park.flow("F4", "E02", "ext:y", "d", kGoods, 10.0);
    const NetworkIndicator index = flows::cyclingIndex(FlowBook(park.project), kGoods, 0);
    EXPECT_NEAR(index.value.value(), 1.0 / 3.0, 1e-12);
}

TEST(CyclingIndex, WeighsALoopByItsShareOfTheThroughflow) {
    MetricPark park;
    park.flow("F1", "env:x", "E01", "a", kGoods, 10.0);
    park.flow("F2", "E01", "E02", "b", kGoods, 10.0);
    park.flow("F3", "E02", "E03", "c", kGoods, 20.0);
    park.flow("F4", "E03", "E02", "d", kGoods, 10.0);
    park.flow("F5", "E03", "ext:y", "e", kGoods, 10.0);
    // T = 10, 20, 20; in the loop half of what leaves E03 comes back: n = 2, of each 20 a half.
    const NetworkIndicator index = flows::cyclingIndex(FlowBook(park.project), kGoods, 0);
    EXPECT_NEAR(index.value.value(), 20.0 / 50.0, 1e-12);
}

TEST(CyclingIndex, IsZeroInAChainAndOneInAClosedLoop) {
    MetricPark chain;
    chain.flow("F1", "env:x", "E01", "a", kGoods, 10.0);
    chain.flow("F2", "E01", "ext:y", "b", kGoods, 10.0);
    EXPECT_DOUBLE_EQ(flows::cyclingIndex(FlowBook(chain.project), kGoods, 0).value.value(), 0.0);
    MetricPark closed;
    closed.flow("F1", "E01", "E02", "a", kGoods, 10.0);
    closed.flow("F2", "E02", "E01", "b", kGoods, 10.0);
    EXPECT_DOUBLE_EQ(flows::cyclingIndex(FlowBook(closed.project), kGoods, 0).value.value(), 1.0);
}

TEST(CyclingIndex, NeedsEveryFlowAndSomethingThatFlows) {
    MetricPark park;
    park.unmeasured("F1", "E01", "E02", "a", kGoods);
    const NetworkIndicator index = flows::cyclingIndex(FlowBook(park.project), kGoods, 0);
    EXPECT_FALSE(index.value);
    EXPECT_TRUE(needs(index, IndicatorNeed::Kind::Flow, "F1"));
    EXPECT_TRUE(
        needs(flows::cyclingIndex(FlowBook(park.project), MetricPark::kWater, 0), IndicatorNeed::Kind::Throughput));
}

} // namespace
} // namespace parkcarbon::engine
