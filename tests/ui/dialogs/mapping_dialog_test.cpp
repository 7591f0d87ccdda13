#include "ui/dialogs/mapping_dialog.hpp"

#include "ui/dialogs/import_dialog.hpp"
#include "ui/models/value_table_model.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

/// A list of enterprises as somebody else keeps it.
constexpr const char* kForeign = "代号\t单位全称\t说明\nX1\t甲厂\t老厂\nX2\t乙厂\t\n";

class MappingDialogTest : public testing::Test {
protected:
    void SetUp() override {
        test.window().lifecycle().create(test.file("park.parkcarbon"));
        ASSERT_TRUE(idle());
        services::ForeignTable table;
        table.clipboard = kForeign;
        dialog = new MappingDialog(test.window().context(), std::move(table), "enterprises", &test.window());
        dialog->show();
        QSignalSpy proposed(dialog, &MappingDialog::proposed);
        dialog->propose();
        ASSERT_TRUE(proposed.wait(20'000));
        ASSERT_TRUE(idle());
    }
    bool idle() {
        return TestWindow::waitFor([this] { return test.window().document().session() != nullptr; });
    }
    /// Chooses by typing the title, and waits for the proof of it.
    void choose(const std::string& field, const QString& title) {
        QComboBox* box = dialog->columnBox(field);
        ASSERT_NE(box, nullptr);
        const int wanted = box->findText(title);
        ASSERT_GE(wanted, 0) << title.toStdString();
        if (box->currentIndex() == wanted) {
            return;
        }
        QSignalSpy proposed(dialog, &MappingDialog::proposed);
        box->setFocus();
        while (box->currentIndex() != wanted) {
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
        ASSERT_TRUE(proposed.wait(20'000));
        ASSERT_TRUE(idle());
    }
    QString readCell(int row, const QString& title) {
        for (const auto* view : dialog->findChildren<ValueTableView*>()) {
            if (view->accessibleName() != QStringLiteral("The first rows as they are read")) {
                continue;
            }
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                if (view->model()->headerData(column, Qt::Horizontal).toString() == title) {
                    return view->model()->index(row, column).data().toString();
                }
            }
        }
        return {};
    }
    TestWindow test;
    MappingDialog* dialog = nullptr;
};

TEST_F(MappingDialogTest, ShowsTheRowsAsTheyStandAndAsTheyAreRead) {
    ASSERT_TRUE(dialog->proposal());
    EXPECT_EQ(dialog->proposal()->header, (std::vector<std::string>{"代号", "单位全称", "说明"}));
    choose("enterprise_id", "代号");
    choose("name_zh", "单位全称");
    const JsonTexts columns = readJsonTexts(dialog->mapping().columns);
    EXPECT_EQ(columns.at("enterprise_id"), "代号");
    EXPECT_EQ(columns.at("name_zh"), "单位全称");
    bool found = false;
    for (const auto& row : dialog->proposal()->read) {
        found = found || std::find(row.begin(), row.end(), "乙厂") != row.end();
    }
    EXPECT_TRUE(found) << "the proof follows the choice";
}

TEST_F(MappingDialogTest, TakesATextForEveryRow) {
    choose("enterprise_id", "代号");
    choose("name_zh", "单位全称");
    QSignalSpy proposed(dialog, &MappingDialog::proposed);
    QTest::keyClicks(dialog->constantLine("note"), "from the bureau");
    ASSERT_TRUE(proposed.wait(20'000));
    ASSERT_TRUE(idle());
    EXPECT_EQ(readJsonTexts(dialog->mapping().constants).at("note"), "from the bureau");
}

TEST_F(MappingDialogTest, LeadsToTheReviewAndImportsInOneStep) {
    choose("enterprise_id", "代号");
    choose("name_zh", "单位全称");
    ASSERT_TRUE(TestWindow::waitFor([&] { return dialog->reviewButton()->isEnabled(); }));
    for (auto* line : dialog->findChildren<QLineEdit*>()) {
        if (line->accessibleName() == "Name under which the columns are remembered") {
            line->setText("bureau's list");
        }
    }
    QTest::keyClick(dialog->reviewButton(), Qt::Key_Space);
    auto* review = test.window().findChild<ImportDialog*>();
    ASSERT_NE(review, nullptr);
    QSignalSpy rehearsed(review, &ImportDialog::rehearsed);
    ASSERT_TRUE(rehearsed.wait(20'000));
    ASSERT_TRUE(idle());
    EXPECT_EQ(review->report().files.at(0).added, 2);
    QSignalSpy committed(review, &ImportDialog::committed);
    review->commit();
    ASSERT_TRUE(committed.wait(20'000));
    ASSERT_TRUE(idle());
    const auto snapshot = test.window().document().session()->snapshot().value();
    ASSERT_EQ(snapshot->enterprises.size(), 2U);
    EXPECT_EQ(snapshot->enterprises[1].name_zh, "乙厂");
    EXPECT_FALSE(dialog->isVisible()) << "its work is done";
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_TRUE(test.window().document().session()->snapshot().value()->enterprises.empty());
}

} // namespace
} // namespace parkcarbon::ui
