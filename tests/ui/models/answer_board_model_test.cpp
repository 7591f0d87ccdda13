#include "ui/models/answer_board_model.hpp"

#include "ui/sample_answers.hpp"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class AnswerBoardModelTest : public testing::Test {
protected:
    AnswerBoardModelTest() {
        directory.set(domain::Table::Enterprises, {{"E2", "乙厂", "Plant B"}});
        model.setBoard(sampleAnswers());
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    text::Text words{text::Language::En};
    ReferenceDirectory directory;
    AnswerBoardModel model{words, directory};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(AnswerBoardModelTest, TellsWhereEachEnterpriseStandsBySignAndWord) {
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(text(0, AnswerBoardModel::State), QStringLiteral("✔ complete"));
    EXPECT_EQ(text(1, AnswerBoardModel::State), QStringLiteral("⚠ overdue"));
    EXPECT_EQ(text(2, AnswerBoardModel::State), QStringLiteral("– not asked"));
    EXPECT_EQ(text(1, AnswerBoardModel::Enterprise), QStringLiteral("E2 · Plant B"));
    EXPECT_EQ(text(1, AnswerBoardModel::DueOn), QStringLiteral("2026-02-10"));
    EXPECT_EQ(text(0, AnswerBoardModel::AnsweredOn), QStringLiteral("2026-02-03"));
    EXPECT_TRUE(text(2, AnswerBoardModel::AskedOn).isEmpty());
    EXPECT_EQ(text(1, AnswerBoardModel::Energy), QStringLiteral("60.0%"));
    EXPECT_EQ(model.rowOf("E3"), 2);
    EXPECT_FALSE(model.rowOf("E9"));
}

TEST_F(AnswerBoardModelTest, SortsNumbersAsNumbersAndStatesByTheirGravity) {
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(AnswerBoardModel::SortRole);
    sorted.sort(AnswerBoardModel::Questions, Qt::DescendingOrder);
    EXPECT_EQ(sorted.index(0, AnswerBoardModel::Questions).data().toString(), QStringLiteral("12"));
    EXPECT_EQ(sorted.index(1, AnswerBoardModel::Questions).data().toString(), QStringLiteral("2"));
    sorted.sort(AnswerBoardModel::State, Qt::AscendingOrder);
    EXPECT_EQ(sorted.index(0, AnswerBoardModel::State).data().toString(), QStringLiteral("– not asked"));
}

} // namespace
} // namespace parkcarbon::ui
