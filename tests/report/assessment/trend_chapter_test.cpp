#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::Contains;
using testing::HasSubstr;

class TrendChapterTest : public AssessmentSectionTest {};

TEST_F(TrendChapterTest, DecomposesWithoutResidual) {
    compose(addTrendChapter);
    const Table& effects = table("decomposition");
    ASSERT_EQ(effects.rows.size(), 3U);
    EXPECT_NEAR(number(effects.rows[0].cells[1]) + number(effects.rows[1].cells[1]), -28000.0, 1e-6);
    EXPECT_NEAR(number(effects.rows[2].cells[1]), -28000.0, 1e-9);
    const charts::ChartSpec& waterfall = chart("decomposition");
    EXPECT_EQ(waterfall.kind, charts::ChartKind::Waterfall);
    EXPECT_EQ(waterfall.totals, (std::vector<bool>{true, false, false, true}));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("strong decoupling")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("There are 2 years with data")));
}

TEST_F(TrendChapterTest, TestsThreeYearsAndMarksTheVerdictOnThePeak) {
    example.results.trends.trend = engine::trends::trend({{121, 119, 116, 112, 109, 105, 101, 98},
                                                          {2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021}})
                                       .value();
    compose(addTrendChapter, text::Language::Zh);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("已达峰（最大值在 2014 年）")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Note), Contains(HasSubstr("尚未见于标准")));
}

TEST_F(TrendChapterTest, NamesWhatTheControlClassLacks) {
    compose(addTrendChapter);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("cannot be classified without")));
    example.results.control.control_class = engine::indicators::ControlClass::FuelSwitch;
    compose(addTrendChapter);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("change the fuels")));
}

} // namespace
} // namespace parkcarbon::report
