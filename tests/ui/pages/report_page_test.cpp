#include "ui/pages/report_page.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"

#include <QFile>
#include <QSignalSpy>

#include <gtest/gtest.h>

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

} // namespace
} // namespace parkcarbon::ui
