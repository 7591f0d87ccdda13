#include "report/flows/flow_names.hpp"

#include "report/flows/flow_account_of.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report {
namespace {

using test_support::SnapshotBuilder;

TEST(FlowNames, NamesWhatTheProgramAddsAndKeepsWhatTheDataSay) {
    SnapshotBuilder builder;
    builder.enterprise("E1", {{"name_en", "Works"}}).enterprise("E2");
    builder.power("P1", "2022", "grid", "E1", "10").power("P2", "2022", "E1", "E2", "4");
    builder.flow("F1", "2022", "ext:market", "E1", "5");
    const FlowAccountOf park(builder, 2022);
    const auto& project = park.account.project;
    const text::Text english(text::Language::En);
    const FlowNames names(english, project);
    for (std::uint32_t node = 0; node < project.system.nodes.size(); ++node) {
        const std::string& id = project.system.nodes[node].id;
        const std::string expected = id == "grid"         ? "Public grid"
                                     : id == "env:losses" ? "Losses"
                                     : id == "ext:market" ? "market"
                                     : id == "E1"         ? "Works"
                                                          : "E2"; // no English name: the Chinese one
        EXPECT_EQ(names.node(node), expected) << id;
    }
    for (std::uint32_t flow = 0; flow < project.system.flows.size(); ++flow) {
        const std::string& id = project.system.flows[flow].id;
        EXPECT_EQ(names.material(flow), id == "F1" ? "ash" : id == "loss:E1" ? "losses" : "Electricity") << id;
    }
    EXPECT_EQ(names.layer(park.layer("energy")), "Energy");
    EXPECT_EQ(names.unit(park.layer("energy")), "GJ");
}

} // namespace
} // namespace parkcarbon::report
