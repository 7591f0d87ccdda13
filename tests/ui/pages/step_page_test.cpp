#include "ui/pages/step_page.hpp"

#include "ui/dialogs/reason_dialog.hpp"
#include "ui/pages/steps/step_checks_panel.hpp"
#include "ui/pages/steps/step_evidence_tab.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

class StepPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSampleWithSteps());
        show(1);
    }
    void show(int step) {
        test.window().pages().showStep(step);
        page = static_cast<StepPage*>(test.window().pages().page(PageId::Step));
    }
    const StepState& state(int step) { return *test.window().workbench().step(step); }
    const domain::ProjectSnapshot& project() { return *test.window().results().results()->snapshot; }
    template <typename Widget> Widget* part(const char* name) { return page->findChild<Widget*>(name); }
    void type(const char* field, const char* text) {
        auto* edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        ASSERT_TRUE(test.settle());
    }
    /// A step of the sample with a failed check.
    int stepWithFailedCheck() {
        for (const StepState& step : test.window().workbench().workbench()->steps) {
            if (step.count(CheckState::Failed) > 0) {
                return step.definition.step;
            }
        }
        return 0;
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(test.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    const EvidenceItem* evidence(int step, const std::string& title) {
        const auto& items = state(step).evidence;
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const EvidenceItem& item) { return item.title == title; });
        return found == items.end() ? nullptr : &*found;
    }

    TestWindow test{"en"};
    StepPage* page = nullptr;
};

TEST_F(StepPageTest, ShowsWhatTheStepIsForAndWhereItsNameComesFrom) {
    const QString guide = page->findChild<QTextBrowser*>()->toPlainText();
    for (const char* heading : {"Purpose:", "What it needs:", "What it leaves behind:", "Done when:", "Who does it:",
                                "Where its name comes from: Published in"}) {
        EXPECT_TRUE(guide.contains(heading)) << heading;
    }
    show(6);
    EXPECT_TRUE(page->findChild<QTextBrowser*>()->toPlainText().contains("Reconstructed"));
}

TEST_F(StepPageTest, FitsALaptopScreen) {
    for (const auto& step : test.window().workbench().workbench()->steps) {
        show(step.definition.step);
        EXPECT_LE(page->minimumSizeHint().width(), 1366 - 180) << step.definition.step;
        EXPECT_LE(page->minimumSizeHint().height(), 768 - 120) << step.definition.step;
    }
}

TEST_F(StepPageTest, ListsEveryCheckWithWhatWasFound) {
    auto* checks = part<ValueTableView>("checks");
    QAbstractItemModelTester tester(checks->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int step = 1; step <= 18; ++step) {
        show(step);
        ASSERT_EQ(checks->model()->rowCount(), static_cast<int>(state(step).checks.size())) << step;
        for (int row = 0; row < checks->model()->rowCount(); ++row) {
            EXPECT_FALSE(checks->model()->index(row, 1).data().toString().isEmpty()) << step << " " << row;
            EXPECT_FALSE(checks->model()->index(row, 1).data().toString().startsWith('[')) << step << " " << row;
        }
    }
}

TEST_F(StepPageTest, LeadsFromACheckToWhereItIsMended) {
    const int step = stepWithFailedCheck();
    ASSERT_GT(step, 0);
    show(step);
    auto* checks = part<ValueTableView>("checks");
    checks->setFocus();
    QTest::keyClick(checks, Qt::Key_Return);
    EXPECT_NE(test.window().pages().current(), PageId::Step);
}

TEST_F(StepPageTest, LetsACheckPassForAReasonThatIsShown) {
    const int step = stepWithFailedCheck();
    ASSERT_GT(step, 0);
    show(step);
    const std::string code = state(step).missingNext()->code;
    const auto failed = state(step).count(CheckState::Failed);
    auto* checks = part<ValueTableView>("checks");
    for (int row = 0; row < checks->model()->rowCount(); ++row) {
        if (checks->model()->index(row, 0).data(ValueTableModel::LineIdRole) ==
            QString::fromStdString("check/" + code)) {
            checks->setCurrentIndex(checks->model()->index(row, 0));
        }
    }
    auto* panel = page->findChild<StepChecksPanel*>();
    for (auto* button : panel->findChildren<QPushButton*>()) {
        if (button->text().contains("reason") && button->isEnabled()) {
            button->click();
        }
    }
    auto* dialog = panel->findChild<ReasonDialog*>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), "the office confirmed it");
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(state(step).count(CheckState::Failed), failed - 1);
    bool shown = false;
    for (int row = 0; row < checks->model()->rowCount(); ++row) {
        shown = shown || checks->model()->index(row, 1).data().toString().contains("the office confirmed it");
    }
    EXPECT_TRUE(shown);
}

TEST_F(StepPageTest, SaysWhyAClaimIsNotGranted) {
    const int step = stepWithFailedCheck();
    show(step);
    auto* status = part<QComboBox>("status");
    status->setFocus();
    status->setCurrentIndex(0);
    QTest::keyClick(status, Qt::Key_Down);
    QTest::keyClick(status, Qt::Key_Down); // done
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(state(step).claimed_status, StepStatus::Done);
    EXPECT_NE(state(step).status, StepStatus::Done);
    EXPECT_TRUE(part<QLabel>("gates")->text().contains("not granted"));
}

TEST_F(StepPageTest, StoresOwnerDatesAndNotes) {
    show(18);
    type("responsible", "Wang Fang");
    type("start", "2027-01-04");
    type("finish", "2027-02-05");
    EXPECT_EQ(state(18).responsible, "Wang Fang");
    EXPECT_EQ(state(18).planned_finish, base::parseDate("2027-02-05").value());
    auto* note = part<QPlainTextEdit>("note");
    show(17);
    show(18);
    note->setFocus();
    note->setPlainText("remember the bank");
    page->findChild<QTextBrowser*>()->setFocus();
    QFocusEvent left(QEvent::FocusOut);
    QCoreApplication::sendEvent(note, &left);
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(state(18).note, "remember the bank");
}

TEST_F(StepPageTest, KeepsWhatIsBeingTypedForItsOwnStep) {
    show(17);
    auto* owner = part<QLineEdit>("responsible");
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, "Sun Li"); // and goes on to the next step without leaving the field
    show(18);
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(state(17).responsible, "Sun Li");
    EXPECT_NE(state(18).responsible, "Sun Li");
}

TEST_F(StepPageTest, RefusesWhatIsNoDate) {
    show(18);
    const auto planned = state(18).planned_start;
    const QString shown = part<QLineEdit>("start")->text();
    QSignalSpy told(page, &StepPage::errorTold);
    type("start", "soon");
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(state(18).planned_start, planned);
    EXPECT_EQ(part<QLineEdit>("start")->text(), shown) << "what was refused goes from the screen";
}

TEST_F(StepPageTest, AddsMeetingsEntriesAndResponsibilities) {
    show(18);
    const auto meetings = project().meetings.size();
    const auto entries = project().step_entries.size();
    const auto edits = page->findChildren<QLineEdit*>();
    const auto field = [&](const QString& placeholder) {
        return *std::find_if(edits.begin(), edits.end(),
                             [&](QLineEdit* edit) { return edit->placeholderText() == placeholder; });
    };
    QTest::keyClicks(field("Day, as 2026-07-31"), "2027-01-10");
    QTest::keyClicks(field("Meeting"), "Kick-off");
    QTest::keyClicks(field("What was decided"), "to begin");
    QTest::keyClick(field("What was decided"), Qt::Key_Return);
    ASSERT_TRUE(test.settle());
    ASSERT_EQ(project().meetings.size(), meetings + 1);
    EXPECT_EQ(project().meetings.back().step, 18);
    QTest::keyClicks(field("Value"), "2027-9");
    QTest::keyClick(field("Value"), Qt::Key_Return);
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(project().step_entries.size(), entries + 1);
    ASSERT_TRUE(test.window().document().undo());
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(project().step_entries.size(), entries);
}

TEST_F(StepPageTest, KeepsEvidenceAndSeesWhenALinkedFileIsChanged) {
    show(18);
    auto* tab = page->findChild<StepEvidenceTab*>();
    tab->addFile(write("rules.txt", "rule 1"), true);
    ASSERT_TRUE(test.settle());
    tab->addFile(write("minutes.txt", "agreed"), false);
    ASSERT_TRUE(test.settle());
    ASSERT_EQ(state(18).evidence.size(), 2U);
    EXPECT_EQ(state(18).evidence[0].state, EvidenceState::Present);
    EXPECT_EQ(state(18).evidence[1].state, EvidenceState::Linked);
    write("minutes.txt", "agreed, and more");
    write("rules.txt", "rule 2");
    for (auto* button : tab->findChildren<QPushButton*>()) {
        if (button->text().contains("Verify")) {
            button->click();
        }
    }
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(state(18).evidence[0].state, EvidenceState::Present) << "the copy is the project's own";
    EXPECT_EQ(state(18).evidence[1].state, EvidenceState::Tampered);
    auto* table = part<ValueTableView>("evidence");
    EXPECT_TRUE(table->model()->index(1, 1).data().toString().startsWith(QStringLiteral("⚠")));
}

} // namespace
} // namespace parkcarbon::ui
