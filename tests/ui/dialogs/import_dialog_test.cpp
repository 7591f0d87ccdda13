#include "ui/dialogs/import_dialog.hpp"

#include "ui/dialogs/import_review_panel.hpp"
#include "ui/models/import_row_model.hpp"
#include "ui/shell/actions.hpp"
#include "ui/test_window.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ImportDialogTest : public testing::Test {
protected:
    void SetUp() override {
        test.window().lifecycle().create(test.file("park.parkcarbon"));
        ASSERT_TRUE(idle());
    }
    bool idle() {
        return TestWindow::waitFor([this] { return test.window().document().session() != nullptr; });
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(test.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    /// Drops files onto the window and waits for the dry run.
    ImportDialog* drop(const QString& path) {
        test.window().takeDropped({path});
        auto* dialog = test.window().findChild<ImportDialog*>();
        if (dialog != nullptr) {
            QSignalSpy done(dialog, &ImportDialog::rehearsed);
            EXPECT_TRUE(done.wait(20'000));
            EXPECT_TRUE(idle());
        }
        return dialog;
    }
    static QPushButton* button(ImportDialog& dialog, const QString& text) {
        for (auto* each : dialog.findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    void commit(ImportDialog& dialog) {
        QSignalSpy committed(&dialog, &ImportDialog::committed);
        QTest::keyClick(button(dialog, "&Import"), Qt::Key_Space);
        ASSERT_TRUE(committed.wait(20'000));
        ASSERT_TRUE(idle());
    }
    std::size_t enterprises() { return test.window().document().session()->snapshot().value()->enterprises.size(); }
    TestWindow test;
};

TEST_F(ImportDialogTest, ShowsWhatWouldHappenAndChangesNothingBeforeTheUserAgrees) {
    const QString file = write("enterprises.csv", "enterprise_id,name_zh\nE1,甲厂\nE2,乙厂\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->report().files.size(), 1U);
    EXPECT_EQ(dialog->report().files[0].added, 2);
    EXPECT_FALSE(dialog->report().committed);
    EXPECT_EQ(enterprises(), 0U);

    commit(*dialog);
    EXPECT_EQ(enterprises(), 2U);
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(enterprises(), 0U);
}

TEST_F(ImportDialogTest, LeavesOutTheRowsThatWereUnchecked) {
    const QString file = write("enterprises.csv", "enterprise_id,name_zh\nE1,甲厂\nE2,乙厂\nE3,丙厂\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    QTreeView* rows = dialog->panel().rows();
    ASSERT_EQ(rows->model()->rowCount(), 3);
    QTest::keyClick(rows, Qt::Key_Down);
    QTest::keyClick(rows, Qt::Key_Space);
    EXPECT_FALSE(dialog->review().isAccepted(1));
    commit(*dialog);
    const auto snapshot = test.window().document().session()->snapshot().value();
    ASSERT_EQ(snapshot->enterprises.size(), 2U);
    EXPECT_EQ(snapshot->enterprises[0].id.str(), "E1");
    EXPECT_EQ(snapshot->enterprises[1].id.str(), "E3");
}

TEST_F(ImportDialogTest, TriesAgainWithWhatIsLeft) {
    const QString file = write("enterprises.csv", "enterprise_id,name_zh\nE1,甲厂\nE2,乙厂\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(dialog->panel().rows(), Qt::Key_Space);
    QSignalSpy again(dialog, &ImportDialog::rehearsed);
    QTest::keyClick(button(*dialog, "&Try again with this choice"), Qt::Key_Space);
    ASSERT_TRUE(again.wait(20'000));
    ASSERT_TRUE(idle());
    EXPECT_EQ(dialog->report().files[0].added, 1);
    ASSERT_EQ(dialog->report().rows.size(), 2U);
    EXPECT_EQ(dialog->report().rows[0].outcome, exchange::ImportReport::Outcome::LeftOut);
    EXPECT_FALSE(dialog->review().isAccepted(0));
    dialog->reject();
}

TEST_F(ImportDialogTest, ImportsNothingOfAFileThatWasUnchecked) {
    const QString folder = test.file("both");
    ASSERT_TRUE(QDir().mkpath(folder));
    write("both/zones.csv", "zone_id,name_zh\nZ1,一区\n");
    write("both/enterprises.csv", "enterprise_id,name_zh\nE1,甲厂\n");
    ImportDialog* dialog = drop(folder);
    ASSERT_NE(dialog, nullptr);
    QTreeView* files = dialog->panel().files();
    ASSERT_EQ(files->model()->rowCount(), 3) << "all files, and each of them";
    QTest::keyClick(files, Qt::Key_End);
    EXPECT_EQ(dialog->panel().rowModel().rowCount(), 1) << "only the rows of the chosen file";
    QTest::keyClick(files, Qt::Key_Space);
    EXPECT_EQ(files->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
    commit(*dialog);
    EXPECT_EQ(enterprises(), 0U);
    EXPECT_EQ(test.window().document().session()->snapshot().value()->zones.size(), 1U);
}

TEST_F(ImportDialogTest, RefusesFilesWithErrorsUnlessTheRestIsWanted) {
    const QString file =
        write("enterprises.csv", "enterprise_id,name_zh,in_boundary\nE1,甲厂,maybe\nE2,乙厂,true\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->report().hasErrors());
    EXPECT_FALSE(button(*dialog, "&Import")->isEnabled());
    for (auto* box : dialog->findChildren<QCheckBox*>()) {
        if (box->isVisible()) {
            QTest::keyClick(box, Qt::Key_Space);
        }
    }
    ASSERT_TRUE(button(*dialog, "&Import")->isEnabled());
    commit(*dialog);
    EXPECT_EQ(enterprises(), 1U);
}

TEST_F(ImportDialogTest, LeadsFromAFindingToItsRow) {
    const QString file =
        write("enterprises.csv", "enterprise_id,name_zh,in_boundary\nE1,甲厂,true\nE2,乙厂,maybe\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    auto* tabs = dialog->findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    auto* findings = qobject_cast<QTreeView*>(tabs->currentWidget());
    ASSERT_NE(findings, nullptr);
    findings->setFocus();
    findings->setCurrentIndex(findings->model()->index(0, 0));
    QTest::keyClick(findings, Qt::Key_Return);
    EXPECT_EQ(tabs->currentIndex(), 0);
    ImportRowModel& rows = dialog->panel().rowModel();
    EXPECT_EQ(rows.row(dialog->panel().rows()->currentIndex().row()).record_id, "E2");
    EXPECT_TRUE(dialog->isVisible()) << "Enter led there and imported nothing";
    dialog->reject();
}

} // namespace
} // namespace parkcarbon::ui
