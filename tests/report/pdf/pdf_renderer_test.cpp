#include "report/pdf/pdf_renderer.hpp"

#include "../support/offscreen_application.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report {
namespace {

Document small() {
    Document document;
    document.title = "温室气体清单";
    document.furniture = {"左", "右", "第 {page} 页 共 {pages} 页", "（续）"};
    document.blocks.push_back(Cover{"温室气体清单报告", "示例园区", "合成示例数据", {{"报告期", "2025年"}}, {"编制", "审核", "批准"}, "日期", "（盖章）"});
    document.blocks.push_back(Contents{"目录"});
    document.blocks.push_back(Heading{1, "1", "核算边界"});
    document.blocks.push_back(Paragraph{Paragraph::Kind::Body, "本清单以园区的地理边界为核算边界，石油、工业、入口等字应可检索。The quick brown fox."});
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Bars;
    chart.direction = charts::Direction::Sideways;
    chart.title = "排放";
    chart.value_title = "t CO2e";
    chart.categories = {"固定源燃烧", "移动源燃烧", "工业生产过程"};
    chart.series = {{"2021", {100000., 2000., 30000.}}, {"2025", {90000., 2500., 42000.}}};
    document.blocks.push_back(Figure{"f", "图 1", chart});
    chart.kind = charts::ChartKind::StackedBars;
    chart.direction = charts::Direction::Upright;
    chart.series.push_back({"第三", {20000., 30000., 40000.}});
    chart.series.push_back({"第四", {20000., 30000., 40000.}});
    document.blocks.push_back(Figure{"f2", "图 2", chart});
    document.blocks.push_back(Heading{1, "2", "结果"});
    Table table{"t", "表 1", "排放表", {{"项目", "", Align::Left}, {"排放量", "t CO2e", Align::Right}, {"说明", "", Align::Left}}, {}, {"注：无。"}};
    for (int i = 0; i < 60; ++i) {
        table.rows.push_back(Row{Row::Kind::Body, {Cell::text("项目" + std::to_string(i)), Cell::number(12345.678 * i, 1), Cell::text("说明文字，很长很长的说明文字，很长很长的说明文字，很长很长的说明文字，很长很长。")}});
    }
    table.rows.push_back(Row{Row::Kind::Total, {Cell::text("合计"), Cell::number(1e6, 1), Cell::none()}});
    document.blocks.push_back(table);
    return document;
}

TEST(PdfRenderer, Writes) {
    offscreenApplication();
    const auto r = PdfRenderer().render(small(), "/tmp/report_small.pdf");
    ASSERT_TRUE(r);
}

} // namespace
} // namespace parkcarbon::report
