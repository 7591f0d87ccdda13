#include "csv_reader.hpp"

namespace parkcarbon::reference {
namespace {

/// Reads one cell that starts at `position`; leaves `position` on the separator after it. False for an open quote.
bool readCsvCell(std::string_view text, std::size_t& position, std::string& cell) {
    if (position >= text.size() || text[position] != '"') {
        const std::size_t end = std::min(text.find_first_of(",\n", position), text.size());
        cell = text.substr(position, end - position);
        if (!cell.empty() && cell.back() == '\r') {
            cell.pop_back();
        }
        position = end;
        return true;
    }
    ++position;
    while (position < text.size()) {
        if (text[position] != '"') {
            cell += text[position++];
        } else if (position + 1 < text.size() && text[position + 1] == '"') {
            cell += '"';
            position += 2;
        } else {
            ++position;
            if (position < text.size() && text[position] == '\r') {
                ++position;
            }
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::vector<CsvRow>> readCsv(std::string_view text) {
    std::vector<CsvRow> rows;
    std::size_t position = 0;
    while (position < text.size()) {
        CsvRow row;
        bool more = true;
        while (more) {
            if (!readCsvCell(text, position, row.emplace_back())) {
                return std::nullopt;
            }
            more = position < text.size() && text[position] == ',';
            ++position;
        }
        if (row.size() > 1 || !row.front().empty()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::string csvLine(const CsvRow& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) {
            line += ',';
        }
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char letter : cell) {
            line.append(letter == '"' ? 2 : 1, letter);
        }
        line += '"';
    }
    return line + '\n';
}

} // namespace parkcarbon::reference
