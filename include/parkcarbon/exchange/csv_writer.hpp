#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// A text that a spreadsheet would run as a formula (it begins with = + - @, tab, CR or a full-width = + - @), or that
/// an import would take for one gone wrong (`#REF!`, `1.2E+17`), gets an apostrophe in front. `withoutFormulaGuard`
/// takes it away again: it removes one apostrophe only from texts that consist of apostrophes before such a text, so
/// every text comes back as it was.
std::string withFormulaGuard(std::string_view text);
std::string_view withoutFormulaGuard(std::string_view text);

/// Writes CSV per RFC 4180 (comma, CRLF, quotes doubled) that is safe to open in a spreadsheet.
class CsvWriter {
public:
    enum class ByteOrderMark : bool { Without, With }; ///< with it, spreadsheets know that the file is UTF-8

    /// The stream must outlive the writer; its state after the last row tells whether everything was written.
    explicit CsvWriter(std::ostream& out, ByteOrderMark mark = ByteOrderMark::With);

    void text(std::string_view value); ///< free text, guarded against formulas
    void number(double value);         ///< shortest text that reads back to the same number
    void
    exact(std::string_view value); ///< a value of a closed form (number, date, header): quoted if needed, never guarded
    void endRow();

private:
    void cell(std::string_view value);

    std::ostream& out_;
    bool row_started_ = false;
};

} // namespace parkcarbon::exchange
