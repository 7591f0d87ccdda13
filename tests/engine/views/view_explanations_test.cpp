#include "../support/random_park.hpp"

#include <parkcarbon/engine/views/energy_statistics.hpp>
#include <parkcarbon/engine/views/gpc_table.hpp>
#include <parkcarbon/engine/views/iso_table.hpp>
#include <parkcarbon/engine/views/view_explanations.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

class ViewExplanations : public testing::Test {
protected:
    double explained(const std::string& id) const {
        const auto explanation = views::explainView(id, inventory_, snapshot_, *test::shippedLibrary());
        EXPECT_TRUE(explanation) << id;
        return explanation ? explanation->value : -1.0;
    }

    test::ParkBuilder park_ = test::randomPark(7);
    domain::ProjectSnapshot snapshot_ = park_.snapshot();
    inventory::Inventory inventory_ = test::inventoryOf(park_);
};

TEST_F(ViewExplanations, OpenEveryNumberOfTheEnergyStatistics) {
    const auto statistics = views::energyStatistics(inventory_, snapshot_.park, *test::shippedLibrary());
    EXPECT_NEAR(explained("views/energy_statistics"), statistics.co2, 1e-9);
    EXPECT_NEAR(explained("views/zero_carbon"), *statistics.core[0].tco2_per_tce, 1e-12);
    ASSERT_GT(statistics.rows.size(), 2U);
    for (const auto& row : statistics.rows) {
        const auto explanation =
            views::explainView("views/energy_statistics/" + row.energy, inventory_, snapshot_, *test::shippedLibrary());
        ASSERT_TRUE(explanation);
        double product = row.factor_unit.empty() ? 0.0 : 1.0;
        for (const auto& step : explanation->steps) {
            product *= step.value;
        }
        EXPECT_NEAR(product, row.co2, 1e-9 * std::abs(row.co2)) << row.energy;
    }
}

TEST_F(ViewExplanations, OpenCategoriesAndCellsIntoLines) {
    for (const auto& subtotal : views::isoTable(inventory_).subtotals) {
        EXPECT_NEAR(explained("views/iso_14064_1/" + std::to_string(subtotal.category)), subtotal.co2e,
                    1e-9 * (subtotal.co2e + 1.0));
    }
    int numbers = 0;
    for (const auto& row : views::gpcTable(inventory_, snapshot_).rows) {
        for (const auto& cell : row.cells) {
            if (cell.co2e && !cell.lines.empty()) {
                EXPECT_NEAR(explained("views/gpc/" + row.ref + "/" + std::to_string(cell.scope)), *cell.co2e,
                            1e-9 * (*cell.co2e + 1.0));
                ++numbers;
            }
        }
    }
    EXPECT_GE(numbers, 2);
}

TEST_F(ViewExplanations, KnowNothingOfOtherIds) {
    for (const char* const id : {"views/iso_14064_1/7", "views/gpc/I.1/1", "views/energy_statistics/peat", "views/"}) {
        EXPECT_FALSE(views::explainView(id, inventory_, snapshot_, *test::shippedLibrary())) << id;
    }
}

} // namespace
} // namespace parkcarbon::engine
