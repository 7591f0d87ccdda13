#include "ui/models/import_file_model.hpp"

#include "ui/sample_import.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ImportFileModelTest : public testing::Test {
protected:
    ImportFileModelTest() {
        directory.set(domain::Table::Enterprises, {{"E01", "甲厂", "Plant A"}});
        review.setReport(sampleImport());
        model.refresh();
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    int checked(int row) const { return model.index(row, 0).data(Qt::CheckStateRole).toInt(); }
    text::Text words{text::Language::En};
    ReferenceDirectory directory;
    ImportReview review;
    ImportFileModel model{review, ImportWords(words, directory)};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ImportFileModelTest, PutsAllFilesBeforeTheSingleOnes) {
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(text(0, ImportFileModel::Name), QStringLiteral("All files (3)"));
    EXPECT_EQ(text(0, ImportFileModel::Changed), QStringLiteral("2"));
    EXPECT_EQ(text(1, ImportFileModel::Name), QStringLiteral("Plant A · E01.xlsx"));
    EXPECT_EQ(text(2, ImportFileModel::Name), QStringLiteral("E02 · E02.xlsx")) << "an enterprise without a name";
    EXPECT_EQ(text(1, ImportFileModel::Refused), QStringLiteral("1"));
}

TEST_F(ImportFileModelTest, TellsTheStateOfAFileInWords) {
    EXPECT_TRUE(text(1, ImportFileModel::State).startsWith(QStringLiteral("⚠ 1 row")));
    EXPECT_EQ(text(2, ImportFileModel::State), QStringLiteral("◐ something is still missing"));
    EXPECT_TRUE(text(3, ImportFileModel::State).startsWith(QStringLiteral("✖ ")));
    EXPECT_FALSE(model.index(3, 0).data(Qt::CheckStateRole).isValid()) << "nothing of it can be taken";
}

TEST_F(ImportFileModelTest, ChecksAFileByHalfWhenSomeRowsAreLeftOut) {
    review.acceptRow(1, false);
    model.acceptanceChanged();
    EXPECT_EQ(checked(1), Qt::PartiallyChecked);
    EXPECT_EQ(checked(0), Qt::PartiallyChecked);
    EXPECT_EQ(checked(2), Qt::Checked);
}

TEST_F(ImportFileModelTest, TakesOrLeavesFilesAsAWhole) {
    QSignalSpy decided(&model, &ImportFileModel::decided);
    ASSERT_TRUE(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_FALSE(review.isAccepted(0));
    EXPECT_EQ(checked(0), Qt::PartiallyChecked);
    ASSERT_TRUE(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(checked(1), Qt::Checked);
    EXPECT_EQ(decided.count(), 2);
    EXPECT_FALSE(model.setData(model.index(3, 0), Qt::Unchecked, Qt::CheckStateRole));
}

} // namespace
} // namespace parkcarbon::ui
