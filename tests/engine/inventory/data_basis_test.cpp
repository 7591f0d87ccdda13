#include "engine/support/park_builder.hpp"

#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/engine/views/bridge.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::inventory {
namespace {

using test::ParkBuilder;

ParkBuilder supplyPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}}).enterprise({{"enterprise_id", "E2"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E2"},
                   {"quantity", "100"},
                   {"unit", "MWh"}});
    return park;
}

ReconciledAmounts changes() {
    ReconciledAmounts amounts;
    amounts.activities.emplace("A1", 1.1);
    amounts.transfers.emplace("T1", 0.9);
    return amounts;
}

Inventory inventoryOn(DataBasis basis) {
    Options options;
    options.period = base::Period::year(2022);
    options.basis = basis;
    options.amounts = std::make_shared<const ReconciledAmounts>(changes());
    return *compute(supplyPark().snapshot(), *test::shippedLibrary(), options);
}

TEST(DataBasis, HasAWordForEach) {
    EXPECT_EQ(dataBasisWord(DataBasis::Reconciled), "reconciled");
    EXPECT_EQ(dataBasisFromWord("raw"), DataBasis::Raw);
    EXPECT_FALSE(dataBasisFromWord("cooked").has_value());
}

TEST(DataBasis, MultipliesTheAmountsOfItsRecordsAndSaysSo) {
    const Inventory raw = inventoryOn(DataBasis::Raw);
    const Inventory balanced = inventoryOn(DataBasis::Reconciled);
    EXPECT_EQ(raw.basis, DataBasis::Raw);
    EXPECT_EQ(raw.reconciled_records, 0U);
    EXPECT_EQ(balanced.basis, DataBasis::Reconciled);
    EXPECT_EQ(balanced.reconciled_records, 2U);
    EXPECT_NEAR(balanced.park.direct, 1.1 * raw.park.direct, 1e-9 * raw.park.direct);
    EXPECT_NEAR(balanced.park.imported_energy, 0.9 * raw.park.imported_energy, 1e-9);
}

TEST(DataBasis, IsBridgedByOneKindOfTerm) {
    const auto snapshot = supplyPark().snapshot();
    const Inventory raw = inventoryOn(DataBasis::Raw);
    const Inventory balanced = inventoryOn(DataBasis::Reconciled);
    const auto view = views::View::Scope12Location;
    const auto bridge = views::bridge({&raw, &snapshot, view, nullptr}, {&balanced, &snapshot, view, nullptr});
    ASSERT_TRUE(bridge.has_value());
    ASSERT_EQ(bridge->by_kind.size(), 1U);
    EXPECT_EQ(bridge->by_kind[0].kind, views::BridgeKind::Reconciliation);
    EXPECT_EQ(views::bridgeKindWord(views::BridgeKind::Reconciliation), "reconciliation");
    EXPECT_NEAR(bridge->residual, 0.0, 1e-9);
}

TEST(DataBasis, ExplainsTheStepFromTheStatedToTheBalancedAmount) {
    const ParkBuilder park = supplyPark();
    const auto explanation = explainReconciled("A1/CO2", park.snapshot(), *test::shippedLibrary(),
                                               base::Period::year(2022), park, changes());
    ASSERT_TRUE(explanation.has_value());
    ASSERT_GE(explanation->steps.size(), 3U);
    EXPECT_EQ(explanation->steps[0].name, "activity_data");
    EXPECT_NEAR(explanation->steps[0].value, 1000.0, 1e-9);
    EXPECT_EQ(explanation->steps[1].name, "reconciled_to_stated");
    EXPECT_NEAR(explanation->steps[1].value, 1.1, 1e-12);
    double product = 1.0;
    for (const ExplanationStep& step : explanation->steps) {
        product *= step.value;
    }
    EXPECT_NEAR(product, explanation->value, 1e-9 * explanation->value);
}

} // namespace
} // namespace parkcarbon::engine::inventory
