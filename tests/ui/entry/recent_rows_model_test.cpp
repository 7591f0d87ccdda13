#include "ui/entry/recent_rows_model.hpp"

#include "ui/entry/entry_draft.hpp"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

TEST(RecentRowsModel, ShowsRowsWithWhatTheyGive) {
    const text::Text words(text::Language::En);
    RecentRowsModel model(words);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EntryDraft draft;
    draft.fields = {{"enterprise_id", "E1"}, {"period", "2025"},   {"category", "process"},
                    {"item", "anode"},       {"quantity", "1234"}, {"unit", "t"}};
    draft.further_parameters = "ef=0.4 tCO2/t";
    const auto activity = readDraft(draft, nullptr, "A7");
    ASSERT_TRUE(activity);
    model.setRows({{*activity, 493.6}, {*activity, std::nullopt}});
    ASSERT_EQ(model.rowCount(), 2);
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(cell(0, RecentRowsModel::Id), "A7");
    EXPECT_EQ(cell(0, RecentRowsModel::Quantity), "1,234");
    EXPECT_EQ(cell(0, RecentRowsModel::Co2e), "493.6");
    EXPECT_EQ(cell(1, RecentRowsModel::Co2e), QStringLiteral("–")) << "contributes nothing, which is not zero";
    EXPECT_EQ(cell(0, RecentRowsModel::Parameters), "ef=0.4 tCO2/t");
    for (int column = 0; column < model.columnCount(); ++column) {
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    model.repaintAll();
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace parkcarbon::ui
