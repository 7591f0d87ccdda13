#include <parkcarbon/text/language.hpp>

namespace parkcarbon::text {

std::string_view languageCode(Language language) {
    return language == Language::Zh ? "zh" : "en";
}

std::optional<Language> languageFromCode(std::string_view code) {
    const std::string_view head = code.substr(0, code.find_first_of("_-."));
    if (head == "zh") {
        return Language::Zh;
    }
    return head == "en" ? std::optional(Language::En) : std::nullopt;
}

} // namespace parkcarbon::text
