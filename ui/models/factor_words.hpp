#pragma once

#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <string>
#include <string_view>

/// What tables, sets and values of the reference data are called on screen.
namespace parkcarbon::ui {

QString factorKind(const text::Text& words, std::string_view kind);                      ///< "fuels" → "Fuels"
QString factorSet(const text::Text& words, std::string_view kind, std::string_view set); ///< a guide, series, category
QString factorName(const text::Text& words, const std::string& zh, const std::string& en); ///< the other when empty
/// What tells rows of one name apart: parameter, technology, gas or pollutant, kind of grid factor; may be empty.
QString factorQualifier(const text::Text& words, const reference::FactorHit& factor);
QString factorColumn(const text::Text& words, std::string_view column); ///< "ncv_gj_per_unit" → "net calorific value"
/// "⚠ Unconfirmed"; a sign stands before what nobody has seen at its source.
QString factorStatus(const text::Text& words, std::string_view status);
bool isUnconfirmed(std::string_view status);
QString factorValue(const text::Text& words, const reference::FactorValue& value); ///< name, number and unit
QString factorValues(const text::Text& words, const reference::FactorHit& factor); ///< all in one line

} // namespace parkcarbon::ui
