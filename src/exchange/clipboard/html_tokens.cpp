#include "html_tokens.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kHtmlSpace = " \t\r\n\f";
constexpr std::size_t kLongestEntity = 10;

struct NamedEntity {
    std::string_view name;
    std::string_view character;
};
/// What spreadsheets write; others stay as they are written.
constexpr std::array<NamedEntity, 20> kEntities = {
    {{"amp", "&"},    {"lt", "<"},    {"gt", ">"},    {"quot", "\""}, {"apos", "'"},   {"nbsp", " "},  {"deg", "°"},
     {"plusmn", "±"}, {"sup2", "²"},  {"sup3", "³"},  {"micro", "µ"}, {"middot", "·"}, {"times", "×"}, {"yen", "¥"},
     {"ndash", "–"},  {"mdash", "—"}, {"ldquo", "“"}, {"rdquo", "”"}, {"hellip", "…"}, {"permil", "‰"}}};

bool isNameLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == ':' || letter == '-' || letter == '_';
}

void appendCharacter(std::string& text, std::uint32_t code) {
    constexpr std::uint32_t kLast = 0x10FFFF;
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    const bool character = code != 0 && code <= kLast && (code < 0xD800 || code > 0xDFFF);
    if (!character) {
        text += "\xEF\xBF\xBD";
    } else if (code == 0xA0) {
        put(' ');
    } else if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3FU));
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

/// `#176`, `#xB0` or a name, without `&` and `;`; false when it is none.
bool appendEntity(std::string& text, std::string_view entity) {
    if (!entity.starts_with('#')) {
        const auto* const known = std::find_if(kEntities.begin(), kEntities.end(),
                                               [&](const NamedEntity& named) { return named.name == entity; });
        if (known == kEntities.end()) {
            return false;
        }
        text.append(known->character);
        return true;
    }
    entity.remove_prefix(1);
    const bool hexadecimal = entity.starts_with('x') || entity.starts_with('X');
    entity.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t code = 0;
    const char* end = entity.data() + entity.size();
    const auto [read, error] = std::from_chars(entity.data(), end, code, hexadecimal ? 16 : 10);
    if (read != end || error != std::errc() || entity.empty()) {
        return false;
    }
    appendCharacter(text, code);
    return true;
}

} // namespace

HtmlToken HtmlTokens::next() {
    while (skipUnseen()) {
    }
    if (rest_.empty()) {
        return {};
    }
    const bool tag = rest_.size() > 1 && rest_[0] == '<' && (isNameLetter(rest_[1]) || rest_[1] == '/');
    HtmlToken token = tag ? takeTag() : takeText();
    if (token.kind == HtmlToken::Kind::Start &&
        (token.name == "style" || token.name == "script" || token.name == "title")) {
        skipPast("</" + token.name);
        skipPast(">");
        return next();
    }
    return token;
}

bool HtmlTokens::skipUnseen() {
    if (rest_.starts_with("<!--")) {
        skipPast("-->");
        return true;
    }
    if (rest_.starts_with("<!") || rest_.starts_with("<?")) {
        skipPast(">");
        return true;
    }
    return false;
}

void HtmlTokens::skipPast(std::string_view end) {
    const auto found = std::search(rest_.begin(), rest_.end(), end.begin(), end.end(), [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && static_cast<char>(a | 0x20) == b);
    });
    const auto length = static_cast<std::size_t>(found - rest_.begin()) + (found == rest_.end() ? 0 : end.size());
    rest_.remove_prefix(length);
}

HtmlToken HtmlTokens::takeTag() {
    HtmlToken token;
    token.kind = rest_[1] == '/' ? HtmlToken::Kind::End : HtmlToken::Kind::Start;
    std::size_t at = token.kind == HtmlToken::Kind::End ? 2 : 1;
    const std::size_t name = at;
    while (at < rest_.size() && isNameLetter(rest_[at])) {
        ++at;
    }
    token.name = base::toLowerAscii(rest_.substr(name, at - name));
    const std::size_t attributes = at;
    char quote = 0;
    for (; at < rest_.size() && (quote != 0 || rest_[at] != '>'); ++at) {
        if (quote == 0 && (rest_[at] == '"' || rest_[at] == '\'')) {
            quote = rest_[at];
        } else if (rest_[at] == quote) {
            quote = 0;
        }
    }
    token.attributes = rest_.substr(attributes, at - attributes);
    rest_.remove_prefix(std::min(rest_.size(), at + 1));
    return token;
}

HtmlToken HtmlTokens::takeText() {
    HtmlToken token;
    token.kind = HtmlToken::Kind::Text;
    token.text = rest_.substr(0, rest_.find('<', 1));
    rest_.remove_prefix(token.text.size());
    return token;
}

std::string htmlAttribute(std::string_view attributes, std::string_view name) {
    while (!attributes.empty()) {
        attributes.remove_prefix(std::min(attributes.find_first_not_of(" \t\r\n\f/"), attributes.size()));
        const std::size_t end = std::min(attributes.find_first_of(" \t\r\n\f=/"), attributes.size());
        const bool wanted = base::toLowerAscii(attributes.substr(0, end)) == name;
        attributes.remove_prefix(end);
        attributes.remove_prefix(std::min(attributes.find_first_not_of(kHtmlSpace), attributes.size()));
        if (!attributes.starts_with('=')) {
            continue;
        }
        attributes.remove_prefix(1);
        attributes.remove_prefix(std::min(attributes.find_first_not_of(kHtmlSpace), attributes.size()));
        const bool quoted = attributes.starts_with('"') || attributes.starts_with('\'');
        const std::size_t begin = quoted ? 1 : 0;
        const std::size_t close = std::min(
            quoted ? attributes.find(attributes.front(), 1) : attributes.find_first_of(kHtmlSpace), attributes.size());
        if (wanted) {
            return std::string(attributes.substr(begin, close - begin));
        }
        attributes.remove_prefix(std::min(attributes.size(), close + begin));
    }
    return {};
}

std::string htmlText(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        if (kHtmlSpace.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(std::min(text.find_first_not_of(kHtmlSpace), text.size()));
            plain.push_back(' ');
            continue;
        }
        const std::size_t semicolon =
            text.front() == '&' ? text.substr(0, kLongestEntity).find(';') : std::string_view::npos;
        if (semicolon != std::string_view::npos && appendEntity(plain, text.substr(1, semicolon - 1))) {
            text.remove_prefix(semicolon + 1);
            continue;
        }
        plain.push_back(text.front());
        text.remove_prefix(1);
    }
    return plain;
}

} // namespace parkcarbon::exchange
