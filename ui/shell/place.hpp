#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <string>

namespace parkcarbon::ui {

class Navigator;

/// Goes to where a check or an action of the workbench is mended: to the record when there is one, else to the table or
/// page of that name ("team", "inventory", "findings" …).
void goToPlace(Navigator& navigator, const std::string& page, const base::Location& where = {});
/// Whether there is such a page or table.
bool isPlace(const std::string& page);
/// The title of the page, or of the table.
QString placeTitle(const std::string& page, const text::Text& words);

} // namespace parkcarbon::ui
