#include "report/html/html_renderer.hpp"

#include "../support/temporary_folder.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

std::string rendered(std::vector<Block> blocks) {
    const TemporaryFolder folder;
    Document document;
    document.language_code = "zh";
    document.title = "A < B";
    document.blocks = std::move(blocks);
    const auto files = HtmlRenderer().render(document, folder.file("report.html"));
    return files ? TemporaryFolder::read(files->front()) : std::string();
}

TEST(HtmlRenderer, StatesLanguageAndTitleWithMarkupEscaped) {
    const std::string html = rendered({Paragraph{Paragraph::Kind::Body, "x & <script>"}});
    EXPECT_THAT(html, testing::HasSubstr("<html lang=\"zh\">"));
    EXPECT_THAT(html, testing::HasSubstr("<title>A &lt; B</title>"));
    EXPECT_THAT(html, testing::HasSubstr("<p>x &amp; &lt;script&gt;</p>"));
}

TEST(HtmlRenderer, LinksTheContentsToTheHeadings) {
    const std::string html =
        rendered({Contents{"目录"}, Heading{1, "1", "摘要"}, Heading{3, "", "细节"}, Heading{2, "1.1", "边界"}});
    EXPECT_THAT(html, testing::HasSubstr("<a href=\"#s1\">1  摘要</a>"));
    EXPECT_THAT(html, testing::HasSubstr("<a href=\"#s3\">1.1  边界</a>"));
    EXPECT_THAT(html, testing::HasSubstr("<h3 id=\"s3\">1.1  边界</h3>"));
    EXPECT_THAT(html, testing::Not(testing::HasSubstr("href=\"#s2\"")));
}

TEST(HtmlRenderer, MakesTablesThatScreenReadersUnderstand) {
    Table table{"t", "表 1", "排放", {{"项目", "", Align::Left}, {"排放量", "tCO2e", Align::Right}}, {}, {"注"}};
    table.rows = {{Row::Kind::Group, {Cell::text("煤")}},
                  {Row::Kind::Total, {Cell::text("合计", Emphasis::Warning), Cell::number(1234.5, 1)}}};
    const std::string html = rendered({table});
    EXPECT_THAT(html, testing::HasSubstr("<caption>表 1  排放</caption>"));
    EXPECT_THAT(html, testing::HasSubstr("<th scope=\"col\" class=\"right\">排放量<br>(tCO2e)</th>"));
    EXPECT_THAT(html, testing::HasSubstr("<th colspan=\"2\">煤</th>"));
    EXPECT_THAT(html, testing::HasSubstr("<td class=\"left warning\">合计</td><td class=\"right\">1,234.5</td>"));
    EXPECT_THAT(html, testing::HasSubstr("<p class=\"note\">注</p>"));
}

TEST(HtmlRenderer, HoldsChartsWithTheirTableAsAlternativeText) {
    charts::ChartSpec chart;
    chart.title = "图名";
    chart.value_title = "t";
    chart.category_title = "c";
    chart.categories = {"a"};
    chart.series = {{"", {3.0}}};
    const std::string html = rendered({Figure{"f", "图 1", chart}});
    EXPECT_THAT(html, testing::HasSubstr("alt=\"c\tt\na\t3\n\""));
    EXPECT_THAT(html, testing::HasSubstr("src=\"data:image/png;base64,iVBOR"));
    EXPECT_THAT(html, testing::HasSubstr("<figcaption>图 1  图名</figcaption>"));
}

} // namespace
} // namespace parkcarbon::report
