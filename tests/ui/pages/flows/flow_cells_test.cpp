#include "ui/pages/flows/flow_cells.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using engine::flows::Amount;
using engine::flows::QuantityKind;

class FlowCellsTest : public testing::Test {
protected:
    FlowCellsTest() {
        project.system.layers = {{"water", engine::flows::LayerKind::Water, "m3"}};
        for (const char* id : {"E07", "env:losses"}) {
            engine::flows::Node node;
            node.id = id;
            project.system.nodes.push_back(node);
            project.nodes.emplace_back();
        }
        for (int index = 0; index < 8; ++index) {
            engine::flows::Flow flow;
            flow.id = "F" + std::to_string(index);
            project.system.flows.push_back(flow);
            project.flows.emplace_back();
        }
        parties.resize(2);
        parties[0].id = "E07";
        parties[0].name_zh = "板材厂";
        parties[0].is_enterprise = true;
        parties[0].nodes = {0};
        parties[1].id = "env:losses";
        parties[1].nodes = {1};
    }

    engine::flows::ProjectSystem project;
    std::vector<engine::flows::Party> parties;
    text::Text words{text::Language::En};
};

TEST_F(FlowCellsTest, NamesPartiesByTheLanguageElseByTheOther) {
    const FlowCells cells(words, project, parties);
    EXPECT_EQ(cells.party(0), QStringLiteral("E07 · 板材厂"));
    EXPECT_TRUE(cells.party(1).startsWith("Losses"));
    EXPECT_EQ(cells.partyOfId("E07"), cells.party(0));
    EXPECT_EQ(cells.partyOfId("E99"), "E99");
}

TEST_F(FlowCellsTest, ASingleFlowExplainsItselfAndASumDoesNot) {
    const FlowCells cells(words, project, parties);
    Amount amount;
    amount.value = 12345.678;
    amount.terms = {{QuantityKind::Mass, 0, 3}};
    EXPECT_EQ(cells.amount(amount).line_id, "flow/F3/water");
    EXPECT_EQ(cells.amount(amount).text, "12,346");
    EXPECT_EQ(*cells.amount(amount).number, 12345.678) << "copies keep the digits";
    amount.terms.push_back({QuantityKind::Mass, 0, 4});
    EXPECT_TRUE(cells.amount(amount).line_id.isEmpty());
    EXPECT_TRUE(cells.lineOf({QuantityKind::StockChange, 0, 0}).isEmpty());
}

TEST_F(FlowCellsTest, WhatIsNotDeterminedIsSaidAndNeverANumber) {
    const FlowCells cells(words, project, parties);
    const ValueCell cell = cells.amount(Amount());
    EXPECT_FALSE(cell.number);
    EXPECT_EQ(cell.text, "not determined");
    EXPECT_EQ(cells.undetermined({}), QString());
    EXPECT_EQ(cells.undetermined({0, 1}), "Not determined: F0, F1.");
    EXPECT_EQ(cells.undetermined({0, 1, 2, 3, 4, 5, 6, 7}), "Not determined: F0, F1, F2, F3, F4, F5 and 2 more.");
}

TEST_F(FlowCellsTest, ShowsHalfOfTheIntervalOf95Percent) {
    const FlowCells cells(words, project, parties);
    EXPECT_NEAR(*intervalCell(100.0).number, 196.0, 1e-9);
    EXPECT_FALSE(intervalCell(std::nullopt).number);
    EXPECT_EQ(percentCell(0.1234).text, "12.3");
    EXPECT_EQ(withUnit("Loss", ""), "Loss");
}

} // namespace
} // namespace parkcarbon::ui
