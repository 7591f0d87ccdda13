#include <parkcarbon/domain/flow.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(FlowParty, IsANodeNatureTheEconomyOrAStore) {
    EXPECT_EQ(FlowParty::parse("E12")->kind(), FlowParty::Kind::Node);
    EXPECT_EQ(FlowParty::parse("env: air")->kind(), FlowParty::Kind::Environment);
    EXPECT_EQ(FlowParty::parse("env: air")->name(), "air");
    EXPECT_EQ(FlowParty::parse("ext:木材市场")->kind(), FlowParty::Kind::External);
    EXPECT_EQ(FlowParty::parse("stock:E07")->kind(), FlowParty::Kind::Stock);
    EXPECT_EQ(FlowParty::parse("stock:E07")->name(), "E07");
}

TEST(FlowParty, RefusesNobody) {
    for (const char* const text : {"", "  ", "env:", "ext:  ", "stock:"}) {
        ASSERT_FALSE(FlowParty::parse(text)) << text;
        EXPECT_EQ(FlowParty::parse(text).error().code, kFlowPartyInvalid);
    }
}

TEST(FlowParty, WritesWhatItReads) {
    for (const char* const text : {"E12", "env:air", "ext:木材市场", "stock:E07"}) {
        EXPECT_EQ(FlowParty::parse(text)->str(), text);
    }
}

} // namespace
} // namespace parkcarbon::domain
