#include "table_layout.hpp"

#include "palette.hpp"

#include <algorithm>
#include <numeric>

namespace parkcarbon::report::pdf {
namespace {

constexpr double kWidestPieceMm = 34.0; // a longer word (a path, an id) may be broken

QString headText(const Column& column) {
    const QString title = QString::fromStdString(column.title);
    return column.unit.empty()
               ? title
               : title + QLatin1Char('\n') + QLatin1Char('(') + QString::fromStdString(column.unit) + QLatin1Char(')');
}

QString cellText(const Cell& cell) {
    return QString::fromStdString(cell.shown());
}

FontRole roleOf(const Row& row, const Cell& cell) {
    const bool strong = row.kind != Row::Kind::Body || cell.emphasis != Emphasis::Plain;
    return strong ? FontRole::TableStrong : FontRole::TableCell;
}

/// What a column would like and the least it can live with.
struct Wish {
    double natural = 0.0;
    double least = 0.0;
};

} // namespace

TableLayout::TableLayout(const Table& table, const Typesetter& type, double room)
    : table_(&table), type_(&type), padding_x_(type.mm(1.3)), padding_y_(type.mm(0.9)) {
    chooseWidths(room);
    wrapAll();
}

void TableLayout::chooseWidths(double room) {
    const std::size_t count = table_->columns.size();
    std::vector<Wish> wishes(count);
    const double widest_piece = type_->mm(kWidestPieceMm);
    const auto consider = [&](std::size_t column, const QString& text, FontRole role, bool number) {
        Wish& wish = wishes[column];
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            wish.natural = std::max(wish.natural, type_->width(line, role));
        }
        const double piece = number ? type_->width(text, role) : type_->widestPiece(text, role);
        wish.least = std::max(wish.least, std::min(piece, number ? room : widest_piece));
    };
    for (std::size_t column = 0; column < count; ++column) {
        consider(column, headText(table_->columns[column]), FontRole::TableHead, false);
    }
    for (const Row& row : table_->rows) {
        for (std::size_t column = 0; row.kind != Row::Kind::Group && column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            consider(column, cellText(cell), roleOf(row, cell), std::holds_alternative<double>(cell.value));
        }
    }
    double natural = 0.0;
    double least = 0.0;
    for (Wish& wish : wishes) {
        wish.natural += 2.0 * padding_x_ + 1.0;
        wish.least += 2.0 * padding_x_ + 1.0;
        natural += wish.natural;
        least += wish.least;
    }
    for (const Wish& wish : wishes) {
        double width = 0.0;
        if (natural <= room) {
            width = wish.natural * room / natural;
        } else if (least <= room) {
            // Square roots, so that one very long text does not take everything from the medium ones.
            double hunger = 0.0;
            for (const Wish& other : wishes) {
                hunger += std::sqrt(other.natural - other.least);
            }
            width = wish.least + (room - least) * std::sqrt(wish.natural - wish.least) / hunger;
        } else {
            width = wish.least * room / least;
        }
        column_widths_.push_back(width);
    }
    width_ = std::accumulate(column_widths_.begin(), column_widths_.end(), 0.0);
}

double TableLayout::contentWidth(std::size_t column) const {
    return column_widths_[column] - 2.0 * padding_x_;
}

TableLayout::RowLayout TableLayout::wrappedRow(const Row& row) const {
    RowLayout layout;
    qsizetype lines = 1;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const double room = row.kind == Row::Kind::Group ? width_ - 2.0 * padding_x_ : contentWidth(column);
        layout.cells.push_back(type_->wrapped(cellText(row.cells[column]), roleOf(row, row.cells[column]), room));
        lines = std::max(lines, layout.cells.back().size());
    }
    layout.height = heightOfLines(static_cast<int>(lines));
    return layout;
}

void TableLayout::wrapAll() {
    qsizetype lines = 1;
    for (std::size_t column = 0; column < table_->columns.size(); ++column) {
        head_.cells.push_back(
            type_->wrapped(headText(table_->columns[column]), FontRole::TableHead, contentWidth(column)));
        lines = std::max(lines, head_.cells.back().size());
    }
    head_.height = static_cast<double>(lines) * type_->lineHeight(FontRole::TableHead) + 2.0 * padding_y_;
    rows_.reserve(table_->rows.size());
    for (const Row& row : table_->rows) {
        rows_.push_back(wrappedRow(row));
    }
}

int TableLayout::lineCount(std::size_t row) const {
    qsizetype lines = 1;
    for (const QStringList& cell : rows_[row].cells) {
        lines = std::max(lines, cell.size());
    }
    return static_cast<int>(lines);
}

double TableLayout::heightOfLines(int lines) const {
    return lines * type_->lineHeight(FontRole::TableCell) + 2.0 * padding_y_;
}

void TableLayout::drawCell(std::vector<Item>& items, const QStringList& lines, const QRectF& area, Align align,
                           FontRole role, const QColor& color) const {
    double y = area.top() + padding_y_;
    for (const QString& line : lines) {
        const double free = area.width() - 2.0 * padding_x_ - type_->width(line, role);
        const double shift = align == Align::Left ? 0.0 : align == Align::Center ? free / 2.0 : free;
        items.emplace_back(TextItem{{area.left() + padding_x_ + shift, y + type_->ascent(role)}, line, role, color});
        y += type_->lineHeight(role);
    }
}

void TableLayout::drawHead(std::vector<Item>& items, double left, double top) const {
    items.emplace_back(RectItem{QRectF(left, top, width_, head_.height), palette::kHeadFill});
    double x = left;
    for (std::size_t column = 0; column < column_widths_.size(); ++column) {
        const double text_height =
            static_cast<double>(head_.cells[column].size()) * type_->lineHeight(FontRole::TableHead);
        const double drop = (head_.height - 2.0 * padding_y_ - text_height) / 2.0;
        drawCell(items, head_.cells[column], QRectF(x, top + drop, column_widths_[column], head_.height),
                 table_->columns[column].align, FontRole::TableHead, palette::kInk);
        x += column_widths_[column];
    }
    const QPointF along(width_, 0.0);
    for (const auto& [y, thickness] : {std::pair{top, 0.35}, std::pair{top + head_.height, 0.2}}) {
        const QPointF from(left, y);
        items.emplace_back(LineItem{QLineF(from, from + along), type_->mm(thickness), palette::kInk});
    }
}

void TableLayout::drawRow(std::vector<Item>& items, std::size_t row_index, double left, double top, int from,
                          int to) const {
    const Row& row = table_->rows[row_index];
    const double height = heightOfLines(to - from);
    if (row.kind == Row::Kind::Group) {
        items.emplace_back(RectItem{QRectF(left, top, width_, height), palette::kGroupFill});
    }
    double x = left;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Cell& cell = row.cells[column];
        const double width = row.kind == Row::Kind::Group ? width_ : column_widths_[column];
        const Align align = row.kind == Row::Kind::Group ? Align::Left : table_->columns[column].align;
        const QColor color = cell.emphasis == Emphasis::Warning ? palette::kWarning : palette::kInk;
        drawCell(items, rows_[row_index].cells[column].mid(from, to - from), QRectF(x, top, width, height), align,
                 roleOf(row, cell), color);
        x += width;
    }
    const bool total = row.kind == Row::Kind::Total;
    const QLineF rule =
        total ? QLineF(left, top, left + width_, top) : QLineF(left, top + height, left + width_, top + height);
    items.emplace_back(LineItem{rule, type_->mm(total ? 0.2 : 0.1), total ? palette::kInk : palette::kHairline});
}

void TableLayout::drawBottomRule(std::vector<Item>& items, double left, double y) const {
    items.emplace_back(LineItem{QLineF(left, y, left + width_, y), type_->mm(0.35), palette::kInk});
}

} // namespace parkcarbon::report::pdf
