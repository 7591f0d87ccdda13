#include "exchange/support/workbook_reading.hpp"

namespace parkcarbon::exchange {
namespace {

std::string cellText(const SourceCell& cell) {
    std::string text(cell.text);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text.replace(at, 1, "↵");
    }
    switch (cell.kind) {
    case SourceCell::Kind::Text:
        return text;
    case SourceCell::Kind::Number:
        return "n" + text + (cell.percent ? "%" : "");
    case SourceCell::Kind::Date:
        return "d" + text;
    case SourceCell::Kind::Boolean:
        return "b" + text;
    case SourceCell::Kind::Error:
        return "e" + text;
    }
    return text;
}

} // namespace

std::string lineOf(const SourceRow& row) {
    std::string line = std::to_string(row.row) + ":";
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string text = cellText(row.cells[column]);
        line += (column > 0 ? " |" : "") + (text.empty() ? text : " " + text);
    }
    return line;
}

std::string textOf(const base::Error& error) {
    std::string text(error.code.name);
    for (const base::Argument& argument : error.arguments) {
        text += " " + argument.name + "=" + argument.value;
    }
    return text;
}

std::vector<std::string> linesOf(std::string_view bytes, std::size_t sheet, const SheetReading& reading,
                                 const WorkbookLimits& limits) {
    auto workbook = Workbook::open(base::EmbeddedFile{"test.xlsx", bytes}, limits);
    if (!workbook) {
        return {textOf(workbook.error())};
    }
    std::vector<std::string> lines;
    const auto read = workbook->forEachRow(
        sheet,
        [&](const SourceRow& row) -> base::Result<void> {
            lines.push_back(lineOf(row));
            return {};
        },
        reading);
    if (!read) {
        return {textOf(read.error())};
    }
    return lines;
}

} // namespace parkcarbon::exchange
