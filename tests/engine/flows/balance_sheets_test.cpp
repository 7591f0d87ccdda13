#include "metric_park.hpp"

#include <parkcarbon/engine/flows/balance_sheets.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace parkcarbon::engine {
namespace {

using flows::BalanceSheet;
using flows::BalanceSheetOptions;
using flows::BalanceSubject;
using flows::Closure;
using flows::FlowBook;
using test::MetricPark;

std::vector<BalanceSheet> sheetsOf(const MetricPark& park, const BalanceSheetOptions& options = {}) {
    return flows::balanceSheets(FlowBook(park.project), nullptr, options).value();
}

/// One enterprise that takes 100 and gives this much.
MetricPark passing(std::uint32_t layer, double out) {
    MetricPark park;
    park.flow("F1", "ext:in", "E01", "a", layer, 100.0, 3.0);
    park.flow("F2", "E01", "ext:out", "b", layer, out, 4.0);
    return park;
}

TEST(BalanceSheets, StateWhatGoesInAndOutWithItsFlows) {
    const BalanceSheet sheet = sheetsOf(passing(MetricPark::kGoods, 97.0)).at(0);
    EXPECT_DOUBLE_EQ(sheet.raw.inflow.value.value(), 100.0);
    EXPECT_DOUBLE_EQ(sheet.raw.outflow.value.value(), 97.0);
    EXPECT_DOUBLE_EQ(sheet.raw.residual.value.value(), 3.0);
    EXPECT_DOUBLE_EQ(sheet.raw.residual.sd.value(), 5.0);
    EXPECT_DOUBLE_EQ(sheet.raw.gap.value(), 0.03);
    EXPECT_EQ(sheet.raw.inflow.terms.at(0).index, 0U);
    EXPECT_EQ(sheet.raw.outflow.terms.at(0).index, 1U);
    EXPECT_FALSE(sheet.reconciled);
}

TEST(BalanceSheets, CloseWithinTheLimitOfTheirLayer) {
    const auto closure = [](std::uint32_t layer, double out) { return sheetsOf(passing(layer, out)).at(0).closure; };
    EXPECT_EQ(closure(MetricPark::kEnergy, 95.0), Closure::Closed);
    EXPECT_EQ(closure(MetricPark::kEnergy, 94.9), Closure::Open);
    EXPECT_EQ(closure(MetricPark::kWater, 90.0), Closure::Closed);
    EXPECT_EQ(closure(MetricPark::kWater, 89.9), Closure::Open);
    EXPECT_EQ(closure(MetricPark::kGoods, 95.0), Closure::Closed);
    EXPECT_EQ(closure(MetricPark::kGoods, 106.0), Closure::Open);
    EXPECT_EQ(flows::closureWord(Closure::Open), "open");
}

TEST(BalanceSheets, AreUndeterminedWhereSomethingIsNotMeasured) {
    MetricPark park = passing(MetricPark::kGoods, 97.0);
    park.unmeasured("F3", "E01", "env:dust", "c", MetricPark::kGoods);
    const BalanceSheet sheet = sheetsOf(park).at(0);
    EXPECT_EQ(sheet.closure, Closure::Undetermined);
    EXPECT_FALSE(sheet.raw.residual.value);
    EXPECT_FALSE(sheet.raw.gap);
    EXPECT_DOUBLE_EQ(sheet.raw.outflow.known, 97.0);
    EXPECT_EQ(sheet.raw.outflow.undetermined.at(0).index, 2U);
}

TEST(BalanceSheets, AreUndeterminedWhereTheSystemAsksForNoBalance) {
    MetricPark park = passing(MetricPark::kGoods, 40.0);
    EXPECT_EQ(sheetsOf(park).at(0).closure, Closure::Open);
    park.project.system.nodes[park.node("E01")].open_layers = {MetricPark::kGoods};
    EXPECT_EQ(sheetsOf(park).at(0).closure, Closure::Undetermined);
}

TEST(BalanceSheets, SayThatOneSideHasNothingToBalance) {
    MetricPark park;
    park.flow("F1", "ext:in", "E01", "a", MetricPark::kGoods, 1.0);
    EXPECT_EQ(sheetsOf(park).at(0).closure, Closure::OneSided);
}

TEST(BalanceSheets, PutStockChangesIntoTheBalance) {
    MetricPark park = passing(MetricPark::kGoods, 60.0);
    flows::Stock stock;
    stock.node = park.node("E01");
    stock.change = flows::Measurement{30.0, 1.0};
    park.project.system.stocks.push_back(stock);
    park.flow("F3", "E01", "stock:E01", "a", MetricPark::kGoods, 15.0);
    park.flow("F4", "stock:E01", "E01", "a", MetricPark::kGoods, 5.0);
    const BalanceSheet sheet = sheetsOf(park).at(0);
    EXPECT_DOUBLE_EQ(sheet.raw.stock_change.value.value(), 40.0);
    EXPECT_DOUBLE_EQ(sheet.raw.residual.value.value(), 0.0);
    EXPECT_EQ(sheet.closure, Closure::Closed);
}

TEST(BalanceSheets, DoNotGuessAStoreThatNobodyStates) {
    MetricPark park = passing(MetricPark::kGoods, 60.0);
    park.project.system.nodes[park.node("E01")].stock = true;
    const BalanceSheet sheet = sheetsOf(park).at(0);
    EXPECT_EQ(sheet.closure, Closure::Undetermined);
    EXPECT_FALSE(sheet.raw.stock_change.value);
    EXPECT_TRUE(sheet.raw.inflow.value);
}

TEST(BalanceSheets, ShowAnEnterpriseAsAWholeOrNodeByNode) {
    MetricPark park;
    park.flow("F1", "ext:in", "E01", "a", MetricPark::kGoods, 100.0);
    park.flow("F2", "E01", "E01/press", "a", MetricPark::kGoods, 100.0);
    park.flow("F3", "E01/press", "ext:out", "b", MetricPark::kGoods, 80.0);
    const auto whole = sheetsOf(park);
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_DOUBLE_EQ(whole[0].raw.residual.value.value(), 20.0);
    BalanceSheetOptions options;
    options.by = BalanceSubject::Node;
    const auto nodes = sheetsOf(park, options);
    ASSERT_EQ(nodes.size(), 2U);
    EXPECT_DOUBLE_EQ(nodes[0].raw.residual.value.value(), 0.0);
    EXPECT_EQ(nodes[1].subject, park.node("E01/press"));
    EXPECT_DOUBLE_EQ(nodes[1].raw.residual.value.value(), 20.0);
    options.subjects = {park.node("E01/press")};
    EXPECT_EQ(sheetsOf(park, options).size(), 1U);
}

TEST(BalanceSheets, KeepPeriodsApart) {
    MetricPark park = passing(MetricPark::kGoods, 97.0);
    park.project.system.periods = {"2024", "2025"};
    park.flow("F3", "ext:in", "E01", "a", MetricPark::kGoods, 7.0);
    park.project.system.flows.back().period = 1;
    EXPECT_EQ(sheetsOf(park).size(), 2U);
    BalanceSheetOptions options;
    options.period = 1;
    const auto second = sheetsOf(park, options);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_DOUBLE_EQ(second[0].raw.inflow.value.value(), 7.0);
}

TEST(BalanceSheets, StandBesideTheReconciledOnes) {
    const MetricPark park = passing(MetricPark::kGoods, 80.0);
    const flows::Reconciliation result = park.reconciliation({{"F1", {92.8, 2.4}}, {"F2", {92.8, 2.4}}});
    const FlowBook raw(park.project);
    const FlowBook reconciled(park.project, &result, [](const std::vector<flows::Total>& totals) {
        flows::TotalsCovariance zero;
        zero.covariance.assign(totals.size() * totals.size(), 0.0);
        return base::Result<flows::TotalsCovariance>(std::move(zero));
    });
    const auto sheets = flows::balanceSheets(raw, &reconciled).value();
    ASSERT_EQ(sheets.size(), 1U);
    EXPECT_EQ(sheets[0].closure, Closure::Open); // it is the raw data that do not agree
    EXPECT_DOUBLE_EQ(sheets[0].raw.residual.value.value(), 20.0);
    EXPECT_DOUBLE_EQ(sheets[0].reconciled->residual.value.value(), 0.0);
    EXPECT_DOUBLE_EQ(sheets[0].reconciled->residual.sd.value(), 0.0);
    EXPECT_DOUBLE_EQ(sheets[0].reconciled->inflow.sd.value(), 2.4);
}

} // namespace
} // namespace parkcarbon::engine
