#include "style_sheet.hpp"

#include "own_part.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <vector>

namespace parkcarbon::report::docx {
namespace {

constexpr const char* kOwnSheet = "report/docx/styles.xml";
constexpr int kLongestChain = 32; // of styles based on each other; a template may hold a circle

std::string styleId(pugi::xml_node style) {
    return style.attribute("w:styleId").value();
}

std::string nameOf(pugi::xml_node style) {
    return base::toLowerAscii(style.child("w:name").attribute("w:val").value());
}

} // namespace

StyleSheet::StyleSheet() : document_(ownPart(kOwnSheet)) {
    for (const pugi::xml_node style : document_.document_element().children("w:style")) {
        ids_.emplace(styleId(style), styleId(style));
    }
}

StyleSheet::StyleSheet(pugi::xml_node template_styles) {
    document_.append_copy(template_styles);
    const pugi::xml_document own = ownPart(kOwnSheet);
    std::vector<pugi::xml_node> missing;
    for (const pugi::xml_node style : own.document_element().children("w:style")) {
        if (const pugi::xml_node present = styleLike(style)) {
            ids_.emplace(styleId(style), styleId(present));
        } else {
            std::string free = styleId(style);
            while (styleById(free)) {
                free += "R";
            }
            ids_.emplace(styleId(style), free);
            missing.push_back(style);
        }
    }
    for (const pugi::xml_node style : missing) {
        take(style);
    }
}

pugi::xml_node StyleSheet::styleById(std::string_view id) const {
    return document_.document_element().find_child(
        [id](pugi::xml_node node) { return node.attribute("w:styleId").value() == id; });
}

pugi::xml_node StyleSheet::styleLike(pugi::xml_node own) const {
    const std::string_view type = own.attribute("w:type").value();
    const std::string name = nameOf(own);
    return document_.document_element().find_child([&](pugi::xml_node node) {
        return std::string_view(node.name()) == "w:style" && node.attribute("w:type").value() == type &&
               nameOf(node) == name && !styleId(node).empty();
    });
}

void StyleSheet::take(pugi::xml_node own) {
    pugi::xml_node copy = document_.document_element().append_copy(own);
    copy.attribute("w:styleId").set_value(ids_.at(styleId(own)).c_str());
    copy.remove_attribute("w:default"); // the template has its own defaults
    for (const char* const reference : {"w:basedOn", "w:next"}) {
        if (pugi::xml_attribute value = copy.child(reference).attribute("w:val")) {
            value.set_value(id(value.value()).c_str());
        }
    }
    if (styleId(own) == "ReportBody") {
        copy.remove_child("w:pPr"); // running text looks as the template's Normal does
    }
}

const std::string& StyleSheet::id(std::string_view own_id) const {
    const auto found = ids_.find(own_id);
    if (found == ids_.end()) {
        throw std::out_of_range("no style " + std::string(own_id));
    }
    return found->second;
}

bool StyleSheet::isNumbered(std::string_view own_id) const {
    pugi::xml_node style = styleById(id(own_id));
    for (int depth = 0; style && depth < kLongestChain; ++depth) {
        if (style.child("w:pPr").child("w:numPr")) {
            return true;
        }
        style = styleById(style.child("w:basedOn").attribute("w:val").value());
    }
    return false;
}

} // namespace parkcarbon::report::docx
