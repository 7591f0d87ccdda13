#include <parkcarbon/base/utf8.hpp>

#include <array>
#include <cstddef>

namespace parkcarbon::base {
namespace {

/// Length of the well-formed UTF-8 sequence at `position`, 0 when it is malformed (RFC 3629).
std::size_t sequenceLength(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t offset) -> unsigned {
        return position + offset < text.size() ? static_cast<unsigned char>(text[position + offset]) : 0U;
    };
    const auto continuation = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80U) {
        return 1;
    }
    if (lead >= 0xC2U && lead <= 0xDFU) {
        return continuation(1) ? 2 : 0;
    }
    if (lead >= 0xE0U && lead <= 0xEFU) {
        const bool overlong = lead == 0xE0U && byte(1) < 0xA0U;
        const bool surrogate = lead == 0xEDU && byte(1) > 0x9FU;
        return continuation(1) && continuation(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        const bool overlong = lead == 0xF0U && byte(1) < 0x90U;
        const bool beyond = lead == 0xF4U && byte(1) > 0x8FU;
        return continuation(1) && continuation(2) && continuation(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

constexpr std::array<std::string_view, 7> kSpaces = {" ", "\t", "\r", "\n", "\u00A0", "\u3000", "\uFEFF"};

bool stripFront(std::string_view& text) {
    for (const std::string_view space : kSpaces) {
        if (text.starts_with(space)) {
            text.remove_prefix(space.size());
            return true;
        }
    }
    return false;
}

bool stripBack(std::string_view& text) {
    for (const std::string_view space : kSpaces) {
        if (text.ends_with(space)) {
            text.remove_suffix(space.size());
            return true;
        }
    }
    return false;
}

} // namespace

bool isValidUtf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t length = sequenceLength(text, position);
        if (length == 0) {
            return false;
        }
        position += length;
    }
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (stripFront(text)) {
    }
    while (stripBack(text)) {
    }
    return text;
}

std::string toHalfWidth(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        if (text.substr(position, 3) == "\u3000") {
            folded += ' ';
            position += 3;
            continue;
        }
        const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[position + offset]); };
        if (position + 2 < text.size() && byte(0) == 0xEFU && (byte(1) == 0xBCU || byte(1) == 0xBDU)) {
            const unsigned code_point = 0xF000U | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU);
            if (code_point >= 0xFF01U && code_point <= 0xFF5EU) {
                folded += static_cast<char>(code_point - 0xFEE0U);
                position += 3;
                continue;
            }
        }
        folded += text[position++];
    }
    return folded;
}

std::string toLowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') {
            letter = static_cast<char>(letter - 'A' + 'a');
        }
    }
    return lower;
}

} // namespace parkcarbon::base
