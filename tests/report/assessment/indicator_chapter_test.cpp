#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::Contains;
using testing::HasSubstr;

class IndicatorChapterTest : public AssessmentSectionTest {};

TEST_F(IndicatorChapterTest, GivesEveryIndicatorOrWhatItLacks) {
    compose(addIndicatorChapter);
    const Table& indicators = table("indicators_TEST");
    ASSERT_EQ(indicators.rows.size(), 5U);
    EXPECT_EQ(indicators.rows[0].cells[0].shown(), "T-01*"); // its limit is not confirmed
    EXPECT_NEAR(number(indicators.rows[0].cells[4]), 94.8424, 1e-12);
    EXPECT_EQ(indicators.rows[0].cells[5].shown(), "≥ 80");
    EXPECT_EQ(indicators.rows[0].cells[6].shown(), "met");
    EXPECT_EQ(indicators.rows[1].cells[0].shown(), "T-02");
    EXPECT_EQ(indicators.rows[1].cells[6].emphasis, Emphasis::Warning);
    EXPECT_THAT(indicators.rows[1].cells[8].shown(), HasSubstr("1,200,000"));
    EXPECT_THAT(indicators.rows[2].cells[8].shown(), HasSubstr("E_clean"));
    EXPECT_THAT(indicators.rows[2].cells[8].shown(), HasSubstr("facts"));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(indicators.rows[2].cells[4].value)); // never zero
    EXPECT_EQ(indicators.rows[3].cells[8].shown(), "no waste heat above 60 °C");
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), Contains(HasSubstr("Reuse of water")));
}

TEST_F(IndicatorChapterTest, SpeaksChinese) {
    compose(addIndicatorChapter, text::Language::Zh);
    const Table& indicators = table("indicators_TEST");
    EXPECT_EQ(indicators.rows[0].cells[0].shown(), "T-01＊");
    EXPECT_EQ(indicators.rows[1].cells[6].shown(), "▲ 未达标");
    EXPECT_THAT(indicators.title, HasSubstr("测试指标体系"));
}

} // namespace
} // namespace parkcarbon::report
