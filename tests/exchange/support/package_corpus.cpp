#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_corpus.hpp"

namespace parkcarbon::exchange {
namespace {

/// A sound workbook with one part changed.
template <typename Change> std::string changed(const std::string& part, Change change) {
    WorkbookParts parts = soundParts();
    change(parts[part]);
    return zipParts(parts);
}

std::string without(const std::string& part) {
    WorkbookParts parts = soundParts();
    parts.erase(part);
    return zipParts(parts);
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string replaced(const std::string& part, const std::string& from, const std::string& to) {
    return changed(part, [&](std::string& xml) { replaceAll(xml, from, to); });
}

const std::string kWorkbook = "xl/workbook.xml";
const std::string kWorkbookTargets = "xl/_rels/workbook.xml.rels";

Corpus targets() {
    WorkbookParts moved = soundParts();
    moved["data/tab 1.xml"] = moved[kSheetPart];
    moved.erase(kSheetPart);
    replaceAll(moved[kWorkbookTargets], "worksheets/sheet1.xml", "../data/./x/../tab%201.xml");
    WorkbookParts elsewhere = soundParts();
    elsewhere["book/main.xml"] = elsewhere[kWorkbook];
    elsewhere["book/_rels/main.xml.rels"] = elsewhere[kWorkbookTargets];
    replaceAll(elsewhere["book/_rels/main.xml.rels"], "Target=\"", "Target=\"/xl/");
    elsewhere.erase(kWorkbook);
    elsewhere.erase(kWorkbookTargets);
    replaceAll(elsewhere["_rels/.rels"], "xl/workbook.xml", "/book/main.xml");
    return {{"absolute-targets", replaced(kWorkbookTargets, "Target=\"", "Target=\"/xl/")},
            {"roundabout-target", zipParts(moved)},
            {"workbook-in-another-folder", zipParts(elsewhere)},
            {"target-in-capitals", replaced(kWorkbookTargets, "sheet1.xml", "SHEET1.XML")},
            {"target-outside-the-file", replaced(kWorkbookTargets, "Target=\"worksheets/sheet1.xml\"",
                                                 "Target=\"file:///etc/passwd\" TargetMode=\"External\"")},
            {"target-above-the-top", replaced(kWorkbookTargets, "worksheets/sheet1.xml", "../../../../etc/passwd")},
            {"strict-namespaces",
             [] {
                 WorkbookParts parts = soundParts();
                 for (auto& [name, xml] : parts) {
                     replaceAll(xml, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main");
                     replaceAll(xml, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships");
                 }
                 return zipParts(parts);
             }()},
            {"no-content-types", without("[Content_Types].xml")},
            {"no-package-relationships", without("_rels/.rels")},
            {"no-workbook-relationships", without(kWorkbookTargets)},
            {"no-workbook", without(kWorkbook)},
            {"no-sheet", without(kSheetPart)},
            {"no-styles", without("xl/styles.xml")},
            {"no-shared-texts", without(kTextPart)}};
}

Corpus brokenXml() {
    const auto sheet = [](const std::string& xml) {
        return changed(kSheetPart, [&](std::string& part) { part = xml; });
    };
    const std::string start = "<worksheet><sheetData><row r=\"1\">";
    std::string deep;
    for (int level = 0; level < 100'000; ++level) {
        deep += "<a>";
    }
    const std::string utf16 = [] {
        const std::string plain = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
        std::string wide = "\xFF\xFE";
        for (const char letter : plain) {
            wide.push_back(letter);
            wide.push_back('\0');
        }
        return wide;
    }();
    return {
        {"document-type", sheet("<!DOCTYPE worksheet><worksheet/>")},
        {"billion-laughs",
         changed(kWorkbook,
                 [](std::string& xml) {
                     xml =
                         "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><workbook>&b;</workbook>";
                 })},
        {"external-entity",
         changed(kTextPart,
                 [](std::string& xml) {
                     xml = "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>";
                 })},
        {"unknown-entity", replaced(kTextPart, "烟煤", "a&nbsp;b")},
        {"sheet-without-a-byte", sheet("")},
        {"sheet-cut", sheet(start + "<c r=\"A1\"><v>1</v></c>")},
        {"sheet-cut-in-a-tag", sheet(start + "<c r=\"A1\"><v>1</v></c><c r=\"B")},
        {"tags-crossed", sheet(start + "<c r=\"A1\"><v>1</c></v></row></sheetData></worksheet>")},
        {"cell-not-closed", sheet(start + "<c r=\"A1\"><v>1</v></row></sheetData></worksheet>")},
        {"attribute-twice", sheet(start + "<c r=\"A1\" r=\"A1\"><v>1</v></c></row></sheetData></worksheet>")},
        {"text-behind-the-end", sheet("<worksheet/>x")},
        {"not-utf-8", replaced(kTextPart, "烟煤", "\xC9\xCC\xC3\xBA")},
        {"encoding-unknown", sheet("<?xml version=\"1.0\" encoding=\"GBK\"?><worksheet/>")},
        {"utf-16", sheet(utf16)},
        {"byte-order-mark", changed(kSheetPart, [](std::string& xml) { xml.insert(0, "\xEF\xBB\xBF"); })},
        {"too-deep", sheet(deep)},
        {"giant-attribute", sheet("<worksheet a=\"" + std::string(3'000'000, 'x') + "\"/>")},
        {"zero-byte", replaced(kTextPart, "烟煤", std::string("a\0b", 3))},
        {"styles-damaged", changed("xl/styles.xml", [](std::string& xml) { xml.resize(xml.size() / 2); })}};
}

Corpus sheetLists() {
    WorkbookParts prefixed = soundParts();
    for (const char* part : {kSheetPart, kTextPart}) {
        std::string& xml = prefixed[part];
        for (const char* name : {"worksheet", "sheetData", "row", "c", "v", "sst", "si", "t"}) {
            for (const char* end : {" ", ">"}) {
                replaceAll(xml, "<" + std::string(name) + end, "<x:" + std::string(name) + end);
            }
            replaceAll(xml, "</" + std::string(name) + ">", "</x:" + std::string(name) + ">");
        }
        replaceAll(xml, " xmlns=", " xmlns:x=");
    }
    WorkbookParts macros = soundParts();
    macros["xl/vbaProject.bin"] = "\xD0\xCF\x11\xE0";
    const std::string look_alikes = "</sheetData><extLst><ext><x14:c r=\"A9\"><v>9</v></x14:c></ext></extLst>";
    return {{"prefixes", zipParts(prefixed)},
            {"macros", zipParts(macros)},
            {"workbook-without-sheets",
             changed(kWorkbook, [](std::string& xml) { xml = "<workbook><sheets/></workbook>"; })},
            {"charts-only", replaced(kWorkbookTargets, "relationships/worksheet\"", "relationships/chartsheet\"")},
            {"sheet-of-another-vocabulary", changed(kSheetPart, [](std::string& xml) { xml = "<html><row/></html>"; })},
            {"extensions", replaced(kSheetPart, "</sheetData>", look_alikes)},
            {"sheet-name-missing", replaced(kWorkbook, "name=\"表\"", "")},
            {"relationship-id-unknown", replaced(kWorkbook, "r:id=\"rId1\"", "r:id=\"rId99\"")},
            {"content-for-other-programs",
             replaced(kSheetPart, "<sheetData>",
                      "<mc:AlternateContent><mc:Choice Requires=\"x\"><controls/></mc:Choice></mc:AlternateContent>"
                      "<sheetData>")}};
}

} // namespace

Corpus packageCorpus() {
    Corpus corpus = targets();
    for (const Corpus& more : {brokenXml(), sheetLists()}) {
        corpus.insert(corpus.end(), more.begin(), more.end());
    }
    return corpus;
}

} // namespace parkcarbon::exchange
