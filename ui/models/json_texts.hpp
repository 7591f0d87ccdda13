#pragma once

#include <map>
#include <string>

namespace parkcarbon::ui {

/// A JSON object of texts, as records keep them: `{"quantity":"消费量"}`. What is no object reads as an empty one.
using JsonTexts = std::map<std::string, std::string>;
JsonTexts readJsonTexts(const std::string& json);
std::string writeJsonTexts(const JsonTexts& texts); ///< empty for none

} // namespace parkcarbon::ui
