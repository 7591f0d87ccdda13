#include "ui/dialogs/merge_dialog.hpp"

#include "ui/dialogs/split_dialog.hpp"
#include "ui/shell/actions.hpp"
#include "ui/test_window.hpp"

#include <parkcarbon/services/project_session.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using domain::Table;

class MergeDialogTest : public testing::Test {
protected:
    void SetUp() override {
        test.window().lifecycle().create(test.file("park.parkcarbon"));
        ASSERT_TRUE(idle());
        add("E1", "甲厂");
        add("E2", "乙厂");
    }
    bool idle() {
        return TestWindow::waitFor([this] { return session() != nullptr; });
    }
    services::ProjectSession* session() { return test.window().document().session(); }
    static domain::Record enterprise(const std::string& id, const std::string& name) {
        domain::Cells cells(domain::spec(Table::Enterprises).fields.size());
        cells[0] = id;
        cells[1] = name;
        return domain::parseRecord(Table::Enterprises, cells).value();
    }
    void add(const std::string& id, const std::string& name) {
        ASSERT_TRUE(test.window().document().execute(services::AddRecords(Table::Enterprises, {enterprise(id, name)})));
    }
    void rename(services::ProjectSession& project, const std::string& name) {
        ASSERT_TRUE(project.execute(services::EditRecords(Table::Enterprises, {{"E1", 1, name}})));
    }
    /// Gives E1 away: search, tick and name the holder with the keyboard.
    QString give() {
        const QString file = test.file("part.parkcarbon");
        EXPECT_TRUE(idle());
        test.window().actions().split_project->trigger();
        auto* dialog = test.window().findChild<SplitDialog*>();
        auto* list = dialog->findChildren<QListWidget*>().at(1);
        QTest::keyClicks(dialog->findChildren<QLineEdit*>().first(), "E1");
        EXPECT_TRUE(list->item(1)->isHidden());
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        EXPECT_EQ(dialog->order().enterprises.size(), 1U);
        QSignalSpy written(dialog, &SplitDialog::written);
        dialog->write(file);
        EXPECT_TRUE(written.wait(20'000));
        EXPECT_TRUE(idle());
        return file;
    }
    void renameInPart(const QString& file, const std::string& name) {
        auto part =
            services::ProjectSession::open(file.toStdString(), services::OpenMode::ReadWrite, session()->options());
        ASSERT_TRUE(part);
        rename(**part, name);
        ASSERT_TRUE((*part)->save());
    }
    MergeDialog* compare(const QString& file) {
        auto* dialog = new MergeDialog(test.window().context(), file, &test.window());
        QSignalSpy compared(dialog, &MergeDialog::compared);
        dialog->open();
        dialog->compare();
        EXPECT_TRUE(compared.wait(20'000)) << dialog->message().toStdString();
        EXPECT_TRUE(idle());
        return dialog;
    }
    std::string nameOfE1() {
        return *domain::toCells(session()->records().find(Table::Enterprises, "E1").value()->record)[1];
    }
    TestWindow test;
};

TEST_F(MergeDialogTest, WhatOnlyTheHolderChangedIsTakenOnMergeAndNotBefore) {
    const QString file = give();
    renameInPart(file, "新名");
    MergeDialog* dialog = compare(file);
    ASSERT_EQ(dialog->preview().changes.size(), 1U);
    EXPECT_EQ(dialog->undecided(), 0U);
    EXPECT_EQ(nameOfE1(), "甲厂");
    QSignalSpy merged(dialog, &MergeDialog::merged);
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(merged.wait(20'000));
    ASSERT_TRUE(idle());
    EXPECT_EQ(nameOfE1(), "新名");
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(nameOfE1(), "甲厂");
}

TEST_F(MergeDialogTest, ConflictsMustBeDecidedFirst) {
    const QString file = give();
    renameInPart(file, "新名");
    rename(*session(), "此名");
    MergeDialog* dialog = compare(file);
    ASSERT_EQ(dialog->preview().conflicts.size(), 1U);
    QSignalSpy merged(dialog, &MergeDialog::merged);
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(merged.count(), 0) << "Merge is disabled";
    dialog->decide(0, services::MergeSide::Ours);
    EXPECT_EQ(dialog->undecided(), 0U);
    dialog->decideAll(services::MergeSide::Theirs);
    dialog->merge();
    ASSERT_TRUE(merged.wait(20'000));
    ASSERT_TRUE(idle());
    EXPECT_EQ(nameOfE1(), "新名");
}

TEST_F(MergeDialogTest, AFileThatIsNoPartIsRefusedInWords) {
    auto* dialog = new MergeDialog(test.window().context(), test.file("missing.parkcarbon"), &test.window());
    QSignalSpy failed(dialog, &MergeDialog::failed);
    dialog->compare();
    ASSERT_TRUE(failed.wait(20'000));
    EXPECT_TRUE(dialog->message().startsWith("✖"));
}

} // namespace
} // namespace parkcarbon::ui
