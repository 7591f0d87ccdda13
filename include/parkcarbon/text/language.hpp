#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parkcarbon::text {

enum class Language : std::uint8_t { Zh, En };

std::string_view languageCode(Language language); ///< "zh", "en"
/// `zh`, `en`, also as the head of a locale name: `zh_CN.UTF-8`, `en-GB`. Nothing for other languages.
std::optional<Language> languageFromCode(std::string_view code);

} // namespace parkcarbon::text
