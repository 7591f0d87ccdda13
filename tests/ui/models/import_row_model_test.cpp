#include "ui/models/import_row_model.hpp"

#include "ui/sample_import.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ImportRowModelTest : public testing::Test {
protected:
    ImportRowModelTest() {
        review.setReport(sampleImport());
        model.setFilter({});
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    text::Text words{text::Language::En};
    ReferenceDirectory directory;
    ImportReview review;
    ImportRowModel model{review, ImportWords(words, directory)};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ImportRowModelTest, TellsWhatBecomesOfEachRow) {
    ASSERT_EQ(model.rowCount(), 5);
    EXPECT_EQ(text(0, ImportRowModel::Outcome), QStringLiteral("＋ new"));
    EXPECT_EQ(text(0, ImportRowModel::Change), QStringLiteral("Quantity: 1,200; Period: 2025"));
    EXPECT_EQ(text(1, ImportRowModel::Change), QStringLiteral("Quantity: 100 → 320; Note: old → –"));
    EXPECT_EQ(text(1, ImportRowModel::Place), QStringLiteral("fuels!D7"));
    EXPECT_EQ(text(3, ImportRowModel::Place), QStringLiteral("energy row 6")) << "nothing was read of it";
    EXPECT_EQ(text(0, ImportRowModel::Record), QStringLiteral("Activity data A1"));
}

TEST_F(ImportRowModelTest, MarksWhatIsFarFromTheYearBefore) {
    EXPECT_EQ(text(1, ImportRowModel::YearOnYear), QStringLiteral("⚠ × 3.2"));
    EXPECT_EQ(text(4, ImportRowModel::YearOnYear), QStringLiteral("× 1.1"));
    EXPECT_TRUE(text(0, ImportRowModel::YearOnYear).isEmpty());
    const QString told = model.index(1, ImportRowModel::YearOnYear).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(told.contains("2024") && told.contains("100"));
}

TEST_F(ImportRowModelTest, FiltersByFileOutcomeAndText) {
    model.setFilter({std::size_t{0}, std::nullopt, false, {}});
    EXPECT_EQ(model.rowCount(), 4);
    model.setFilter({std::nullopt, ImportReview::Outcome::Changed, false, {}});
    EXPECT_EQ(model.rowCount(), 2);
    model.setFilter({std::nullopt, std::nullopt, true, {}});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.row(0).record_id, "A2");
    model.setFilter({std::nullopt, std::nullopt, false, "KG"});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.row(0).record_id, "A5");
    EXPECT_EQ(model.lineOf(4), 0);
    EXPECT_FALSE(model.lineOf(0));
}

TEST_F(ImportRowModelTest, TakesOrLeavesARowByItsCheckBox) {
    QSignalSpy decided(&model, &ImportRowModel::decided);
    const QModelIndex box = model.index(1, ImportRowModel::Outcome);
    EXPECT_EQ(box.data(Qt::CheckStateRole).toInt(), Qt::Checked);
    ASSERT_TRUE(model.setData(box, Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(text(1, ImportRowModel::Outcome), QStringLiteral("– left out"));
    EXPECT_FALSE(review.isAccepted(1));
    EXPECT_EQ(decided.count(), 1);
    EXPECT_FALSE(model.index(3, ImportRowModel::Outcome).data(Qt::CheckStateRole).isValid()) << "refused";
    EXPECT_FALSE(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole)) << "as it is";
}

TEST_F(ImportRowModelTest, ShowsTwoHundredThousandRows) {
    auto report = sampleImport();
    report.rows.resize(200'000, report.rows[1]);
    review.setReport(std::move(report));
    model.setFilter({});
    ASSERT_EQ(model.rowCount(), 200'000);
    EXPECT_EQ(text(199'999, ImportRowModel::Place), QStringLiteral("fuels!D7"));
    model.setFilter({std::nullopt, ImportReview::Outcome::Added, false, {}});
    EXPECT_EQ(model.rowCount(), 1);
}

} // namespace
} // namespace parkcarbon::ui
