#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

/// Small tools for writing WordprocessingML (ECMA-376, part 1, chapter 17).
namespace parkcarbon::report::docx {

inline constexpr const char* kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* kRelationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

inline constexpr double kTwipsPerMm = 1440.0 / 25.4;

struct XmlAttribute {
    const char* name;
    std::string value;
};

/// A new last child. Attributes are written in the given order.
pugi::xml_node add(pugi::xml_node parent, const char* name, std::initializer_list<XmlAttribute> attributes = {});
/// `<name w:val="value"/>`
pugi::xml_node addValue(pugi::xml_node parent, const char* name, const std::string& value);
/// Without the control characters that XML cannot hold.
std::string printable(std::string_view text);
/// With declaration; compact, so that no space gets between runs.
std::string bytesOf(const pugi::xml_document& document);

} // namespace parkcarbon::report::docx
