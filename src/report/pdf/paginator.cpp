#include "paginator.hpp"

#include "../picture.hpp"
#include "palette.hpp"

#include <algorithm>

namespace parkcarbon::report::pdf {
namespace {

constexpr double kPageShortMm = 210.0;
constexpr double kPageLongMm = 297.0;
constexpr double kSideMarginMm = 20.0;
constexpr double kTopMarginMm = 24.0;
constexpr double kBottomMarginMm = 20.0;
constexpr double kShortTableOfPage = 0.35;
constexpr std::size_t kRowsTogether = 3;    // at the start and at the end of a long table
constexpr double kHeadingOfFigureMm = 18.0; // so that no heading stays alone on the page before
constexpr double kDesignPixelMm = 25.4 / 96.0;

QString qt(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

FontRole headingRole(int level) {
    return level == 1 ? FontRole::Heading1 : level == 2 ? FontRole::Heading2 : FontRole::Heading3;
}

QString headingText(const Heading& heading) {
    return heading.number.empty() ? qt(heading.text) : qt(heading.number) + QStringLiteral("  ") + qt(heading.text);
}

double spaceAbove(const Typesetter& type, const Heading& heading) {
    return type.mm(heading.level == 1 ? 8.0 : heading.level == 2 ? 5.5 : 4.0);
}

} // namespace

Paginator::Paginator(const Document& document, const Typesetter& type) : document_(document), type_(type) {}

double Paginator::pageWidth() const {
    return type_.mm(landscape_ ? kPageLongMm : kPageShortMm);
}
double Paginator::pageHeight() const {
    return type_.mm(landscape_ ? kPageShortMm : kPageLongMm);
}
double Paginator::left() const {
    return type_.mm(kSideMarginMm);
}
double Paginator::right() const {
    return pageWidth() - type_.mm(kSideMarginMm);
}
double Paginator::top() const {
    return type_.mm(kTopMarginMm);
}
double Paginator::bottom() const {
    return pageHeight() - type_.mm(kBottomMarginMm);
}

Layout Paginator::layout() {
    measureTables();
    newPage();
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
        place(block);
    }
    fillContents();
    furnish();
    return std::move(layout_);
}

void Paginator::measureTables() {
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
        if (const auto* table = std::get_if<Table>(&document_.blocks[block])) {
            tables_.emplace(block, TableLayout(*table, type_, width()));
        } else if (const auto* page_break = std::get_if<PageBreak>(&document_.blocks[block])) {
            landscape_ = page_break->landscape;
        }
    }
    landscape_ = false;
}

void Paginator::newPage() {
    layout_.pages.push_back(Page{landscape_, furnished_, {}});
    y_ = top();
}

void Paginator::place(std::size_t block) {
    const Block& content = document_.blocks[block];
    if (const auto* page_break = std::get_if<PageBreak>(&content)) {
        landscape_ = page_break->landscape;
        if (page().items.empty()) {
            layout_.pages.pop_back();
        }
        newPage();
        return;
    }
    if (room() < leastHeight(block) && y_ > top()) {
        newPage();
    }
    if (std::holds_alternative<Table>(content)) {
        placeTable(tables_.at(block));
    } else if (const auto* cover = std::get_if<Cover>(&content)) {
        place(*cover);
    } else if (const auto* contents = std::get_if<Contents>(&content)) {
        place(*contents);
    } else if (const auto* heading = std::get_if<Heading>(&content)) {
        place(*heading);
    } else if (const auto* paragraph = std::get_if<Paragraph>(&content)) {
        place(*paragraph);
    } else if (const auto* figure = std::get_if<Figure>(&content)) {
        place(*figure);
    }
}

double Paginator::leastHeight(std::size_t block) const {
    if (block >= document_.blocks.size()) {
        return 0.0;
    }
    const Block& content = document_.blocks[block];
    if (const auto* heading = std::get_if<Heading>(&content)) {
        return headingHeight(*heading) + leastHeight(block + 1);
    }
    if (const auto* figure = std::get_if<Figure>(&content)) {
        return figureHeight(*figure);
    }
    if (const auto* paragraph = std::get_if<Paragraph>(&content)) {
        const auto lines = static_cast<double>(type_.wrapped(qt(paragraph->text), FontRole::Body, width()).size());
        return lines * type_.lineHeight(FontRole::Body) + type_.mm(2.2) + leastHeightAfterParagraph(block + 1);
    }
    if (std::holds_alternative<Table>(content)) {
        return leastHeightOfTable(tables_.at(block));
    }
    return 0.0;
}

/// A paragraph introduces the table or heading after it and stays with it; a figure may go to the next page alone.
double Paginator::leastHeightAfterParagraph(std::size_t block) const {
    const bool introduced =
        block < document_.blocks.size() && (std::holds_alternative<Table>(document_.blocks[block]) ||
                                            std::holds_alternative<Heading>(document_.blocks[block]));
    return introduced ? std::min(leastHeight(block), 0.4 * (bottom() - top())) : 0.0;
}

/// Short tables stay whole; of a long one at least the head and three rows start together.
double Paginator::leastHeightOfTable(const TableLayout& table) const {
    const double short_table = kShortTableOfPage * (bottom() - top());
    double height = captionHeight() + table.headHeight();
    double first_rows = height;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        height += table.rowHeight(row);
        if (row < kRowsTogether) {
            first_rows += std::min(table.rowHeight(row), type_.mm(30.0));
        }
        if (height > short_table) {
            return first_rows;
        }
    }
    return height + notesHeight(table.table());
}

double Paginator::notesHeight(const Table& table) const {
    double lines = 0.0;
    for (const std::string& note : table.notes) {
        lines += static_cast<double>(type_.wrapped(qt(note), FontRole::Note, width()).size());
    }
    return lines * type_.lineHeight(FontRole::Note) + type_.mm(1.5);
}

double Paginator::headingHeight(const Heading& heading) const {
    const FontRole role = headingRole(heading.level);
    const auto lines = static_cast<double>(type_.wrapped(headingText(heading), role, width()).size());
    return spaceAbove(type_, heading) + lines * type_.lineHeight(role) + type_.mm(2.0);
}

double Paginator::figureHeight(const Figure& figure) const {
    const double pixels = type_.mm(kDesignPixelMm);
    const double picture = preferredPictureHeight(figure.picture, width() / pixels) * pixels;
    const double largest = bottom() - top() - captionHeight() - type_.mm(kHeadingOfFigureMm);
    return std::min(picture, largest) + captionHeight();
}

double Paginator::captionHeight() const {
    return type_.lineHeight(FontRole::Caption) + type_.mm(3.5);
}

void Paginator::text(QPointF top_left, const QString& words, FontRole role, const QColor& color) {
    page().items.emplace_back(TextItem{top_left + QPointF(0.0, type_.ascent(role)), words, role, color});
}

void Paginator::flow(const QString& words, FontRole role, const QColor& color, double indent, const QString& bullet) {
    const QStringList lines = type_.wrapped(words, role, width() - indent);
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (room() < type_.lineHeight(role)) {
            newPage();
        }
        if (index == 0 && !bullet.isEmpty()) {
            text({left() + indent - type_.mm(4.0), y_}, bullet, role, color);
        }
        text({left() + indent, y_}, lines[index], role, color);
        y_ += type_.lineHeight(role);
    }
}

void Paginator::place(const Heading& heading) {
    const FontRole role = headingRole(heading.level);
    if (y_ > top()) {
        y_ += spaceAbove(type_, heading);
    }
    layout_.outline.push_back({heading.level, headingText(heading), layout_.pages.size() - 1});
    flow(headingText(heading), role, palette::kAccent, 0.0);
    y_ += type_.mm(2.0);
}

void Paginator::place(const Paragraph& paragraph) {
    switch (paragraph.kind) {
    case Paragraph::Kind::Body:
        flow(qt(paragraph.text), FontRole::Body, palette::kInk, 0.0);
        break;
    case Paragraph::Kind::Bullet:
        flow(qt(paragraph.text), FontRole::Body, palette::kInk, type_.mm(5.0), QStringLiteral("•"));
        break;
    case Paragraph::Kind::Note:
        flow(qt(paragraph.text), FontRole::Note, palette::kFaintInk, 0.0);
        break;
    case Paragraph::Kind::Warning:
        flow(qt(paragraph.text), FontRole::Body, palette::kWarning, type_.mm(5.0), QStringLiteral("▲"));
        break;
    }
    y_ += type_.mm(paragraph.kind == Paragraph::Kind::Bullet ? 1.0 : 2.2);
}

void Paginator::place(const Figure& figure) {
    const double height = figureHeight(figure) - captionHeight();
    page().items.emplace_back(PictureItem{QRectF(left(), y_, width(), height), &figure.picture});
    y_ += height + type_.mm(0.8);
    const QString caption = qt(figure.number) + QStringLiteral("  ") + qt(figure.title());
    const double free = width() - type_.width(caption, FontRole::Caption);
    text({left() + std::max(0.0, free / 2.0), y_}, caption, FontRole::Caption, palette::kInk);
    y_ += captionHeight();
}

void Paginator::placeTableCaption(const Table& table, bool continued) {
    QString caption = qt(table.number) + QStringLiteral("  ") + qt(table.title);
    if (continued) {
        caption += qt(document_.furniture.continued);
    }
    y_ += continued ? 0.0 : type_.mm(1.5);
    const double free = width() - type_.width(caption, FontRole::Caption);
    text({left() + std::max(0.0, free / 2.0), y_}, caption, FontRole::Caption, palette::kInk);
    y_ += type_.lineHeight(FontRole::Caption) + type_.mm(1.0);
}

void Paginator::placeTable(const TableLayout& table) {
    const auto startPart = [&](bool continued) {
        placeTableCaption(table.table(), continued);
        table.drawHead(page().items, left(), y_);
        y_ += table.headHeight();
    };
    const auto turnPage = [&] {
        table.drawBottomRule(page().items, left(), y_);
        newPage();
        startPart(true);
    };
    startPart(false);
    const double page_room = bottom() - top() - captionHeight() - table.headHeight();
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (table.rowHeight(row) > page_room) {
            placeTallRow(table, row);
            continue;
        }
        if (room() < heightTogether(table, row, page_room)) {
            turnPage();
        }
        table.drawRow(page().items, row, left(), y_, 0, table.lineCount(row));
        y_ += table.rowHeight(row);
    }
    table.drawBottomRule(page().items, left(), y_);
    y_ += type_.mm(1.2);
    placeNotes(table.table().notes);
    y_ += type_.mm(3.0);
}

/// The height of a row and of what must not be parted from it: the row after a group heading, the last rows of a long
/// table, so that a page never holds a lonely total, and the notes below the last row.
double Paginator::heightTogether(const TableLayout& table, std::size_t row, double page_room) const {
    const std::size_t count = table.rowCount();
    std::size_t end = table.table().rows[row].kind == Row::Kind::Group ? row + 2 : row + 1;
    if (count > 2 * kRowsTogether && row + kRowsTogether == count) {
        end = count;
    }
    double height = 0.0;
    for (std::size_t next = row; next < std::min(end, count); ++next) {
        height += table.rowHeight(next);
    }
    if (end >= count) {
        height += notesHeight(table.table());
    }
    return std::min(height, page_room);
}

/// A row longer than a page is the only one that is divided, between lines.
void Paginator::placeTallRow(const TableLayout& table, std::size_t row) {
    int from = 0;
    while (from < table.lineCount(row)) {
        int to = table.lineCount(row);
        while (to > from + 1 && table.heightOfLines(to - from) > room()) {
            --to;
        }
        table.drawRow(page().items, row, left(), y_, from, to);
        y_ += table.heightOfLines(to - from);
        from = to;
        if (from < table.lineCount(row)) {
            table.drawBottomRule(page().items, left(), y_);
            newPage();
            placeTableCaption(table.table(), true);
            table.drawHead(page().items, left(), y_);
            y_ += table.headHeight();
        }
    }
}

void Paginator::placeNotes(const std::vector<std::string>& notes) {
    for (const std::string& note : notes) {
        flow(qt(note), FontRole::Note, palette::kFaintInk, 0.0);
    }
}

} // namespace parkcarbon::report::pdf
