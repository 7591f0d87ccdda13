#include "report/pdf/table_layout.hpp"

#include "../support/pdf_type.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report::pdf {
namespace {

Table wide(int rows) {
    Table table{"t",  "表 1",
                "题", {{"单位名称", "", Align::Left}, {"排放量", "tCO2e", Align::Right}, {"来源", "", Align::Left}},
                {},   {}};
    for (int row = 0; row < rows; ++row) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text("青川第一木业有限责任公司"), Cell::number(1234567.8, 1),
              Cell::text(
                  "很长的来源说明，需要换行才能放进表格的这一列之中。See the long explanation of the source.")}});
    }
    return table;
}

/// Every text lies inside [left, left + width].
void expectInside(const std::vector<Item>& items, const Typesetter& type, double left, double width) {
    for (const Item& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            EXPECT_GE(text->baseline.x(), left - 1.0) << text->text.toStdString();
            EXPECT_LE(text->baseline.x() + type.width(text->text, text->role), left + width + 1.0)
                << text->text.toStdString();
        }
    }
}

TEST(TableLayout, FillsTheRoomAndClipsNothing) {
    const PdfType type;
    const Table table = wide(3);
    for (const double room_mm : {90.0, 170.0, 257.0}) {
        const double room = type->mm(room_mm);
        const TableLayout layout(table, *type, room);
        EXPECT_NEAR(layout.width(), room, 1.0);
        std::vector<Item> items;
        layout.drawHead(items, 100.0, 0.0);
        layout.drawRow(items, 0, 100.0, 500.0, 0, layout.lineCount(0));
        expectInside(items, *type, 100.0, room);
    }
}

TEST(TableLayout, NeverBreaksANumber) {
    const PdfType type;
    const Table table = wide(1);
    const TableLayout layout(table, *type, type->mm(80.0));
    std::vector<Item> items;
    layout.drawRow(items, 0, 0.0, 0.0, 0, layout.lineCount(0));
    int whole = 0;
    for (const Item& item : items) {
        const auto* text = std::get_if<TextItem>(&item);
        whole += text != nullptr && text->text == QStringLiteral("1,234,567.8") ? 1 : 0;
    }
    EXPECT_EQ(whole, 1);
}

TEST(TableLayout, MakesRowsAsHighAsTheirLongestCell) {
    const PdfType type;
    const Table table = wide(1);
    const TableLayout narrow(table, *type, type->mm(90.0));
    const TableLayout broad(table, *type, type->mm(257.0));
    EXPECT_GT(narrow.lineCount(0), broad.lineCount(0));
    EXPECT_DOUBLE_EQ(narrow.rowHeight(0), narrow.heightOfLines(narrow.lineCount(0)));
}

TEST(TableLayout, DrawsAGroupOverTheWholeWidth) {
    const PdfType type;
    Table table = wide(1);
    table.rows.insert(table.rows.begin(),
                      {Row::Kind::Group, {Cell::text("一个比第一列宽得多的分组标题，应当跨越整个表格的宽度")}});
    const TableLayout layout(table, *type, type->mm(120.0));
    EXPECT_EQ(layout.lineCount(0), 1);
}

} // namespace
} // namespace parkcarbon::report::pdf
