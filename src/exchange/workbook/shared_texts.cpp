#include "shared_texts.hpp"

#include "xml_parser.hpp"

#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kTextBlock = std::size_t{1} << 20;
constexpr std::size_t kEscape = 7; // _x000D_

class SharedTextPart final : public XmlHandler {
public:
    explicit SharedTextPart(const WorkbookLimits& limits) : limits_(limits) {}

    void startElement(std::string_view name, const XmlAttributes& /*attributes*/) override {
        if (skipped_ > 0 || name == "rPh" || name == "rPr") {
            ++skipped_;
        } else if (name == "si") {
            in_item_ = true;
            text_.clear();
        } else if (name == "t") {
            in_text_ = in_item_;
        }
    }

    void endElement(std::string_view name) override {
        if (skipped_ > 0) {
            --skipped_;
        } else if (name == "t") {
            in_text_ = false;
        } else if (name == "si") {
            in_item_ = false;
            keep();
        }
    }

    void text(std::string_view text) override {
        if (!in_text_ || skipped_ > 0) {
            return;
        }
        text_.append(text);
        if (text_.size() > limits_.cell_bytes) {
            stop(base::Error(kCellTooLong, {{"expected", std::to_string(limits_.cell_bytes)}}));
        }
    }

    SharedTexts texts;

private:
    void keep() {
        unescapeText(text_, 0);
        bytes_ += text_.size();
        if (bytes_ > limits_.shared_text_bytes || texts.size() >= limits_.shared_texts) {
            stop(base::Error(kWorkbookTextsTooLarge, {{"expected", std::to_string(limits_.shared_text_bytes)}}));
            return;
        }
        texts.add(text_);
    }

    const WorkbookLimits& limits_;
    std::string text_;
    std::size_t bytes_ = 0;
    std::size_t skipped_ = 0;
    bool in_item_ = false;
    bool in_text_ = false;
};

std::optional<std::uint16_t> escapedUnit(std::string_view text) {
    constexpr int kHex = 16;
    if (text.size() < kEscape || text[0] != '_' || text[1] != 'x' || text[kEscape - 1] != '_') {
        return std::nullopt;
    }
    std::uint16_t unit = 0;
    const char* end = text.data() + kEscape - 1;
    return std::from_chars(text.data() + 2, end, unit, kHex).ptr == end ? std::optional(unit) : std::nullopt;
}

bool isHighSurrogate(std::uint32_t code) {
    return code >= 0xD800 && code < 0xDC00;
}

bool isLowSurrogate(std::uint32_t code) {
    return code >= 0xDC00 && code < 0xE000;
}

std::string utf8Of(std::uint32_t code) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    const auto following = [&](unsigned shift) { return byte(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) {
        return {byte(code)};
    }
    if (code < 0x800) {
        return {byte(0xC0U | code >> 6U), following(0)};
    }
    if (code < 0x10000) {
        return {byte(0xE0U | code >> 12U), following(6), following(0)};
    }
    return {byte(0xF0U | code >> 18U), following(12), following(6), following(0)};
}

/// Bytes of the escape at the front and what it stands for; 0 bytes when there is none.
std::pair<std::size_t, std::string> readEscape(std::string_view text) {
    const auto first = escapedUnit(text);
    if (!first) {
        return {0, {}};
    }
    if (isHighSurrogate(*first)) {
        const auto second = escapedUnit(text.substr(kEscape));
        if (second && isLowSurrogate(*second)) {
            const std::uint32_t code = 0x10000U + ((*first - 0xD800U) << 10U) + (*second - 0xDC00U);
            return {2 * kEscape, utf8Of(code)};
        }
    }
    constexpr std::uint32_t kReplacement = 0xFFFD;
    const bool half = isHighSurrogate(*first) || isLowSurrogate(*first);
    return {kEscape, *first == 0 ? std::string() : utf8Of(half ? kReplacement : *first)};
}

} // namespace

void unescapeText(std::string& text, std::size_t from) {
    if (text.find("_x", from) == std::string::npos && text.find('\r', from) == std::string::npos) {
        return;
    }
    std::string plain;
    std::string_view rest = std::string_view(text).substr(from);
    while (!rest.empty()) {
        const auto [escape, character] = readEscape(rest);
        plain.append(escape > 0 ? std::string_view(character) : rest.substr(0, 1));
        rest.remove_prefix(std::max<std::size_t>(escape, 1));
    }
    text.resize(from);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const bool before_line_feed = at + 1 < plain.size() && plain[at + 1] == '\n';
        if (plain[at] != '\r') {
            text.push_back(plain[at]);
        } else if (!before_line_feed) {
            text.push_back('\n');
        }
    }
}

void SharedTexts::add(std::string_view text) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
        blocks_.emplace_back().reserve(std::max(kTextBlock, text.size()));
    }
    std::vector<char>& block = blocks_.back();
    const std::size_t begin = block.size();
    block.insert(block.end(), text.begin(), text.end());
    texts_.emplace_back(block.data() + begin, text.size());
}

base::Result<SharedTexts> readSharedTexts(Package& package, std::string_view part, const WorkbookLimits& limits) {
    SharedTextPart reader(limits);
    if (auto parsed = parsePart(package, part, reader, limits); !parsed) {
        return tl::unexpected(parsed.error());
    }
    return std::move(reader.texts);
}

} // namespace parkcarbon::exchange
