#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class PollutantsTest : public SectionTest {
protected:
    PollutantsTest() { results.emplace(park); }
};

TEST_F(PollutantsTest, AreLeftOutWithoutAnAccount) {
    results.reset();
    EXPECT_TRUE(compose(addPollutants).blocks.empty());
}

TEST_F(PollutantsTest, ShowMassesAndEquivalents) {
    compose(addPollutants);
    const Row& sulphur = rowOf(table("pollutants"), "Sulphur dioxide (to air)");
    EXPECT_DOUBLE_EQ(number(sulphur.cells[1]), 1900.0);
    EXPECT_DOUBLE_EQ(number(sulphur.cells[2]), 1000.0);
    EXPECT_DOUBLE_EQ(number(sulphur.cells[5]), 2000.0);
    EXPECT_EQ(table("pollutants").rows[1].cells[5].shown(), "–");
    EXPECT_DOUBLE_EQ(number(rowOf(table("pollutants_by_enterprise"), "Qingchuan Heat and Power Co., Ltd.").cells[1]),
                     1900.0);
}

TEST_F(PollutantsTest, MarkEstimatesThatRestOnUnconfirmedFactors) {
    compose(addPollutants, text::Language::Zh);
    const Row& row = table("pollutants_unconfirmed").rows.front();
    EXPECT_DOUBLE_EQ(number(row.cells[1]), 900.0);
    EXPECT_EQ(row.cells[3].shown(), "▲ 待核实");
}

TEST_F(PollutantsTest, SayThatThereIsNoTaxWithoutARate) {
    compose(addPollutants);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::ElementsAre(testing::HasSubstr("no rate was given")));
    EXPECT_EQ(rowOf(table("pollution_tax"), "Taxed").cells[5].shown(), "–");
}

TEST_F(PollutantsTest, NameTheRateThatWasDecidedOn) {
    results->pollutants.tax.air_rate_missing = false;
    results->pollutants.tax.items[0].tax_cny = 2400.0;
    results->pollutants.tax.tax_cny = 2400.0;
    park.snapshot.decisions = {
        {domain::DecisionId("D1"), "TAX_RATE_MISSING", "air", "1.2", "皖政", "", std::nullopt, {}}};
    compose(addPollutants);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Bullet),
                testing::ElementsAre("Pollutants to air: CNY 1.2 per equivalent (reason: 皖政)"));
    EXPECT_DOUBLE_EQ(number(rowOf(table("pollution_tax"), "Taxed").cells[5]), 2400.0);
}

TEST_F(PollutantsTest, ShowCarbonAndPollutantsTogether) {
    compose(addPollutants);
    const Table& both = table("co_control");
    EXPECT_DOUBLE_EQ(number(rowOf(both, "Sulphur dioxide (to air)").cells[5]), 0.55);
    EXPECT_EQ(rowOf(both, "Sulphur dioxide (to air)").cells[6].shown(), "both fall");
    EXPECT_THAT(both.rows[2].cells[5].shown(), testing::HasSubstr("no elasticity"));
    EXPECT_DOUBLE_EQ(number(rowOf(both, "LAPeq").cells[3]), 105.3);
    EXPECT_THAT(both.notes.back(), testing::HasSubstr("PM10"));
}

} // namespace
} // namespace parkcarbon::report
