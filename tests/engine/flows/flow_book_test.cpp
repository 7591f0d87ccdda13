#include "metric_park.hpp"

#include <parkcarbon/engine/flows/flow_book.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace parkcarbon::engine {
namespace {

using flows::Amount;
using flows::FlowBook;
using flows::QuantityKind;
using flows::Total;
using flows::VariableRef;
using test::MetricPark;

VariableRef goods(std::uint32_t flow) {
    return {QuantityKind::Mass, MetricPark::kGoods, flow};
}

MetricPark twoFlows() {
    MetricPark park;
    park.flow("F1", "ext:market", "E01", "wood", MetricPark::kGoods, 100.0, 3.0);
    park.flow("F2", "E01", "ext:market", "board", MetricPark::kGoods, 60.0, 4.0);
    return park;
}

TEST(FlowBook, AddsIndependentRawNumbersByTheirSquares) {
    const MetricPark park = twoFlows();
    const FlowBook book(park.project);
    const Amount net = book.amounts({Total{{{goods(0), 1.0}, {goods(1), -1.0}}}})->front();
    EXPECT_DOUBLE_EQ(net.value.value(), 40.0);
    EXPECT_DOUBLE_EQ(net.sd.value(), 5.0);
}

TEST(FlowBook, TakesStatedCorrelationsIntoASum) {
    MetricPark park = twoFlows();
    park.project.system.correlations.push_back({goods(0), goods(1), 0.5});
    const FlowBook book(park.project);
    const Amount net = book.amounts({Total{{{goods(0), 1.0}, {goods(1), -1.0}}}})->front();
    EXPECT_NEAR(net.sd.value(), std::sqrt(9.0 + 16.0 - 2.0 * 0.5 * 3.0 * 4.0), 1e-12);
}

TEST(FlowBook, NeverTakesWhatIsMissingAsZero) {
    MetricPark park = twoFlows();
    park.unmeasured("F3", "ext:market", "E01", "glue", MetricPark::kGoods);
    const FlowBook book(park.project);
    const Amount sum = book.amounts({Total{{{goods(0), 1.0}, {goods(2), 1.0}}}})->front();
    EXPECT_FALSE(sum.value);
    EXPECT_FALSE(sum.sd);
    EXPECT_DOUBLE_EQ(sum.known, 100.0);
    EXPECT_EQ(sum.undetermined, std::vector<VariableRef>{goods(2)});
}

TEST(FlowBook, MultipliesAConcentrationWithItsGoods) {
    MetricPark park;
    park.flow("F1", "ext:market", "E01", "coal", MetricPark::kGoods, 100.0, 10.0);
    park.project.system.flows[0].quantities.push_back(
        {MetricPark::kCarbon, std::nullopt, flows::Measurement{0.6, 0.02}});
    const Amount carbon = FlowBook(park.project).mass(0, MetricPark::kCarbon);
    EXPECT_DOUBLE_EQ(carbon.value.value(), 60.0);
    EXPECT_NEAR(carbon.sd.value(), std::hypot(0.6 * 10.0, 100.0 * 0.02), 1e-12);
}

TEST(FlowBook, FindsTheChangeOfAStockFromItsLevels) {
    MetricPark park = twoFlows();
    flows::Stock stock;
    stock.node = park.node("E01");
    stock.initial = flows::Measurement{50.0, 3.0};
    stock.final = flows::Measurement{80.0, 4.0};
    park.project.system.stocks.push_back(stock);
    const Amount change = FlowBook(park.project).amount({QuantityKind::StockChange, MetricPark::kGoods, 0});
    EXPECT_DOUBLE_EQ(change.value.value(), 30.0);
    EXPECT_DOUBLE_EQ(change.sd.value(), 5.0);
}

TEST(FlowBook, ReadsReconciledNumbersAndKeepsAnUnobservableOneEmpty) {
    MetricPark park = twoFlows();
    park.unmeasured("F3", "E01", "env:waste", "dust", MetricPark::kGoods);
    const flows::Reconciliation reconciled = park.reconciliation({{"F1", {99.0, 2.0}}});
    const FlowBook book(park.project, &reconciled);
    EXPECT_DOUBLE_EQ(book.mass(0, MetricPark::kGoods).value.value(), 99.0);
    EXPECT_DOUBLE_EQ(book.mass(0, MetricPark::kGoods).sd.value(), 2.0);
    EXPECT_FALSE(book.mass(2, MetricPark::kGoods).value);
}

TEST(FlowBook, TakesTheSpreadOfReconciledSumsFromTheirCovarianceOnly) {
    const MetricPark park = twoFlows();
    const flows::Reconciliation reconciled = park.reconciliation();
    const Total net{{{goods(0), 1.0}, {goods(1), -1.0}}};
    EXPECT_FALSE(FlowBook(park.project, &reconciled).amounts({net})->front().sd);

    const FlowBook book(park.project, &reconciled, [](const std::vector<Total>& totals) {
        EXPECT_EQ(totals.size(), 1U);
        return base::Result<flows::TotalsCovariance>(flows::TotalsCovariance{{40.0}, {2.25}});
    });
    EXPECT_DOUBLE_EQ(book.amounts({net})->front().sd.value(), 1.5);
}

TEST(FlowBook, PassesOnTheErrorOfTheCovariances) {
    const MetricPark park = twoFlows();
    const flows::Reconciliation reconciled = park.reconciliation();
    const FlowBook book(park.project, &reconciled, [](const std::vector<Total>&) {
        return base::Result<flows::TotalsCovariance>(base::failure(flows::kContradiction));
    });
    const auto amounts = book.amounts({Total{{{goods(0), 1.0}, {goods(1), -1.0}}}});
    ASSERT_FALSE(amounts);
    EXPECT_EQ(amounts.error().code, flows::kContradiction);
}

TEST(FlowBook, DividesWithTheCovarianceOfBothSides) {
    const MetricPark park = twoFlows();
    const FlowBook book(park.project);
    const Total in{{{goods(0), 1.0}}};
    const Total out{{{goods(1), 1.0}}};
    const auto ratios = book.ratios({{out, in}, {in, in}});
    EXPECT_DOUBLE_EQ((*ratios)[0].value.value(), 0.6);
    // (relative variances add: 4/60 and 3/100)
    EXPECT_NEAR((*ratios)[0].sd.value(), 0.6 * std::hypot(4.0 / 60.0, 3.0 / 100.0), 1e-12);
    EXPECT_DOUBLE_EQ((*ratios)[1].value.value(), 1.0);
    EXPECT_DOUBLE_EQ((*ratios)[1].sd.value(), 0.0); // a number by itself is exact
}

TEST(FlowBook, JoinsAnEnterpriseItsProcessesAndItsStoreIntoOneParty) {
    MetricPark park;
    park.flow("F1", "E01/boiler", "E01", "steam", MetricPark::kEnergy, 5.0);
    park.flow("F2", "stock:E01", "E01/boiler", "coal", MetricPark::kEnergy, 5.0);
    park.flow("F3", "ext:grid", "MAIN", "power", MetricPark::kEnergy, 5.0);
    const FlowBook book(park.project);
    ASSERT_EQ(book.parties().size(), 3U);
    EXPECT_EQ(book.parties()[0].id, "E01");
    EXPECT_EQ(book.parties()[0].nodes.size(), 3U);
    EXPECT_TRUE(book.parties()[0].is_enterprise);
    EXPECT_FALSE(book.receiver(park.project.system.flows[2]).is_enterprise);
    EXPECT_TRUE(book.receiver(park.project.system.flows[2]).inside);
    EXPECT_FALSE(book.sender(park.project.system.flows[2]).inside);
}

} // namespace
} // namespace parkcarbon::engine
