#include "../support/park_builder.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>
#include <string_view>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

Inventory thousandTonnesOf(std::string_view item, std::string_view parameters, std::string_view unit = "t") {
    return test::inventoryOfRow(item, "1000", unit, parameters);
}

TEST(MethodDraft, ADeductionComesOffWhateverTheQuantity) {
    const Inventory result = thousandTonnesOf("cement_clinker:portland-clinker", "carbide_slag=100 t");
    EXPECT_NEAR(test::findLine(result, "A1/CO2")->mass, 535.0 - 48.0, 1e-9);
    EXPECT_NEAR(result.park.direct, 535.0 - 48.0, 1e-9) << "lines and totals agree";
    EXPECT_NEAR(test::totalsOf(result, "E1").direct, 535.0 - 48.0, 1e-9);
}

TEST(MethodDraft, TakesTheQuantityInAnyUnitOfMass) {
    EXPECT_NEAR(thousandTonnesOf("cement_clinker:portland-clinker", "", "kg").park.direct, 0.535, 1e-12);
    const Inventory refused = thousandTonnesOf("cement_clinker:portland-clinker", "", "MWh");
    EXPECT_EQ(test::count(refused.findings, domain::kUnitIncompatible), 1);
    EXPECT_EQ(refused.park.direct, 0.0);
}

TEST(MethodDraft, RefusesAProductThatNobodyKnows) {
    const Inventory missing = thousandTonnesOf("cement_clinker:unknown kind", "mgo=0.01");
    EXPECT_EQ(test::count(missing.findings, inventory::kVariantUnknown), 1);
    EXPECT_EQ(missing.park.direct, 0.0);
}

TEST(MethodDraft, SaysWhichProductItAssumed) {
    const Inventory assumed = thousandTonnesOf("cement_clinker", "");
    EXPECT_NEAR(assumed.park.direct, 535.0, 1e-9);
    ASSERT_EQ(test::count(assumed.findings, inventory::kVariantAssumed), 1);
    EXPECT_EQ(test::findFinding(assumed.findings, inventory::kVariantAssumed)->argument("assumed"), "portland-clinker");
    EXPECT_EQ(test::count(thousandTonnesOf("cement_clinker", "ef=0.52").findings, inventory::kVariantAssumed), 0)
        << "the row's own factor assumes nothing";
    EXPECT_EQ(test::count(thousandTonnesOf("ferroalloy", "").findings, inventory::kVariantMissing), 1);
}

TEST(MethodDraft, ProductsAreNamedByKeyOrByTheirNames) {
    for (const std::string_view item : {"ferroalloy:fesi-75-pct", "ferroalloy:硅铁 75%", "Ferroalloy：FeSi 75%"}) {
        EXPECT_NEAR(test::findLine(thousandTonnesOf(item, ""), "A1/CO2")->mass, 4000.0, 1e-9) << item;
    }
}

TEST(MethodDraft, AsksForAParameterThatHasNoDefault) {
    const Inventory asked = thousandTonnesOf("steel_provincial", "limestone=100 t");
    ASSERT_EQ(test::count(asked.findings, inventory::kParameterMissing), 1);
    const auto* const finding = test::findFinding(asked.findings, inventory::kParameterMissing);
    EXPECT_EQ(finding->argument("parameter"), "steel");
    EXPECT_EQ(finding->argument("unit"), "t");
    EXPECT_EQ(finding->where.field, "parameters");
    EXPECT_EQ(finding->severity, base::Severity::Error);
    EXPECT_EQ(asked.park.direct, 0.0);
}

TEST(MethodDraft, NamesTheFactorThatTheTablesGiveNoSingleValueFor) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "cement_clinker:portland-clinker"},
                   {"quantity", "1000"},
                   {"parameters", "carbide_slag=100 t"}});
    const domain::ProjectSnapshot snapshot = park.snapshot();
    domain::PinnedSets pins = *reference::Library::pinsFor(snapshot.park);
    for (domain::PinnedSet& pin : pins) {
        if (pin.kind == "process_factors") { // an edition of the table that knows the deduction only as a range
            const std::string_view single = ",CO2,0.48,,,";
            const std::size_t value = pin.content.find(single, pin.content.find("cement/carbide-slag/"));
            ASSERT_NE(value, std::string::npos);
            pin.content.replace(value, single.size(), ",CO2,,0.4,0.5,");
            pin.sha256 = base::sha256Hex(pin.content);
        }
    }
    const auto library = reference::Library::withPins(pins);
    ASSERT_TRUE(library);
    const auto result = inventory::compute(snapshot, **library, {base::Period::year(2022), true});
    ASSERT_TRUE(result);
    const auto* const finding = test::findFinding(result->findings, inventory::kFactorMissing);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "cement/carbide-slag/non-carbonate-raw-material-deduction/co2");
    EXPECT_EQ(result->park.direct, 0.0) << "a deduction that is not known is not left out";
}

} // namespace
} // namespace parkcarbon::engine
