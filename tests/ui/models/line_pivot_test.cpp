#include "ui/models/line_pivot.hpp"

#include "ui/test_window.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace parkcarbon::ui {
namespace {

class LinePivotTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        const ParkResults& results = *test.window().results().results();
        inventory = results.inventory;
        facets = LineFacets(results.inventory, results.snapshot);
    }
    double tolerance(double total) const { return 1e-9 * std::abs(total); }

    TestWindow test;
    std::shared_ptr<const engine::inventory::Inventory> inventory;
    LineFacets facets;
};

TEST_F(LinePivotTest, TotalsAreThoseOfTheParkForEveryPairOfFacets) {
    for (int rows = 0; rows < kLineFacets; ++rows) {
        for (int columns = 0; columns < kLineFacets; ++columns) {
            const PivotRequest request{static_cast<LineFacet>(rows), static_cast<LineFacet>(columns),
                                       LineChoice::Scope1And2, PivotValue::Co2e};
            const Pivot pivot = pivotOf(facets, request);
            ASSERT_TRUE(pivot.total);
            const double park = inventory->park.views.scope_1_2_location;
            EXPECT_NEAR(*pivot.total, park, tolerance(park)) << rows << " by " << columns;
            double sum = 0.0;
            for (const auto& row : pivot.cells) {
                for (const Pivot::Cell& cell : row) {
                    sum += cell.value_or(0.0);
                }
            }
            EXPECT_NEAR(sum, park, tolerance(park)) << rows << " by " << columns;
        }
    }
}

TEST_F(LinePivotTest, CategoriesOfScopeOneAreThoseOfTheInventory) {
    const Pivot pivot =
        pivotOf(facets, {LineFacet::Category, LineFacet::Enterprise, LineChoice::Scope1, PivotValue::Co2e});
    for (const auto& [category, co2e] : inventory->park.direct_by_category) {
        const auto found = std::find(pivot.row_words.begin(), pivot.row_words.end(), category);
        ASSERT_NE(found, pivot.row_words.end()) << category;
        EXPECT_NEAR(pivot.row_totals[static_cast<std::size_t>(found - pivot.row_words.begin())].value_or(-1.0), co2e,
                    tolerance(inventory->park.direct));
    }
    EXPECT_NEAR(*pivot.total, inventory->park.direct, tolerance(inventory->park.direct));
}

TEST_F(LinePivotTest, TonnesOfGasesAreThoseOfTheInventoryAndAreNotAddedUp) {
    const Pivot pivot = pivotOf(facets, {LineFacet::Gas, LineFacet::Category, LineChoice::Scope1, PivotValue::Mass});
    ASSERT_GT(pivot.row_words.size(), 1U);
    for (std::size_t row = 0; row < pivot.row_words.size(); ++row) {
        const double mass_t = inventory->park.mass_by_gas.at(pivot.row_words[row]);
        EXPECT_NEAR(pivot.row_totals[row].value_or(-1.0), mass_t, tolerance(mass_t)) << pivot.row_words[row];
    }
    EXPECT_FALSE(pivot.total);
    EXPECT_TRUE(pivot.mixed);
}

TEST_F(LinePivotTest, AccountsApartAreNeverNetted) {
    const Pivot by_scope = pivotOf(facets, {LineFacet::Scope, LineFacet::Gas, LineChoice::Apart, PivotValue::Co2e});
    ASSERT_GT(by_scope.row_words.size(), 1U) << "the sample exports energy and burns wood";
    EXPECT_FALSE(by_scope.total);
    for (std::size_t row = 0; row < by_scope.row_words.size(); ++row) {
        if (by_scope.row_words[row] == kBiogenicScope) {
            const double biogenic_t = inventory->park.biogenic_co2;
            EXPECT_NEAR(by_scope.row_totals[row].value_or(-1.0), biogenic_t, tolerance(biogenic_t));
        }
    }
}

TEST(LinePivot, OfNothingIsEmpty) {
    EXPECT_TRUE(pivotOf({}, {}).row_words.empty());
}

} // namespace
} // namespace parkcarbon::ui
