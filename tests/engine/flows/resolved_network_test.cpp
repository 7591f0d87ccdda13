#include "../support/network_builder.hpp"

#include <engine/flows/resolved_network.hpp>

#include <gtest/gtest.h>
#include <limits>
#include <parkcarbon/engine/flows/footprint.hpp>

namespace parkcarbon::engine::flows {
namespace {

using namespace test;

TEST(ResolvedNetwork, RefusesTwoProcessesOfOneName) {
    const auto result = resolveNetwork({{process("P").makes("a", 1), process("P").makes("b", 1)}, {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kNetworkInvalid);
    EXPECT_EQ(result.error().argument("value"), "P");
}

TEST(ResolvedNetwork, RefusesAmountsThatAreNone) {
    const double endless = std::numeric_limits<double>::infinity();
    EXPECT_EQ(resolveNetwork({{process("P").makes("a", 0)}, {}}).error().argument("subject"), "P/a");
    EXPECT_EQ(resolveNetwork({{process("P").makes("a", endless)}, {}}).error().code, kNetworkInvalid);
    EXPECT_EQ(resolveNetwork({{process("P").makes("a", 1).emits("CO2", endless)}, {}}).error().code, kNetworkInvalid);
    EXPECT_EQ(resolveNetwork({{process("P").makes("a", 1)}, {{"a", endless}}}).error().code, kNetworkInvalid);
}

TEST(ResolvedNetwork, RefusesOneProductTwiceAmongTheOutputs) {
    const auto result = resolveNetwork({{process("P").makes("a", 1).makes("a", 2)}, {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().argument("subject"), "P/a");
}

TEST(ResolvedNetwork, RefusesUnitsThatDoNotConvert) {
    const auto result =
        resolveNetwork({{process("P").makes("a", 1, "t"), process("Q").makes("b", 1).uses("a", 1, "m3")}, {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kNetworkUnitMismatch);
    EXPECT_EQ(result.error().argument("process"), "Q");
    EXPECT_EQ(result.error().argument("item"), "a");
    EXPECT_EQ(result.error().argument("unit"), "m3");
    EXPECT_EQ(result.error().argument("expected"), "t");
}

TEST(ResolvedNetwork, RefusesADemandOfSomethingUnknown) {
    const auto result = resolveNetwork({{process("P").makes("a", 1)}, {{"b", 1}}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kDemandUnknown);
    EXPECT_EQ(result.error().argument("product"), "b");
}

TEST(ResolvedNetwork, ShortensALongListOfNames) {
    const std::vector<std::string_view> names(12, "x");
    EXPECT_EQ(nameList(names), "x, x, x, x, x, x, x, x, x, x, …");
    EXPECT_EQ(nameList(std::span(names).first(2)), "x, x");
}

} // namespace
} // namespace parkcarbon::engine::flows
