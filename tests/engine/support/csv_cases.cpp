#include "csv_cases.hpp"

#include <fstream>
#include <stdexcept>

namespace parkcarbon::engine::test {
namespace {

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char letter : line) {
        if (letter == '"') {
            quoted = !quoted;
        } else if (letter == ',' && !quoted) {
            cells.emplace_back();
        } else if (letter != '\r') {
            cells.back() += letter;
        }
    }
    return cells;
}

} // namespace

std::vector<CaseRow> caseRows(const std::string& path) {
    std::ifstream file(std::string(PARKCARBON_TEST_DATA_DIR) + "/" + path);
    std::string line;
    if (!std::getline(file, line)) {
        throw std::runtime_error("no test cases in " + path);
    }
    const std::vector<std::string> header = cellsOf(line);
    std::vector<CaseRow> rows;
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = cellsOf(line);
        CaseRow row;
        for (std::size_t column = 0; column < header.size(); ++column) {
            row[header[column]] = cells.at(column);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace parkcarbon::engine::test
