#include "ui/pages/report_page.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/page_preview.hpp"
#include "ui/widgets/report_texts.hpp"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>
#include <vector>

namespace parkcarbon::ui {
namespace {

TEST(ReportPage, WritesTheReportAsAJob) {
    TestWindow test("zh");
    ASSERT_TRUE(test.openSample());
    auto* page = static_cast<ReportPage*>(test.window().pages().page(PageId::Report));
    page->aboutToShow();
    QSignalSpy written(page, &ReportPage::written);
    page->write(test.file("report.pdf"));
    ASSERT_TRUE(test.window().document().isBusy());
    ASSERT_TRUE(written.wait(60'000));
    QFile file(test.file("report.pdf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(5) == "%PDF-");
    EXPECT_GT(file.size(), 10'000);
}

TEST(ReportPage, WritesTheKindThatIsChosen) {
    TestWindow test("en");
    ASSERT_TRUE(test.openSample());
    auto* page = static_cast<ReportPage*>(test.window().pages().page(PageId::Report));
    page->aboutToShow();
    page->chooseKind(report::ReportKind::MaterialFlow);
    QSignalSpy written(page, &ReportPage::written);
    page->write(test.file("flows.pdf"));
    ASSERT_TRUE(written.wait(60'000));
    QFile file(test.file("flows.pdf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(5) == "%PDF-");
    EXPECT_GT(file.size(), 10'000);
}

TEST(ReportPage, WritesAWordDocumentFromATemplateOrSaysWhatIsWrongWithIt) {
    TestWindow test("en");
    ASSERT_TRUE(test.openSample());
    auto* page = static_cast<ReportPage*>(test.window().pages().page(PageId::Report));
    page->aboutToShow();
    QFile no_template(test.file("broken.dotx"));
    ASSERT_TRUE(no_template.open(QIODevice::WriteOnly));
    no_template.write("no archive");
    no_template.close();
    page->chooseTemplate(no_template.fileName());
    std::vector<base::Code> codes;
    QObject::connect(page, &ReportPage::errorTold, page,
                     [&codes](const base::Error& error) { codes.push_back(error.code); });
    page->write(test.file("report.docx"));
    ASSERT_TRUE(QTest::qWaitFor([&codes] { return !codes.empty(); }, 60'000));
    EXPECT_EQ(codes.front(), report::kTemplateUnreadable);
    page->chooseTemplate({});
    QSignalSpy written(page, &ReportPage::written);
    page->write(test.file("report.docx"));
    ASSERT_TRUE(written.wait(60'000));
    EXPECT_GT(QFile(test.file("report.docx")).size(), 10'000);
}

TEST(ReportPage, PreviewsThePagesOfThePdf) {
    TestWindow test("zh");
    ASSERT_TRUE(test.openSample());
    auto* page = static_cast<ReportPage*>(test.window().pages().page(PageId::Report));
    page->aboutToShow();
    page->chooseKind(report::ReportKind::MaterialFlow);
    QSignalSpy previewed(page, &ReportPage::previewed);
    QSignalSpy painted(&page->pages(), &PagePreview::painted);
    page->preview();
    ASSERT_TRUE(test.window().document().isBusy());
    ASSERT_TRUE(previewed.wait(60'000));
    ASSERT_TRUE(painted.count() > 0 || painted.wait(60'000));
    EXPECT_GT(page->pages().preview()->pageCount(), 10U);
    const QImage first = page->pages().image();
    EXPECT_FALSE(first.isNull());
    page->pages().goTo(3);
    ASSERT_TRUE(painted.wait(60'000));
    EXPECT_EQ(painted.last().first().toInt(), 3);
    EXPECT_NE(page->pages().image(), first);
}

TEST(ReportPage, WhatTheUserWritesComesIntoThePreviewAndGoesWithUndo) {
    TestWindow test("en");
    ASSERT_TRUE(test.openSample());
    auto* page = static_cast<ReportPage*>(test.window().pages().page(PageId::Report));
    page->aboutToShow();
    page->chooseKind(report::ReportKind::Assessment);
    QSignalSpy previewed(page, &ReportPage::previewed);
    page->preview();
    ASSERT_TRUE(previewed.wait(120'000));
    const report::Document& generated = page->pages().preview()->document();
    ASSERT_FALSE(generated.texts.empty());
    ASSERT_FALSE(generated.figures.empty());
    const report::QuotableFigure figure = generated.figures.front();
    const std::string block = figure.id.substr(0, figure.id.rfind('.'));
    page->texts().choose(QString::fromStdString(block));
    page->texts().type(QString::fromStdString("In our words: " + figure.shown + "."));
    page->texts().save();
    ASSERT_TRUE(previewed.wait(120'000));
    const auto written = [&] {
        for (const report::TextBlock& text : page->pages().preview()->document().texts) {
            if (text.id == block) {
                return text;
            }
        }
        return report::TextBlock{};
    };
    EXPECT_EQ(written().own, "In our words: " + figure.shown + ".");
    EXPECT_TRUE(written().outdated.empty());
    ASSERT_TRUE(test.window().document().session());
    const auto snapshot = test.window().document().session()->snapshot();
    ASSERT_EQ((*snapshot)->report_texts.size(), 1U);
    EXPECT_EQ((*snapshot)->report_texts[0].quotes, figure.id + "=" + figure.shown);
    ASSERT_TRUE(test.window().document().undo());
    page->preview();
    ASSERT_TRUE(previewed.wait(120'000));
    EXPECT_FALSE(written().own);
}

} // namespace
} // namespace parkcarbon::ui
