#include "docx_file.hpp"

#include <algorithm>
#include <stdexcept>

namespace parkcarbon::report {
namespace {

std::string styleOf(pugi::xml_node paragraph) {
    return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

void addShown(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = child.name();
        if (name == "w:t") {
            text += child.text().get();
        } else if (name == "w:tab") {
            text += '\t';
        } else if (name == "w:br") {
            text += '\n';
        } else if (name == "w:r" || name == "w:hyperlink" || name == "w:p" || name == "w:tc") {
            addShown(child, text);
        }
    }
}

using Order = std::vector<std::string_view>;

/// CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr and CT_Style, as far as the program writes or takes them over.
const std::map<std::string_view, Order>& schemaOrders() {
    static const std::map<std::string_view, Order> orders = {
        {"w:pPr",
         {"w:pStyle",
          "w:keepNext",
          "w:keepLines",
          "w:pageBreakBefore",
          "w:framePr",
          "w:widowControl",
          "w:numPr",
          "w:suppressLineNumbers",
          "w:pBdr",
          "w:shd",
          "w:tabs",
          "w:suppressAutoHyphens",
          "w:spacing",
          "w:ind",
          "w:contextualSpacing",
          "w:jc",
          "w:textAlignment",
          "w:outlineLvl",
          "w:rPr",
          "w:sectPr"}},
        {"w:rPr",
         {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:spacing", "w:kern", "w:sz", "w:szCs",
          "w:highlight", "w:u", "w:shd", "w:vertAlign", "w:lang"}},
        {"w:tblPr",
         {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar",
          "w:tblLook", "w:tblCaption", "w:tblDescription"}},
        {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:vAlign"}},
        {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
        {"w:tr", {"w:trPr", "w:tc"}},
        {"w:sectPr",
         {"w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg",
          "w:docGrid"}},
        {"w:style",
         {"w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat",
          "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"}},
        {"w:styles", {"w:docDefaults", "w:latentStyles", "w:style"}},
        {"w:numbering", {"w:numPicBullet", "w:abstractNum", "w:num", "w:numIdMacAtCleanup"}},
        {"wp:inline", {"wp:extent", "wp:effectExtent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"}}};
    return orders;
}

} // namespace

DocxFile::DocxFile(const std::filesystem::path& path) {
    auto parts = office::unzipped(TemporaryFolder::read(path));
    if (!parts) {
        throw std::runtime_error("no ZIP file: " + path.string());
    }
    parts_ = std::move(*parts);
    for (const auto& [name, bytes] : parts_) {
        const bool is_xml =
            name.size() > 4 && (name.substr(name.size() - 4) == ".xml" || name.substr(name.size() - 5) == ".rels");
        if (is_xml && !documents_[name].load_buffer(bytes.data(), bytes.size(),
                                                    pugi::parse_default | pugi::parse_ws_pcdata_single)) {
            throw std::runtime_error("not well-formed: " + name);
        }
    }
}

pugi::xml_node DocxFile::body() const {
    return part("word/document.xml").document_element().child("w:body");
}

std::string DocxFile::shown(pugi::xml_node node) {
    std::string text;
    addShown(node, text);
    return text;
}

std::vector<std::string> DocxFile::paragraphs(const std::string& style) const {
    std::vector<std::string> texts;
    const auto take = [&](pugi::xml_node parent) {
        for (const pugi::xml_node paragraph : parent.children("w:p")) {
            if (styleOf(paragraph) == style) {
                texts.push_back(shown(paragraph));
            }
        }
    };
    take(body().child("w:sdt").child("w:sdtContent"));
    take(body());
    return texts;
}

std::vector<std::vector<std::string>> DocxFile::table(const std::string& title) const {
    for (const pugi::xml_node table : body().children("w:tbl")) {
        const std::string caption = shown(table.previous_sibling("w:p"));
        if (caption.size() < title.size() || caption.substr(caption.size() - title.size()) != title) {
            continue;
        }
        std::vector<std::vector<std::string>> rows;
        for (const pugi::xml_node row : table.children("w:tr")) {
            rows.emplace_back();
            for (const pugi::xml_node cell : row.children("w:tc")) {
                rows.back().push_back(shown(cell));
            }
        }
        return rows;
    }
    throw std::out_of_range("no table " + title);
}

std::vector<std::string> misplacedElements(const pugi::xml_document& part) {
    struct Check final : pugi::xml_tree_walker {
        std::vector<std::string> misplaced;
        bool for_each(pugi::xml_node& node) override {
            const auto order = schemaOrders().find(node.name());
            if (order == schemaOrders().end()) {
                return true;
            }
            std::size_t reached = 0;
            for (const pugi::xml_node child : node.children()) {
                const auto place = std::find(order->second.begin(), order->second.end(), child.name());
                const auto index = static_cast<std::size_t>(place - order->second.begin());
                if (place == order->second.end() || index < reached) {
                    misplaced.push_back(std::string(node.name()) + ": " + child.name());
                }
                reached = std::max(reached, index);
            }
            return true;
        }
    } check;
    pugi::xml_document copy;
    copy.reset(part);
    copy.traverse(check);
    return std::move(check.misplaced);
}

} // namespace parkcarbon::report
