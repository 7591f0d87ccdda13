#pragma once

#include "byte_source.hpp"
#include "text_encoding.hpp"

#include <memory>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A source's text as UTF-8, block by block, without its byte order mark. What comes out is well-formed and free of
/// NUL.
class TextDecoder {
public:
    TextDecoder(ByteSource& bytes, Encoding encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;

    /// Bytes of UTF-8 put into the buffer (capacity at least 64); 0 = end. Everything before a damaged place is
    /// delivered first; an error comes again with every further call. Errors: TEXT_DAMAGED {value = encoding},
    /// FILE_UNREADABLE {value}.
    base::Result<std::size_t> read(char* buffer, std::size_t capacity);

private:
    class Converter;

    base::Result<void> fill();
    base::Result<std::size_t> decode(char* buffer, std::size_t capacity);
    base::Result<std::size_t> copyUtf8(char* buffer, std::size_t capacity);
    base::Result<std::size_t> convert(char* buffer, std::size_t capacity);
    tl::unexpected<base::Error> damaged() const;

    ByteSource& bytes_;
    Encoding encoding_;
    std::unique_ptr<Converter> converter_; ///< null for UTF-8
    std::vector<char> raw_;                ///< undecoded bytes [raw_begin_, raw_end_)
    std::size_t raw_begin_ = 0;
    std::size_t raw_end_ = 0;
    bool source_ended_ = false;
    bool at_start_ = true;
    bool holds_nul_ = false;
};

} // namespace parkcarbon::exchange
