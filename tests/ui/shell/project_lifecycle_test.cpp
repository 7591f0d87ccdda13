#include "ui/shell/project_lifecycle.hpp"

#include "ui/grid/record_grid_view.hpp"
#include "ui/models/record_grid_model.hpp"
#include "ui/shell/notice_bar.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"

#include <parkcarbon/services/record_operations.hpp>

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace parkcarbon::ui {
namespace {

/// Presses the button of that role in the next question; a question that never comes leaves `text` empty.
class Answer {
public:
    explicit Answer(QMessageBox::ButtonRole role) {
        timer_.setInterval(10);
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this, role] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) {
                return;
            }
            timer_.stop();
            text = box->text();
            for (QAbstractButton* button : box->buttons()) {
                if (box->buttonRole(button) == role) {
                    button->click();
                    return;
                }
            }
            box->reject();
        });
        timer_.start();
    }
    QString text;

private:
    QTimer timer_;
};

/// A project of its own with one unsaved change.
class ProjectLifecycleTest : public testing::Test {
protected:
    void SetUp() override {
        test.window().lifecycle().create(file);
        ASSERT_TRUE(settled(test.window()));
    }
    static bool settled(MainWindow& window) {
        return TestWindow::waitFor(
            [&window] { return window.document().session() != nullptr && !window.document().isBusy(); });
    }
    void rename(const char* name) {
        ASSERT_TRUE(document().execute(services::EditRecords(domain::Table::Park, {{"park", 0, name}})));
        ASSERT_TRUE(document().hasUnsavedChanges());
    }
    std::string nameInFile() {
        const auto session = services::ProjectSession::open(file.toStdString(), services::OpenMode::ReadOnly, {});
        return session ? (*(*session)->snapshot())->park.name_zh : "?";
    }
    void reopen() {
        test.window().lifecycle().open(file);
        ASSERT_TRUE(settled(test.window()));
    }
    QString notice() const {
        const auto* bar = const_cast<TestWindow&>(test).window().findChild<NoticeBar*>();
        return bar->isVisible() ? bar->text() : QString();
    }
    ProjectDocument& document() { return test.window().document(); }

    TestWindow test;
    const QString file = test.file("park.parkcarbon");
};

TEST_F(ProjectLifecycleTest, SavesWhenTheCloseQuestionIsAnsweredWithSave) {
    rename("保存园区");
    Answer save(QMessageBox::AcceptRole);
    test.window().lifecycle().closeProject();
    EXPECT_TRUE(TestWindow::waitFor([this] { return !document().isOpen(); }));
    EXPECT_TRUE(save.text.contains("park"));
    EXPECT_EQ(nameInFile(), "保存园区");
}

TEST_F(ProjectLifecycleTest, DropsChangesWhenTheCloseQuestionIsAnsweredWithDiscard) {
    const std::string before = nameInFile();
    rename("放弃园区");
    Answer discard(QMessageBox::DestructiveRole);
    test.window().close();
    EXPECT_FALSE(document().isOpen());
    EXPECT_FALSE(discard.text.isEmpty());
    EXPECT_EQ(nameInFile(), before);
    reopen();
    EXPECT_FALSE(document().openReport().recovered);
}

TEST_F(ProjectLifecycleTest, StaysOpenWhenTheCloseQuestionIsCancelled) {
    rename("继续园区");
    Answer cancel(QMessageBox::RejectRole);
    EXPECT_FALSE(test.window().close());
    EXPECT_FALSE(cancel.text.isEmpty());
    EXPECT_TRUE(document().isOpen());
    EXPECT_TRUE(document().hasUnsavedChanges());
}

TEST_F(ProjectLifecycleTest, AsksBeforeItDropsRowsThatAreNotComplete) {
    const domain::TableSpec& spec = domain::spec(domain::Table::Facts);
    test.window().pages().show(PageId::Facts);
    RecordGridModel& facts = test.window().pages().currentGrid()->grid();
    ASSERT_TRUE(facts.setCells({{0, spec.fieldIndex("evidence_ref").value(), "half"}}));
    ASSERT_EQ(facts.draftCount(), 1);
    test.window().pages().show(PageId::Overview);
    {
        Answer back(QMessageBox::RejectRole);
        test.window().lifecycle().closeProject();
        EXPECT_TRUE(back.text.startsWith("1 ")) << back.text.toStdString();
    }
    EXPECT_TRUE(document().isOpen());
    EXPECT_EQ(test.window().pages().current(), PageId::Facts);
    EXPECT_EQ(facts.draftCount(), 1);
    Answer drop(QMessageBox::DestructiveRole);
    test.window().lifecycle().closeProject();
    EXPECT_FALSE(document().isOpen());
}

TEST_F(ProjectLifecycleTest, SaysWhoHoldsAProjectThatOpensForReadingOnly) {
    QTemporaryDir other_folder;
    Settings settings(other_folder.filePath("settings.ini"));
    settings.setLanguage("en");
    services::SessionOptions options;
    options.data_directory = other_folder.filePath("data").toStdString();
    options.actor = "second";
    MainWindow other(settings, options);
    other.show();
    other.lifecycle().open(file);
    ASSERT_TRUE(settled(other));
    EXPECT_FALSE(other.document().isEditable());
    const auto* bar = other.findChild<NoticeBar*>();
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(bar->text().contains("tester")) << bar->text().toStdString();
    EXPECT_TRUE(document().isEditable());
    other.document().close();
}

TEST_F(ProjectLifecycleTest, SaysWhenUnsavedWorkCameBack) {
    rename("恢复园区");
    document().close(); // as when the program goes away
    reopen();
    EXPECT_TRUE(notice().contains("came back")) << notice().toStdString();
}

TEST_F(ProjectLifecycleTest, SaysWhereWorkWasPutThatCannotBeUsed) {
    rename("损坏园区");
    document().close();
    int damaged = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test.file("data").toStdString())) {
        if (entry.path().filename() == "project.db") {
            std::ofstream(entry.path(), std::ios::binary | std::ios::trunc) << "no database any more";
            ++damaged;
        }
    }
    ASSERT_EQ(damaged, 1);
    reopen();
    EXPECT_FALSE(document().openReport().recovered);
    EXPECT_TRUE(notice().contains("was kept as")) << notice().toStdString();
    EXPECT_TRUE(notice().contains("recovered")) << notice().toStdString();
}

} // namespace
} // namespace parkcarbon::ui
