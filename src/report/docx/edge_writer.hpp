#pragma once

#include "style_sheet.hpp"

#include <parkcarbon/report/document.hpp>

#include <map>
#include <string>

/// Headers and footers of a Word document.
namespace parkcarbon::report::docx {

std::string headerPart(const Furniture& furniture, double text_width_mm, const StyleSheet& styles);
/// The page numbers are fields.
std::string footerPart(const Furniture& furniture, const StyleSheet& styles);

/// Gives the images of a header their ids in the new file.
void renameReferences(pugi::xml_node root, const std::map<std::string, std::string>& ids);

} // namespace parkcarbon::report::docx
