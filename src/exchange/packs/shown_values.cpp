#include "shown_values.hpp"

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kGridParty = "grid";
constexpr std::string_view kOutside = "ext:";

/// Texts meet when they differ in blanks and case alone.
std::string foldedShown(std::string_view text) {
    std::string folded;
    for (const char letter : base::toLowerAscii(base::toHalfWidth(text))) {
        if (letter != ' ') {
            folded.push_back(letter);
        }
    }
    return folded;
}

} // namespace

std::string inLanguage(const domain::BilingualText& text, domain::PackLanguage language, std::string_view between) {
    if (text.en.empty() || language == domain::PackLanguage::Zh) {
        return text.zh.empty() ? text.en : text.zh;
    }
    if (text.zh.empty() || text.zh == text.en || language == domain::PackLanguage::En) {
        return text.en;
    }
    return std::string(text.zh).append(between).append(text.en);
}

std::string shownChoice(const domain::PackChoice& choice, domain::PackList::Kind kind, domain::PackLanguage language) {
    using Kind = domain::PackList::Kind;
    if (kind == Kind::Texts) {
        return choice.value;
    }
    if (kind == Kind::Words || choice.value == kGridParty) {
        return inLanguage(choice.text, language);
    }
    // one name is enough beside an id
    const std::string name =
        inLanguage(choice.text, language == domain::PackLanguage::Both ? domain::PackLanguage::Zh : language);
    return name.empty() ? choice.value : choice.value + " " + name;
}

double linesOfText(std::string_view text, double letters) {
    double lines = 1.0;
    double width = 0.0;
    for (const char byte : text) {
        const auto bits = static_cast<unsigned char>(byte);
        const double letter = bits < 0x80U ? 1.0 : bits >= 0xC0U ? 2.0 : 0.0; // bytes that go on are no letters
        const bool new_line = byte == '\n' || width + letter > letters;
        lines += new_line ? 1.0 : 0.0;
        width = byte == '\n' ? 0.0 : new_line ? letter : width + letter;
    }
    return lines;
}

ShownValues::ShownValues(const domain::PackLayout& layout, domain::PackLanguage language) {
    for (const domain::PackList& list : layout.lists) {
        List& known = lists_[list.id];
        known.kind = list.kind;
        for (const domain::PackChoice& choice : list.choices) {
            known.shown[choice.value] = shownChoice(choice, list.kind, language);
            for (const std::string& text :
                 {choice.value, choice.text.zh, choice.text.en, choice.text.zh + choice.text.en,
                  choice.value + choice.text.zh, choice.value + choice.text.en}) {
                known.taken.insert(foldedShown(text));
            }
        }
    }
}

std::string ShownValues::text(const domain::PackColumn& column, const std::string& stored) const {
    const auto list = lists_.find(column.list);
    if (stored.empty() || list == lists_.end()) {
        return stored;
    }
    if (const auto shown = list->second.shown.find(stored); shown != list->second.shown.end()) {
        return shown->second;
    }
    if (list->second.kind == domain::PackList::Kind::Parties && stored.starts_with(kOutside)) {
        const std::string name = stored.substr(kOutside.size());
        return wouldBeReadAsOther(list->second, name) ? stored : name;
    }
    return stored;
}

bool ShownValues::wouldBeReadAsOther(const List& list, const std::string& name) {
    const std::string first = name.substr(0, name.find(' '));
    return list.taken.contains(foldedShown(name)) || list.taken.contains(foldedShown(first)) ||
           name.find(':') != std::string::npos || name.find("电网") != std::string::npos ||
           foldedShown(name).find("grid") != std::string::npos || base::trimmed(name) != name;
}

} // namespace parkcarbon::exchange
