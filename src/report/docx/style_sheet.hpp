#pragma once

#include "xml.hpp"

#include <map>
#include <string>
#include <string_view>

namespace parkcarbon::report::docx {

/// The styles of a Word document. Styles are asked for by the ids of the program's own sheet
/// (resources/report/docx/styles.xml); in a template the style of the same name answers, whatever its id (a Chinese
/// Word calls `heading 1` by the id `1`), and what the template lacks is added.
class StyleSheet {
public:
    StyleSheet(); ///< the program's own
    /// `template_styles`: the root element of a template's styles.xml.
    explicit StyleSheet(pugi::xml_node template_styles);

    /// Id in the document. Throws std::out_of_range for a style that the own sheet does not have.
    const std::string& id(std::string_view own_id) const;
    /// Whether paragraphs of the style get a number from the template, itself or by the style it is based on.
    bool isNumbered(std::string_view own_id) const;
    std::string bytes() const { return bytesOf(document_); }

private:
    pugi::xml_node styleById(std::string_view id) const;
    pugi::xml_node styleLike(pugi::xml_node own) const;
    void take(pugi::xml_node own);

    pugi::xml_document document_;
    std::map<std::string, std::string, std::less<>> ids_; ///< own id → id in the document
};

} // namespace parkcarbon::report::docx
