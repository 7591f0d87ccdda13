#pragma once

#include "ui/models/result_table.hpp"

#include <parkcarbon/engine/indicators/gap_matrix.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// `indicator/<id>`: what Explain is asked for, and how a row of the tables below names its indicator.
QString indicatorLine(const std::string& indicator_id);
/// The id in such a line; empty for any other.
std::string indicatorOfLine(const QString& line_id);

/// `✓ met`, `✗ not met` …: a sign and a word.
QString verdictText(engine::indicators::Verdict verdict, const text::Text& words);
/// Whether a scheme's conditions are fulfilled.
QString passText(const engine::indicators::SchemePass& pass, const text::Text& words);
QString schemeName(const engine::indicators::Scheme& scheme, text::Language language);
QString indicatorName(const engine::indicators::IndicatorDefinition& definition, text::Language language);
QString limitText(const engine::indicators::AppliedLimit& limit);                              ///< `≥ 0.2 (band 2)`
QString amountText(const engine::indicators::AmountNeeded& amount, const text::Text& words);   ///< `+1,250 t SW_util`
QString missingText(const engine::indicators::MissingInput& missing, const text::Text& words); ///< `IAV 2021`
/// Why an indicator has no verdict, in words; empty when it has one.
QString reasonText(const engine::indicators::IndicatorResult& result, const text::Text& words);
/// Where a missing input would come from.
QString sourceText(const engine::indicators::MissingInput& missing, const text::Text& words);

/// Every indicator of a scheme: value, limit, verdict, distance, what would be needed, target beside actual, trend.
ResultTable schemeTable(const engine::indicators::SchemeResult& result, const text::Text& words);
/// What cannot be computed and what of which period it lacks.
ResultTable missingTable(const engine::indicators::SchemeResult& result, const text::Text& words);
/// One row per figure, one column per scheme that asks for it.
ResultTable gapTable(const engine::indicators::GapMatrix& matrix, const text::Text& words);
/// What is not met in any scheme, mandatory ones first.
ResultTable unmetTable(const engine::indicators::GapMatrix& matrix, const text::Text& words);

} // namespace parkcarbon::ui
