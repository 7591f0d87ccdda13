#include "csv_rows.hpp"

#include <stdexcept>

namespace parkcarbon::text {
namespace {

class RowReader {
public:
    explicit RowReader(std::string_view text) : text_(text) {}

    bool next(CsvRow& row) {
        while (position_ < text_.size() && (text_[position_] == '\n' || text_[position_] == '\r')) {
            skipLineEnd();
        }
        if (position_ >= text_.size()) {
            return false;
        }
        row = CsvRow{line_, {}};
        do {
            row.cells.push_back(cell());
        } while (take(','));
        skipLineEnd();
        return true;
    }

private:
    std::string cell() {
        if (take('"')) {
            return quotedCell();
        }
        const std::size_t end = std::min(text_.find_first_of(",\r\n", position_), text_.size());
        std::string value(text_.substr(position_, end - position_));
        position_ = end;
        return value;
    }

    std::string quotedCell() {
        const std::size_t first_line = line_;
        std::string value;
        while (position_ < text_.size()) {
            const char letter = text_[position_++];
            if (letter == '"' && !take('"')) {
                return value;
            }
            line_ += letter == '\n' ? 1 : 0;
            value += letter;
        }
        throw std::invalid_argument("line " + std::to_string(first_line) + ": a quote never ends");
    }

    bool take(char letter) {
        const bool here = position_ < text_.size() && text_[position_] == letter;
        position_ += here ? 1 : 0;
        return here;
    }

    void skipLineEnd() {
        take('\r');
        line_ += take('\n') ? 1 : 0;
    }

    std::string_view text_;
    std::size_t position_ = 0;
    std::size_t line_ = 1;
};

} // namespace

std::vector<CsvRow> csvRows(std::string_view text) {
    std::vector<CsvRow> rows;
    RowReader reader(text);
    for (CsvRow row; reader.next(row);) {
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace parkcarbon::text
