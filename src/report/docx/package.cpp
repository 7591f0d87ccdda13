#include "package.hpp"

#include "xml.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::report::docx {
namespace {

constexpr std::string_view kCoreProperties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

struct Ending {
    const char* ending;
    const char* content_type;
};
constexpr std::array<Ending, 9> kEndings = {{{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
                                             {"xml", "application/xml"},
                                             {"png", "image/png"},
                                             {"jpeg", "image/jpeg"},
                                             {"jpg", "image/jpeg"},
                                             {"gif", "image/gif"},
                                             {"bmp", "image/bmp"},
                                             {"emf", "image/x-emf"},
                                             {"wmf", "image/x-wmf"}}};

/// "word/document.xml" → "word/_rels/document.xml.rels"
std::string relationshipPart(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    return folder + "_rels/" + (slash == std::string::npos ? part : part.substr(slash + 1)) + ".rels";
}

} // namespace

void Package::addPart(std::string name, std::string bytes, std::string content_type) {
    parts_.push_back({std::move(name), std::move(bytes), std::move(content_type)});
}

std::string Package::relate(const std::string& from, const std::string& type, const std::string& target) {
    const auto others = std::count_if(relationships_.begin(), relationships_.end(),
                                      [&from](const Relationship& other) { return other.from == from; });
    relationships_.push_back({from, type, target, "rId" + std::to_string(others + 1)});
    return relationships_.back().id;
}

std::string Package::contentTypes() const {
    pugi::xml_document document;
    const pugi::xml_node types =
        add(document, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    for (const Ending& ending : kEndings) {
        add(types, "Default", {{"Extension", ending.ending}, {"ContentType", ending.content_type}});
    }
    for (const Part& part : parts_) {
        if (!part.content_type.empty()) {
            add(types, "Override", {{"PartName", "/" + part.name}, {"ContentType", part.content_type}});
        }
    }
    return bytesOf(document);
}

std::string Package::relationshipsOf(const std::string& part) const {
    pugi::xml_document document;
    const pugi::xml_node list =
        add(document, "Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    for (const Relationship& relationship : relationships_) {
        if (relationship.from != part) {
            continue;
        }
        const std::string type = relationship.type == "core-properties"
                                     ? std::string(kCoreProperties)
                                     : std::string(kRelationshipNamespace) + "/" + relationship.type;
        add(list, "Relationship", {{"Id", relationship.id}, {"Type", type}, {"Target", relationship.target}});
    }
    return bytesOf(document);
}

std::vector<office::ZipEntry> Package::entries() const {
    std::vector<office::ZipEntry> entries = {{"[Content_Types].xml", contentTypes()}};
    std::vector<std::string> sources;
    for (const Relationship& relationship : relationships_) {
        if (std::find(sources.begin(), sources.end(), relationship.from) == sources.end()) {
            sources.push_back(relationship.from);
            entries.push_back({relationshipPart(relationship.from), relationshipsOf(relationship.from)});
        }
    }
    for (const Part& part : parts_) {
        entries.push_back({part.name, part.bytes});
    }
    return entries;
}

} // namespace parkcarbon::report::docx
