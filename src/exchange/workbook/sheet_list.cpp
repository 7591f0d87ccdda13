#include "sheet_list.hpp"

#include "file_kind.hpp"
#include "relationships.hpp"
#include "xml_parser.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kUsualWorkbook = "xl/workbook.xml";
constexpr std::string_view kUsualSharedTexts = "xl/sharedStrings.xml";
constexpr std::string_view kUsualStyles = "xl/styles.xml";

WorkbookSheet::State stateNamed(const char* word) {
    const std::string_view state = word == nullptr ? "" : word;
    return state == "hidden"       ? WorkbookSheet::State::Hidden
           : state == "veryHidden" ? WorkbookSheet::State::VeryHidden
                                   : WorkbookSheet::State::Visible;
}

class WorkbookPart final : public XmlHandler {
public:
    explicit WorkbookPart(std::size_t most) : most_(most) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr") {
            const char* stated = attributes.find("date1904");
            const std::string word = base::toLowerAscii(stated == nullptr ? "" : stated);
            since_1904 = word == "1" || word == "true";
        } else if (name == "sheet" && sheets.size() < most_) {
            const char* title = attributes.find("name");
            const char* id = attributes.find("id");
            sheets.push_back(
                {{title == nullptr ? "" : title, stateNamed(attributes.find("state"))}, id == nullptr ? "" : id});
        }
    }
    void endElement(std::string_view /*name*/) override {}

    struct Sheet {
        WorkbookSheet sheet;
        std::string relationship;
    };
    std::vector<Sheet> sheets;
    bool since_1904 = false;

private:
    std::size_t most_;
};

/// The part that the package says to be its document, else the one of the usual name.
base::Result<std::string> documentOf(Package& package, const WorkbookLimits& limits) {
    const auto relationships = readRelationships(package, "", limits);
    if (!relationships) {
        return tl::unexpected(relationships.error());
    }
    for (const Relationship& relationship : *relationships) {
        if (relationship.type == "officeDocument" && package.has(relationship.target)) {
            return relationship.target;
        }
    }
    return std::string(kUsualWorkbook);
}

/// Sheets that hold something else than cells.
bool holdsNoCells(const Relationship& relationship) {
    return relationship.type != "worksheet" && !relationship.type.empty();
}

std::string partOfType(const std::vector<Relationship>& relationships, std::string_view type, std::string_view usual,
                       const Package& package) {
    const auto found = std::find_if(relationships.begin(), relationships.end(), [&](const Relationship& relationship) {
        return relationship.type == type && !relationship.target.empty();
    });
    if (found != relationships.end()) {
        return found->target;
    }
    return package.has(usual) ? std::string(usual) : std::string();
}

} // namespace

base::Result<SheetList> readSheetList(Package& package, const WorkbookLimits& limits) {
    const auto document = documentOf(package, limits);
    if (!document) {
        return tl::unexpected(document.error());
    }
    if (auto kind = checkPackageKind(package, *document); !kind) {
        return tl::unexpected(kind.error());
    }
    WorkbookPart workbook(limits.sheets);
    if (auto parsed = parsePart(package, *document, workbook, limits); !parsed) {
        return tl::unexpected(parsed.error());
    }
    const auto relationships = readRelationships(package, *document, limits);
    if (!relationships) {
        return tl::unexpected(relationships.error());
    }
    SheetList list;
    list.since_1904 = workbook.since_1904;
    list.shared_texts = partOfType(*relationships, "sharedStrings", kUsualSharedTexts, package);
    list.styles = partOfType(*relationships, "styles", kUsualStyles, package);
    for (WorkbookPart::Sheet& sheet : workbook.sheets) {
        const auto target =
            std::find_if(relationships->begin(), relationships->end(),
                         [&](const Relationship& relationship) { return relationship.id == sheet.relationship; });
        if (target == relationships->end()) {
            list.sheets.push_back({std::move(sheet.sheet), {}});
        } else if (!holdsNoCells(*target)) {
            list.sheets.push_back({std::move(sheet.sheet), target->target});
        }
    }
    if (list.sheets.empty()) {
        return base::failure(kWorkbookWithoutSheets, {{"value", package.file()}});
    }
    return list;
}

} // namespace parkcarbon::exchange
