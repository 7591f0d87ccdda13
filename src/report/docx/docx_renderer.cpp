#include "docx_renderer.hpp"

#include "../file_output.hpp"
#include "../pdf/paginator.hpp"
#include "../pdf/paper.hpp"
#include "../resources.hpp"
#include "body_writer.hpp"
#include "edge_writer.hpp"
#include "own_part.hpp"
#include "package.hpp"
#include "template_file.hpp"

#include <parkcarbon/charts/chart_style.hpp>

#include <map>
#include <optional>
#include <utility>

namespace parkcarbon::report {
namespace {

constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr const char* kDocumentPart = "word/document.xml";

std::string wordType(std::string_view kind) {
    return std::string(kWordType) + std::string(kind) + "+xml";
}

/// `2025-07-31T08:00:00Z`
std::string dateOfFile(base::Timestamp time) {
    return base::formatTimestamp(time).substr(0, 19) + "Z";
}

class DocxFile {
public:
    DocxFile(const Document& document, std::optional<docx::DocxTemplate> taken)
        : document_(document), taken_(std::move(taken)),
          styles_(taken_ ? docx::StyleSheet(taken_->styles.document_element()) : docx::StyleSheet()) {}

    std::string bytes() {
        addProperties();
        addFixedParts();
        const docx::SectionSetup sections = sectionSetup();
        const std::string body = documentPart(sections);
        package_.addPart(kDocumentPart, body, wordType("document.main"));
        return office::zipped(package_.entries());
    }

private:
    void addProperties() {
        package_.relate("", "officeDocument", kDocumentPart);
        package_.relate("", "core-properties", "docProps/core.xml");
        package_.relate("", "extended-properties", "docProps/app.xml");
        pugi::xml_document core;
        const pugi::xml_node node =
            docx::add(core, "cp:coreProperties",
                      {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                       {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                       {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                       {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
        const std::string& author = document_.author.empty() ? document_.creator : document_.author;
        docx::add(node, "dc:title").text().set(docx::printable(document_.title).c_str());
        docx::add(node, "dc:creator").text().set(docx::printable(author).c_str());
        docx::add(node, "dc:language").text().set(document_.language_code == "zh" ? "zh-CN" : "en-US");
        for (const char* const date : {"dcterms:created", "dcterms:modified"}) {
            docx::add(node, date, {{"xsi:type", "dcterms:W3CDTF"}}).text().set(dateOfFile(document_.created).c_str());
        }
        package_.addPart("docProps/core.xml", docx::bytesOf(core),
                         "application/vnd.openxmlformats-package.core-properties+xml");
        pugi::xml_document app;
        const pugi::xml_node properties =
            docx::add(app, "Properties",
                      {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
        docx::add(properties, "Application").text().set(docx::printable(document_.creator).c_str());
        package_.addPart("docProps/app.xml", docx::bytesOf(app),
                         "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    }

    void addWordPart(const std::string& relation, const std::string& name, std::string bytes, std::string type) {
        package_.relate(kDocumentPart, relation, name);
        package_.addPart("word/" + name, std::move(bytes), std::move(type));
    }

    void addFixedParts() {
        addWordPart("styles", "styles.xml", styles_.bytes(), wordType("styles"));
        addWordPart("settings", "settings.xml", std::string(embeddedFile("report/docx/settings.xml").bytes),
                    wordType("settings"));
        addWordPart("numbering", "numbering.xml", numberingPart(), wordType("numbering"));
        const bool own_fonts = !taken_ || !taken_->font_table.document_element();
        addWordPart("fontTable", "fontTable.xml",
                    own_fonts ? std::string(embeddedFile("report/docx/font_table.xml").bytes)
                              : docx::bytesOf(taken_->font_table),
                    wordType("fontTable"));
        if (taken_ && !taken_->theme.empty()) {
            addWordPart("theme", "theme/theme1.xml", taken_->theme,
                        "application/vnd.openxmlformats-officedocument.theme+xml");
        }
    }

    /// The own list beside those of the template, to which its styles refer. Lists come before their uses.
    std::string numberingPart() {
        pugi::xml_document own = docx::ownPart("report/docx/numbering.xml");
        bullet_numbering_ = "1";
        pugi::xml_node lists = taken_ ? taken_->numbering.document_element() : pugi::xml_node();
        if (!lists) {
            return docx::bytesOf(own);
        }
        int free_list = 0;
        int free_use = 1;
        for (const pugi::xml_node list : lists.children("w:abstractNum")) {
            free_list = std::max(free_list, list.attribute("w:abstractNumId").as_int() + 1);
        }
        for (const pugi::xml_node use : lists.children("w:num")) {
            free_use = std::max(free_use, use.attribute("w:numId").as_int() + 1);
        }
        const pugi::xml_node list = own.document_element().child("w:abstractNum");
        const pugi::xml_node first_use = lists.child("w:num");
        pugi::xml_node copy = first_use ? lists.insert_copy_before(list, first_use) : lists.append_copy(list);
        copy.attribute("w:abstractNumId").set_value(free_list);
        pugi::xml_node use = lists.find_child(
            [](pugi::xml_node node) { return std::string_view(node.name()) == "w:numIdMacAtCleanup"; });
        use = use ? lists.insert_child_before("w:num", use) : lists.append_child("w:num");
        use.append_attribute("w:numId").set_value(free_use);
        docx::addValue(use, "w:abstractNumId", std::to_string(free_list));
        bullet_numbering_ = std::to_string(free_use);
        return docx::bytesOf(taken_->numbering);
    }

    docx::SectionSetup sectionSetup() {
        if (taken_) {
            takeEdges();
            docx::SectionSetup setup(taken_->section.document_element());
            if (!setup.hasEdges()) {
                setup.addEdges(addEdges(setup.textWidthMm(false)));
            }
            return setup;
        }
        const docx::SectionSetup measures({}, {});
        const docx::Edges portrait = addEdges(measures.textWidthMm(false));
        docx::Edges landscape = addEdges(measures.textWidthMm(true));
        return {portrait, landscape};
    }

    std::string addEdge(const std::string& kind, const std::string& bytes) {
        const std::string name = kind + std::to_string(++edges_) + ".xml";
        package_.addPart("word/" + name, bytes, wordType(kind));
        return package_.relate(kDocumentPart, kind, name);
    }

    docx::Edges addEdges(double text_width_mm) {
        return {addEdge("header", docx::headerPart(document_.furniture, text_width_mm, styles_)),
                addEdge("footer", docx::footerPart(document_.furniture, styles_))};
    }

    /// The template's headers and footers as parts of this file; its section gets their new ids.
    void takeEdges() {
        std::map<std::string, std::string> new_ids;
        for (docx::DocxTemplate::Edge& edge : taken_->edges) {
            const std::string kind = edge.is_header ? "header" : "footer";
            const std::string part = "word/" + kind + std::to_string(edges_ + 1) + ".xml";
            std::map<std::string, std::string> image_ids;
            for (const docx::DocxTemplate::Image& image : edge.images) {
                if (image_ids.count(image.relationship) == 0) {
                    const std::string name = "media/template" + std::to_string(++template_images_) + "." + image.ending;
                    package_.addPart("word/" + name, image.bytes);
                    image_ids[image.relationship] = package_.relate(part, "image", name);
                }
            }
            docx::renameReferences(edge.content, image_ids);
            new_ids[edge.reference] = addEdge(kind, docx::bytesOf(edge.content));
        }
        docx::renameReferences(taken_->section, new_ids);
    }

    std::string documentPart(const docx::SectionSetup& sections) {
        const QString family = QString::fromLatin1(charts::kFontFamily);
        const pdf::Paper paper(family);
        const pdf::Layout layout = pdf::Paginator(document_, paper.type()).layout();
        pugi::xml_document content;
        const pugi::xml_node root = docx::add(content, "w:document",
                                              {{"xmlns:w", docx::kWordNamespace},
                                               {"xmlns:r", docx::kRelationshipNamespace},
                                               {"xmlns:wp", std::string(kDrawingNamespace)}});
        const docx::BodyTools tools{
            styles_, sections, paper.type(), layout.outline, bullet_numbering_, [this](const std::string& png) {
                const std::string name = "media/image" + std::to_string(++images_) + ".png";
                package_.addPart("word/" + name, png);
                return package_.relate(kDocumentPart, "image", name);
            }};
        docx::BodyWriter(document_, tools, docx::add(root, "w:body")).write();
        return docx::bytesOf(content);
    }

    const Document& document_;
    std::optional<docx::DocxTemplate> taken_;
    docx::StyleSheet styles_;
    docx::Package package_;
    std::string bullet_numbering_;
    int edges_ = 0;
    int images_ = 0;
    int template_images_ = 0;
};

} // namespace

DocxRenderer::DocxRenderer(std::filesystem::path template_file) : template_file_(std::move(template_file)) {}

base::Result<std::vector<std::filesystem::path>> DocxRenderer::render(const Document& document,
                                                                      const std::filesystem::path& path) const {
    std::optional<docx::DocxTemplate> taken;
    if (!template_file_.empty()) {
        auto read = docx::readTemplate(template_file_);
        if (!read) {
            return base::failure(read.error());
        }
        taken = std::move(*read);
    }
    if (const auto written = writeFile(path, DocxFile(document, std::move(taken)).bytes()); !written) {
        return base::failure(written.error());
    }
    return std::vector{path};
}

} // namespace parkcarbon::report
