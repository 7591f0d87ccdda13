#include "paragraph_writer.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace parkcarbon::report::docx {
namespace {

constexpr std::size_t kLongestBookmark = 40;

void addText(pugi::xml_node run, std::string_view text) {
    pugi::xml_node node = add(run, "w:t", {{"xml:space", "preserve"}});
    node.append_child(pugi::node_pcdata).set_value(printable(text).c_str());
}

void addFieldCharacter(pugi::xml_node parent, const char* type) {
    add(add(parent, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

} // namespace

pugi::xml_node addParagraph(pugi::xml_node parent, const StyleSheet& styles, const ParagraphLook& look) {
    const pugi::xml_node paragraph = add(parent, "w:p");
    const pugi::xml_node properties = add(paragraph, "w:pPr");
    addValue(properties, "w:pStyle", styles.id(look.style));
    if (look.keep_next) {
        add(properties, "w:keepNext");
    }
    if (look.page_break_before) {
        add(properties, "w:pageBreakBefore");
    }
    if (look.numbering) {
        const pugi::xml_node numbering = add(properties, "w:numPr");
        addValue(numbering, "w:ilvl", "0");
        addValue(numbering, "w:numId", *look.numbering);
    }
    if (look.tab_mm) {
        add(add(properties, "w:tabs"), "w:tab",
            {{"w:val", "right"},
             {"w:leader", "dot"},
             {"w:pos", std::to_string(static_cast<long>(std::lround(*look.tab_mm * kTwipsPerMm)))}});
    }
    if (look.space_before) {
        add(properties, "w:spacing", {{"w:before", std::to_string(*look.space_before)}});
    }
    if (look.align != nullptr) {
        addValue(properties, "w:jc", look.align);
    }
    return paragraph;
}

void addRun(pugi::xml_node paragraph, std::string_view text, const StyleSheet& styles,
            std::string_view character_style) {
    const pugi::xml_node run = add(paragraph, "w:r");
    if (!character_style.empty()) {
        addValue(add(run, "w:rPr"), "w:rStyle", styles.id(character_style));
    }
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
        if (end > 0) {
            addText(run, text.substr(0, end));
        }
        if (end < text.size()) {
            add(run, text[end] == '\n' ? "w:br" : "w:tab");
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void beginField(pugi::xml_node parent, const std::string& instruction) {
    addFieldCharacter(parent, "begin");
    pugi::xml_node code = add(add(parent, "w:r"), "w:instrText", {{"xml:space", "preserve"}});
    code.append_child(pugi::node_pcdata).set_value((" " + instruction + " ").c_str());
    addFieldCharacter(parent, "separate");
}

void endField(pugi::xml_node parent) {
    addFieldCharacter(parent, "end");
}

void addField(pugi::xml_node parent, const std::string& instruction, std::string_view shown, const StyleSheet& styles) {
    beginField(parent, instruction);
    addRun(parent, shown, styles);
    endField(parent);
}

std::string Bookmarks::begin(pugi::xml_node parent, const std::string& wish) {
    std::string name = wish.substr(0, kLongestBookmark);
    std::replace_if(
        name.begin(), name.end(), [](unsigned char byte) { return std::isalnum(byte) == 0; }, '_');
    add(parent, "w:bookmarkStart", {{"w:id", std::to_string(++count_)}, {"w:name", name}});
    return name;
}

void Bookmarks::end(pugi::xml_node parent) const {
    add(parent, "w:bookmarkEnd", {{"w:id", std::to_string(count_)}});
}

} // namespace parkcarbon::report::docx
