#pragma once

#include <iosfwd>
#include <string_view>

namespace parkcarbon::base {

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

} // namespace parkcarbon::base
