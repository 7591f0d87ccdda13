#include "table_writer.hpp"

#include "paragraph_writer.hpp"

#include <array>
#include <cmath>
#include <numeric>

namespace parkcarbon::report::docx {
namespace {

constexpr std::size_t kRowsTogether = 3; // at the start and at the end of a long table, as in the PDF

std::string twipsOf(double mm) {
    return std::to_string(static_cast<long>(std::lround(mm * kTwipsPerMm)));
}

const char* alignWord(Align align) {
    static constexpr std::array<const char*, 3> kWords = {"left", "center", "right"};
    return kWords[static_cast<std::size_t>(align)];
}

std::string_view characterStyle(const Cell& cell) {
    switch (cell.emphasis) {
    case Emphasis::Strong:
        return "CellStrong";
    case Emphasis::Warning:
        return "CellWarning";
    case Emphasis::Plain:
        break;
    }
    return {};
}

std::string_view paragraphStyle(Row::Kind kind) {
    static constexpr std::array<std::string_view, 3> kStyles = {"TableText", "TableGroup", "TableTotal"};
    return kStyles[static_cast<std::size_t>(kind)];
}

class TableBuilder {
public:
    TableBuilder(pugi::xml_node parent, const Table& table, const TableShape& shape, const StyleSheet& styles)
        : node_(add(parent, "w:tbl")), table_(table), shape_(shape), styles_(styles) {}

    void build() {
        addProperties();
        addHead();
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            addRow(row);
        }
    }

private:
    void addProperties() {
        const pugi::xml_node properties = add(node_, "w:tblPr");
        addValue(properties, "w:tblStyle", styles_.id("ReportTable"));
        const double width = std::accumulate(shape_.widths_mm.begin(), shape_.widths_mm.end(), 0.0);
        add(properties, "w:tblW", {{"w:w", twipsOf(width)}, {"w:type", "dxa"}});
        add(properties, "w:tblLayout", {{"w:type", "fixed"}});
        add(properties, "w:tblLook",
            {{"w:val", "0020"},
             {"w:firstRow", "1"},
             {"w:lastRow", "0"},
             {"w:firstColumn", "0"},
             {"w:lastColumn", "0"},
             {"w:noHBand", "1"},
             {"w:noVBand", "1"}});
        addValue(properties, "w:tblCaption", printable(table_.number + "  " + table_.title));
        const pugi::xml_node grid = add(node_, "w:tblGrid");
        for (const double column : shape_.widths_mm) {
            add(grid, "w:gridCol", {{"w:w", twipsOf(column)}});
        }
    }

    pugi::xml_node newRow(bool head) {
        const pugi::xml_node row = add(node_, "w:tr");
        const pugi::xml_node properties = add(row, "w:trPr");
        add(properties, "w:cantSplit");
        if (head) {
            add(properties, "w:tblHeader");
        }
        return row;
    }

    void addHead() {
        const pugi::xml_node row = newRow(true);
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            const Column& head = table_.columns[column];
            const pugi::xml_node cell = newCell(row, shape_.widths_mm[column], 1);
            addValue(cell.child("w:tcPr"), "w:vAlign", "center");
            const pugi::xml_node text =
                addParagraph(cell, styles_, {.style = "TableHead", .align = alignWord(head.align)});
            addRun(text, head.unit.empty() ? head.title : head.title + "\n(" + head.unit + ")", styles_);
        }
    }

    pugi::xml_node newCell(pugi::xml_node row, double width, std::size_t columns) {
        const pugi::xml_node cell = add(row, "w:tc");
        const pugi::xml_node properties = add(cell, "w:tcPr");
        add(properties, "w:tcW", {{"w:w", twipsOf(width)}, {"w:type", "dxa"}});
        if (columns > 1) {
            addValue(properties, "w:gridSpan", std::to_string(columns));
        }
        return cell;
    }

    void addRow(std::size_t index) {
        const Row& content = table_.rows[index];
        const pugi::xml_node row = newRow(false);
        const bool keep_next = staysWithNext(index);
        if (content.kind == Row::Kind::Group) {
            const double width = std::accumulate(shape_.widths_mm.begin(), shape_.widths_mm.end(), 0.0);
            const pugi::xml_node cell = newCell(row, width, table_.columns.size());
            shade(cell);
            fill(cell, content.kind, content.cells.front(), Align::Left, keep_next);
            return;
        }
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            const pugi::xml_node cell = newCell(row, shape_.widths_mm[column], 1);
            if (content.kind == Row::Kind::Total) {
                add(add(cell.child("w:tcPr"), "w:tcBorders"), "w:top",
                    {{"w:val", "single"}, {"w:sz", "6"}, {"w:space", "0"}, {"w:color", "1A1A1A"}});
            }
            fill(cell, content.kind, column < content.cells.size() ? content.cells[column] : Cell::text(""),
                 table_.columns[column].align, keep_next);
        }
    }

    bool staysWithNext(std::size_t row) const {
        const std::size_t count = table_.rows.size();
        const bool is_last = row + 1 == count;
        return !is_last && (shape_.whole || row + 1 < kRowsTogether || row + kRowsTogether >= count ||
                            table_.rows[row].kind == Row::Kind::Group);
    }

    static void shade(pugi::xml_node cell) {
        add(cell.child("w:tcPr"), "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "F3F3F3"}});
    }

    void fill(pugi::xml_node cell, Row::Kind kind, const Cell& content, Align align, bool keep_next) {
        const pugi::xml_node text = addParagraph(
            cell, styles_, {.style = paragraphStyle(kind), .keep_next = keep_next, .align = alignWord(align)});
        addRun(text, content.shown(), styles_, characterStyle(content));
    }

    pugi::xml_node node_;
    const Table& table_;
    const TableShape& shape_;
    const StyleSheet& styles_;
};

} // namespace

void writeTable(pugi::xml_node parent, const Table& table, const TableShape& shape, const StyleSheet& styles) {
    TableBuilder(parent, table, shape, styles).build();
}

pugi::xml_node addPlainTable(pugi::xml_node parent, const std::vector<double>& columns_mm, const StyleSheet& styles) {
    const pugi::xml_node table = add(parent, "w:tbl");
    const pugi::xml_node properties = add(table, "w:tblPr");
    addValue(properties, "w:tblStyle", styles.id("TableNormal"));
    add(properties, "w:tblW",
        {{"w:w", twipsOf(std::accumulate(columns_mm.begin(), columns_mm.end(), 0.0))}, {"w:type", "dxa"}});
    addValue(properties, "w:jc", "center");
    add(properties, "w:tblLayout", {{"w:type", "fixed"}});
    const pugi::xml_node grid = add(table, "w:tblGrid");
    for (const double column : columns_mm) {
        add(grid, "w:gridCol", {{"w:w", twipsOf(column)}});
    }
    return table;
}

pugi::xml_node addPlainCell(pugi::xml_node row, double width_mm, bool line) {
    const pugi::xml_node cell = add(row, "w:tc");
    const pugi::xml_node properties = add(cell, "w:tcPr");
    add(properties, "w:tcW", {{"w:w", twipsOf(width_mm)}, {"w:type", "dxa"}});
    if (line) {
        add(add(properties, "w:tcBorders"), "w:bottom",
            {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "1A1A1A"}});
    }
    addValue(properties, "w:vAlign", "bottom");
    return cell;
}

} // namespace parkcarbon::report::docx
