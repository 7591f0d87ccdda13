#pragma once

#include "page.hpp"
#include "typesetter.hpp"

#include <parkcarbon/report/document.hpp>

#include <QStringList>

#include <vector>

namespace parkcarbon::report::pdf {

/// A table with its column widths chosen and its texts wrapped to them.
class TableLayout {
public:
    struct RowLayout {
        std::vector<QStringList> cells; ///< lines of each cell
        double height;
    };

    TableLayout(const Table& table, const Typesetter& type, double room);

    const Table& table() const { return *table_; }
    double headHeight() const { return head_.height; }
    double rowHeight(std::size_t row) const { return rows_[row].height; }
    std::size_t rowCount() const { return rows_.size(); }
    double width() const { return width_; }
    const std::vector<double>& columnWidths() const { return column_widths_; }
    /// Lines of the row's longest cell, and the height of `lines` of them.
    int lineCount(std::size_t row) const;
    double heightOfLines(int lines) const;

    void drawHead(std::vector<Item>& items, double left, double top) const;
    /// The lines [from, to) of each cell; a row that fits on a page is drawn whole with [0, lineCount).
    void drawRow(std::vector<Item>& items, std::size_t row, double left, double top, int from, int to) const;
    void drawBottomRule(std::vector<Item>& items, double left, double y) const;

private:
    void chooseWidths(double room);
    void wrapAll();
    RowLayout wrappedRow(const Row& row) const;
    double contentWidth(std::size_t column) const;
    void drawCell(std::vector<Item>& items, const QStringList& lines, const QRectF& area, Align align, FontRole role,
                  const QColor& color) const;

    const Table* table_;
    const Typesetter* type_;
    double width_ = 0.0;
    double padding_x_;
    double padding_y_;
    std::vector<double> column_widths_;
    RowLayout head_;
    std::vector<RowLayout> rows_;
};

} // namespace parkcarbon::report::pdf
