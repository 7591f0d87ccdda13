#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// Findings as FORMATS §5 writes them, with `value`, `expected` and `remedy` beside the sentence.
nlohmann::ordered_json toJson(const base::Finding& finding, const text::Text& text);
nlohmann::ordered_json toJson(const base::Findings& findings, const text::Text& text);

} // namespace parkcarbon::cli
