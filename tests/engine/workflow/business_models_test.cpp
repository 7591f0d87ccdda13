#include <parkcarbon/engine/workflow/business_models.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::workflow {
namespace {

TEST(BusinessModels, SourcesOfFinanceAreReadWithStatusRateAndTenor) {
    const auto sources = parseFinance("FM06=18000000 signed 4.2% 10a; FM01=6000000").value();
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0].id, "FM06");
    EXPECT_EQ(sources[0].amount, 18e6);
    EXPECT_EQ(sources[0].status, FinanceSource::Status::Signed);
    EXPECT_DOUBLE_EQ(*sources[0].rate, 0.042);
    EXPECT_EQ(sources[0].tenor_a, 10);
    EXPECT_EQ(sources[1].status, FinanceSource::Status::Planned);
    EXPECT_FALSE(sources[1].rate);
    EXPECT_EQ(formatFinance(sources), "FM06=18000000 signed 4.2% 10a; FM01=6000000 planned");
    EXPECT_TRUE(parseFinance(" ; ").value().empty());
}

TEST(BusinessModels, WhatIsNoSourceIsNamed) {
    for (const char* const text : {"FM06", "FM06=", "=5", "FM06=much", "FM06=-1", "FM06=5 later", "FM06=5 4.5a"}) {
        const auto refused = parseFinance(std::string("FM01=1; ") + text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().code, kFinanceInvalid);
        EXPECT_EQ(refused.error().argument("part"), text);
    }
}

TEST(BusinessModels, SourcesAreStackedByHowSureTheyAre) {
    const FinanceStack stack = stackOf(parseFinance("FM06=60 signed; FM01=25 paid; FM16=10").value(), 100.0);
    EXPECT_DOUBLE_EQ(stack.planned, 10.0);
    EXPECT_DOUBLE_EQ(stack.signed_amount, 85.0);
    EXPECT_DOUBLE_EQ(stack.paid, 25.0);
    EXPECT_DOUBLE_EQ(stack.gap, 5.0);
}

// 1000 at 5 % over 10 years: 1000 × 0.05 / (1 − 1.05^−10) = 129.504575.
TEST(BusinessModels, ALoanIsPaidBackInLevelPayments) {
    EXPECT_NEAR(annuity(1000.0, 0.05, 10), 129.504575, 5e-7);
    EXPECT_DOUBLE_EQ(annuity(1000.0, 0.0, 10), 100.0);
}

TEST(BusinessModels, TheCashFlowShowsTheSmallestDebtServiceCover) {
    const CashFlow flow = cashFlow(2000.0, 400.0, 50.0, 12, parseFinance("FM06=1000 signed 5% 10a; FM01=200").value());
    ASSERT_EQ(flow.years.size(), 12U);
    EXPECT_DOUBLE_EQ(flow.equity, 800.0);
    EXPECT_NEAR(*flow.years[0].dscr, 350.0 / 129.504575, 1e-6);
    EXPECT_NEAR(flow.years[0].net, 220.495425, 5e-7);
    EXPECT_FALSE(flow.years[10].dscr);
    EXPECT_DOUBLE_EQ(flow.years[10].net, 350.0);
    EXPECT_NEAR(*flow.smallest_dscr, 2.702607, 5e-7);
}

TEST(BusinessModels, ABuyerPaysAtMostWhatTheVirginMaterialSaves) {
    EXPECT_DOUBLE_EQ(breakEvenPrice(800.0, 0.6, 120.0, 35.0), 325.0);
}

} // namespace
} // namespace parkcarbon::engine::workflow
