#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class JudgementsTest : public SectionTest {
protected:
    JudgementsTest() { results.emplace(park); }
};

TEST_F(JudgementsTest, ListOwnFactorsWithSourceLicenceAndEvidence) {
    domain::OwnFactor factor{domain::OwnFactorId("F1"),
                             domain::ActivityCategory::StationaryCombustion,
                             "烟煤",
                             "ncv",
                             "",
                             23.1,
                             domain::Unit::parse("GJ/t").value(),
                             2.0,
                             "",
                             "",
                             "实测报告",
                             "CC BY 4.0",
                             "检测-2025-7",
                             "",
                             {}};
    park.snapshot.own_factors = {factor};
    compose(addJudgements);
    const Row& row = rowOf(table("own_factors"), "F1");
    EXPECT_EQ(row.cells[2].shown(), "Bituminous coal");
    EXPECT_EQ(row.cells[3].shown(), "net calorific value");
    EXPECT_DOUBLE_EQ(number(row.cells[4]), 23.1);
    EXPECT_EQ(row.cells[7].shown(), "实测报告");
    EXPECT_EQ(row.cells[8].shown(), "CC BY 4.0");
    EXPECT_EQ(row.cells[9].shown(), "检测-2025-7");
}

TEST_F(JudgementsTest, ListDecisionsWithTheirReasons) {
    park.snapshot.decisions = {{domain::DecisionId("D1"),
                                "GRID_FACTOR_YEAR_SUBSTITUTED",
                                "grid_factor/2025",
                                "2023",
                                "最新公布",
                                "王工",
                                std::nullopt,
                                {}}};
    compose(addJudgements, text::Language::Zh);
    const Row& row = rowOf(table("decisions"), "电网因子的替代年份");
    EXPECT_EQ(row.cells[2].shown(), "2023");
    EXPECT_EQ(row.cells[3].shown(), "最新公布");
    EXPECT_EQ(row.cells[4].shown(), "王工");
}

TEST_F(JudgementsTest, GiveTheWholeHashInDataFilesAndItsBeginningOnPaper) {
    park.snapshot.pinned = {{"fuels", "NDRC_STEEL", std::string(64, 'b'), ""}};
    compose(addJudgements);
    EXPECT_EQ(table("pinned_sets").rows[0].cells[2].shown(), std::string(64, 'b'));
    EXPECT_EQ(table("superseded_sets").rows[0].cells[2].shown(), std::string(64, 'a'));
    format = Format::Pdf;
    compose(addJudgements);
    EXPECT_EQ(table("pinned_sets").rows[0].cells[2].shown(), std::string(12, 'b'));
    EXPECT_EQ(table("superseded_sets").rows[0].cells[4].shown(), "新公告");
}

TEST_F(JudgementsTest, ListFindingsThatWereSetAsideWithTheirReasons) {
    compose(addJudgements);
    const Table& dismissed = table("dismissed_findings");
    ASSERT_EQ(dismissed.rows.size(), 1U);
    EXPECT_EQ(dismissed.rows[0].cells[0].shown(), "Warning");
    EXPECT_EQ(dismissed.rows[0].cells[3].shown(), "已现场核对");
    results->dismissed.clear();
    compose(addJudgements);
    EXPECT_FALSE(hasTable("dismissed_findings"));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), testing::Contains("No finding was set aside."));
}

} // namespace
} // namespace parkcarbon::report
