#include "services/session_fixture.hpp"

#include <parkcarbon/services/report_text_operations.hpp>

namespace parkcarbon::services {
namespace {

class ReportTextTest : public SessionTest {
protected:
    static domain::ReportText written(std::string text, std::string language = "zh") {
        domain::ReportText own;
        own.block = "assessment.summary";
        own.language = std::move(language);
        own.text = std::move(text);
        own.quotes = "assessment.summary.total=1,234.5";
        return own;
    }
};

TEST_F(ReportTextTest, KeepsWhatTheUserWroteOncePerBlockAndLanguage) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(EditReportText(written(" 第一段，1,234.5 吨。\n- 要点\n"))));
    ASSERT_TRUE(session->execute(EditReportText(written("First.", "en"))));
    ASSERT_TRUE(session->execute(EditReportText(written("改过的文字"))));
    const auto& texts = (*session->snapshot())->report_texts;
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_EQ(texts[0].text, "改过的文字");
    EXPECT_EQ(texts[0].quotes, "assessment.summary.total=1,234.5");
    EXPECT_EQ(texts[0].edited_by, "tester");
    EXPECT_TRUE(texts[0].edited_on);
    EXPECT_EQ(session->history()->back().operation, "EDIT_REPORT_TEXT");
    ASSERT_TRUE(session->undo());
    EXPECT_EQ((*session->snapshot())->report_texts[0].text, "第一段，1,234.5 吨。\n- 要点");
}

TEST_F(ReportTextTest, UndoBringsBackWhatWasThereBeforeEveryStep) {
    const auto session = newSession();
    const auto empty = contentOf(*session);
    ASSERT_TRUE(session->execute(EditReportText(written("one"))));
    const auto first = contentOf(*session);
    ASSERT_TRUE(session->execute(EditReportText(written("two"))));
    const auto second = contentOf(*session);
    ASSERT_TRUE(session->execute(ResetReportText("assessment.summary", "zh")));
    EXPECT_EQ(contentOf(*session), empty);
    EXPECT_EQ(session->history()->back().operation, "RESET_REPORT_TEXT");
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(contentOf(*session), second);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(contentOf(*session), first);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(contentOf(*session), empty);
    ASSERT_TRUE(session->redo());
    EXPECT_EQ(contentOf(*session), first);
}

TEST_F(ReportTextTest, AnEmptyTextIsNotKept) {
    const auto session = newSession();
    const auto done = session->execute(EditReportText(written(" \n ")));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, kReportTextEmpty);
    EXPECT_TRUE((*session->snapshot())->report_texts.empty());
}

TEST_F(ReportTextTest, WhatWasNotRewrittenCannotBeReset) {
    const auto session = newSession();
    const auto done = session->execute(ResetReportText("assessment.summary", "zh"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, kRecordNotFound);
}

} // namespace
} // namespace parkcarbon::services
