#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/services/judged_findings.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// Findings as FORMATS §5 writes them, with `value`, `expected` and `remedy` beside the sentence.
nlohmann::ordered_json toJson(const base::Finding& finding, const text::Text& text);
nlohmann::ordered_json toJson(const base::Findings& findings, const text::Text& text);
/// Open findings first; those set aside have `dismissed`: {reason, by, on}.
nlohmann::ordered_json toJson(const services::JudgedFindings& findings, const text::Text& text);

} // namespace parkcarbon::cli
