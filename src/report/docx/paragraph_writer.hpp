#pragma once

#include "style_sheet.hpp"
#include "xml.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::report::docx {

/// What a paragraph says of itself beside its style. Appended in the order of CT_PPr, which Word insists on.
struct ParagraphLook {
    std::string_view style; ///< id in the program's own sheet
    bool keep_next = false;
    bool page_break_before = false;
    std::optional<std::string> numbering = {}; ///< numId; "0" takes the style's number away
    std::optional<double> tab_mm = {};         ///< a right tab stop with dots up to it
    std::optional<int> space_before = {};      ///< twips
    const char* align = nullptr;               ///< "left", "center", "right"
};

pugi::xml_node addParagraph(pugi::xml_node parent, const StyleSheet& styles, const ParagraphLook& look);

/// A run; line breaks and tabs of the text become those of Word. `character_style`: id in the own sheet, empty = none.
void addRun(pugi::xml_node paragraph, std::string_view text, const StyleSheet& styles,
            std::string_view character_style = {});

/// The parts of a complex field (17.16.18): begin and instruction, then what it shows, then its end.
void beginField(pugi::xml_node parent, const std::string& instruction);
void endField(pugi::xml_node parent);
void addField(pugi::xml_node parent, const std::string& instruction, std::string_view shown, const StyleSheet& styles);

/// A place that fields and links can name. Word takes letters, digits and `_`, at most 40.
class Bookmarks {
public:
    std::string begin(pugi::xml_node parent, const std::string& wish);
    void end(pugi::xml_node parent) const;

private:
    int count_ = 0;
};

} // namespace parkcarbon::report::docx
