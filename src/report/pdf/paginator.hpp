#pragma once

#include "page.hpp"
#include "table_layout.hpp"
#include "typesetter.hpp"

#include <parkcarbon/report/document.hpp>

#include <map>
#include <vector>

namespace parkcarbon::report::pdf {

struct Layout {
    std::vector<Page> pages;
    std::vector<OutlineEntry> outline;
};

/// Flows a document over A4 pages: headings stay with what follows, table heads repeat, rows are not split (except one
/// longer than a page), the contents get their page numbers, every furnished page its header and footer.
class Paginator {
public:
    Paginator(const Document& document, const Typesetter& type);
    Layout layout();

private:
    void measureTables();
    void place(std::size_t block);
    void place(const Cover& cover);
    void placeSignatures(const Cover& cover);
    void place(const Contents& contents);
    void place(const Heading& heading);
    void place(const Paragraph& paragraph);
    void place(const Figure& figure);
    void placeTable(const TableLayout& table);
    void placeTableCaption(const Table& table, bool continued);
    void placeTallRow(const TableLayout& table, std::size_t row);
    void placeNotes(const std::vector<std::string>& notes);

    void newPage();
    Page& page() { return layout_.pages.back(); }
    double room() const { return bottom() - y_; } ///< height left on the page
    double left() const;
    double right() const;
    double width() const { return right() - left(); }
    double top() const;
    double bottom() const;
    double pageWidth() const;
    double pageHeight() const;

    /// Least height that must be free so that the block may start on this page.
    double leastHeight(std::size_t block) const;
    double leastHeightAfterParagraph(std::size_t block) const;
    double leastHeightOfTable(const TableLayout& table) const;
    double notesHeight(const Table& table) const;
    double heightTogether(const TableLayout& table, std::size_t row, double page_room) const;
    double figureHeight(const Figure& figure) const;
    double headingHeight(const Heading& heading) const;
    double captionHeight() const;

    void text(QPointF top_left, const QString& words, FontRole role, const QColor& color);
    /// Wrapped text from the current height down, over pages if need be.
    void flow(const QString& words, FontRole role, const QColor& color, double indent, const QString& bullet = {});
    void fillContents();
    void furnish();

    const Document& document_;
    const Typesetter& type_;
    Layout layout_;
    std::map<std::size_t, TableLayout> tables_; ///< by index of their block
    bool landscape_ = false;
    bool furnished_ = true;
    double y_ = 0.0;
    std::size_t contents_page_ = 0;
    std::size_t contents_pages_ = 0;
};

} // namespace parkcarbon::report::pdf
