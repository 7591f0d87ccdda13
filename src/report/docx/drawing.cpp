#include "drawing.hpp"

#include <cmath>

namespace parkcarbon::report::docx {
namespace {

constexpr double kEmuPerDesignPixel = 9525.0;
constexpr std::size_t kLongestDescription = 4000; // screen readers read all of it
constexpr const char* kDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* kPictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Not in the middle of a UTF-8 character.
std::string shortened(std::string text) {
    if (text.size() <= kLongestDescription) {
        return text;
    }
    std::size_t end = kLongestDescription;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end) + "…";
}

} // namespace

void addDrawing(pugi::xml_node run, const Drawing& drawing) {
    const std::string cx = std::to_string(std::lround(drawing.width * kEmuPerDesignPixel));
    const std::string cy = std::to_string(std::lround(drawing.height * kEmuPerDesignPixel));
    const std::string number = std::to_string(drawing.number);
    const pugi::xml_node in_line =
        add(add(run, "w:drawing"), "wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    add(in_line, "wp:extent", {{"cx", cx}, {"cy", cy}});
    add(in_line, "wp:effectExtent", {{"l", "0"}, {"t", "0"}, {"r", "0"}, {"b", "0"}});
    add(in_line, "wp:docPr",
        {{"id", number},
         {"name", "Picture " + number},
         {"descr", printable(shortened(drawing.description))},
         {"title", printable(drawing.title)}});
    add(add(in_line, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks",
        {{"xmlns:a", kDrawingNamespace}, {"noChangeAspect", "1"}});
    const pugi::xml_node data =
        add(add(in_line, "a:graphic", {{"xmlns:a", kDrawingNamespace}}), "a:graphicData", {{"uri", kPictureNamespace}});
    const pugi::xml_node picture = add(data, "pic:pic", {{"xmlns:pic", kPictureNamespace}});
    const pugi::xml_node names = add(picture, "pic:nvPicPr");
    add(names, "pic:cNvPr", {{"id", number}, {"name", "image" + number + ".png"}});
    add(names, "pic:cNvPicPr");
    const pugi::xml_node fill = add(picture, "pic:blipFill");
    add(fill, "a:blip", {{"r:embed", drawing.relationship}});
    add(add(fill, "a:stretch"), "a:fillRect");
    const pugi::xml_node shape = add(picture, "pic:spPr");
    const pugi::xml_node transform = add(shape, "a:xfrm");
    add(transform, "a:off", {{"x", "0"}, {"y", "0"}});
    add(transform, "a:ext", {{"cx", cx}, {"cy", cy}});
    add(add(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

} // namespace parkcarbon::report::docx
