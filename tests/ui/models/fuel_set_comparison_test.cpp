#include "ui/models/fuel_set_comparison.hpp"

#include <parkcarbon/reference/library.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

class FuelSetComparisonTest : public testing::Test {
protected:
    const ComparedFuel& byFirst(std::string_view name) const {
        return *std::find_if(fuels.begin(), fuels.end(), [&](const ComparedFuel& fuel) {
            return fuel.first != nullptr && fuel.first->name_zh == name;
        });
    }
    std::shared_ptr<const reference::Library> library = reference::Library::shipped().value();
    const reference::FuelSet& steel = *library->fuelSet("NDRC_STEEL");
    const reference::FuelSet& ipcc = *library->fuelSet("IPCC2006");
    std::vector<ComparedFuel> fuels = compareFuelSets(steel, ipcc);
};

TEST_F(FuelSetComparisonTest, PairsNamesakesAndKeepsEveryFuelOfBothSetsOnce) {
    std::size_t of_first = 0;
    std::size_t of_second = 0;
    for (const ComparedFuel& fuel : fuels) {
        of_first += fuel.first != nullptr ? 1 : 0;
        ASSERT_TRUE(fuel.first != nullptr || fuel.second != nullptr);
        of_second += fuel.first == nullptr ? 1 : 0;
    }
    EXPECT_EQ(of_first, steel.fuels().size());
    const auto paired = static_cast<std::size_t>(
        std::count_if(ipcc.fuels().begin(), ipcc.fuels().end(), [&](const reference::Fuel& fuel) {
            return std::any_of(fuels.begin(), fuels.end(),
                               [&](const ComparedFuel& each) { return each.first != nullptr && each.second == &fuel; });
        }));
    EXPECT_GT(paired, 5U);
    EXPECT_EQ(of_second, ipcc.fuels().size() - paired);
}

TEST_F(FuelSetComparisonTest, ComparesDieselOfTheSteelGuideWithThatOfTheIpcc) {
    const ComparedFuel& diesel = byFirst("柴油");
    ASSERT_NE(diesel.second, nullptr);
    ASSERT_TRUE(diesel.sameUnit());
    // 2006 IPCC Guidelines Vol. 2, Tables 1.2–1.4: 43.0 TJ/Gg, 20.2 kg C/GJ, 74 100 kg CO2/TJ.
    EXPECT_DOUBLE_EQ(*diesel.ncv.second, 43.0);
    EXPECT_DOUBLE_EQ(diesel.carbon.second.value(), 0.0202);
    EXPECT_NEAR(*diesel.tco2.second, 43.0 * 0.0741, 1e-12);
    EXPECT_NEAR(*diesel.tco2.first,
                *diesel.first->ncv_gj_per_unit * diesel.first->carbon_tc_per_gj * diesel.first->oxidation * 44.0 / 12.0,
                1e-12);
    EXPECT_NEAR(*diesel.ncv.differencePct(), (43.0 / *diesel.ncv.first - 1.0) * 100.0, 1e-12);
}

TEST(ComparedValue, HasNoDifferenceWhereOneSideIsMissingOrNothing) {
    EXPECT_FALSE((ComparedValue{1.0, std::nullopt}.differencePct()));
    EXPECT_FALSE((ComparedValue{std::nullopt, 1.0}.differencePct()));
    EXPECT_FALSE((ComparedValue{0.0, 1.0}.differencePct()));
    EXPECT_DOUBLE_EQ(*(ComparedValue{2.0, 1.0}.differencePct()), -50.0);
}

} // namespace
} // namespace parkcarbon::ui
