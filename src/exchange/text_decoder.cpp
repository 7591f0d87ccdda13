#include "text_decoder.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iconv.h>
#include <stdexcept>
#include <utility>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kRawBlock = std::size_t{64} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

const char* converterName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf16Little:
        return "UTF-16LE";
    case Encoding::Utf16Big:
        return "UTF-16BE";
    default:
        return "GB18030";
    }
}

} // namespace

/// The C library's converter to UTF-8.
class TextDecoder::Converter {
public:
    enum class Outcome : std::uint8_t { Fine, CutShort, Malformed };
    struct Step {
        std::size_t used;
        std::size_t made;
        Outcome outcome;
    };

    explicit Converter(Encoding encoding) : handle_(iconv_open("UTF-8", converterName(encoding))) {
        if (handle_ == reinterpret_cast<iconv_t>(-1)) {
            throw std::runtime_error("the C library cannot convert " + std::string(converterName(encoding)));
        }
    }
    ~Converter() { iconv_close(handle_); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    Step convert(char* input, std::size_t input_size, char* output, std::size_t output_size) {
        char* in = input;
        char* out = output;
        std::size_t in_left = input_size;
        std::size_t out_left = output_size;
        Outcome outcome = Outcome::Fine;
        if (iconv(handle_, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1) && errno != E2BIG) {
            outcome = errno == EINVAL ? Outcome::CutShort : Outcome::Malformed;
        }
        return {input_size - in_left, output_size - out_left, outcome};
    }

private:
    iconv_t handle_;
};

TextDecoder::TextDecoder(ByteSource& bytes, Encoding encoding)
    : bytes_(bytes), encoding_(encoding), raw_(blockFor(bytes, kRawBlock)) {
    if (encoding != Encoding::Utf8 && encoding != Encoding::Utf8WithMark) {
        converter_ = std::make_unique<Converter>(encoding);
    }
    bytes_.rewind();
}

TextDecoder::~TextDecoder() = default;

tl::unexpected<base::Error> TextDecoder::damaged() const {
    return base::failure(kTextDamaged, {{"value", std::string(encodingName(encoding_))}});
}

base::Result<void> TextDecoder::fill() {
    if (source_ended_ || raw_end_ - raw_begin_ > raw_.size() / 2) {
        return {};
    }
    std::memmove(raw_.data(), raw_.data() + raw_begin_, raw_end_ - raw_begin_);
    raw_end_ -= raw_begin_;
    raw_begin_ = 0;
    const auto count = bytes_.read(raw_.data() + raw_end_, raw_.size() - raw_end_);
    if (!count) {
        return tl::unexpected(count.error());
    }
    raw_end_ += *count;
    source_ended_ = *count == 0;
    return {};
}

base::Result<std::size_t> TextDecoder::copyUtf8(char* buffer, std::size_t capacity) {
    const std::string_view present(raw_.data() + raw_begin_, std::min(raw_end_ - raw_begin_, capacity));
    const Utf8Prefix prefix = utf8Prefix(present);
    const bool cut_by_end = source_ended_ && prefix.length < present.size() && present.size() < capacity;
    if (prefix.length == 0 && (prefix.malformed || cut_by_end)) {
        return damaged();
    }
    std::memcpy(buffer, present.data(), prefix.length);
    raw_begin_ += prefix.length;
    return prefix.length;
}

base::Result<std::size_t> TextDecoder::convert(char* buffer, std::size_t capacity) {
    const auto step = converter_->convert(raw_.data() + raw_begin_, raw_end_ - raw_begin_, buffer, capacity);
    raw_begin_ += step.used;
    const bool cut_by_end = source_ended_ && step.outcome == Converter::Outcome::CutShort;
    if (step.made == 0 && (step.outcome == Converter::Outcome::Malformed || cut_by_end)) {
        return damaged();
    }
    return step.made;
}

base::Result<std::size_t> TextDecoder::decode(char* buffer, std::size_t capacity) {
    for (;;) {
        if (const auto filled = fill(); !filled) {
            return tl::unexpected(filled.error());
        }
        if (raw_begin_ == raw_end_ && source_ended_) {
            return 0;
        }
        const auto made = converter_ ? convert(buffer, capacity) : copyUtf8(buffer, capacity);
        if (!made || *made > 0) {
            return made;
        }
    }
}

base::Result<std::size_t> TextDecoder::read(char* buffer, std::size_t capacity) {
    base::Result<std::size_t> count = holds_nul_ ? base::Result<std::size_t>(damaged()) : decode(buffer, capacity);
    if (!count) {
        return count;
    }
    const std::string_view text(buffer, *count);
    holds_nul_ = text.find('\0') != std::string_view::npos;
    if (holds_nul_) {
        return damaged();
    }
    if (std::exchange(at_start_, false) && text.starts_with(kByteOrderMark)) {
        std::memmove(buffer, buffer + kByteOrderMark.size(), *count - kByteOrderMark.size());
        *count -= kByteOrderMark.size();
        return *count == 0 ? read(buffer, capacity) : count;
    }
    return count;
}

} // namespace parkcarbon::exchange
