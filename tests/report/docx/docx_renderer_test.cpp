#include "report/docx/docx_renderer.hpp"

#include "../support/example_park.hpp"
#include "../support/office_program.hpp"
#include "../support/pdf_tools.hpp"
#include "docx_file.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>

namespace parkcarbon::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

charts::ChartSpec barChart() {
    charts::ChartSpec chart;
    chart.title = "排放构成";
    chart.category_title = "范围";
    chart.value_title = "tCO2e";
    chart.categories = {"范围一", "范围二"};
    chart.series = {{"", {30.0, 12.5}}};
    return chart;
}

Table totals() {
    Table table{"totals",   "表 1",
                "排放总量", {{"项目", "", Align::Left}, {"排放量", "tCO2e", Align::Right}},
                {},         {"注：含<外购>电力 & 热力。"}};
    table.rows = {{Row::Kind::Group, {Cell::text("直接")}},
                  {Row::Kind::Body, {Cell::text("燃烧"), Cell::number(1234.56, 1)}},
                  {Row::Kind::Body, {Cell::text("存疑", Emphasis::Warning), Cell::none()}},
                  {Row::Kind::Total, {Cell::text("合计"), Cell::number(1234.56, 1)}}};
    return table;
}

Document example() {
    Document document;
    document.language_code = "zh";
    document.title = "示例园区报告";
    document.creator = "ParkCarbon";
    document.created = base::Timestamp(std::chrono::milliseconds(1767225600000)); // 2026-01-01
    document.furniture = {"报告", "示例园区", "第 {page} 页 共 {pages} 页", "（续）"};
    Table annex = totals();
    annex.id = "annex";
    annex.number = "附表 7";
    document.blocks = {
        Cover{"清单报告", "示例园区", "合成数据", {{"报告期", "2025 年"}}, {"编制", "审核"}, "日期", "盖章处"},
        Contents{"目录"},
        Heading{1, "1", "摘要"},
        Paragraph{Paragraph::Kind::Body, "第一行\n第二行"},
        Paragraph{Paragraph::Kind::Bullet, "要点"},
        Paragraph{Paragraph::Kind::Note, "说明"},
        Paragraph{Paragraph::Kind::Warning, "警告"},
        Heading{2, "1.1", "总量"},
        totals(),
        Figure{"parts", "图 1", barChart()},
        PageBreak{true},
        Heading{1, "附录 A", "明细"},
        annex,
        PageBreak{false},
        Heading{3, "", "末尾"}};
    return document;
}

class DocxRendererTest : public testing::Test {
protected:
    DocxFile rendered(const Document& document) const {
        const auto files = DocxRenderer().render(document, folder.file("report.docx"));
        EXPECT_TRUE(files.has_value());
        return DocxFile(folder.file("report.docx"));
    }

    TemporaryFolder folder;
};

TEST_F(DocxRendererTest, WritesHeadingsTextAndListsInTheStylesOfWord) {
    const DocxFile file = rendered(example());
    EXPECT_THAT(file.paragraphs("Heading1"), ElementsAre("1  摘要", "附录 A  明细"));
    EXPECT_THAT(file.paragraphs("Heading2"), ElementsAre("1.1  总量"));
    EXPECT_THAT(file.paragraphs("Heading3"), ElementsAre("末尾"));
    EXPECT_THAT(file.paragraphs("ReportBody"), ElementsAre("第一行\n第二行"));
    EXPECT_THAT(file.paragraphs("ListBullet"), ElementsAre("要点"));
    EXPECT_THAT(file.paragraphs("ReportNote"), ElementsAre("说明"));
    EXPECT_THAT(file.paragraphs("ReportWarning"), ElementsAre("▲ 警告"));
    EXPECT_THAT(file.paragraphs("Title"), ElementsAre("清单报告"));
    EXPECT_THAT(file.parts().at("word/styles.xml"), HasSubstr("w:eastAsia=\"宋体\""));
}

TEST_F(DocxRendererTest, ElementsStandInTheOrderOfTheSchema) {
    const DocxFile file = rendered(example());
    for (const char* const part :
         {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/footer2.xml"}) {
        EXPECT_THAT(misplacedElements(file.part(part)), IsEmpty()) << part;
    }
}

TEST_F(DocxRendererTest, EveryRelationshipLeadsToAPart) {
    const DocxFile file = rendered(example());
    int seen = 0;
    for (const pugi::xml_node link :
         file.part("word/_rels/document.xml.rels").document_element().children("Relationship")) {
        EXPECT_EQ(file.parts().count(std::string("word/") + link.attribute("Target").value()), 1U);
        ++seen;
    }
    EXPECT_EQ(seen, 9); // styles, settings, numbering, fonts, two headers, two footers, one picture
}

TEST_F(DocxRendererTest, TablesHoldTheCellsAndRepeatTheirHead) {
    const DocxFile file = rendered(example());
    EXPECT_THAT(file.table("排放总量"),
                ElementsAre(ElementsAre("项目", "排放量\n(tCO2e)"), ElementsAre("直接"), ElementsAre("燃烧", "1,234.6"),
                            ElementsAre("存疑", "–"), ElementsAre("合计", "1,234.6")));
    const pugi::xml_node table = file.body().child("w:tbl").next_sibling("w:tbl").next_sibling("w:tbl");
    EXPECT_TRUE(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
    for (const pugi::xml_node row : table.children("w:tr")) {
        EXPECT_TRUE(row.child("w:trPr").child("w:cantSplit"));
    }
    const pugi::xml_node group = table.child("w:tr").next_sibling().child("w:tc").child("w:tcPr");
    EXPECT_STREQ(group.child("w:gridSpan").attribute("w:val").value(), "2");
    int width = 0;
    for (const pugi::xml_node column : table.child("w:tblGrid").children()) {
        width += column.attribute("w:w").as_int();
    }
    EXPECT_NEAR(width, 170.0 / 25.4 * 1440.0, 3); // the whole width between margins of 20 mm
    EXPECT_THAT(file.paragraphs("TableNote"), testing::Contains("注：含<外购>电力 & 热力。"));
}

TEST_F(DocxRendererTest, CaptionsCountByFieldsThatAnUpdateLeavesAsTheyAre) {
    const DocxFile file = rendered(example());
    EXPECT_THAT(file.paragraphs("Caption"), ElementsAre("表 1  排放总量", "图 1  排放构成", "附表 7  排放总量"));
    const std::string& document = file.parts().at("word/document.xml");
    EXPECT_THAT(document, HasSubstr("> SEQ 表 \\* ARABIC <"));
    EXPECT_THAT(document, HasSubstr("> SEQ 图 \\* ARABIC <"));
    EXPECT_THAT(document, HasSubstr("> SEQ 附表 \\* ARABIC \\r 7 <"));
}

TEST_F(DocxRendererTest, ContentsAreAFieldThatIsFilledInAlready) {
    const DocxFile file = rendered(example());
    EXPECT_THAT(file.paragraphs("TOC1"), ElementsAre("1  摘要\t3", "附录 A  明细\t4"));
    EXPECT_THAT(file.paragraphs("TOC2"), ElementsAre("1.1  总量\t3"));
    const std::string& document = file.parts().at("word/document.xml");
    EXPECT_THAT(document, HasSubstr("> TOC \\o \"1-2\" \\h \\z \\u <"));
    EXPECT_THAT(document, HasSubstr("> PAGEREF _Toc00000001 \\h <"));
    EXPECT_THAT(document, HasSubstr("w:name=\"_Toc00000001\""));
    EXPECT_THAT(file.parts().at("word/settings.xml"), testing::Not(HasSubstr("updateFields")));
}

TEST_F(DocxRendererTest, PageBreaksTurnThePageInSectionsOfTheirOwn) {
    const DocxFile file = rendered(example());
    std::vector<std::string> widths;
    struct Collect final : pugi::xml_tree_walker {
        std::vector<std::string> sections;
        bool for_each(pugi::xml_node& node) override {
            if (std::string_view(node.name()) == "w:sectPr") {
                sections.push_back(std::string(node.child("w:pgSz").attribute("w:w").value()) +
                                   (node.child("w:titlePg") ? " bare" : ""));
            }
            return true;
        }
    } collect;
    file.body().traverse(collect);
    EXPECT_THAT(collect.sections, ElementsAre("11906 bare", "16838", "11906"));
}

TEST_F(DocxRendererTest, FiguresArePicturesWithTheirTableAsAlternativeText) {
    const DocxFile file = rendered(example());
    EXPECT_EQ(file.parts().at("word/media/image1.png").substr(1, 3), "PNG");
    const std::string& document = file.parts().at("word/document.xml");
    EXPECT_THAT(document, HasSubstr("descr=\"范围"));
    EXPECT_THAT(document, HasSubstr("title=\"图 1  排放构成\""));
}

TEST_F(DocxRendererTest, HeaderFooterAndPropertiesNameTheReport) {
    const DocxFile file = rendered(example());
    EXPECT_EQ(DocxFile::shown(file.part("word/header1.xml").document_element()), "报告\t示例园区");
    EXPECT_EQ(DocxFile::shown(file.part("word/footer2.xml").document_element()), "第 1 页 共 1 页");
    EXPECT_THAT(file.parts().at("word/footer2.xml"), HasSubstr("> NUMPAGES <"));
    const std::string& core = file.parts().at("docProps/core.xml");
    EXPECT_THAT(core, HasSubstr("<dc:title>示例园区报告</dc:title>"));
    EXPECT_THAT(core, HasSubstr("2026-01-01T00:00:00Z"));
    EXPECT_THAT(core, HasSubstr("<dc:language>zh-CN</dc:language>"));
}

TEST_F(DocxRendererTest, TheSameDocumentGivesTheSameBytes) {
    ASSERT_TRUE(DocxRenderer().render(example(), folder.file("a.docx")));
    ASSERT_TRUE(DocxRenderer().render(example(), folder.file("b.docx")));
    EXPECT_EQ(TemporaryFolder::read(folder.file("a.docx")), TemporaryFolder::read(folder.file("b.docx")));
}

TEST_F(DocxRendererTest, ControlCharactersDoNotBreakTheFile) {
    Document document;
    document.blocks = {Paragraph{Paragraph::Kind::Body, std::string("a\x01"
                                                                    "b")}};
    EXPECT_THAT(rendered(document).paragraphs("ReportBody"), ElementsAre("ab"));
}

TEST_F(DocxRendererTest, SaysThatAFileCannotBeWritten) {
    const auto files = DocxRenderer().render(example(), folder.path());
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, kReportPathUnwritable);
}

/// Texts of other programs may break lines anywhere.
std::string withoutSpaces(const std::string& text) {
    std::string out;
    for (const char character : text) {
        if (character != ' ' && character != '\n' && character != '\f' && character != '\r') {
            out += character;
        }
    }
    return out;
}

/// How many pages an entry of the contents is off at most.
int farthestEntry(const DocxFile& report, const std::filesystem::path& pdf) {
    std::vector<std::string> pages;
    std::string page;
    for (const char character : pdfText(pdf) + "\f") {
        if (character == '\f') {
            pages.push_back(withoutSpaces(page));
            page.clear();
        } else {
            page += character;
        }
    }
    int farthest = 0;
    for (const char* const style : {"TOC1", "TOC2"}) {
        for (const std::string& entry : report.paragraphs(style)) {
            const std::size_t tab = entry.find('\t');
            const std::string heading = withoutSpaces(entry.substr(0, tab));
            const int stated = std::stoi(entry.substr(tab + 1));
            int nearest = static_cast<int>(pages.size());
            for (std::size_t index = 3; index < pages.size(); ++index) { // behind cover and contents
                if (pages[index].find(heading) != std::string::npos) {
                    nearest = std::min(nearest, std::abs(static_cast<int>(index) + 1 - stated));
                }
            }
            farthest = std::max(farthest, nearest);
        }
    }
    return farthest;
}

class OfficeProgramTest : public testing::TestWithParam<text::Language> {};

TEST_P(OfficeProgramTest, OpensTheReportWithItsHeadingsAndNumbers) {
    const ExamplePark park;
    const TemporaryFolder folder;
    const base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))};
    const ReportRequest request{Format::Docx, GetParam(), folder.file("report.docx"), clock};
    ASSERT_TRUE(writeInventoryReport(request, park.input()));
    const Document document = buildInventoryReport(request, park.input());

    const std::filesystem::path pdf = printedByOffice(folder.file("report.docx"), folder.path());
    EXPECT_LE(farthestEntry(DocxFile(folder.file("report.docx")), pdf), GetParam() == text::Language::Zh ? 1 : 3)
        << "pages between contents and heading";
    const std::string seen = withoutSpaces(pdfText(pdf));
    std::size_t numbers = 0;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) {
            EXPECT_THAT(seen, testing::HasSubstr(withoutSpaces(heading->number + heading->text)));
        } else if (const auto* table = std::get_if<Table>(&block)) {
            EXPECT_THAT(seen, testing::HasSubstr(withoutSpaces(table->number + table->title)));
            for (const Row& row : table->rows) {
                for (const Cell& cell : row.cells) {
                    if (std::holds_alternative<double>(cell.value)) {
                        EXPECT_THAT(seen, testing::HasSubstr(cell.shown())) << table->id;
                        ++numbers;
                    }
                }
            }
        }
    }
    EXPECT_GT(numbers, 300U);
}

INSTANTIATE_TEST_SUITE_P(Languages, OfficeProgramTest, testing::Values(text::Language::Zh, text::Language::En));

} // namespace
} // namespace parkcarbon::report
