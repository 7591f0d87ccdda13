#pragma once

#include "xml.hpp"

#include <parkcarbon/base/error.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::report::docx {

/// What is taken from a user's .docx or .dotx. Its text, macros, links, embedded objects and whatever lies outside the
/// file are not.
struct DocxTemplate {
    struct Image {
        std::string relationship; ///< id within the header or footer
        std::string ending;       ///< "png"
        std::string bytes;
    };
    struct Edge {
        std::string reference; ///< relationship id within `section`
        bool is_header = true;
        pugi::xml_document content;
        std::vector<Image> images;
    };
    pugi::xml_document styles;
    pugi::xml_document numbering;  ///< may be empty
    pugi::xml_document font_table; ///< may be empty
    std::string theme;             ///< may be empty
    pugi::xml_document section;    ///< the last `w:sectPr`, with the headers and footers of those before it
    std::vector<Edge> edges;
};

/// Errors: TEMPLATE_UNREADABLE {detail} for what is not a Word document or wants to reach out of itself (document type
/// declarations, fields that load or run something); TEMPLATE_TOO_LARGE {limit}.
base::Result<DocxTemplate> parseTemplate(std::string_view file);
/// Errors: as above, with {path}.
base::Result<DocxTemplate> readTemplate(const std::filesystem::path& path);

} // namespace parkcarbon::report::docx
