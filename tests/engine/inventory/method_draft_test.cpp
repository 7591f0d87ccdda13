#include "../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>
#include <string_view>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

Inventory processOf(std::string_view item, std::string_view parameters, std::string_view unit = "t") {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", item},
                   {"quantity", "1000"},
                   {"unit", unit},
                   {"parameters", parameters}});
    return test::inventoryOf(park);
}

TEST(MethodDraft, ADeductionComesOffWhateverTheQuantity) {
    const Inventory result = processOf("cement_clinker:portland-clinker", "carbide_slag=100 t");
    EXPECT_NEAR(test::findLine(result, "A1/CO2")->mass, 535.0 - 48.0, 1e-9);
    EXPECT_NEAR(result.park.direct, 535.0 - 48.0, 1e-9) << "lines and totals agree";
    EXPECT_NEAR(test::totalsOf(result, "E1").direct, 535.0 - 48.0, 1e-9);
}

TEST(MethodDraft, TakesTheQuantityInAnyUnitOfMass) {
    EXPECT_NEAR(processOf("cement_clinker:portland-clinker", "", "kg").park.direct, 0.535, 1e-12);
    const Inventory refused = processOf("cement_clinker:portland-clinker", "", "MWh");
    EXPECT_EQ(test::count(refused.findings, domain::kUnitIncompatible), 1);
    EXPECT_EQ(refused.park.direct, 0.0);
}

TEST(MethodDraft, RefusesAProductThatNobodyKnows) {
    const Inventory missing = processOf("cement_clinker:unknown kind", "mgo=0.01");
    EXPECT_EQ(test::count(missing.findings, inventory::kVariantUnknown), 1);
    EXPECT_EQ(missing.park.direct, 0.0);
}

TEST(MethodDraft, SaysWhichProductItAssumed) {
    const Inventory assumed = processOf("cement_clinker", "");
    EXPECT_NEAR(assumed.park.direct, 535.0, 1e-9);
    ASSERT_EQ(test::count(assumed.findings, inventory::kVariantAssumed), 1);
    EXPECT_EQ(test::findFinding(assumed.findings, inventory::kVariantAssumed)->argument("assumed"), "portland-clinker");
    EXPECT_EQ(test::count(processOf("cement_clinker", "ef=0.52").findings, inventory::kVariantAssumed), 0)
        << "the row's own factor assumes nothing";
    EXPECT_EQ(test::count(processOf("ferroalloy", "").findings, inventory::kVariantMissing), 1);
}

TEST(MethodDraft, ProductsAreNamedByKeyOrByTheirNames) {
    for (const std::string_view item : {"ferroalloy:fesi-75-pct", "ferroalloy:硅铁 75%", "Ferroalloy：FeSi 75%"}) {
        EXPECT_NEAR(test::findLine(processOf(item, ""), "A1/CO2")->mass, 4000.0, 1e-9) << item;
    }
}

} // namespace
} // namespace parkcarbon::engine
