#include "../support/network_builder.hpp"

#include <gtest/gtest.h>
#include <parkcarbon/engine/flows/footprint.hpp>

namespace parkcarbon::engine::flows {
namespace {

using namespace test;

base::Error errorOf(const ProcessNetwork& network) {
    const auto result = footprints(network);
    return result ? base::Error(kNetworkInvalid, {{"value", "no error"}}) : result.error();
}

ProcessDraft twoProducts() {
    return process("plant").makes("a", 1).key("price", 3).makes("b", 1).emits("CO2", 1);
}

TEST(NetworkRoles, NameTheUserOfAProductThatNobodyMakes) {
    const auto error = errorOf({{process("mill").makes("steel", 1).uses("ore", 2)}, {}});
    EXPECT_EQ(error.code, kProductNotMade);
    EXPECT_EQ(error.argument("product"), "ore");
    EXPECT_EQ(error.argument("process"), "mill");
}

TEST(NetworkRoles, NameBothMakersOfOneProduct) {
    const auto error = errorOf({{process("plant").makes("power", 1), process("grid").makes("power", 1)}, {}});
    EXPECT_EQ(error.code, kProductMadeTwice);
    EXPECT_EQ(error.argument("product"), "power");
    EXPECT_EQ(error.argument("processes"), "plant, grid");
}

TEST(NetworkRoles, LetAMarketJoinTwoMakers) {
    const auto result =
        footprints({{process("plant").makes("plant power", 1).emits("CO2", 1),
                     process("grid").makes("grid power", 1).emits("CO2", 0.5),
                     process("market").makes("power", 1).uses("plant power", 0.3).uses("grid power", 0.7)},
                    {}});
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "power", "CO2"), 0.65);
}

TEST(NetworkRoles, RefuseCoProductsWithoutARule) {
    const auto error = errorOf({{twoProducts()}, {}});
    EXPECT_EQ(error.code, kAllocationMissing);
    EXPECT_EQ(error.argument("process"), "plant");
    EXPECT_EQ(error.argument("products"), "a, b");
}

TEST(NetworkRoles, RefuseAProductWithoutTheKey) {
    const auto error = errorOf({{twoProducts().allocatedBy("price")}, {}});
    EXPECT_EQ(error.code, kAllocationKeyMissing);
    EXPECT_EQ(error.argument("product"), "b");
    EXPECT_EQ(error.argument("key"), "price");
}

TEST(NetworkRoles, RefuseKeysThatShareNothing) {
    EXPECT_EQ(
        errorOf({{process("plant").makes("a", 1).key("k", 0).makes("b", 1).key("k", 0).allocatedBy("k")}, {}}).code,
        kAllocationKeyInvalid);
    EXPECT_EQ(
        errorOf({{process("plant").makes("a", 1).key("mass", 2).makes("b", 1).key("mass", -1).allocatedBy("mass")}, {}})
            .code,
        kAllocationKeyInvalid);
}

TEST(NetworkRoles, AskForTheProcessThatIsAvoided) {
    const auto error = errorOf({{twoProducts().allocatedBy("substitution")}, {}});
    EXPECT_EQ(error.code, kAvoidedProcessMissing);
    EXPECT_EQ(error.argument("process"), "plant");
    EXPECT_EQ(error.argument("product"), "b");
}

TEST(NetworkRoles, RefuseTwoAvoidedProcessesForOneCoProduct) {
    const auto error = errorOf(
        {{twoProducts().allocatedBy("substitution"), process("first").makes("b", 1), process("second").makes("b", 1)},
         {}});
    EXPECT_EQ(error.code, kProductMadeTwice);
    EXPECT_EQ(error.argument("processes"), "first, second");
}

TEST(NetworkRoles, RefuseASubstitutionWithoutAProductOfItsOwn) {
    const auto error = errorOf(
        {{twoProducts().allocatedBy("substitution"), process("other").makes("a", 1), process("third").makes("b", 1)},
         {}});
    EXPECT_EQ(error.code, kProductMadeTwice);
    EXPECT_EQ(error.argument("product"), "a");
}

TEST(NetworkRoles, TakeTheOtherProductAsMainWhenTheFirstIsMadeElsewhere) {
    const auto result =
        footprints({{twoProducts().allocatedBy("substitution"), process("other").makes("a", 1).emits("CO2", 0.4)}, {}});
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "b", "CO2"), 0.6);
}

TEST(NetworkRoles, RefuseAProcessThatMakesNothing) {
    const auto error = errorOf({{process("plant").makes("power", 1), process("sink").uses("power", 1)}, {}});
    EXPECT_EQ(error.code, kProcessMakesNothing);
    EXPECT_EQ(error.argument("process"), "sink");
}

TEST(NetworkRoles, RefuseATreatmentOfTwoWastes) {
    const auto error = errorOf({{process("plant").makes("power", 1).makes("ash", 1).makes("sludge", 1),
                                 process("tip").uses("ash", 1).uses("sludge", 1)},
                                {}});
    EXPECT_EQ(error.code, kProcessMakesNothing);
    EXPECT_EQ(error.argument("process"), "tip");
}

TEST(NetworkRoles, LetATreatmentUseProductsAndHandWasteOn) {
    const auto result =
        footprints({{process("plant").makes("power", 1, "MWh").makes("ash", 0.5).emits("CO2", 1),
                     process("kiln").uses("ash", 1).uses("power", 0.1, "MWh").makes("dust", -0.2).emits("CO2", 2),
                     process("tip").makes("dust", 1).emits("CO2", 5)},
                    {}});
    ASSERT_TRUE(result) << result.error().code.name;
    const double power = (1.0 + 0.5 * 3.0) / (1.0 - 0.5 * 0.1); // p = 1 + 0.5 a, a = 2 + 0.1 p + 0.2 · 5
    EXPECT_NEAR(footprintOf(*result, "power", "CO2"), power, 1e-14);
    EXPECT_NEAR(footprintOf(*result, "ash", "CO2"), 3.0 + 0.1 * power, 1e-14);
}

} // namespace
} // namespace parkcarbon::engine::flows
