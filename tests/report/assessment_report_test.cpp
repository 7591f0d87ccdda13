#include <parkcarbon/report/assessment_report.hpp>

#include "support/example_assessment.hpp"
#include "support/pdf_tools.hpp"
#include "support/section_test.hpp"
#include "support/temporary_folder.hpp"

namespace parkcarbon::report {
namespace {

using testing::HasSubstr;
using testing::Not;

class AssessmentReportTest : public testing::Test {
protected:
    std::string html(text::Language language) {
        ReportInput input = park.input();
        input.assessment = &example.results;
        const auto files = writeAssessmentReport({Format::Html, language, folder.file("a.html"), clock}, input);
        return files ? TemporaryFolder::read(files->front()) : std::string();
    }

    ExamplePark park;
    ExampleAssessment example{park};
    TemporaryFolder folder;
    base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))}; // 2026-01-01
};

TEST_F(AssessmentReportTest, HasAllItsWordsInBothLanguages) {
    for (const text::Language language : {text::Language::Zh, text::Language::En}) {
        const std::string page = html(language);
        EXPECT_FALSE(page.empty());
        for (const char* const family :
             {"[assessment", "[section", "[table", "[column", "[figure", "[form", "[verdict", "[step", "[pass",
              "[check", "[trends", "[lmdi", "[control", "[missing", "[indicator", "[variable", "[axis", "[unit"}) {
            EXPECT_THAT(page, Not(HasSubstr(family)));
        }
    }
}

TEST_F(AssessmentReportTest, InventoryAndMethodsBecomePartsOfChapters) {
    ReportInput input = park.input();
    input.assessment = &example.results;
    const Document document = buildAssessmentReport({Format::Html, text::Language::En, "unused", clock}, input);
    int chapter = 0;
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading != nullptr && heading->text == "Greenhouse gas inventory") {
            EXPECT_EQ(heading->level, 1);
            chapter = std::stoi(heading->number);
        }
        if (heading != nullptr && heading->text == "Results") {
            EXPECT_EQ(heading->level, 2);
            EXPECT_EQ(heading->number, std::to_string(chapter) + ".1");
        }
    }
    EXPECT_GT(chapter, 0);
}

TEST_F(AssessmentReportTest, PassagesOfTheUserStandInPlaceOfTheGeneratedOnes) {
    park.snapshot.report_texts = {{}};
    park.snapshot.report_texts[0].block = "assessment.problems";
    park.snapshot.report_texts[0].language = "en";
    park.snapshot.report_texts[0].text = "The steam network leaks at the river crossing.";
    EXPECT_THAT(html(text::Language::En), HasSubstr("leaks at the river crossing"));
    EXPECT_THAT(html(text::Language::Zh), Not(HasSubstr("leaks at the river crossing")));
}

TEST_F(AssessmentReportTest, WithoutAnAssessmentItHoldsTheInventory) {
    const Document document = buildAssessmentReport({Format::Html, text::Language::En, "unused", clock}, park.input());
    EXPECT_FALSE(document.blocks.empty());
}

} // namespace
} // namespace parkcarbon::report
