#include <parkcarbon/report/flow_diagrams.hpp>

#include "report/flows/flow_account_of.hpp"

#include <parkcarbon/charts/sankey_layout.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

using test_support::SnapshotBuilder;

/// River → works → main (of the works) → two users → sewer of the works → river; one user keeps some in its store.
SnapshotBuilder waterPark() {
    SnapshotBuilder park;
    park.enterprise("E1").enterprise("E2").enterprise("E6").process("MAIN", "E6");
    const auto flow = [&park](std::string_view id, std::string_view from, std::string_view to, std::string_view amount,
                              std::string_view material) {
        park.flow(id, "2022", from, to, amount,
                  {{"layer", "water"}, {"unit", "m3"}, {"material", material}, {"uncertainty_pct", "3"}});
    };
    flow("W0", "env:river", "E6", "210", "raw water");
    flow("W1", "E6", "MAIN", "210", "water");
    flow("W2", "MAIN", "E1", "101", "water");
    flow("W3", "MAIN", "E2", "100", "water");
    flow("W4", "E1", "env:river", "100", "sewage");
    flow("W5", "E2", "env:river", "80", "sewage");
    flow("W6", "E2", "stock:E2", "20", "water");
    flow("W7", "E2", "env:air", "", "vapour");
    return park;
}

FlowDiagram diagramOf(const FlowAccountOf& park, FlowDiagramOptions options = {},
                      text::Language language = text::Language::En) {
    options.layer = park.layer("water");
    auto diagram = flowDiagram(park.account, park.snapshot, options, text::Text(language));
    EXPECT_TRUE(diagram.has_value());
    return diagram ? std::move(*diagram) : FlowDiagram{};
}

const charts::SankeyNode& nodeOf(const FlowDiagram& diagram, std::string_view id) {
    const auto& nodes = diagram.spec.nodes;
    return *std::find_if(nodes.begin(), nodes.end(), [id](const auto& node) { return node.id == id; });
}

const charts::SankeyLink* linkOf(const FlowDiagram& diagram, std::string_view from, std::string_view to,
                                 std::string_view material) {
    for (const charts::SankeyLink& link : diagram.spec.links) {
        if (diagram.spec.nodes[link.from].id == from && diagram.spec.nodes[link.to].id == to &&
            link.material == material) {
            return &link;
        }
    }
    return nullptr;
}

std::vector<std::string> idsOf(const FlowDiagram& diagram) {
    std::vector<std::string> ids;
    for (const auto& node : diagram.spec.nodes) {
        ids.push_back(node.id);
    }
    return ids;
}

TEST(FlowDiagram, DrawsAnEnterpriseWithItsProcessesAndWhatLeavesItsProcesses) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram diagram = diagramOf(park, {.reconciled = false});
    EXPECT_THAT(idsOf(diagram),
                testing::UnorderedElementsAre("E1", "E2", "E6", "env:river", "env:river#sink", "env:air"));
    ASSERT_NE(linkOf(diagram, "E6", "E1", "water"), nullptr) << "the main is a part of E6";
    EXPECT_DOUBLE_EQ(*linkOf(diagram, "E6", "E1", "water")->amount, 101.0);
    EXPECT_EQ(linkOf(diagram, "E6", "E1", "water")->id, "W2");
    EXPECT_FALSE(diagram.reconciled);
    EXPECT_EQ(diagram.spec.layer, "water");
    EXPECT_EQ(diagram.spec.period, "2022");
    EXPECT_NO_THROW(charts::requireConsistent(diagram.spec));
}

TEST(FlowDiagram, DrawsEachProcessWhenAsked) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram diagram = diagramOf(park, {.reconciled = false, .grouping = FlowGrouping::Process});
    EXPECT_NE(linkOf(diagram, "E6", "MAIN", "water"), nullptr);
    EXPECT_NE(linkOf(diagram, "MAIN", "E1", "water"), nullptr);
    EXPECT_EQ(linkOf(diagram, "E6", "E1", "water"), nullptr);
}

TEST(FlowDiagram, PutsWhatTheRiverGivesLeftAndWhatItTakesRight) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram diagram = diagramOf(park, {.reconciled = false});
    EXPECT_EQ(nodeOf(diagram, "env:river").side, charts::SankeySide::Left);
    EXPECT_EQ(nodeOf(diagram, "env:river#sink").side, charts::SankeySide::Right);
    EXPECT_EQ(nodeOf(diagram, "env:air").side, charts::SankeySide::Right);
    EXPECT_EQ(nodeOf(diagram, "E1").side, charts::SankeySide::Free);
    EXPECT_EQ(nodeOf(diagram, "env:river").name, nodeOf(diagram, "env:river#sink").name);
}

TEST(FlowDiagram, ShowsAStoreAsTheChangeOfItsOwner) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram diagram = diagramOf(park, {.reconciled = false});
    EXPECT_DOUBLE_EQ(nodeOf(diagram, "E2").stock_change.value_or(0.0), 20.0);
    EXPECT_FALSE(nodeOf(diagram, "E1").stock_change.has_value());
}

TEST(FlowDiagram, LeavesUnknownAmountsOpenAndSaysWhyTheSidesCannotBeCompared) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram raw = diagramOf(park, {.reconciled = false});
    const charts::SankeyLink* vapour = linkOf(raw, "E2", "env:air", "vapour");
    ASSERT_NE(vapour, nullptr);
    EXPECT_FALSE(vapour->amount.has_value());
    const auto place = [](const FlowDiagram& diagram, std::string_view id) -> const FlowDiagramNode& {
        return diagram.nodes[static_cast<std::size_t>(&nodeOf(diagram, id) - diagram.spec.nodes.data())];
    };
    EXPECT_EQ(place(raw, "E2").balance, FlowBalance::Undetermined);
    EXPECT_EQ(place(raw, "E1").balance, FlowBalance::Differs);
    EXPECT_DOUBLE_EQ(place(raw, "E1").difference(), 1.0);
    EXPECT_EQ(place(raw, "env:river").balance, FlowBalance::OneSided);

    const FlowDiagram balanced = diagramOf(park);
    ASSERT_TRUE(balanced.reconciled);
    EXPECT_EQ(place(balanced, "E1").balance, FlowBalance::Closed);
    EXPECT_TRUE(linkOf(balanced, "E2", "env:air", "vapour")->amount.has_value()) << "follows from the balance";
    EXPECT_NEAR(place(balanced, "E2").difference(), 0.0, 1e-9);
}

TEST(FlowDiagram, ShowsStatedBesideBalancedNumbersWithTheirUncertainty) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram diagram = diagramOf(park);
    const charts::SankeyLink& link = *linkOf(diagram, "E6", "E1", "water");
    EXPECT_DOUBLE_EQ(*link.raw, 101.0);
    EXPECT_NE(*link.amount, 101.0);
    EXPECT_LT(*link.sd, 101.0 * 0.03 / 1.96);
    EXPECT_THAT(link.detail, testing::HasSubstr("Stated: 101.0 m³ ± 3.0%"));
    EXPECT_THAT(link.detail, testing::HasSubstr("Class: checked by others"));
    EXPECT_THAT(link.detail, testing::HasSubstr("W2"));
    const FlowDiagram without = diagramOf(park, {.uncertainties = false});
    EXPECT_FALSE(linkOf(without, "E6", "E1", "water")->sd.has_value());
}

TEST(FlowDiagram, SumsWhatTwoGroupsExchangeAndDrawsLoopsWithinOne) {
    SnapshotBuilder builder = waterPark();
    const FlowAccountOf park(builder, 2022);
    const FlowDiagram diagram = diagramOf(park, {.reconciled = false, .grouping = FlowGrouping::Role});
    const charts::SankeyLink* within = linkOf(diagram, "role:producer", "role:producer", "water");
    ASSERT_NE(within, nullptr);
    EXPECT_DOUBLE_EQ(*within->amount, 210.0 + 101.0 + 100.0) << "also what goes from the works into its main";
    const charts::SankeyLink* sewage = linkOf(diagram, "role:producer", "env:river#sink", "sewage");
    EXPECT_DOUBLE_EQ(*sewage->amount, 180.0);
    EXPECT_NEAR(*sewage->sd, std::hypot(100.0, 80.0) * 0.03 / 1.96, 1e-12);
    EXPECT_EQ(diagram.flows[static_cast<std::size_t>(sewage - diagram.spec.links.data())].size(), 2U);
}

TEST(FlowDiagram, AsksForTheCovariancesOfBalancedSums) {
    const FlowAccountOf park(waterPark(), 2022);
    FlowDiagramOptions options{.grouping = FlowGrouping::Role};
    options.layer = park.layer("water");
    const text::Text words(text::Language::En);
    const auto without = flowDiagram(park.account, park.snapshot, options, words);
    EXPECT_FALSE(linkOf(*without, "role:producer", "env:river#sink", "sewage")->sd.has_value());
    const auto with = flowDiagram(park.account, park.snapshot, options, words, park.covariances());
    EXPECT_GT(linkOf(*with, "role:producer", "env:river#sink", "sewage")->sd.value_or(0.0), 0.0);
    const auto failing = [](const auto&) -> base::Result<engine::flows::TotalsCovariance> {
        return base::failure(base::Error{engine::flows::kNotConverged, {}});
    };
    const auto failed = flowDiagram(park.account, park.snapshot, options, words, failing);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().code, engine::flows::kNotConverged);
}

TEST(FlowDiagram, KeepsOnlyWhatReachesTheFocusOrComesFromIt) {
    const FlowAccountOf park(waterPark(), 2022);
    const FlowDiagram all = diagramOf(park, {.reconciled = false, .focus = "E1"});
    EXPECT_THAT(idsOf(all), testing::UnorderedElementsAre("env:river", "E6", "E1", "env:river#sink"));
    EXPECT_TRUE(nodeOf(all, "E6").balance_open) << "what it gives to others is not drawn";
    EXPECT_FALSE(nodeOf(all, "E1").balance_open);
    const FlowDiagram near = diagramOf(park, {.reconciled = false, .focus = "E1", .focus_steps = 1});
    EXPECT_THAT(idsOf(near), testing::UnorderedElementsAre("E6", "E1", "env:river#sink"));
    EXPECT_EQ(near.parties.size(), 3U) << "others can still be chosen";
    EXPECT_EQ(diagramOf(park, {.reconciled = false, .focus = "E99"}).spec.nodes.size(), 6U);
}

TEST(FlowDiagram, MarksWhatProbablyIsWrong) {
    SnapshotBuilder builder = waterPark();
    builder.flow("W8", "2022", "env:river", "E1", "55",
                 {{"layer", "water"}, {"unit", "m3"}, {"material", "rain"}, {"uncertainty_pct", "3"}});
    const FlowAccountOf park(builder, 2022);
    ASSERT_FALSE(park.account.reconciliation->suspects.empty());
    const FlowDiagram diagram = diagramOf(park);
    EXPECT_TRUE(std::any_of(diagram.spec.links.begin(), diagram.spec.links.end(),
                            [](const charts::SankeyLink& link) { return link.suspect; }));
    EXPECT_TRUE(nodeOf(diagram, "E1").suspect) << "its balance fails as stated";
}

TEST(FlowDiagram, DrawsANegativeBalancedFlowAgainstItsDirection) {
    SnapshotBuilder builder;
    builder.enterprise("E1");
    const auto flow = [&builder](std::string_view id, std::string_view from, std::string_view to,
                                 std::string_view amount) {
        builder.flow(id, "2022", from, to, amount,
                     {{"layer", "water"}, {"unit", "m3"}, {"material", "water"}, {"uncertainty_pct", "3"}});
    };
    flow("A", "env:river", "E1", "90");
    flow("B", "E1", "env:lake", "100");
    flow("C", "E1", "env:air", "");
    const FlowAccountOf park(builder, 2022);
    const FlowDiagram diagram = diagramOf(park);
    const charts::SankeyLink* back = linkOf(diagram, "env:air", "E1", "water");
    ASSERT_NE(back, nullptr);
    EXPECT_NEAR(*back->amount, 10.0, 1e-9);
    EXPECT_TRUE(back->suspect);
    EXPECT_THAT(back->detail, testing::HasSubstr("against its direction"));
}

TEST(FlowDiagram, ShowsTheLoopBetweenPowerStationAndRefineryOfKalundborg) {
    const FlowAccountOf park(SnapshotBuilder::fromFolder(PARKCARBON_SOURCE_DIR "/data/samples/kalundborg"), 2000);
    FlowDiagramOptions options{.reconciled = false};
    options.layer = park.layer("goods");
    const auto goods = flowDiagram(park.account, park.snapshot, options, text::Text(text::Language::En));
    ASSERT_TRUE(goods.has_value());
    EXPECT_NE(linkOf(*goods, "STATOIL", "ASNAES", "cooling water"), nullptr);
    EXPECT_DOUBLE_EQ(*linkOf(*goods, "ASNAES", "GYPROC", "gypsum")->amount, 200'000.0);
    options.layer = park.layer("energy");
    const auto energy = flowDiagram(park.account, park.snapshot, options, text::Text(text::Language::En));
    EXPECT_NE(linkOf(*energy, "ASNAES", "STATOIL", "steam"), nullptr);
}

TEST(FlowDiagram, SpeaksBothLanguages) {
    const FlowAccountOf park(waterPark(), 2022);
    EXPECT_EQ(diagramOf(park).spec.title, "Water · 2022 · reconciled");
    const FlowDiagram chinese = diagramOf(park, {}, text::Language::Zh);
    EXPECT_EQ(chinese.spec.title, "水 · 2022年 · 平衡值");
    EXPECT_EQ(chinese.spec.other_name, "其他");
    EXPECT_EQ(nodeOf(chinese, "env:air").name, "大气");
}

} // namespace
} // namespace parkcarbon::report
