#pragma once

#include "row_source.hpp"
#include "text_decoder.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

struct CsvFormat {
    Encoding encoding = Encoding::Utf8;
    char separator = ',';
};

/// Why a file cannot be read on, and the row where that began.
struct CsvFailure {
    base::Error error;
    std::int64_t row;
};

/// Reads CSV per RFC 4180 record by record; LF, CRLF and CR end a record, a line break inside quotes begins no new row.
/// A quote inside an unquoted cell is a
/// character like any other, as spreadsheets read it. A first line `sep=;` is skipped and not counted. Holds one block
/// of text plus the record at hand, whatever the size of the file.
class CsvReader {
public:
    CsvReader(ByteSource& bytes, CsvFormat format, const ImportLimits& limits);

    /// The next record, null at the end; its texts live until the next call. Errors, after which the reader is at its
    /// end: QUOTE_UNBALANCED, TOO_MANY_COLUMNS, CELL_TOO_LONG, ROW_TOO_LONG {expected}, TEXT_DAMAGED, FILE_UNREADABLE
    /// {value}.
    tl::expected<const SourceRow*, CsvFailure> next();

private:
    /// A cell as positions in the buffer; `escapes` = holds doubled quotes.
    struct Span {
        std::size_t begin;
        std::size_t length;
        bool quoted;
        bool escapes;
    };
    enum class Scan : std::uint8_t { Record, NeedsMore, Failed };

    Scan scanRecord();
    Scan scanPlainCell(std::size_t& position);
    Scan scanQuotedCell(std::size_t& position);
    /// Behind a cell: over a separator (Record: one more cell) or line end (sets `next_`).
    Scan finishCell(std::size_t& position, bool& record_ended);
    Scan checkLength(std::size_t bytes);
    Scan fail(base::Error error);
    bool readMore();
    void skipSeparatorHint();
    void takeCells();

    TextDecoder decoder_;
    char separator_;
    ImportLimits limits_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0; ///< of the record at hand
    std::size_t next_ = 0;  ///< behind it
    std::size_t end_ = 0;   ///< of the text in the buffer
    bool text_ended_ = false;
    bool at_start_ = true;
    std::vector<Span> spans_;
    SourceRow record_;
    std::optional<CsvFailure> failure_;
};

} // namespace parkcarbon::exchange
