#include <parkcarbon/exchange/csv_writer.hpp>

#include "excel_traps.hpp"

#include <parkcarbon/base/number_parser.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace parkcarbon::exchange {
namespace {

constexpr std::array<std::string_view, 10> kFormulaStarts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

/// Apostrophes in front of something that needs a guard; npos when nothing there does.
std::size_t apostrophesBeforeGuarded(std::string_view text) {
    const std::size_t count = std::min(text.find_first_not_of('\''), text.size());
    const std::string_view rest = text.substr(count);
    const bool runs = std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                                  [&](std::string_view start) { return rest.starts_with(start); });
    return runs || isExcelError(rest) || isRoundedNumber(rest) ? count : std::string_view::npos;
}

} // namespace

std::string withFormulaGuard(std::string_view text) {
    std::string guarded(apostrophesBeforeGuarded(text) == std::string_view::npos ? "" : "'");
    return guarded.append(text);
}

std::string_view withoutFormulaGuard(std::string_view text) {
    if (text.empty() || text.front() != '\'' || apostrophesBeforeGuarded(text) == std::string_view::npos) {
        return text;
    }
    return text.substr(1);
}

CsvWriter::CsvWriter(std::ostream& out, ByteOrderMark mark) : out_(out) {
    if (mark == ByteOrderMark::With) {
        out_ << "\xEF\xBB\xBF";
    }
}

void CsvWriter::text(std::string_view value) {
    cell(withFormulaGuard(value));
}

void CsvWriter::number(double value) {
    cell(base::formatNumber(value));
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

} // namespace parkcarbon::exchange
