#include "ui/pages/sankey_tables.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using engine::flows::NodeKind;

/// Market → mill → customer and rest, in goods; the rest is not measured.
class SankeyTablesTest : public testing::Test {
protected:
    SankeyTablesTest() {
        engine::flows::System& system = account.project.system;
        system.layers = {{"goods", engine::flows::LayerKind::Goods, "t"}};
        addNode("ext:market", NodeKind::External, "market");
        addNode("E1", NodeKind::Process, "Mill");
        addNode("ext:customer", NodeKind::External, "customer");
        addFlow("F1", 0, 1, "wood", engine::flows::Measurement{100.0, 5.0});
        addFlow("F2", 1, 2, "board", engine::flows::Measurement{60.0, 3.0});
        addFlow("F3", 1, 2, "rest", std::nullopt);
        auto made = report::flowDiagram(account, snapshot, {.reconciled = false}, text);
        diagram = std::move(*made);
    }
    void addNode(const char* id, NodeKind kind, const char* name) {
        engine::flows::Node node;
        node.id = id;
        node.kind = kind;
        account.project.system.nodes.push_back(node);
        engine::flows::ProjectNode about;
        about.name_en = name;
        account.project.nodes.push_back(about);
    }
    void addFlow(const char* id, std::uint32_t from, std::uint32_t to, const char* material,
                 engine::flows::Datum amount) {
        engine::flows::Flow flow;
        flow.id = id;
        flow.from = from;
        flow.to = to;
        flow.quantities = {{0, amount, std::nullopt}};
        account.project.system.flows.push_back(flow);
        engine::flows::ProjectFlow about;
        about.material = material;
        account.project.flows.push_back(about);
    }
    SankeyTableInput input() const { return {account, 0, diagram, words}; }

    text::Text text{text::Language::En};
    domain::ProjectSnapshot snapshot;
    engine::flows::FlowAccount account;
    FlowWords words{text, account.project};
    report::FlowDiagram diagram;
};

TEST_F(SankeyTablesTest, ListsEveryFlowTheLargestFirstAndSaysWhatIsNotDetermined) {
    const ResultTable table = sankeyLinksTable(input());
    ASSERT_EQ(table.rows, 3);
    EXPECT_EQ(table.columns.at(3), "Amount (t)");
    EXPECT_EQ(table.cell(0, 0).text, "market");
    EXPECT_EQ(table.cell(0, 1).text, "Mill");
    EXPECT_DOUBLE_EQ(*table.cell(0, 3).number, 100.0);
    EXPECT_EQ(table.cell(0, 3).line_id, "flow/F1/goods");
    EXPECT_NEAR(*table.cell(0, 4).number, 9.8, 1e-9);
    EXPECT_EQ(table.cell(2, 3).text, "not determined");
    EXPECT_EQ(table.cell(2, 7).text, "F3");
}

TEST_F(SankeyTablesTest, SumsNodesAndSaysWhyTheirSidesCannotBeCompared) {
    const ResultTable table = sankeyNodesTable(input());
    ASSERT_EQ(table.rows, 3);
    for (int row = 0; row < table.rows; ++row) {
        const bool mill = table.cell(row, 0).text == "Mill";
        EXPECT_EQ(table.cell(row, 5).text,
                  mill ? "A flow has no amount, so the sides cannot be compared" : "A source or a sink");
        if (mill) {
            EXPECT_DOUBLE_EQ(*table.cell(row, 1).number, 100.0);
            EXPECT_DOUBLE_EQ(*table.cell(row, 2).number, 60.0);
            EXPECT_FALSE(table.cell(row, 4).number.has_value()) << "no difference while one is not known";
        }
    }
}

TEST_F(SankeyTablesTest, ShowsTheSingleFlowsBehindLinks) {
    const ResultTable table = sankeyFlowsTable(input(), {1, 2}, "Flows chosen");
    ASSERT_EQ(table.rows, 2);
    EXPECT_EQ(table.title, "Flows chosen");
    EXPECT_EQ(table.cell(0, 7).text, "F2");
    EXPECT_EQ(table.cell(0, 3).line_id, "flow/F2/goods");
    EXPECT_EQ(table.cell(1, 2).text, "rest");
}

} // namespace
} // namespace parkcarbon::ui
