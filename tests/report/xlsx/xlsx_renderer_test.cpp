#include "report/xlsx/xlsx_renderer.hpp"

#include "../docx/docx_file.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A workbook read back: cells by their address, texts by way of the table of shared texts.
class XlsxFile {
public:
    explicit XlsxFile(const std::filesystem::path& path) : package_(path) {
        for (const pugi::xml_node sheet :
             package_.part("xl/workbook.xml").document_element().child("sheets").children()) {
            names.emplace_back(sheet.attribute("name").value());
        }
        for (const pugi::xml_node text : package_.part("xl/sharedStrings.xml").document_element().children("si")) {
            texts_.emplace_back(text.child("t").text().get());
        }
    }
    pugi::xml_node cell(const std::string& sheet, const std::string& address) const {
        const auto index = std::find(names.begin(), names.end(), sheet) - names.begin() + 1;
        const pugi::xml_node data =
            package_.part("xl/worksheets/sheet" + std::to_string(index) + ".xml").document_element().child("sheetData");
        for (const pugi::xml_node row : data.children("row")) {
            if (const pugi::xml_node found = row.find_child_by_attribute("c", "r", address.c_str())) {
                return found;
            }
        }
        return {};
    }
    std::string text(const std::string& sheet, const std::string& address) const {
        const pugi::xml_node node = cell(sheet, address);
        return std::string_view(node.attribute("t").value()) == "s" ? texts_.at(node.child("v").text().as_uint()) : "";
    }
    const DocxFile& package() const { return package_; }

    std::vector<std::string> names;

private:
    DocxFile package_;
    std::vector<std::string> texts_;
};

Document example() {
    Document document;
    document.title = "Report of the park";
    document.creator = "ParkCarbon";
    document.created = base::Timestamp(std::chrono::milliseconds(1767225600000));
    document.furniture.running_left = "Inventory: a report with a very long name [draft]";
    Table table{"t", "Table 1", "Totals", {{"Item", "", Align::Left}, {"Amount", "t CO2e", Align::Right}},
                {},  {"Note."}};
    table.rows = {{Row::Kind::Group, {Cell::text("All")}},
                  {Row::Kind::Body, {Cell::text("=1+1"), Cell::number(1234.5678, 1)}},
                  {Row::Kind::Total, {Cell::text("Sum"), Cell::none()}}};
    charts::ChartSpec chart;
    chart.title = "Parts";
    chart.category_title = "Scope";
    chart.value_title = "t";
    chart.categories = {"one"};
    chart.series = {{"", {30.25}}};
    chart.decimals = 2;
    document.blocks = {Contents{"Contents"}, Heading{1, "1", "Summary"},
                       Paragraph{Paragraph::Kind::Warning, "Mind this."}, table, Figure{"f", "Figure 1", chart}};
    return document;
}

class XlsxRendererTest : public testing::Test {
protected:
    XlsxFile rendered() const {
        EXPECT_TRUE(XlsxRenderer().render(example(), folder.file("report.xlsx")));
        return XlsxFile(folder.file("report.xlsx"));
    }
    TemporaryFolder folder;
};

TEST_F(XlsxRendererTest, EveryTableAndFigureHasASheetOfItsNumber) {
    EXPECT_THAT(rendered().names, ElementsAre("Contents", "Inventory  a report with a very", "Table 1", "Figure 1"));
}

TEST_F(XlsxRendererTest, NumbersStayWholeAndShowTheirDecimals) {
    const XlsxFile file = rendered();
    const pugi::xml_node number = file.cell("Table 1", "B5");
    EXPECT_STREQ(number.attribute("t").value(), "");
    EXPECT_DOUBLE_EQ(number.child("v").text().as_double(), 1234.5678);
    EXPECT_THAT(file.package().parts().at("xl/styles.xml"), HasSubstr("formatCode=\"#,##0.0\""));
    EXPECT_EQ(file.text("Table 1", "B3"), "Amount\n(t CO2e)");
    EXPECT_EQ(file.text("Table 1", "A7"), "Note.");
}

TEST_F(XlsxRendererTest, TextsAreNeverFormulas) {
    const XlsxFile file = rendered();
    EXPECT_EQ(file.text("Table 1", "A5"), "=1+1");
    EXPECT_FALSE(file.cell("Table 1", "A5").child("f"));
}

TEST_F(XlsxRendererTest, ContentsLinkToTheSheetsAndBack) {
    const XlsxFile file = rendered();
    EXPECT_EQ(file.text("Contents", "A3"), "1  Summary");
    EXPECT_EQ(file.text("Contents", "A4"), "Table 1  Totals");
    EXPECT_THAT(file.package().parts().at("xl/worksheets/sheet1.xml"), HasSubstr("location=\"'Table 1'!A1\""));
    EXPECT_THAT(file.package().parts().at("xl/worksheets/sheet3.xml"), HasSubstr("location=\"'Contents'!A1\""));
    EXPECT_THAT(file.package().parts().at("xl/worksheets/sheet3.xml"), HasSubstr("state=\"frozen\""));
}

TEST_F(XlsxRendererTest, TheRunningTextHasASheet) {
    const XlsxFile file = rendered();
    EXPECT_EQ(file.text(file.names[1], "A2"), "1  Summary");
    EXPECT_EQ(file.text(file.names[1], "A3"), "▲ Mind this.");
}

TEST_F(XlsxRendererTest, FiguresStandBesideTheirNumbers) {
    const XlsxFile file = rendered();
    EXPECT_DOUBLE_EQ(file.cell("Figure 1", "B4").child("v").text().as_double(), 30.25);
    EXPECT_EQ(file.package().parts().at("xl/media/image1.png").substr(1, 3), "PNG");
}

TEST_F(XlsxRendererTest, TheSameDocumentGivesTheSameBytes) {
    ASSERT_TRUE(XlsxRenderer().render(example(), folder.file("a.xlsx")));
    ASSERT_TRUE(XlsxRenderer().render(example(), folder.file("b.xlsx")));
    EXPECT_EQ(TemporaryFolder::read(folder.file("a.xlsx")), TemporaryFolder::read(folder.file("b.xlsx")));
    EXPECT_THAT(DocxFile(folder.file("a.xlsx")).parts().at("docProps/core.xml"), HasSubstr("2026-01-01T00:00:00Z"));
}

TEST_F(XlsxRendererTest, SaysThatAFileCannotBeWritten) {
    const auto files = XlsxRenderer().render(example(), folder.path());
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, kReportPathUnwritable);
}

} // namespace
} // namespace parkcarbon::report
