#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace parkcarbon::report::docx {

/// One of the program's own parts (resources/report/docx), which are well-formed: "report/docx/styles.xml".
pugi::xml_document ownPart(std::string_view embedded_path);

} // namespace parkcarbon::report::docx
