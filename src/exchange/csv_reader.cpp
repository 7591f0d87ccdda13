#include "csv_reader.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <cstring>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kFirstBuffer = std::size_t{256} << 10;
constexpr std::size_t kLeastRoom = 64; // as the decoder demands
constexpr std::size_t kHintLength = 5; // sep=;

/// The text between the outer quotes with doubled quotes halved, in place.
std::size_t halveQuotes(char* text, std::size_t length) {
    std::size_t written = 0;
    for (std::size_t read = 0; read < length; ++read) {
        text[written++] = text[read];
        read += text[read] == '"' ? 1 : 0;
    }
    return written;
}

} // namespace

CsvReader::CsvReader(ByteSource& bytes, CsvFormat format, const ImportLimits& limits)
    : decoder_(bytes, format.encoding), separator_(format.separator), limits_(limits),
      buffer_(blockFor(bytes, kFirstBuffer)) {}

CsvReader::Scan CsvReader::fail(base::Error error) {
    failure_ = CsvFailure{std::move(error), record_.row + 1};
    return Scan::Failed;
}

CsvReader::Scan CsvReader::checkLength(std::size_t bytes) {
    if (bytes > limits_.cell_bytes) {
        return fail(base::Error(kCellTooLong, {{"expected", std::to_string(limits_.cell_bytes)}}));
    }
    return Scan::Record;
}

CsvReader::Scan CsvReader::scanPlainCell(std::size_t& position) {
    const std::size_t cell_begin = position;
    const char* const text = buffer_.data();
    const char separator = separator_;
    while (position < end_ && text[position] != separator && text[position] != '\n' && text[position] != '\r') {
        ++position;
    }
    if (const Scan length = checkLength(position - cell_begin); length == Scan::Failed) {
        return length;
    }
    if (position == end_ && !text_ended_) {
        return Scan::NeedsMore;
    }
    spans_.push_back({cell_begin, position - cell_begin, false, false});
    return Scan::Record;
}

CsvReader::Scan CsvReader::scanQuotedCell(std::size_t& position) {
    const std::size_t cell_begin = position + 1;
    bool escapes = false;
    std::size_t closing = cell_begin;
    for (;;) {
        const void* const quote = closing < end_ ? std::memchr(buffer_.data() + closing, '"', end_ - closing) : nullptr;
        closing = quote == nullptr ? end_ : static_cast<std::size_t>(static_cast<const char*>(quote) - buffer_.data());
        if (const Scan length = checkLength(closing - cell_begin); length == Scan::Failed) {
            return length;
        }
        if (quote == nullptr) {
            return text_ended_ ? fail(base::Error(kQuoteUnbalanced)) : Scan::NeedsMore;
        }
        if (closing + 1 == end_ && !text_ended_) {
            return Scan::NeedsMore;
        }
        if (closing + 1 == end_ || buffer_[closing + 1] != '"') {
            break;
        }
        escapes = true;
        closing += 2;
    }
    spans_.push_back({cell_begin, closing - cell_begin, true, escapes});
    position = closing + 1;
    while (position < end_ && buffer_[position] == ' ') {
        ++position;
    }
    const bool at_end = position == end_;
    if (at_end && !text_ended_) {
        return Scan::NeedsMore;
    }
    const char after = at_end ? '\n' : buffer_[position];
    return after == separator_ || after == '\n' || after == '\r' ? Scan::Record : fail(base::Error(kQuoteUnbalanced));
}

CsvReader::Scan CsvReader::finishCell(std::size_t& position, bool& record_ended) {
    if (position < end_ && buffer_[position] == separator_) {
        ++position;
        return Scan::Record;
    }
    record_ended = true;
    if (position < end_ && buffer_[position] == '\r') {
        if (position + 1 == end_ && !text_ended_) {
            return Scan::NeedsMore;
        }
        position += position + 1 < end_ && buffer_[position + 1] == '\n' ? 1 : 0;
    }
    next_ = std::min(position + 1, end_);
    return Scan::Record;
}

CsvReader::Scan CsvReader::scanRecord() {
    spans_.clear();
    std::size_t position = begin_;
    bool record_ended = false;
    while (!record_ended) {
        if (spans_.size() == limits_.columns) {
            return fail(base::Error(kTooManyColumns, {{"expected", std::to_string(limits_.columns)}}));
        }
        const bool quoted = position < end_ && buffer_[position] == '"';
        Scan scan = quoted ? scanQuotedCell(position) : scanPlainCell(position);
        if (scan == Scan::Record) {
            scan = finishCell(position, record_ended);
        }
        if (scan != Scan::Record) {
            return scan;
        }
    }
    return Scan::Record;
}

bool CsvReader::readMore() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ > limits_.row_bytes) {
        fail(base::Error(kRowTooLong, {{"expected", std::to_string(limits_.row_bytes)}}));
        return false;
    }
    if (buffer_.size() - end_ < buffer_.size() / 2) {
        buffer_.resize(buffer_.size() * 2);
    }
    // To the brim, so that a long record is scanned anew only when the buffer has doubled.
    const std::size_t before = end_;
    while (!text_ended_ && buffer_.size() - end_ >= kLeastRoom) {
        const auto count = decoder_.read(buffer_.data() + end_, buffer_.size() - end_);
        if (!count && end_ > before) {
            break; // comes again when what was read before it is used up
        }
        if (!count) {
            fail(count.error());
            return false;
        }
        end_ += *count;
        text_ended_ = *count == 0;
    }
    return true;
}

void CsvReader::skipSeparatorHint() {
    at_start_ = false;
    while (end_ < kHintLength + 2 && !text_ended_ && readMore()) {
    }
    const std::string_view head(buffer_.data(), end_);
    if (head.size() < kHintLength || base::toLowerAscii(head.substr(0, 4)) != "sep=") {
        return;
    }
    const std::string_view after = head.substr(kHintLength);
    if (after.empty()) {
        begin_ = kHintLength;
    } else if (after.front() == '\n' || after.front() == '\r') {
        begin_ = kHintLength + (after.starts_with("\r\n") ? 2 : 1);
    }
}

void CsvReader::takeCells() {
    record_.cells.clear();
    for (Span& span : spans_) {
        char* const text = buffer_.data() + span.begin;
        const std::size_t length = span.escapes ? halveQuotes(text, span.length) : span.length;
        record_.cells.push_back({std::string_view(text, length), span.quoted});
    }
    ++record_.row;
}

tl::expected<const SourceRow*, CsvFailure> CsvReader::next() {
    begin_ = next_;
    if (at_start_) {
        skipSeparatorHint();
    }
    while (!failure_) {
        if (begin_ == end_ && text_ended_) {
            return nullptr;
        }
        const Scan scan = begin_ == end_ ? Scan::NeedsMore : scanRecord();
        if (scan == Scan::Record) {
            takeCells();
            return &record_;
        }
        if (scan == Scan::NeedsMore) {
            readMore();
        }
    }
    return tl::unexpected(*failure_);
}

} // namespace parkcarbon::exchange
