#include "edge_writer.hpp"

#include "paragraph_writer.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::report::docx {
namespace {

pugi::xml_node newEdge(pugi::xml_document& part, const char* name) {
    return add(part, name, {{"xmlns:w", kWordNamespace}, {"xmlns:r", kRelationshipNamespace}});
}

} // namespace

std::string headerPart(const Furniture& furniture, double text_width_mm, const StyleSheet& styles) {
    pugi::xml_document part;
    const pugi::xml_node paragraph = addParagraph(newEdge(part, "w:hdr"), styles, {.style = "Header"});
    const std::string stop = std::to_string(static_cast<long>(std::lround(text_width_mm * kTwipsPerMm)));
    add(add(paragraph.child("w:pPr"), "w:tabs"), "w:tab", {{"w:val", "right"}, {"w:pos", stop}});
    addRun(paragraph, furniture.running_left + "\t" + furniture.running_right, styles);
    return bytesOf(part);
}

std::string footerPart(const Furniture& furniture, const StyleSheet& styles) {
    pugi::xml_document part;
    const pugi::xml_node paragraph = addParagraph(newEdge(part, "w:ftr"), styles, {.style = "Footer"});
    std::string_view rest = furniture.page_of;
    while (!rest.empty()) {
        const std::size_t open = std::min(rest.find('{'), rest.size());
        addRun(paragraph, rest.substr(0, open), styles);
        rest.remove_prefix(open);
        const std::size_t close = rest.find('}');
        if (close == std::string_view::npos) {
            addRun(paragraph, rest, styles);
            break;
        }
        addField(paragraph, rest.substr(1, close - 1) == "pages" ? "NUMPAGES" : "PAGE", "1", styles);
        rest.remove_prefix(close + 1);
    }
    return bytesOf(part);
}

void renameReferences(pugi::xml_node root, const std::map<std::string, std::string>& ids) {
    for (pugi::xml_node node = root.first_child(); node; node = node.next_sibling()) {
        for (pugi::xml_attribute attribute : node.attributes()) {
            const auto renamed = ids.find(attribute.value());
            if (std::string_view(attribute.name()).substr(0, 2) == "r:" && renamed != ids.end()) {
                attribute.set_value(renamed->second.c_str());
            }
        }
        renameReferences(node, ids); // no deeper than parseTemplate allows
    }
}

} // namespace parkcarbon::report::docx
