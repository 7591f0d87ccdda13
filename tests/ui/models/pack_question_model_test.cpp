#include "ui/models/pack_question_model.hpp"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

services::OpenQuestion ownQuestion() {
    services::OpenQuestion own;
    own.question.question = "Why so little?";
    own.question.sheet = "fuels";
    own.question.cell = "D17";
    return own;
}

services::OpenQuestion draft() {
    services::OpenQuestion draft;
    draft.drafted = true;
    draft.question.code = "UNIT_UNKNOWN";
    draft.question.arguments = R"({"value":"吨吨"})";
    return draft;
}

class PackQuestionModelTest : public testing::Test {
protected:
    PackQuestionModelTest() { model.setQuestions({ownQuestion(), draft()}); }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    text::Text words{text::Language::En};
    PackQuestionModel model{words};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(PackQuestionModelTest, ShowsOnesOwnWordsAndTheCell) {
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(text(0, PackQuestionModel::Status), QStringLiteral("? open"));
    EXPECT_EQ(text(0, PackQuestionModel::Question), QStringLiteral("Why so little?"));
    EXPECT_EQ(text(0, PackQuestionModel::Place), QStringLiteral("Fuels burned!D17"));
}

TEST_F(PackQuestionModelTest, PutsADraftInTheWordsOfItsFinding) {
    EXPECT_EQ(text(1, PackQuestionModel::Status), QStringLiteral("✎ drafted"));
    EXPECT_TRUE(text(1, PackQuestionModel::Question).contains(QStringLiteral("吨吨")));
}

} // namespace
} // namespace parkcarbon::ui
