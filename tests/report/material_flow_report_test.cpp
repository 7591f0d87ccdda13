#include <parkcarbon/report/material_flow_report.hpp>

#include "support/example_flows.hpp"
#include "support/pdf_tools.hpp"
#include "support/temporary_folder.hpp"

namespace parkcarbon::report {
namespace {

using testing::HasSubstr;

class MaterialFlowReportTest : public FlowSectionTest {
protected:
    std::filesystem::path written(Format file_format, text::Language language, const std::string& name) {
        ReportInput input = park.input();
        input.base_inventory = nullptr;
        input.flows = flows;
        const auto files = writeMaterialFlowReport({file_format, language, folder.file(name), clock}, input);
        return files ? files->front() : std::filesystem::path();
    }
    Document built(text::Language language) {
        ReportInput input = park.input();
        input.flows = flows;
        return buildMaterialFlowReport({Format::Html, language, "unused", clock}, input);
    }

    TemporaryFolder folder;
    base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))}; // 2026-01-01
};

/// All texts of a document, one below the other.
std::string allWords(const Document& document) {
    std::string words = document.title + "\n" + document.furniture.running_left;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) {
            words += "\n" + heading->text;
        } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            words += "\n" + paragraph->text;
        } else if (const auto* figure = std::get_if<Figure>(&block)) {
            words += "\n" + figure->title();
        } else if (const auto* table = std::get_if<Table>(&block)) {
            words += "\n" + table->title;
            for (const Column& column : table->columns) {
                words += "\n" + column.title + " " + column.unit;
            }
            for (const Row& row : table->rows) {
                for (const Cell& cell : row.cells) {
                    words += "\n" + cell.shown();
                }
            }
            for (const std::string& note : table->notes) {
                words += "\n" + note;
            }
        }
    }
    return words;
}

TEST_F(MaterialFlowReportTest, HasAllSectionsInBothLanguagesAndAllItsWords) {
    take(flowPark("74"));
    const std::string zh = allWords(built(text::Language::Zh));
    for (const char* heading :
         {"物质流分析报告", "摘要", "系统边界与数据", "方法", "数据检验", "各层物质流", "各单位收支平衡表",
          "水平衡表和能源平衡表", "主要损失", "产业共生网络", "交换中的隐含碳", "全部物质流", "全部检查结果"}) {
        EXPECT_THAT(zh, HasSubstr(heading));
    }
    const std::string en = allWords(built(text::Language::En));
    for (const char* heading : {"Material flow analysis report", "System boundary and data", "Check of the data",
                                "Balance sheets of enterprises", "Largest losses", "Carbon in the exchanges"}) {
        EXPECT_THAT(en, HasSubstr(heading));
    }
    for (const std::string& words : {zh, en}) {
        EXPECT_THAT(words, testing::Not(testing::ContainsRegex("\\[[a-z_]+\\.[a-z_.]+\\]"))); // a key without words
        EXPECT_THAT(words, testing::Not(testing::ContainsRegex("\\{[a-z_]+\\}")));            // a placeholder left
    }
}

TEST_F(MaterialFlowReportTest, WritesAPdfThatCanBeSearched) {
    take(flowPark("74"));
    const std::string text = pdfText(written(Format::Pdf, text::Language::Zh, "zh.pdf"));
    for (const char* phrase : {"物质流分析报告", "拟向企业核实的问题", "图 1", "附表 1"}) {
        EXPECT_THAT(text, HasSubstr(phrase));
    }
    const std::string fonts = pdfFonts(folder.file("zh.pdf"));
    EXPECT_EQ(std::count(fonts.begin(), fonts.end(), '\n'), 3) << fonts; // two lines of heading, one font
}

TEST_F(MaterialFlowReportTest, HoldsTheDiagramAsATableInDataFiles) {
    take(flowPark());
    const std::string csv = TemporaryFolder::read(written(Format::Csv, text::Language::En, "all.csv"));
    EXPECT_THAT(csv, HasSubstr("Figure 1"));
    EXPECT_THAT(csv, HasSubstr("\r\nW4,"));
    const auto first = written(Format::Csv, text::Language::En, "folder");
    EXPECT_EQ(first.filename(), "01_flow_layers.csv");
}

TEST_F(MaterialFlowReportTest, ShowsTheDiagramInHtml) {
    take(flowPark());
    const std::string html = TemporaryFolder::read(written(Format::Html, text::Language::En, "r.html"));
    EXPECT_THAT(html, HasSubstr("<figure id=\"figure_flow_diagram_water\"><img alt=\"From\t"));
}

TEST_F(MaterialFlowReportTest, SaysThatThereAreNoFlows) {
    EXPECT_THAT(allWords(built(text::Language::En)), HasSubstr("There are no flows in this period."));
    EXPECT_NE(written(Format::Pdf, text::Language::En, "empty.pdf"), std::filesystem::path());
}

} // namespace
} // namespace parkcarbon::report
