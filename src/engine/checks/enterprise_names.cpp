#include "enterprise_names.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::checks {
namespace {

/// Longer forms before those that they end with.
constexpr std::array<std::string_view, 12> kLegalForms = {"有限责任公司", "股份有限公司", "有限公司", "companylimited",
                                                          "corporation",  "limited",      "company",  "coltd",
                                                          "corp",         "ltd",          "llc",      "inc"};
/// Punctuation outside of ASCII that names are written with.
constexpr std::array<std::string_view, 9> kPunctuation = {"·", "、", "。", "《", "》", "“", "”", "—", "・"};

void removeAll(std::string& text, std::string_view part) {
    for (std::size_t place = text.find(part); place != std::string::npos; place = text.find(part, place)) {
        text.erase(place, part.size());
    }
}

bool isAsciiPunctuation(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool is_word = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte >= 0x80U;
    return !is_word;
}

} // namespace

std::string foldedEnterpriseName(std::string_view name) {
    std::string folded = base::toLowerAscii(base::toHalfWidth(base::trimmed(name)));
    for (const std::string_view mark : kPunctuation) {
        removeAll(folded, mark);
    }
    folded.erase(std::remove_if(folded.begin(), folded.end(), isAsciiPunctuation), folded.end());
    for (const std::string_view form : kLegalForms) {
        if (folded.ends_with(form)) {
            folded.resize(folded.size() - form.size());
            break;
        }
    }
    return folded;
}

} // namespace parkcarbon::engine::checks
