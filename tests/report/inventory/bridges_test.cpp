#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class BridgesTest : public SectionTest {
protected:
    BridgesTest() { results.emplace(park); }
};

TEST_F(BridgesTest, AreLeftOutWithoutBridges) {
    results.reset();
    EXPECT_TRUE(compose(addBridges).blocks.empty());
}

TEST_F(BridgesTest, DrawTheWayFromOneTotalToTheOther) {
    compose(addBridges);
    const charts::ChartSpec& years = chart("bridge_1");
    EXPECT_EQ(years.kind, charts::ChartKind::Waterfall);
    EXPECT_THAT(years.categories, testing::ElementsAre("2021", "Activity", "2025"));
    EXPECT_THAT(years.totals, testing::ElementsAre(true, false, true));
    EXPECT_THAT(chart("bridge_2").categories, testing::ElementsAre("Location-based", testing::_, "Market-based"));
}

TEST_F(BridgesTest, SumTheirKindsToTheDifferenceAndShowTheResidual) {
    compose(addBridges);
    const Table& kinds = table("bridge_1");
    EXPECT_DOUBLE_EQ(number(kinds.rows.front().cells[1]) + number(rowOf(kinds, "Activity").cells[1]),
                     number(kinds.rows[kinds.rows.size() - 2].cells[1]));
    EXPECT_DOUBLE_EQ(number(rowOf(kinds, "Residual").cells[1]), 0.0);
}

TEST_F(BridgesTest, ListTheLargestTermsAndSumUpTheRest) {
    format = Format::Pdf;
    compose(addBridges);
    const Table& terms = table("bridge_terms_1");
    ASSERT_EQ(terms.rows.size(), 21U);
    EXPECT_DOUBLE_EQ(number(terms.rows.front().cells[5]), -25.0);
    double sum = 0.0;
    for (const Row& row : terms.rows) {
        sum += number(row.cells[5]);
    }
    EXPECT_NEAR(sum, results->bridges.front().to - results->bridges.front().from, 1e-9);
}

TEST_F(BridgesTest, ListEveryTermInDataFiles) {
    compose(addBridges);
    EXPECT_EQ(table("bridge_terms_1").rows.size(), results->bridges.front().terms.size());
}

TEST_F(BridgesTest, NameInstrumentsBetweenViews) {
    compose(addBridges, text::Language::Zh);
    EXPECT_EQ(table("bridge_terms_2").rows.front().cells[2].shown(), "绿色电力交易");
}

} // namespace
} // namespace parkcarbon::report
