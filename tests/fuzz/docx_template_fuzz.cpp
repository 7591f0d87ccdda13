// libFuzzer target: reads arbitrary bytes as a Word template, or as one part of a template that is sound otherwise; the
// first byte says which. Run it for a minute with `parkcarbon_docx_template_fuzz -max_total_time=60 CORPUS`.
#include "report/docx/template_file.hpp"
#include "report/office/zip_archive.hpp"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

namespace {

using namespace parkcarbon::report;

constexpr const char* kOpen = R"(xmlns:w="w" xmlns:r="r"><w:p><w:r><w:t>text</w:t></w:r></w:p>)";

std::string relationship(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"r/" + type + "\" Target=\"" + target + "\"/>";
}

std::map<std::string, std::string> soundParts() {
    return {{"_rels/.rels",
             "<Relationships>" + relationship("a", "officeDocument", "word/document.xml") + "</Relationships>"},
            {"word/_rels/document.xml.rels", "<Relationships>" + relationship("a", "styles", "styles.xml") +
                                                 relationship("b", "header", "header1.xml") + "</Relationships>"},
            {"word/document.xml",
             std::string("<w:document ") + kOpen +
                 R"(<w:sectPr><w:headerReference w:type="default" r:id="b"/></w:sectPr></w:document>)"},
            {"word/header1.xml", std::string("<w:hdr ") + kOpen + "</w:hdr>"},
            {"word/styles.xml", R"(<w:styles xmlns:w="w"><w:style w:styleId="a"/></w:styles>)"}};
}

std::string packed(const std::map<std::string, std::string>& parts) {
    std::vector<office::ZipEntry> entries;
    for (const auto& [name, bytes] : parts) {
        entries.push_back({name, bytes});
    }
    return office::zipped(entries);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::map<std::string, std::string> sound = soundParts();
    if (!docx::parseTemplate(packed(sound))) {
        std::abort(); // the parts around the fuzzed one must be read
    }
    if (size == 0) {
        return 0;
    }
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t choice = data[0] % (sound.size() + 1);
    if (choice == sound.size()) {
        (void)docx::parseTemplate(bytes);
        return 0;
    }
    std::map<std::string, std::string> parts = sound;
    std::next(parts.begin(), static_cast<std::ptrdiff_t>(choice))->second = bytes;
    (void)docx::parseTemplate(packed(parts));
    return 0;
}
