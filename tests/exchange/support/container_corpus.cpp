#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_corpus.hpp"
#include "exchange/support/zip_builder.hpp"

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

using namespace std::string_literals;

const std::string kCompoundSign = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const std::string kEncryptedName = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s;

/// A sound workbook whose sheet is zipped in a way of its own.
template <typename Change> std::string withSheetEntry(Change change) {
    ZipBuilder zip;
    for (const auto& [name, bytes] : soundParts()) {
        ZipBuilder::Entry entry;
        entry.name = name;
        entry.bytes = bytes;
        entry.deflated = true;
        if (name == kSheetPart) {
            change(entry);
        }
        zip.add(std::move(entry));
    }
    return zip.bytes();
}

/// A sound workbook with parts of other names.
template <typename Rename> std::string withNames(Rename rename) {
    ZipBuilder zip;
    for (const auto& [name, bytes] : soundParts()) {
        zip.add(rename(name), bytes, true);
    }
    return zip.bytes();
}

std::string withMore(const std::vector<std::pair<std::string, std::string>>& more) {
    ZipBuilder zip;
    for (const auto& [name, bytes] : soundParts()) {
        zip.add(name, bytes, true);
    }
    for (const auto& [name, bytes] : more) {
        zip.add(name, bytes, true);
    }
    return zip.bytes();
}

std::string zipOf(const std::vector<std::string>& names) {
    ZipBuilder zip;
    for (const std::string& name : names) {
        zip.add(name, "<x/>");
    }
    return zip.bytes();
}

std::string sound() {
    return zipParts(soundParts());
}

Corpus otherFiles() {
    const std::string zeros(100'000, '\0');
    return {{"nothing", ""},
            {"zeros", zeros},
            {"old-xls", kCompoundSign + zeros},
            {"password", kCompoundSign + zeros + kEncryptedName + zeros},
            {"password-across-blocks", kCompoundSign + zeros.substr(0, 4070) + kEncryptedName},
            {"pdf", "%PDF-1.7\n\x80"},
            {"rar", "Rar!\x1A\x07\x01\0"s},
            {"seven-zip", "7z\xBC\xAF\x27\x1C\0\4"s},
            {"picture", "\x89PNG\r\n\x1A\n"},
            {"html-called-xlsx", "<html><table><tr><td>1</td></tr></table></html>"},
            {"xml-2003", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"},
            {"csv-called-xlsx", "项目,数量\n烟煤,12.5\n"},
            {"program", "MZ\x90\0\3\0\0\0"s},
            {"ods", zipOf({"mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"})},
            {"numbers", zipOf({"Index/Document.iwa", "Metadata/Properties.plist"})},
            {"word", zipOf({"[Content_Types].xml", "_rels/.rels", "word/document.xml"})},
            {"powerpoint", zipOf({"[Content_Types].xml", "ppt/presentation.xml"})},
            {"xlsb", zipOf({"[Content_Types].xml", "xl/workbook.bin", "xl/worksheets/sheet1.bin"})},
            {"zip-of-workbooks", ZipBuilder().add("甲厂.xlsx", sound()).add("乙厂.xlsx", sound()).bytes()},
            {"zip-without-entries", ZipBuilder().bytes()}};
}

Corpus damagedZips() {
    const std::string whole = sound();
    std::string without_directory = whole;
    without_directory.replace(without_directory.rfind("PK\x05\x06"), 4, "XXXX");
    std::string wrong_directory = whole;
    wrong_directory.replace(wrong_directory.find("PK\x01\x02"), 4, "XXXX");
    return {{"cut-in-the-middle", whole.substr(0, whole.size() / 2)},
            {"cut-ten-bytes-early", whole.substr(0, whole.size() - 10)},
            {"first-header-only", "PK\x03\x04"},
            {"end-record-gone", without_directory},
            {"directory-damaged", wrong_directory},
            {"bytes-behind-the-end", whole + std::string(100, '\n')},
            {"wrong-checksum", withSheetEntry([](ZipBuilder::Entry& entry) { entry.claimed_crc = 1; })},
            {"claims-to-be-smaller", withSheetEntry([](ZipBuilder::Entry& entry) { entry.claimed_bytes = 10; })},
            {"claims-to-be-huge", withSheetEntry([](ZipBuilder::Entry& entry) { entry.claimed_bytes = 0xFFFFFFF0U; })},
            {"encrypted-part", withSheetEntry([](ZipBuilder::Entry& entry) { entry.encrypted_flag = true; })},
            {"unknown-compression", withSheetEntry([](ZipBuilder::Entry& entry) { entry.method = 77; })},
            {"no-deflate-stream", withSheetEntry([](ZipBuilder::Entry& entry) {
                 entry.deflated = false;
                 entry.method = 8;
             })},
            {"stored-parts", withSheetEntry([](ZipBuilder::Entry& entry) { entry.deflated = false; })}};
}

Corpus oddNames() {
    const auto upper = [](std::string name) {
        std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
            return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
        });
        return name;
    };
    const auto backslashes = [](std::string name) {
        std::replace(name.begin(), name.end(), '/', '\\');
        return name;
    };
    return {{"names-in-capitals", withNames(upper)},
            {"names-with-backslashes", withNames(backslashes)},
            {"names-with-leading-slash", withNames([](const std::string& name) { return "/" + name; })},
            {"sheet-twice", withMore({{kSheetPart, "<worksheet/>"}})},
            {"sheet-twice-in-capitals", withMore({{"xl/worksheets/Sheet1.xml", "<worksheet/>"}})},
            {"unused-part-twice", withMore({{"docProps/app.xml", "<a/>"}, {"docProps/app.xml", "<b/>"}})},
            {"names-that-leave-the-folder", withMore({{"../../evil.sh", "rm"}, {"/etc/passwd", "x"}, {"C:\\x", "x"}})},
            {"zip-within", withMore({{"xl/media/again.zip", sound()}})}};
}

Corpus bombs() {
    constexpr std::size_t kMuch = std::size_t{16} << 20U;
    const std::string spaces(kMuch, ' ');
    WorkbookParts sheet = soundParts();
    sheet[kSheetPart] += spaces;
    WorkbookParts texts = soundParts();
    texts[kTextPart] = "<sst><si><t>" + spaces + "</t></si></sst>";
    WorkbookParts rows = partsWithRows(spaces);
    std::vector<std::pair<std::string, std::string>> parts;
    for (int part = 0; part < 10'001; ++part) {
        parts.emplace_back("p" + std::to_string(part), "");
    }
    return {{"bomb-behind-the-sheet", zipParts(sheet)},
            {"bomb-in-the-texts", zipParts(texts)},
            {"bomb-between-the-rows", zipParts(rows)},
            {"too-many-parts", withMore(parts)}};
}

} // namespace

Corpus containerCorpus() {
    Corpus corpus = otherFiles();
    for (const Corpus& more : {damagedZips(), oddNames(), bombs()}) {
        corpus.insert(corpus.end(), more.begin(), more.end());
    }
    return corpus;
}

} // namespace parkcarbon::exchange
