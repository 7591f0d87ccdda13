#include "template_file.hpp"

#include "../office/zip_archive.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/report/inventory_report.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

namespace parkcarbon::report::docx {
namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{32} << 20U;
constexpr int kDeepestNesting = 200;
constexpr std::array<std::string_view, 7> kImageEndings = {"png", "jpeg", "jpg", "gif", "bmp", "emf", "wmf"};
/// Fields that fetch or start something.
constexpr std::array<std::string_view, 8> kReachingFields = {"include", "dde",   "import",   "link",
                                                             "macro",   "embed", "database", "autotext"};

using Parts = std::map<std::string, std::string, std::less<>>;

tl::unexpected<base::Error> unusable(std::string detail) {
    return base::failure(kTemplateUnreadable, {{"detail", std::move(detail)}});
}

bool isTooDeep(const pugi::xml_document& document) {
    struct Depth final : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node&) override { return depth() < kDeepestNesting; }
    } walker;
    pugi::xml_node root = document;
    return !root.traverse(walker);
}

/// `root`: the name that the part's root must have.
base::Result<pugi::xml_document> parsedPart(const Parts& parts, const std::string& name, std::string_view root) {
    const auto part = parts.find(name);
    if (part == parts.end()) {
        return unusable(name);
    }
    pugi::xml_document document;
    const auto status = document.load_buffer(part->second.data(), part->second.size(),
                                             pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype);
    const bool declares_type =
        document.find_child([](pugi::xml_node node) { return node.type() == pugi::node_doctype; });
    if (!status || declares_type || isTooDeep(document) || document.document_element().name() != root) {
        return unusable(name);
    }
    return document;
}

struct Target {
    std::string type; ///< last word of the relationship's type
    std::string part; ///< empty = outside the file
};
using Targets = std::map<std::string, Target, std::less<>>;

std::string folderOf(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

/// "word/" + "../media/x.png" → "media/x.png"
std::string resolved(std::string folder, std::string target) {
    if (!target.empty() && target.front() == '/') {
        return target.substr(1);
    }
    while (target.compare(0, 3, "../") == 0 && !folder.empty()) {
        target.erase(0, 3);
        folder.pop_back();
        folder = folderOf(folder);
    }
    return folder + target;
}

base::Result<Targets> targetsOf(const Parts& parts, const std::string& part) {
    const std::string folder = folderOf(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    Targets targets;
    if (parts.find(name) == parts.end()) {
        return targets;
    }
    const auto document = parsedPart(parts, name, "Relationships");
    if (!document) {
        return base::failure(document.error());
    }
    for (const pugi::xml_node node : document->document_element().children("Relationship")) {
        const std::string type = node.attribute("Type").value();
        const bool outside = std::string_view(node.attribute("TargetMode").value()) == "External";
        targets.emplace(node.attribute("Id").value(),
                        Target{type.substr(type.rfind('/') + 1),
                               outside ? "" : resolved(folder, node.attribute("Target").value())});
    }
    return targets;
}

const Target* targetOfType(const Targets& targets, std::string_view type) {
    const auto found =
        std::find_if(targets.begin(), targets.end(), [type](const auto& target) { return target.second.type == type; });
    return found == targets.end() || found->second.part.empty() ? nullptr : &found->second;
}

/// The whole text of the fields' instructions, in which Word joins what stands in several runs.
std::string instructionsOf(const pugi::xml_document& document) {
    struct Collect final : pugi::xml_tree_walker {
        std::string text;
        bool for_each(pugi::xml_node& node) override {
            const std::string_view name = node.name();
            if (name == "w:instrText" || name == "w:delInstrText") {
                text += node.text().get();
            } else if (name == "w:fldSimple") {
                text += std::string(" ") + node.attribute("w:instr").value() + " ";
            }
            return true;
        }
    } collect;
    pugi::xml_node root = document;
    root.traverse(collect);
    return base::toLowerAscii(collect.text);
}

bool isReachingOut(const pugi::xml_document& document) {
    const std::string instructions = instructionsOf(document);
    return std::any_of(kReachingFields.begin(), kReachingFields.end(),
                       [&](std::string_view field) { return instructions.find(field) != std::string::npos; });
}

std::vector<pugi::xml_node> elementsOf(pugi::xml_node root) {
    struct Collect final : pugi::xml_tree_walker {
        std::vector<pugi::xml_node> nodes;
        bool for_each(pugi::xml_node& node) override {
            nodes.push_back(node);
            return true;
        }
    } collect;
    root.traverse(collect);
    return std::move(collect.nodes);
}

std::optional<DocxTemplate::Image> imageOf(const Parts& parts, const std::string& id, const Targets& targets) {
    const auto target = targets.find(id);
    if (target == targets.end() || target->second.type != "image") {
        return std::nullopt;
    }
    const auto part = parts.find(target->second.part);
    const std::string ending = base::toLowerAscii(target->second.part.substr(target->second.part.rfind('.') + 1));
    if (part == parts.end() || std::find(kImageEndings.begin(), kImageEndings.end(), ending) == kImageEndings.end()) {
        return std::nullopt;
    }
    return DocxTemplate::Image{id, ending, part->second};
}

/// The object that an element belongs to; it goes as a whole when something in it leads nowhere.
pugi::xml_node objectAround(pugi::xml_node node) {
    static constexpr std::array<std::string_view, 4> kObjects = {"w:drawing", "w:pict", "w:object",
                                                                 "mc:AlternateContent"};
    pugi::xml_node object;
    for (; node; node = node.parent()) {
        if (std::find(kObjects.begin(), kObjects.end(), std::string_view(node.name())) != kObjects.end()) {
            object = node;
        }
    }
    return object;
}

/// Keeps images that lie in the file; links lose their target, objects that need anything else go.
void takeImages(DocxTemplate::Edge& edge, const Parts& parts, const Targets& targets) {
    std::vector<pugi::xml_node> leading_nowhere;
    for (const pugi::xml_node& element : elementsOf(edge.content)) {
        pugi::xml_node node = element;
        for (const char* const name : {"r:embed", "r:id", "r:link", "r:pict", "r:href"}) {
            const pugi::xml_attribute reference = node.attribute(name);
            if (!reference) {
                continue;
            }
            auto image = imageOf(parts, reference.value(), targets);
            if (image && std::string_view(name) != "r:link") {
                edge.images.push_back(std::move(*image));
            } else if (const pugi::xml_node object = objectAround(node)) {
                leading_nowhere.push_back(object);
            } else {
                node.remove_attribute(reference);
            }
        }
    }
    std::sort(leading_nowhere.begin(), leading_nowhere.end());
    leading_nowhere.erase(std::unique(leading_nowhere.begin(), leading_nowhere.end()), leading_nowhere.end());
    for (pugi::xml_node object : leading_nowhere) {
        object.parent().remove_child(object);
    }
}

bool isEdgeReference(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name == "w:headerReference" || name == "w:footerReference";
}

/// A section without a header of its own shows that of the section before.
void takeSection(DocxTemplate& taken, pugi::xml_node body) {
    std::map<std::pair<std::string, std::string>, pugi::xml_node> references; // name and type → last one
    pugi::xml_node last;
    for (const pugi::xml_node& node : elementsOf(body)) {
        if (std::string_view(node.name()) == "w:sectPr" && std::string_view(node.parent().name()) != "w:sectPrChange") {
            last = node;
        } else if (isEdgeReference(node)) {
            references[{node.name(), node.attribute("w:type").value()}] = node;
        }
    }
    pugi::xml_node section = last ? taken.section.append_copy(last) : taken.section.append_child("w:sectPr");
    for (pugi::xml_node child = section.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (isEdgeReference(child)) {
            section.remove_child(child);
        }
        child = next;
    }
    for (const auto& [key, reference] : references) {
        section.prepend_copy(reference);
    }
}

base::Result<void> takeEdges(DocxTemplate& taken, const Parts& parts, const Targets& targets) {
    std::vector<pugi::xml_node> references;
    for (const pugi::xml_node child : taken.section.first_child().children()) {
        if (isEdgeReference(child)) {
            references.push_back(child);
        }
    }
    for (pugi::xml_node reference : references) {
        const bool is_header = std::string_view(reference.name()) == "w:headerReference";
        const std::string id = reference.attribute("r:id").value();
        const auto target = targets.find(id);
        const bool is_taken = std::any_of(taken.edges.begin(), taken.edges.end(),
                                          [&id](const DocxTemplate::Edge& edge) { return edge.reference == id; });
        if (is_taken) {
            continue;
        }
        if (target == targets.end() || target->second.part.empty()) {
            taken.section.first_child().remove_child(reference);
            continue;
        }
        auto content = parsedPart(parts, target->second.part, is_header ? "w:hdr" : "w:ftr");
        if (!content) {
            return base::failure(content.error());
        }
        if (isReachingOut(*content)) {
            return unusable(target->second.part);
        }
        const auto own_targets = targetsOf(parts, target->second.part);
        if (!own_targets) {
            return base::failure(own_targets.error());
        }
        taken.edges.push_back({id, is_header, std::move(*content), {}});
        takeImages(taken.edges.back(), parts, *own_targets);
    }
    return {};
}

/// Fonts that lie in the template's file are left behind; their names stay.
void forgetEmbeddedFonts(pugi::xml_node fonts) {
    for (pugi::xml_node font : fonts.children("w:font")) {
        for (const char* const kind : {"w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"}) {
            font.remove_child(kind);
        }
    }
}

/// Bullets that are pictures lie outside numbering.xml.
void forgetPictureBullets(pugi::xml_node numbering) {
    while (numbering.remove_child("w:numPicBullet")) {
    }
    for (pugi::xml_node list : numbering.children("w:abstractNum")) {
        for (pugi::xml_node level : list.children("w:lvl")) {
            level.remove_child("w:lvlPicBulletId");
        }
    }
}

base::Result<void> takeOptional(pugi::xml_document& into, const Parts& parts, const Target* target,
                                std::string_view root) {
    if (target == nullptr) {
        return {};
    }
    auto part = parsedPart(parts, target->part, root);
    if (!part) {
        return base::failure(part.error());
    }
    into = std::move(*part);
    return {};
}

} // namespace

base::Result<DocxTemplate> parseTemplate(std::string_view file) {
    const auto parts = office::unzipped(file);
    if (!parts) {
        return base::failure(parts.error());
    }
    const auto roots = targetsOf(*parts, "");
    const Target* const main = roots ? targetOfType(*roots, "officeDocument") : nullptr;
    if (main == nullptr) {
        return unusable("_rels/.rels");
    }
    const auto document = parsedPart(*parts, main->part, "w:document");
    const auto targets = targetsOf(*parts, main->part);
    if (!document || !targets) {
        return base::failure(document ? targets.error() : document.error());
    }
    const Target* const styles = targetOfType(*targets, "styles");
    auto sheet = parsedPart(*parts, styles == nullptr ? "word/styles.xml" : styles->part, "w:styles");
    if (!sheet) {
        return base::failure(sheet.error());
    }
    DocxTemplate taken;
    taken.styles = std::move(*sheet);
    if (auto done = takeOptional(taken.numbering, *parts, targetOfType(*targets, "numbering"), "w:numbering"); !done) {
        return base::failure(done.error());
    }
    if (auto done = takeOptional(taken.font_table, *parts, targetOfType(*targets, "fontTable"), "w:fonts"); !done) {
        return base::failure(done.error());
    }
    pugi::xml_document theme;
    if (auto done = takeOptional(theme, *parts, targetOfType(*targets, "theme"), "a:theme"); !done) {
        return base::failure(done.error());
    }
    taken.theme = theme.document_element() ? bytesOf(theme) : std::string();
    forgetEmbeddedFonts(taken.font_table.document_element());
    forgetPictureBullets(taken.numbering.document_element());
    takeSection(taken, document->document_element());
    if (auto done = takeEdges(taken, *parts, *targets); !done) {
        return base::failure(done.error());
    }
    return taken;
}

base::Result<DocxTemplate> readTemplate(const std::filesystem::path& path) {
    const auto withPath = [&path](base::Error error) {
        error.arguments.push_back({"path", path.string()});
        return base::failure(std::move(error));
    };
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(path, missing);
    if (missing) {
        return withPath(base::Error(kTemplateUnreadable, {{"detail", missing.message()}}));
    }
    if (size > kLargestFile) {
        return withPath(base::Error(kTemplateTooLarge, {{"limit", std::to_string(kLargestFile)}}));
    }
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    auto taken = parseTemplate(bytes);
    return taken ? std::move(taken) : withPath(taken.error());
}

} // namespace parkcarbon::report::docx
