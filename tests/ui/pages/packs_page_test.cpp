#include "ui/pages/packs_page.hpp"

#include "ui/dialogs/pack_dialog.hpp"
#include "ui/dialogs/question_dialog.hpp"
#include "ui/dialogs/reason_dialog.hpp"
#include "ui/models/answer_board_model.hpp"
#include "ui/models/pack_question_model.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class PacksPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::Packs);
        page = static_cast<PacksPage*>(test.window().pages().page(PageId::Packs));
        ASSERT_TRUE(TestWindow::waitFor([this] { return page->boardModel().rowCount() > 0; }));
        ASSERT_TRUE(quiet());
    }
    /// Nothing runs, and nothing is about to.
    bool quiet() {
        return TestWindow::waitFor([this] {
            QTest::qWait(300);
            return test.window().document().session() != nullptr;
        });
    }
    QPushButton* button(const QWidget& parent, const QString& text) {
        for (auto* each : parent.findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    void press(const QString& text) {
        QPushButton* pressed = button(*page, text);
        ASSERT_NE(pressed, nullptr) << text.toStdString();
        ASSERT_TRUE(pressed->isEnabled()) << text.toStdString();
        QTest::keyClick(pressed, Qt::Key_Space);
    }
    void ask(const QString& question) {
        press("A&sk…");
        auto* dialog = page->findChild<QuestionDialog*>();
        ASSERT_NE(dialog, nullptr);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), question);
        QTest::keyClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::Key_Space);
        ASSERT_TRUE(quiet());
    }
    /// For the first enterprises of the list, by keys.
    void createWorkbooks(int count, const QString& folder) {
        press("C&reate workbooks…");
        auto* dialog = page->findChild<PackDialog*>();
        ASSERT_NE(dialog, nullptr);
        QTest::keyClick(button(*dialog, "&None"), Qt::Key_Space);
        auto* enterprises = dialog->findChild<QListWidget*>();
        enterprises->setFocus();
        for (int row = 0; row < count; ++row) {
            QTest::keyClick(enterprises, Qt::Key_Space);
            QTest::keyClick(enterprises, Qt::Key_Down);
        }
        for (auto* line : dialog->findChildren<QLineEdit*>()) {
            if (line->accessibleName() == "Folder for the workbooks") {
                line->setText(folder);
            }
        }
        QTest::keyClick(button(*dialog, "C&reate workbooks"), Qt::Key_Space);
    }
    int rowOfQuestion(const QString& text) {
        for (int row = 0; row < page->questionModel().rowCount(); ++row) {
            if (page->questionModel().index(row, PackQuestionModel::Question).data().toString() == text) {
                return row;
            }
        }
        return -1;
    }
    std::size_t storedQuestions() {
        return test.window().document().session()->snapshot().value()->pack_questions.size();
    }
    TestWindow test;
    PacksPage* page = nullptr;
};

TEST_F(PacksPageTest, ListsTheEnterprisesInsideTheBoundary) {
    const services::AnswerBoard& board = page->boardModel().board();
    EXPECT_GT(board.rows.size(), 5U);
    EXPECT_EQ(board.asked, 0);
    EXPECT_EQ(board.rows.front().state, services::AnswerState::NotAsked);
    EXPECT_FALSE(button(*page, "C&reate workbooks…") == nullptr);
}

TEST_F(PacksPageTest, CreatesWorkbooksAndNotesThatTheyWereSent) {
    const QString folder = test.file("packs");
    createWorkbooks(1, folder);
    ASSERT_TRUE(TestWindow::waitFor([&] { return page->boardModel().board().asked == 1; }));
    ASSERT_TRUE(quiet());
    EXPECT_EQ(QDir(folder).entryList({"*.xlsx"}, QDir::Files).size(), 1);
    EXPECT_EQ(page->boardModel().board().rows.front().state, services::AnswerState::Waiting);
    ASSERT_TRUE(test.window().document().undo());
    ASSERT_TRUE(TestWindow::waitFor([&] { return page->boardModel().board().asked == 0; }));
}

TEST_F(PacksPageTest, AsksAQuestionAndNotesTheReply) {
    ask("Is this in tonnes?");
    ASSERT_EQ(storedQuestions(), 1U);
    ASSERT_TRUE(TestWindow::waitFor([&] { return rowOfQuestion("Is this in tonnes?") >= 0; }));
    page->questions()->setCurrentIndex(
        page->questionModel().index(rowOfQuestion("Is this in tonnes?"), PackQuestionModel::Status));
    press("Ans&wered…");
    auto* reply = page->findChild<ReasonDialog*>();
    ASSERT_NE(reply, nullptr);
    QTest::keyClicks(reply->findChild<QLineEdit*>(), "yes");
    QTest::keyClick(reply->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(quiet());
    const auto stored = test.window().document().session()->snapshot().value()->pack_questions.front();
    EXPECT_EQ(stored.status, domain::QuestionStatus::Answered);
    EXPECT_EQ(stored.reply, "yes");
    EXPECT_EQ(stored.question, "Is this in tonnes?");
}

TEST_F(PacksPageTest, WithdrawsAQuestion) {
    ask("Never mind?");
    ASSERT_TRUE(TestWindow::waitFor([&] { return rowOfQuestion("Never mind?") >= 0; }));
    page->questions()->setCurrentIndex(
        page->questionModel().index(rowOfQuestion("Never mind?"), PackQuestionModel::Status));
    press("With&draw");
    ASSERT_TRUE(quiet());
    EXPECT_EQ(test.window().document().session()->snapshot().value()->pack_questions.front().status,
              domain::QuestionStatus::Withdrawn);
}

TEST_F(PacksPageTest, FollowsTheEnterpriseThatIsChosenByKeys) {
    page->board()->setFocus();
    QTest::keyClick(page->board(), Qt::Key_Down);
    ASSERT_TRUE(quiet());
    ask("Only for the second?");
    const auto stored = test.window().document().session()->snapshot().value()->pack_questions.front();
    EXPECT_EQ(stored.enterprise->str(), page->boardModel().board().rows.at(1).enterprise.str());
}

TEST_F(PacksPageTest, TakesADraftOverAsAQuestion) {
    int draft = -1;
    const int rows = page->boardModel().rowCount();
    for (int row = 0; row < rows && draft < 0; ++row) {
        page->board()->setCurrentIndex(page->board()->model()->index(row, 0));
        ASSERT_TRUE(quiet());
        for (int question = 0; question < page->questionModel().rowCount(); ++question) {
            draft = page->questionModel().question(question).drafted ? question : draft;
        }
    }
    ASSERT_GE(draft, 0) << "the sample's data raise questions";
    page->questions()->setCurrentIndex(page->questionModel().index(draft, 0));
    const std::string code = page->questionModel().question(draft).question.code;
    press("Put it to t&hem");
    ASSERT_TRUE(quiet());
    ASSERT_EQ(storedQuestions(), 1U);
    const auto stored = test.window().document().session()->snapshot().value()->pack_questions.front();
    EXPECT_EQ(stored.code, code);
    EXPECT_EQ(stored.status, domain::QuestionStatus::Open);
    EXPECT_TRUE(stored.asked_on.has_value());
}

TEST_F(PacksPageTest, WritesALetterAndAWorkbookToCheckForTheSelectedEnterprises) {
    const QString folder = test.file("letters");
    createWorkbooks(3, test.file("packs"));
    ASSERT_TRUE(TestWindow::waitFor([&] { return page->boardModel().board().asked == 3; }));
    ASSERT_TRUE(QDir().mkpath(folder));
    page->board()->setFocus();
    QTest::keyClick(page->board(), Qt::Key_Home);
    ASSERT_TRUE(quiet());
    ask("Is this in tonnes?");
    QTest::keyClick(page->board(), Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(page->board()->selectionModel()->selectedRows().size(), 2);
    ASSERT_TRUE(quiet());
    page->writeReminders(report::LetterFormat::Text, folder);
    ASSERT_TRUE(quiet());
    EXPECT_EQ(QDir(folder).entryList({"*_reminder.txt"}, QDir::Files).size(), 2) << "not to the third";
    page->board()->selectAll();
    page->writeChecks(folder);
    ASSERT_TRUE(quiet());
    EXPECT_GE(QDir(folder).entryList({"*.xlsx"}, QDir::Files).size(), 1);
}

} // namespace
} // namespace parkcarbon::ui
