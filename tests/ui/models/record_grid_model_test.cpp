#include "ui/models/record_grid_model.hpp"

#include "ui/memory_row_source.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

constexpr int kQuantity = 5;

class RecordGridModelTest : public testing::Test {
protected:
    RecordGridModelTest() {
        auto rows = std::make_unique<MemoryRowSource>(domain::Table::Activities, activityRows(3));
        source = rows.get();
        source->on_change = [this] { model.refresh(); };
        model.setSource(std::move(rows));
    }
    QString shown(int row, int column) const { return model.index(row, column).data().toString(); }
    bool type(int row, const char* field, const QString& typed) {
        const int column = static_cast<int>(model.tableSpec().fieldIndex(field).value());
        return model.setData(model.index(row, column), typed);
    }

    text::Text text{text::Language::Zh};
    ReferenceDirectory directory;
    RecordGridModel model{domain::Table::Activities, text, directory};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    MemoryRowSource* source = nullptr;
};

TEST_F(RecordGridModelTest, HasOneBlankRowBehindTheRecords) {
    EXPECT_EQ(model.rowCount(), 4);
    EXPECT_TRUE(shown(3, 0).isEmpty());
}

TEST_F(RecordGridModelTest, ShowsLabelsInsteadOfWords) {
    EXPECT_EQ(shown(0, 3), QStringLiteral("固定源燃烧"));
}

TEST_F(RecordGridModelTest, EditsACellAsOneOperation) {
    EXPECT_TRUE(type(1, "quantity", "1,234.5"));
    EXPECT_EQ(source->operations, 1);
    EXPECT_EQ(source->text(1, "quantity"), "1,234.5");
}

TEST_F(RecordGridModelTest, RefusesAWrongValueAndSaysWhyInTheTooltip) {
    QSignalSpy refused(&model, &RecordGridModel::refused);
    EXPECT_FALSE(type(1, "quantity", "many"));
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(source->operations, 0);
    EXPECT_EQ(shown(1, kQuantity), QStringLiteral("2"));
    EXPECT_EQ(model.index(1, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::Refused));
    EXPECT_TRUE(model.index(1, kQuantity).data(Qt::ToolTipRole).toString().contains("many"));
}

TEST_F(RecordGridModelTest, ForgetsTheRefusalOnceTheCellIsRight) {
    type(1, "quantity", "many");
    type(1, "quantity", "3");
    EXPECT_EQ(model.index(1, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::None));
}

TEST_F(RecordGridModelTest, KeepsARowBeingTypedUntilItIsCompleteAndThenStoresIt) {
    EXPECT_TRUE(type(3, "enterprise_id", "E1"));
    EXPECT_EQ(model.draftCount(), 1);
    EXPECT_EQ(shown(3, 0), QStringLiteral("A4"));
    EXPECT_EQ(model.index(3, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::Missing));
    type(3, "period", "2025");
    type(3, "category", "固定源燃烧");
    type(3, "item", "烟煤");
    type(3, "quantity", "9");
    EXPECT_EQ(source->operations, 0);
    type(3, "unit", "t");
    EXPECT_EQ(source->operations, 1);
    EXPECT_EQ(model.draftCount(), 0);
    EXPECT_EQ(model.recordCount(), 4);
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(source->text(3, "quantity"), "9");
}

TEST_F(RecordGridModelTest, MarksAWrongCellOfATypedRowAtOnce) {
    EXPECT_FALSE(type(3, "quantity", "many"));
    EXPECT_EQ(model.index(3, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::Refused));
    EXPECT_TRUE(type(3, "quantity", "9"));
    EXPECT_EQ(model.draftCount(), 1);
}

TEST_F(RecordGridModelTest, KeepsTheTypedRowWhenItsIdExistsAlready) {
    type(3, "activity_id", "A1");
    type(3, "enterprise_id", "E1");
    type(3, "period", "2025");
    type(3, "category", "process");
    type(3, "item", "石灰");
    type(3, "quantity", "9");
    EXPECT_FALSE(type(3, "unit", "t"));
    EXPECT_EQ(model.draftCount(), 1);
    EXPECT_EQ(model.recordCount(), 3);
}

TEST_F(RecordGridModelTest, RemovesRecordsAndTypedRowsTogether) {
    type(3, "enterprise_id", "E1");
    ASSERT_TRUE(model.removeRecords({0, 3}));
    EXPECT_EQ(model.recordCount(), 2);
    EXPECT_EQ(model.draftCount(), 0);
    EXPECT_EQ(model.recordId(0), "A2");
}

TEST_F(RecordGridModelTest, MarksCellsThatFindingsPointAt) {
    base::Finding finding{base::Code("VALUE_OUT_OF_RANGE"), base::Severity::Warning, {}, {}};
    finding.where.table = "activities";
    finding.where.record_id = "A2";
    finding.where.field = "quantity";
    model.setFindings({finding});
    EXPECT_EQ(model.index(1, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::Warning));
    EXPECT_EQ(model.index(0, kQuantity).data(RecordGridModel::MarkRole).toInt(),
              static_cast<int>(RecordGridModel::Mark::None));
}

TEST_F(RecordGridModelTest, TellsTheFileAndRowThatARecordCameFrom) {
    EXPECT_TRUE(model.index(1, 0).data(Qt::ToolTipRole).toString().contains("activities.csv"));
}

TEST_F(RecordGridModelTest, OffersNoEditingOfAReadOnlyProject) {
    source->editable = false;
    EXPECT_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(type(0, "quantity", "5"));
}

} // namespace
} // namespace parkcarbon::ui
