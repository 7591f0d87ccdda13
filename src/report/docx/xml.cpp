#include "xml.hpp"

#include <sstream>

namespace parkcarbon::report::docx {

pugi::xml_node add(pugi::xml_node parent, const char* name, std::initializer_list<XmlAttribute> attributes) {
    pugi::xml_node node = parent.append_child(name);
    for (const XmlAttribute& attribute : attributes) {
        node.append_attribute(attribute.name).set_value(attribute.value.c_str());
    }
    return node;
}

pugi::xml_node addValue(pugi::xml_node parent, const char* name, const std::string& value) {
    return add(parent, name, {{"w:val", value}});
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char byte : text) {
        if (static_cast<unsigned char>(byte) >= 0x20 || byte == '\n' || byte == '\t') {
            out += byte;
        }
    }
    return out;
}

std::string bytesOf(const pugi::xml_document& document) {
    std::ostringstream out;
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    document.document_element().print(out, "", pugi::format_raw);
    return std::move(out).str();
}

} // namespace parkcarbon::report::docx
