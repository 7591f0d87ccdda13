#include <parkcarbon/base/csv_writer.hpp>

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/spreadsheet_text.hpp>

#include <ostream>

namespace parkcarbon::base {
CsvWriter::CsvWriter(std::ostream& out, ByteOrderMark mark) : out_(out) {
    if (mark == ByteOrderMark::With) {
        out_ << "\xEF\xBB\xBF";
    }
}

void CsvWriter::text(std::string_view value) {
    cell(withFormulaGuard(value));
}

void CsvWriter::number(double value) {
    cell(formatNumber(value));
}

void CsvWriter::exact(std::string_view value) {
    cell(value);
}

void CsvWriter::cell(std::string_view value) {
    if (row_started_) {
        out_ << ',';
    }
    row_started_ = true;
    if (value.find_first_of(",\"\r\n;\t") == std::string_view::npos) {
        out_ << value;
        return;
    }
    out_ << '"';
    for (const char letter : value) {
        if (letter == '"') {
            out_ << '"';
        }
        out_ << letter;
    }
    out_ << '"';
}

void CsvWriter::endRow() {
    row_started_ = false;
    out_ << "\r\n";
}

} // namespace parkcarbon::base
