#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/charts/sankey_spec.hpp>
#include <parkcarbon/report/text_block.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// One report as data: what it says, in order, before anybody decides about paper or file format. A builder makes it,
/// every renderer (PDF, HTML, CSV, …) reads it. All texts are final and in one language; renderers add no words of
/// their own.
namespace parkcarbon::report {

enum class Align : std::uint8_t { Left, Center, Right };
enum class Emphasis : std::uint8_t {
    Plain,
    Strong,
    Warning ///< something the reader must not overlook; never by colour alone, the text itself says it
};

/// One table cell: nothing, a text, or a number with the decimals it is shown with (files keep the full number).
struct Cell {
    std::variant<std::monostate, std::string, double> value;
    int decimals = 0;
    Emphasis emphasis = Emphasis::Plain;

    static Cell text(std::string words, Emphasis emphasis = Emphasis::Plain) {
        return Cell{std::move(words), 0, emphasis};
    }
    static Cell number(double amount, int shown_decimals) { return Cell{amount, shown_decimals, Emphasis::Plain}; }
    static Cell none() { return Cell{}; }
    /// As shown: thousands separators, `–` for nothing.
    std::string shown() const;
};

struct Column {
    std::string title;
    std::string unit; ///< empty = none
    Align align = Align::Left;
};

struct Row {
    enum class Kind : std::uint8_t {
        Body,
        Group, ///< a heading inside the table: one text cell over the whole width
        Total
    };
    Kind kind = Kind::Body;
    std::vector<Cell> cells; ///< as many as there are columns; 1 for Group
};

struct Table {
    std::string id;     ///< file-name part, ASCII, unique in the document: "emissions_by_category"
    std::string number; ///< "表 3", "Annex table 1"
    std::string title;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes;
};

/// Its title is the figure's caption.
using Picture = std::variant<charts::ChartSpec, charts::SankeySpec>;

struct Figure {
    std::string id; ///< file-name part as a table's
    std::string number;
    Picture picture;

    const std::string& title() const;
};

struct Heading {
    int level = 1;      ///< 1–3
    std::string number; ///< "3.2"; empty = unnumbered
    std::string text;
};

struct Paragraph {
    enum class Kind : std::uint8_t { Body, Bullet, Note, Warning };
    Kind kind = Kind::Body;
    std::string text;
};

struct PageBreak {
    bool landscape = false; ///< of the pages that follow
};

/// Where the table of contents goes; renderers make it from the headings of levels 1 and 2.
struct Contents {
    std::string title;
};

struct Cover {
    std::string title;
    std::string subtitle;
    std::string mark; ///< e.g. "Synthetic sample data"; empty = none
    std::vector<std::pair<std::string, std::string>> facts;
    std::vector<std::string> signatures; ///< labels of the lines to sign: prepared, reviewed, approved
    std::string signed_on;               ///< label of the date beside each signature
    std::string seal;                    ///< label of the place for the seal
};

using Block = std::variant<Cover, Contents, Heading, Paragraph, Table, Figure, PageBreak>;

/// Words that renderers print around the content.
struct Furniture {
    std::string running_left;
    std::string running_right;
    std::string page_of;   ///< "第 {page} 页 共 {pages} 页"
    std::string continued; ///< appended to the caption of a table that goes on: "（续）"
};

struct Document {
    std::string language_code; ///< "zh", "en"
    std::string title;
    std::string author;
    std::string creator; ///< the program and its version
    base::Timestamp created;
    Furniture furniture;
    std::vector<Block> blocks;
    /// The passages that the user may rewrite; `blocks` hold their paragraphs and warnings already.
    std::vector<TextBlock> texts = {};
    std::vector<QuotableFigure> figures = {}; ///< the numbers of the generated passages
};

} // namespace parkcarbon::report
