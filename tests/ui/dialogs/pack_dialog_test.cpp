#include "ui/dialogs/pack_dialog.hpp"

#include "ui/sample_answers.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/page.hpp"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class PackDialogTest : public testing::Test {
protected:
    void open() {
        dialog = std::make_unique<PackDialog>(test.window().context(), sampleAnswers());
        dialog->show();
        enterprises = dialog->findChild<QListWidget*>();
    }
    QPushButton* button(const QString& text) {
        for (auto* each : dialog->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    TestWindow test;
    std::unique_ptr<PackDialog> dialog;
    QListWidget* enterprises = nullptr;
};

TEST_F(PackDialogTest, OffersThoseWhoHaveNotAnsweredCompletely) {
    open();
    const services::PackOrder order = dialog->order();
    EXPECT_EQ(order.period, base::Period::year(2025));
    ASSERT_EQ(order.enterprises.size(), 2U);
    EXPECT_EQ(order.enterprises[0].str(), "E2");
    EXPECT_EQ(order.enterprises[1].str(), "E3");
    EXPECT_EQ(order.language, domain::PackLanguage::Both) << "the window speaks English";
    EXPECT_TRUE(order.due_on.has_value());
}

TEST_F(PackDialogTest, IsFilledInByKeys) {
    open();
    enterprises->setFocus();
    enterprises->setCurrentRow(0);
    QTest::keyClick(enterprises, Qt::Key_Space);
    QTest::keyClick(enterprises, Qt::Key_Down);
    QTest::keyClick(enterprises, Qt::Key_Space);
    auto* period = dialog->findChild<QLineEdit*>();
    for (auto* line : dialog->findChildren<QLineEdit*>()) {
        period = line->text() == "2025" ? line : period;
    }
    period->selectAll();
    QTest::keyClicks(period, "2026-Q1");
    QSignalSpy ordered(dialog.get(), &PackDialog::ordered);
    QTest::keyClick(period, Qt::Key_Return);
    ASSERT_EQ(ordered.count(), 1);
    const auto order = ordered[0][0].value<services::PackOrder>();
    EXPECT_EQ(order.period.str(), "2026-Q1");
    ASSERT_EQ(order.enterprises.size(), 2U);
    EXPECT_EQ(order.enterprises[0].str(), "E10");
    EXPECT_EQ(order.enterprises[1].str(), "E3");
}

TEST_F(PackDialogTest, OrdersNothingWithoutEnterprisesOrForNoPeriod) {
    open();
    QTest::keyClick(button("&None"), Qt::Key_Space);
    EXPECT_TRUE(dialog->order().enterprises.empty());
    EXPECT_FALSE(button("C&reate workbooks")->isEnabled());
    QTest::keyClick(button("&All"), Qt::Key_Space);
    EXPECT_EQ(dialog->order().enterprises.size(), 3U);
    EXPECT_TRUE(button("C&reate workbooks")->isEnabled());
    for (auto* line : dialog->findChildren<QLineEdit*>()) {
        if (line->text() == "2025") {
            line->setText("last year");
        }
    }
    EXPECT_FALSE(button("C&reate workbooks")->isEnabled());
}

} // namespace
} // namespace parkcarbon::ui
