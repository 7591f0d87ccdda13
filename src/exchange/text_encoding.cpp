#include "text_encoding.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kDetectionBlock = std::size_t{256} << 10;
/// Bytes of GB18030 are hardly ever well-formed UTF-8; one bad byte among this many good characters is an accident.
constexpr std::int64_t kCharactersPerAccident = 10;

std::size_t asciiRun(std::string_view bytes, std::size_t position) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
    while (position + sizeof(std::uint64_t) <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + position, sizeof word);
        if ((word & kHighBits) != 0) {
            break;
        }
        position += sizeof word;
    }
    while (position < bytes.size() && static_cast<unsigned char>(bytes[position]) < 0x80U) {
        ++position;
    }
    return position;
}

/// Well-formed sequences by RFC 3629: length by lead byte, and the range of the second byte.
struct SequenceShape {
    std::size_t length;
    unsigned second_minimum;
    unsigned second_maximum;
};

SequenceShape shapeOf(unsigned lead) {
    if (lead >= 0xC2U && lead <= 0xDFU) {
        return {2, 0x80U, 0xBFU};
    }
    if (lead >= 0xE0U && lead <= 0xEFU) {
        return {3, lead == 0xE0U ? 0xA0U : 0x80U, lead == 0xEDU ? 0x9FU : 0xBFU};
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        return {4, lead == 0xF0U ? 0x90U : 0x80U, lead == 0xF4U ? 0x8FU : 0xBFU};
    }
    return {0, 0U, 0U};
}

enum class Sequence : std::uint8_t { Whole, CutShort, Malformed };

Sequence sequenceAt(std::string_view bytes, std::size_t position, std::size_t& length) {
    const SequenceShape shape = shapeOf(static_cast<unsigned char>(bytes[position]));
    length = shape.length;
    if (shape.length == 0) {
        return Sequence::Malformed;
    }
    for (std::size_t offset = 1; offset < shape.length; ++offset) {
        if (position + offset == bytes.size()) {
            return Sequence::CutShort;
        }
        const unsigned byte = static_cast<unsigned char>(bytes[position + offset]);
        const unsigned minimum = offset == 1 ? shape.second_minimum : 0x80U;
        const unsigned maximum = offset == 1 ? shape.second_maximum : 0xBFU;
        if (byte < minimum || byte > maximum) {
            return Sequence::Malformed;
        }
    }
    return Sequence::Whole;
}

struct Utf8Census {
    std::int64_t characters = 0; ///< beyond ASCII
    std::int64_t malformed = 0;

    /// Counts what is whole in `bytes`; returns how many bytes that were.
    std::size_t count(std::string_view bytes) {
        std::size_t position = 0;
        while ((position = asciiRun(bytes, position)) < bytes.size()) {
            std::size_t length = 0;
            switch (sequenceAt(bytes, position, length)) {
            case Sequence::Whole:
                ++characters;
                position += length;
                break;
            case Sequence::Malformed:
                ++malformed;
                ++position;
                break;
            case Sequence::CutShort:
                return position;
            }
        }
        return position;
    }
    bool isUtf8() const { return malformed == 0 || characters > malformed * kCharactersPerAccident; }
};

std::optional<Encoding> encodingByMark(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) {
        return Encoding::Utf8WithMark;
    }
    if (head.starts_with("\xFF\xFE")) {
        return Encoding::Utf16Little;
    }
    if (head.starts_with("\xFE\xFF")) {
        return Encoding::Utf16Big;
    }
    return std::nullopt;
}

base::Result<Encoding> encodingByContent(ByteSource& bytes, std::string_view file_name) {
    std::vector<char> block(blockFor(bytes, kDetectionBlock));
    Utf8Census census;
    std::size_t carried = 0;
    bool first = true;
    for (;;) {
        const auto count = bytes.read(block.data() + carried, block.size() - carried);
        if (!count) {
            return tl::unexpected(count.error());
        }
        const std::string_view present(block.data(), carried + *count);
        if (first) {
            if (const auto marked = encodingByMark(present)) {
                return *marked;
            }
            first = false;
        }
        if (present.find('\0') != std::string_view::npos) {
            return base::failure(kFileNotText, {{"value", std::string(file_name)}});
        }
        const std::size_t used = census.count(present);
        carried = present.size() - used;
        std::memmove(block.data(), block.data() + used, carried);
        if (*count == 0) {
            census.malformed += carried > 0 ? 1 : 0;
            return census.isUtf8() ? Encoding::Utf8 : Encoding::Gb18030;
        }
    }
}

} // namespace

std::string_view encodingName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Utf8WithMark:
        return "UTF-8 BOM";
    case Encoding::Utf16Little:
        return "UTF-16 LE";
    case Encoding::Utf16Big:
        return "UTF-16 BE";
    case Encoding::Gb18030:
        return "GB18030";
    }
    return {};
}

Utf8Prefix utf8Prefix(std::string_view bytes) {
    std::size_t position = 0;
    while ((position = asciiRun(bytes, position)) < bytes.size()) {
        std::size_t length = 0;
        const Sequence found = sequenceAt(bytes, position, length);
        if (found != Sequence::Whole) {
            return {position, found == Sequence::Malformed};
        }
        position += length;
    }
    return {position, false};
}

base::Result<Encoding> detectEncoding(ByteSource& bytes, std::string_view file_name) {
    bytes.rewind();
    auto encoding = encodingByContent(bytes, file_name);
    bytes.rewind();
    return encoding;
}

} // namespace parkcarbon::exchange
