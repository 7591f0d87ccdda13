#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class EnergyStatisticsTest : public SectionTest {
protected:
    EnergyStatisticsTest() { results.emplace(park); }
};

TEST_F(EnergyStatisticsTest, AreLeftOutWithoutViews) {
    results.reset();
    EXPECT_TRUE(compose(addEnergyStatistics).blocks.empty());
}

TEST_F(EnergyStatisticsTest, ShowTheSumsOfTheEngine) {
    compose(addEnergyStatistics);
    const Row& total = table("energy_statistics").rows.back();
    EXPECT_DOUBLE_EQ(number(total.cells[3]), results->views.energy_statistics.energy_tce);
    EXPECT_DOUBLE_EQ(number(total.cells[6]), results->views.energy_statistics.co2);
}

TEST_F(EnergyStatisticsTest, ShowTheCoreFigureWithItsLimitAndWhetherItIsMet) {
    auto& statistics = results->views.energy_statistics;
    statistics.energy_tce = 1000.0;
    statistics.limit = 0.2;
    statistics.core = {{"energy_statistics", 150.0, 0.15, true}, {"scope_1_2_location", 300.0, 0.3, false}};
    compose(addEnergyStatistics);
    const Table& core = table("zero_carbon");
    EXPECT_DOUBLE_EQ(number(core.rows[0].cells[3]), 0.15);
    EXPECT_DOUBLE_EQ(number(core.rows[0].cells[4]), 0.2);
    EXPECT_EQ(core.rows[0].cells[5].shown(), "Met");
    EXPECT_EQ(core.rows[1].cells[5].shown(), "Not met");
}

TEST_F(EnergyStatisticsTest, SayThatTheMethodIsNotConfirmed) {
    compose(addEnergyStatistics, text::Language::Zh);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::ElementsAre(testing::HasSubstr("待核实")));
}

TEST_F(EnergyStatisticsTest, TellWhatTheStatisticsFound) {
    results->views.energy_statistics.findings.clear();
    compose(addEnergyStatistics);
    EXPECT_TRUE(paragraphs(Paragraph::Kind::Note).empty());
    results->views.energy_statistics.findings = {
        {domain::kUnitUnknown, base::Severity::Note, {{"value", "x"}}, {"park", "park", "", "", "", 0, ""}}};
    compose(addEnergyStatistics);
    EXPECT_EQ(paragraphs(Paragraph::Kind::Note).size(), 1U);
}

} // namespace
} // namespace parkcarbon::report
