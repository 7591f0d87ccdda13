#include "ui/models/flow_words.hpp"

#include <parkcarbon/text/qt.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using engine::flows::FlowOrigin;
using engine::flows::NodeKind;

/// One enterprise, its store, a process of its own, nature, the outside, the grid and losses.
class FlowWordsTest : public testing::Test {
protected:
    FlowWordsTest() {
        addNode("E07", NodeKind::Process, "板材厂", "Panel mill", 0);
        addNode("stock:E07", NodeKind::Stock, "板材厂", "Panel mill", 0);
        addNode("WNET", NodeKind::Process, "供水管网", "", std::nullopt);
        addNode("env:长江", NodeKind::Environment, "长江", "长江", std::nullopt);
        addNode("ext:market", NodeKind::External, "market", "market", std::nullopt);
        addNode("grid", NodeKind::External, "grid", "grid", std::nullopt);
        addNode("env:losses", NodeKind::Environment, "losses", "losses", std::nullopt);
        project.system.layers = {{"goods", engine::flows::LayerKind::Goods, "t"},
                                 {"water", engine::flows::LayerKind::Water, "m3"},
                                 {"zinc", engine::flows::LayerKind::Substance, "t"}};
        addFlow("F1", 4, 0, FlowOrigin::FlowRow, "胶粘剂");
        addFlow("steam:E01>E07", 5, 0, FlowOrigin::EnergyTransfer, "steam");
        addFlow("loss:E07", 0, 6, FlowOrigin::Implied, "");
    }
    void addNode(const char* id, NodeKind kind, const char* name_zh, const char* name_en,
                 std::optional<std::uint32_t> enterprise) {
        engine::flows::Node node;
        node.id = id;
        node.kind = kind;
        project.system.nodes.push_back(node);
        engine::flows::ProjectNode about;
        about.enterprise = enterprise;
        about.name_zh = name_zh;
        about.name_en = name_en;
        project.nodes.push_back(about);
    }
    void addFlow(const char* id, std::uint32_t from, std::uint32_t to, FlowOrigin origin, const char* material) {
        engine::flows::Flow flow;
        flow.id = id;
        flow.from = from;
        flow.to = to;
        project.system.flows.push_back(flow);
        engine::flows::ProjectFlow about;
        about.origin = origin;
        about.material = material;
        project.flows.push_back(about);
    }

    engine::flows::ProjectSystem project;
    text::Text en{text::Language::En};
    text::Text zh{text::Language::Zh};
    FlowWords words{en, project};
    FlowWords chinese{zh, project};
};

TEST_F(FlowWordsTest, NamesPartiesInTheLanguage) {
    EXPECT_EQ(words.nodeLabel(0), "E07 · Panel mill");
    EXPECT_EQ(chinese.nodeLabel(0), "E07 · 板材厂");
    EXPECT_EQ(words.nodeLabel(1), "Store of Panel mill");
    EXPECT_EQ(words.nodeLabel(2), "WNET · 供水管网") << "the other language where one name lacks";
    EXPECT_EQ(words.nodeLabel(3), "长江 (nature)");
    EXPECT_EQ(words.nodeLabel(4), "market (outside)");
    EXPECT_EQ(words.nodeName(4), "market");
    EXPECT_EQ(words.nodeLabel(5), text::toQString(en.choiceLabel("grid")));
    EXPECT_EQ(words.nodeName(6), "Losses");
}

TEST_F(FlowWordsTest, NamesMaterialsCarriersAndImpliedFlows) {
    EXPECT_EQ(words.material(0), "胶粘剂");
    EXPECT_EQ(words.material(1), "Steam");
    EXPECT_EQ(words.material(2), "losses");
    EXPECT_EQ(words.flowTitle(0), "market → Panel mill: 胶粘剂");
}

TEST_F(FlowWordsTest, NamesLayersAndFindsThemById) {
    EXPECT_EQ(words.layerName(0), "Goods");
    EXPECT_EQ(chinese.layerName(1), "水");
    EXPECT_EQ(words.layerName(2), "zinc");
    EXPECT_EQ(words.layerTitle(0), "Goods (t)");
    EXPECT_EQ(words.findLayer("zinc"), 2U);
    EXPECT_EQ(words.findLayer("copper"), std::nullopt);
    EXPECT_EQ(words.findFlow("steam:E01>E07"), 1U);
}

TEST_F(FlowWordsTest, NamesClassesAndOrigins) {
    EXPECT_EQ(words.variableClass(engine::flows::VariableClass::Redundant), "checked by others");
    EXPECT_EQ(chinese.variableClass(engine::flows::VariableClass::NonRedundant), "无法核对");
    EXPECT_EQ(words.origin(FlowOrigin::EnergyTransfer), "Energy transfers");
}

} // namespace
} // namespace parkcarbon::ui
