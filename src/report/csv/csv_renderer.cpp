#include "csv_renderer.hpp"

#include "../file_output.hpp"

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

std::vector<const Table*> tablesOf(const Document& document) {
    std::vector<const Table*> tables;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            tables.push_back(table);
        }
    }
    return tables;
}

std::string oneFile(const Document& document) {
    std::ostringstream out;
    base::CsvWriter csv(out);
    writeTextLine(csv, document.title);
    for (const Table* table : tablesOf(document)) {
        csv.endRow();
        writeTextLine(csv, table->number + "  " + table->title);
        writeTable(csv, *table);
        for (const std::string& note : table->notes) {
            writeTextLine(csv, note);
        }
    }
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
    for (const Table* table : tablesOf(document)) {
        std::ostringstream out;
        base::CsvWriter csv(out);
        writeTable(csv, *table);
        files.push_back(path / fmt::format("{:02}_{}.csv", files.size() + 1, table->id));
        if (const auto written = writeFile(files.back(), std::move(out).str()); !written) {
            return base::failure(written.error());
        }
    }
    return files;
}

} // namespace parkcarbon::report
