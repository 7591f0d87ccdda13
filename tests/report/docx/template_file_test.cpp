#include "report/docx/template_file.hpp"

#include "docx_file.hpp"

#include "report/docx/docx_renderer.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <gmock/gmock.h>

#include <fstream>

namespace parkcarbon::report::docx {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kNamespaces = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
                                    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
                                    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")";

std::string relationships(const std::string& content) {
    return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" + content +
           "</Relationships>";
}

std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         const std::string& more = {}) {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" +
           target + "\" " + more + "/>";
}

/// A letterhead: Letter paper, numbered headings, a header with a logo and a picture from elsewhere.
class TemplateFileTest : public testing::Test {
protected:
    TemplateFileTest() {
        const std::string section =
            R"(<w:sectPr><w:headerReference w:type="default" r:id="rId7"/>)"
            R"(<w:type w:val="continuous"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440")"
            R"( w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720")"
            R"( w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:linePitch="312"/></w:sectPr>)";
        parts = {
            {"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
            {"word/document.xml", "<w:document" + std::string(kNamespaces) +
                                      "><w:body><w:p><w:r><w:t>old text</w:t></w:r></w:p>" + section +
                                      "</w:body></w:document>"},
            {"word/_rels/document.xml.rels",
             relationships(
                 relationship("rId1", "styles", "styles.xml") + relationship("rId2", "numbering", "numbering.xml") +
                 relationship("rId7", "header", "header1.xml") +
                 relationship("rId8", "attachedTemplate", "http://example.org/evil.dotm", "TargetMode=\"External\""))},
            {"word/styles.xml",
             "<w:styles" + std::string(kNamespaces) +
                 R"(><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>)"
                 R"(<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>)"
                 R"(<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>)"},
            {"word/numbering.xml",
             "<w:numbering" + std::string(kNamespaces) +
                 R"(><w:abstractNum w:abstractNumId="2"/><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>)"
                 R"(</w:numbering>)"},
            {"word/header1.xml",
             "<w:hdr" + std::string(kNamespaces) +
                 R"(><w:p><w:r><w:t>Letterhead</w:t></w:r><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>)"
                 R"(<w:r><w:drawing><a:blip r:link="rId2"/></w:drawing></w:r></w:p></w:hdr>)"},
            {"word/_rels/header1.xml.rels",
             relationships(relationship("rId1", "image", "media/logo.png") +
                           relationship("rId2", "image", "http://example.org/track.png", "TargetMode=\"External\""))},
            {"word/media/logo.png", "PNG bytes"}};
    }

    std::string file() const {
        std::vector<office::ZipEntry> entries;
        for (const auto& [name, bytes] : parts) {
            entries.push_back({name, bytes});
        }
        return office::zipped(entries);
    }
    std::filesystem::path stored() const {
        std::ofstream(folder.file("template.dotx"), std::ios::binary) << file();
        return folder.file("template.dotx");
    }
    void replace(const std::string& part, const std::string& what, const std::string& with) {
        std::string& bytes = parts.at(part);
        bytes.replace(bytes.find(what), what.size(), with);
    }
    std::string detailOfError() const {
        const auto taken = parseTemplate(file());
        return taken ? "no error"
                     : std::string(taken.error().code.name) + " " + std::string(taken.error().argument("detail"));
    }
    std::map<std::string, std::string> parts;
    TemporaryFolder folder;
};

TEST_F(TemplateFileTest, TheReportTakesStylesPageAndHeaderOfTheTemplate) {
    Document document;
    document.blocks = {Contents{"目录"}, Heading{1, "1", "Summary"}, Paragraph{Paragraph::Kind::Bullet, "point"}};
    ASSERT_TRUE(DocxRenderer(stored()).render(document, folder.file("report.docx")));
    const DocxFile report(folder.file("report.docx"));
    EXPECT_THAT(report.paragraphs("1"), testing::ElementsAre("1  Summary"));
    EXPECT_THAT(report.parts().at("word/document.xml"), Not(HasSubstr("old text")));
    const pugi::xml_node section = report.body().child("w:sectPr");
    EXPECT_STREQ(section.child("w:pgSz").attribute("w:w").value(), "12240");
    EXPECT_FALSE(section.child("w:type")) << "sections of the report begin on a new page";
    EXPECT_THAT(report.parts().at("word/header1.xml"), HasSubstr("Letterhead"));
    EXPECT_EQ(report.parts().at("word/media/template1.png"), "PNG bytes");
    EXPECT_THAT(misplacedElements(report.part("word/document.xml")), IsEmpty());
    EXPECT_THAT(misplacedElements(report.part("word/styles.xml")), IsEmpty());
    EXPECT_THAT(misplacedElements(report.part("word/numbering.xml")), IsEmpty());
}

TEST_F(TemplateFileTest, TheReportsOwnNumbersReplaceThoseOfTheTemplatesHeadings) {
    Document document;
    document.blocks = {Heading{1, "1", "Summary"}, Paragraph{Paragraph::Kind::Bullet, "point"}};
    ASSERT_TRUE(DocxRenderer(stored()).render(document, folder.file("report.docx")));
    const DocxFile report(folder.file("report.docx"));
    const pugi::xml_node heading = report.body().child("w:p");
    const auto list = [](pugi::xml_node paragraph) {
        return std::string(paragraph.child("w:pPr").child("w:numPr").child("w:numId").attribute("w:val").value());
    };
    EXPECT_EQ(list(heading), "0");
    EXPECT_EQ(list(heading.next_sibling()), "5") << "a list beside those of the template";
}

TEST_F(TemplateFileTest, NothingFromOutsideTheFileIsTaken) {
    Document document;
    document.blocks = {Heading{1, "1", "Summary"}};
    ASSERT_TRUE(DocxRenderer(stored()).render(document, folder.file("report.docx")));
    const DocxFile report(folder.file("report.docx"));
    for (const auto& [name, bytes] : report.parts()) {
        EXPECT_THAT(bytes, Not(HasSubstr("example.org"))) << name;
        EXPECT_THAT(bytes, Not(HasSubstr("r:link"))) << name;
    }
}

TEST_F(TemplateFileTest, ASectionWithoutHeaderGetsTheProgramsOwn) {
    replace("word/document.xml", R"(<w:headerReference w:type="default" r:id="rId7"/>)", "");
    Document document;
    document.furniture = {"left", "right", "{page}", ""};
    document.blocks = {Heading{1, "1", "Summary"}};
    ASSERT_TRUE(DocxRenderer(stored()).render(document, folder.file("report.docx")));
    EXPECT_EQ(DocxFile::shown(DocxFile(folder.file("report.docx")).part("word/header1.xml").document_element()),
              "left\tright");
}

TEST_F(TemplateFileTest, NamesThePartThatCannotBeRead) {
    parts["word/styles.xml"] = "<w:styles><unclosed>";
    EXPECT_EQ(detailOfError(), "TEMPLATE_UNREADABLE word/styles.xml");
    parts.erase("word/styles.xml");
    EXPECT_EQ(detailOfError(), "TEMPLATE_UNREADABLE word/styles.xml");
    parts.erase("_rels/.rels");
    EXPECT_EQ(detailOfError(), "TEMPLATE_UNREADABLE _rels/.rels");
}

TEST_F(TemplateFileTest, RefusesDocumentTypesAndFieldsThatReachOut) {
    replace("word/header1.xml", "<w:t>Letterhead</w:t>",
            "<w:instrText>INCL</w:instrText></w:r><w:r><w:instrText>UDEPICTURE http://example.org/x</w:instrText>");
    EXPECT_EQ(detailOfError(), "TEMPLATE_UNREADABLE word/header1.xml");
    parts["word/styles.xml"] = "<!DOCTYPE x [<!ENTITY e \"boom\">]>" + parts["word/styles.xml"];
    EXPECT_EQ(detailOfError(), "TEMPLATE_UNREADABLE word/styles.xml");
}

TEST_F(TemplateFileTest, RefusesElementsThatAreNestedTooDeep) {
    std::string deep;
    for (int level = 0; level < 100'000; ++level) {
        deep += "<w:p>";
    }
    for (int level = 0; level < 100'000; ++level) {
        deep += "</w:p>";
    }
    replace("word/header1.xml", "<w:p>", deep + "<w:p>");
    EXPECT_EQ(detailOfError(), "TEMPLATE_UNREADABLE word/header1.xml");
}

TEST_F(TemplateFileTest, TheErrorNamesTheFile) {
    const auto missing = DocxRenderer(folder.file("none.docx")).render({}, folder.file("report.docx"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, kTemplateUnreadable);
    EXPECT_EQ(missing.error().argument("path"), folder.file("none.docx").string());
    parts["word/zeros"] = std::string(std::size_t{17} << 20U, '\0');
    const auto bomb = DocxRenderer(stored()).render({}, folder.file("report.docx"));
    ASSERT_FALSE(bomb);
    EXPECT_EQ(bomb.error().code, kTemplateTooLarge);
    EXPECT_EQ(bomb.error().argument("path"), folder.file("template.dotx").string());
}

} // namespace
} // namespace parkcarbon::report::docx
