#include "csv_renderer.hpp"

#include "../file_output.hpp"

#include <parkcarbon/base/csv_escape.hpp>
#include <parkcarbon/base/number_parser.hpp>

#include <fmt/format.h>

namespace parkcarbon::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string textCell(std::string_view text) {
    return base::csvQuoted(base::formulaGuarded(text));
}

std::string dataCell(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell.value)) {
        return base::formatNumber(*number);
    }
    const auto* words = std::get_if<std::string>(&cell.value);
    return words == nullptr ? std::string() : textCell(*words);
}

void appendLine(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t index = 0; index < cells.size(); ++index) {
        out += (index == 0 ? "" : ",") + cells[index];
    }
    out += "\r\n";
}

void appendHeader(std::string& out, const Table& table) {
    std::vector<std::string> cells;
    for (const Column& column : table.columns) {
        cells.push_back(textCell(column.unit.empty() ? column.title : column.title + " (" + column.unit + ")"));
    }
    appendLine(out, cells);
}

void appendTable(std::string& out, const Table& table) {
    appendHeader(out, table);
    for (const Row& row : table.rows) {
        std::vector<std::string> cells;
        for (const Cell& cell : row.cells) {
            cells.push_back(dataCell(cell));
        }
        cells.resize(table.columns.size()); // group rows hold one cell
        appendLine(out, cells);
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
    std::string out(kByteOrderMark);
    appendLine(out, {textCell(document.title)});
    for (const Table* table : tablesOf(document)) {
        out += "\r\n";
        appendLine(out, {textCell(table->number + "  " + table->title)});
        appendTable(out, *table);
        for (const std::string& note : table->notes) {
            appendLine(out, {textCell(note)});
        }
    }
    return out;
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
        std::string out(kByteOrderMark);
        appendTable(out, *table);
        files.push_back(path / fmt::format("{:02}_{}.csv", files.size() + 1, table->id));
        if (const auto written = writeFile(files.back(), out); !written) {
            return base::failure(written.error());
        }
    }
    return files;
}

} // namespace parkcarbon::report
