#include <parkcarbon/reference/fuels.hpp>

#include "reference/data_table.hpp"

#include <parkcarbon/reference/library.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

const FuelSet& fuelSet(std::string_view id) {
    return *Library::shipped().value()->fuelSet(id);
}

double tco2PerUnit(const Fuel& fuel) {
    return fuel.ncv_gj_per_unit.value() * fuel.carbon_tc_per_gj * fuel.oxidation * 44.0 / 12.0;
}

TEST(Fuels, FactorsOfTheSteelGuideReproduce) {
    // 中国钢铁生产企业温室气体排放核算方法与报告指南(试行), reductants: coke 2.862, anthracite 1.924, natural
    // gas 21.622.
    const FuelSet& steel = fuelSet("NDRC_STEEL");
    EXPECT_NEAR(tco2PerUnit(*steel.find("焦炭")), 2.862, 0.0005);
    EXPECT_NEAR(tco2PerUnit(*steel.find("无烟煤")), 1.924, 0.0005);
    EXPECT_NEAR(tco2PerUnit(*steel.find("天然气")), 21.622, 0.0005);
}

TEST(Fuels, FactorsOfEveryRowFollowFromItsParameters) {
    const auto table = readShippedTable("fuels");
    ASSERT_TRUE(table);
    int compared = 0;
    for (std::size_t index = 0; index < table->size(); ++index) {
        const auto row = table->row(index);
        if (row.empty("ef_tco2_per_unit")) {
            EXPECT_TRUE(row.empty("ncv_gj_per_unit")) << row.text("id");
            continue;
        }
        const Fuel& fuel = *fuelSet(row.text("set_id")).find(row.text("name_zh"));
        const double stated = row.number("ef_tco2_per_unit");
        if (fuel.printed_tco2_per_unit) {
            EXPECT_NEAR(*fuel.printed_tco2_per_unit, stated, 1e-6) << fuel.id;
            // The printed kg/TJ has three significant figures.
            EXPECT_NEAR(tco2PerUnit(fuel) / stated, 1.0, 0.005) << fuel.id;
        } else {
            EXPECT_NEAR(tco2PerUnit(fuel), stated, 1e-6) << fuel.id;
        }
        ++compared;
    }
    EXPECT_EQ(compared, 136);
}

TEST(Fuels, NamesMatchWhateverTheirWidthCaseAndSpaces) {
    const FuelSet& chemical = fuelSet("NDRC_CHEM_OTHER");
    const Fuel* const gas = chemical.find("天然气");
    ASSERT_NE(gas, nullptr);
    EXPECT_EQ(chemical.find("  NATURAL  gas "), gas);
    EXPECT_EQ(chemical.find("Ｎａｔｕｒａｌ　Ｇａｓ"), gas);
    EXPECT_EQ(chemical.find("液化石油气（LPG）"), chemical.find("液化石油气"));
    EXPECT_EQ(chemical.find("其他洗煤"), chemical.find("其它洗煤"));
    EXPECT_EQ(chemical.find("煤油"), chemical.find("一般煤油"));
}

TEST(Fuels, ADifferentFuelIsNeverSubstituted) {
    EXPECT_EQ(fuelSet("NDRC_CHEM_OTHER").find("原煤"), nullptr);
    EXPECT_EQ(fuelSet("NDRC_STEEL").find("喷气煤油"), nullptr);
    EXPECT_EQ(fuelSet("MEE_CETS_2024").find("烟煤"), nullptr);
    EXPECT_EQ(fuelSet("IPCC2006").find(""), nullptr);
}

TEST(Fuels, NoNameOrAliasMeansTwoFuelsOfOneSet) {
    for (const std::string& id : Library::shipped().value()->fuelSetIds()) {
        const FuelSet& set = fuelSet(id);
        for (const Fuel& fuel : set.fuels()) {
            EXPECT_EQ(set.find(fuel.name_zh), &fuel) << fuel.id;
            EXPECT_EQ(set.find(fuel.name_en), &fuel) << fuel.id;
            for (const std::string& alias : fuel.aliases) {
                EXPECT_EQ(set.find(alias), &fuel) << fuel.id << ' ' << alias;
            }
        }
    }
}

TEST(Fuels, BiomassIsMarked) {
    const FuelSet& ipcc = fuelSet("IPCC2006");
    EXPECT_TRUE(ipcc.find("木材")->biogenic);
    EXPECT_TRUE(ipcc.find("Charcoal")->biogenic);
    EXPECT_FALSE(ipcc.find("Peat")->biogenic);
    EXPECT_FALSE(ipcc.find("Municipal Wastes (non-biomass fraction)")->biogenic);
}

} // namespace
} // namespace parkcarbon::reference
