#include "csv_renderer.hpp"

#include "../file_output.hpp"
#include "../picture.hpp"

#include <parkcarbon/base/csv_writer.hpp>

#include <fmt/format.h>
#include <sstream>
#include <utility>

namespace parkcarbon::report {
namespace {

void writeCell(base::CsvWriter& csv, const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell.value)) {
        csv.number(*number);
        return;
    }
    const auto* words = std::get_if<std::string>(&cell.value);
    csv.text(words == nullptr ? std::string_view{} : *words);
}

void writeTextLine(base::CsvWriter& csv, std::string_view text) {
    csv.text(text);
    csv.endRow();
}

void writeTable(base::CsvWriter& csv, const Table& table) {
    for (const Column& column : table.columns) {
        csv.text(column.unit.empty() ? column.title : column.title + " (" + column.unit + ")");
    }
    csv.endRow();
    for (const Row& row : table.rows) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            writeCell(csv, column < row.cells.size() ? row.cells[column] : Cell{}); // group rows hold one cell
        }
        csv.endRow();
    }
}

/// A flow diagram says more than the tables beside it; charts repeat them.
Table tableOfDiagram(const Figure& figure) {
    const charts::ChartTable listed = pictureTable(figure.picture);
    Table table;
    table.id = figure.id;
    table.number = figure.number;
    table.title = figure.title();
    for (const std::string& title : listed.header) {
        table.columns.push_back({title, "", Align::Left});
    }
    for (const auto& texts : listed.rows) {
        Row row;
        for (const std::string& words : texts) {
            row.cells.push_back(Cell::text(words));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// `write` gets every table of the document; it ends early when `write` says so.
template <typename Write> void forEachTable(const Document& document, const Write& write) {
    bool more = true;
    for (const Block& block : document.blocks) {
        const auto* const figure = std::get_if<Figure>(&block);
        if (const auto* table = std::get_if<Table>(&block)) {
            more = write(*table);
        } else if (figure != nullptr && std::holds_alternative<charts::SankeySpec>(figure->picture)) {
            more = write(tableOfDiagram(*figure));
        }
        if (!more) {
            return;
        }
    }
}

std::string oneFile(const Document& document) {
    std::ostringstream out;
    base::CsvWriter csv(out);
    writeTextLine(csv, document.title);
    forEachTable(document, [&csv](const Table& table) {
        csv.endRow();
        writeTextLine(csv, table.number + "  " + table.title);
        writeTable(csv, table);
        for (const std::string& note : table.notes) {
            writeTextLine(csv, note);
        }
        return true;
    });
    return std::move(out).str();
}

} // namespace

base::Result<std::vector<std::filesystem::path>> CsvRenderer::render(const Document& document,
                                                                     const std::filesystem::path& path) const {
    if (path.extension() == ".csv") {
        if (const auto written = writeFile(path, oneFile(document)); !written) {
            return base::failure(written.error());
        }
        return std::vector{path};
    }
    std::vector<std::filesystem::path> files;
    base::Result<void> written;
    forEachTable(document, [&](const Table& table) {
        std::ostringstream out;
        base::CsvWriter csv(out);
        writeTable(csv, table);
        files.push_back(path / fmt::format("{:02}_{}.csv", files.size() + 1, table.id));
        written = writeFile(files.back(), std::move(out).str());
        return written.has_value();
    });
    if (!written) {
        return base::failure(written.error());
    }
    return files;
}

} // namespace parkcarbon::report
