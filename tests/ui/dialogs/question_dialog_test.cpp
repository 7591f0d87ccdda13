#include "ui/dialogs/question_dialog.hpp"

#include "ui/test_window.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

TEST(QuestionDialog, AsksAboutACellInOnesOwnWords) {
    TestWindow test;
    QuestionDialog dialog(test.window().context(), domain::EnterpriseId("E7"), base::Period::year(2025));
    dialog.show();
    auto* ask = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ask->isEnabled()) << "nothing is asked yet";
    auto* question = dialog.findChild<QPlainTextEdit*>();
    QTest::keyClicks(question, " Is this in tonnes? ");
    auto* sheet = dialog.findChild<QComboBox*>();
    ASSERT_GT(sheet->count(), 5) << "the sheets of a workbook";
    QTest::keyClick(sheet, Qt::Key_Down);
    for (auto* line : dialog.findChildren<QLineEdit*>()) {
        QTest::keyClicks(line, "d17");
    }
    QSignalSpy asked(&dialog, &QuestionDialog::asked);
    ASSERT_TRUE(ask->isEnabled());
    QTest::keyClick(ask, Qt::Key_Space);
    ASSERT_EQ(asked.count(), 1);
    const auto told = asked[0][0].value<domain::PackQuestion>();
    EXPECT_EQ(told.question, "Is this in tonnes?");
    EXPECT_EQ(told.cell, "D17");
    EXPECT_EQ(told.sheet, sheet->itemData(1).toString().toStdString());
    EXPECT_FALSE(told.sheet.empty());
    EXPECT_EQ(told.enterprise->str(), "E7");
    EXPECT_TRUE(told.asked_on.has_value());
}

} // namespace
} // namespace parkcarbon::ui
