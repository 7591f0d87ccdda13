#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(ProductFactorProcess, BooksCarbonInSteelApartAndDeductsItInTheChineseNetView) {
    const Inventory result = inventoryOfRow("steel_product:crude-steel", "100000");
    EXPECT_NEAR(result.park.fixed_carbon, 1540.0, 1e-9); // NDRC steel guide, Annex 2, Table 2: 0.0154
    EXPECT_EQ(result.park.direct, 0.0);
    EXPECT_EQ(test::findLine(result, "A1/CO2")->ledger, "fixed_carbon");
    EXPECT_NEAR(result.park.views.china_net, -1540.0, 1e-9);
    EXPECT_EQ(result.park.views.territorial, 0.0);
}

TEST(ProductFactorProcess, CountsTheMethaneOfFerrosilicon65And75) {
    for (const std::string_view item : {"ferroalloy:fesi-65-pct", "ferroalloy:FeSi 75%"}) {
        EXPECT_NEAR(test::findLine(inventoryOfRow(item), "A1/CH4")->mass, 1.0, 1e-9) << item;
    }
    EXPECT_EQ(test::findLine(inventoryOfRow("ferroalloy:fesi-45-pct"), "A1/CH4"), nullptr);
    EXPECT_EQ(test::count(inventoryOfRow("ferroalloy:fesi-65-75-pct").findings, inventory::kVariantUnknown), 1)
        << "a range of products is no product";
}

TEST(ProductFactorProcess, MeasuresGaseousReductantsByVolume) {
    EXPECT_NEAR(inventoryOfRow("nonferrous_reductant:天然气", "50000", "Nm3").park.direct, 108.11, 1e-9);
    const Inventory refused = inventoryOfRow("nonferrous_reductant:natural-gas", "1", "t");
    EXPECT_EQ(test::count(refused.findings, domain::kUnitIncompatible), 1);
    EXPECT_EQ(test::count(inventoryOfRow("nonferrous_reductant:coke", "1", "Nm3").findings, domain::kUnitIncompatible),
              1);
}

TEST(ProductFactorProcess, NamesMaterialsWithTheirGuide) {
    EXPECT_NEAR(inventoryOfRow("steel_material:fecr").park.direct, 275.0, 1e-9);
    EXPECT_NEAR(inventoryOfRow("steel_material_mee:high-carbon-ferrochrome").park.direct, 348.0, 1e-9);
    EXPECT_EQ(test::count(inventoryOfRow("steel_material:limestone").findings, inventory::kVariantUnknown), 1)
        << "a flux";
    EXPECT_TRUE(inventoryOfRow("steel_electrode").findings.empty()) << "there is only one";
    EXPECT_EQ(test::findLine(inventoryOfRow("steel:coke"), "A1/CO2")->item, "钢铁（IPCC 方法一）：焦炭");
}

TEST(ProductFactorProcess, CountsMinesAmongFugitiveEmissionsOnly) {
    const Inventory mine = inventoryOfRow("coal_mining:surface-mine", "1000", "t", "", "fugitive");
    EXPECT_NEAR(test::findLine(mine, "A1/CH4")->mass, 1.34, 1e-9);
    EXPECT_EQ(test::count(inventoryOfRow("coal_mining:surface-mine").findings, inventory::kMethodUnknown), 1);
}

} // namespace
} // namespace parkcarbon::engine
