#include <parkcarbon/engine/indicators/gap_matrix.hpp>

#include "../support/indicator_park.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

GapMatrix sampleMatrix() {
    const test::IndicatorPark park = test::IndicatorPark::sample();
    std::vector<std::shared_ptr<const SchemeResult>> schemes;
    for (const char* const id : {"HJ274", "ZC25", "GP", "LOC24"}) {
        schemes.push_back(std::make_shared<const SchemeResult>(park.result(id)));
    }
    return gapMatrix(std::move(schemes));
}

TEST(GapMatrix, PutsTheSameFigureOfAllSchemesIntoOneRow) {
    const GapMatrix matrix = sampleMatrix();
    const auto reuse = std::find_if(matrix.rows.begin(), matrix.rows.end(), [](const GapRow& row) {
        return row.formula == "((W_reuse/(W_fresh+W_reuse))*100)";
    });
    ASSERT_NE(reuse, matrix.rows.end());
    ASSERT_EQ(reuse->cells.size(), 4U); // 75, 80, 90 and 85 per cent
    EXPECT_EQ(reuse->met, 1U);
    EXPECT_EQ(reuse->not_met, 3U);
    EXPECT_EQ(reuse->name_zh, "工业用水重复利用率");
}

TEST(GapMatrix, NamesTheAmountThatMeetsThemAll) {
    const GapMatrix matrix = sampleMatrix();
    const auto reuse = std::find_if(matrix.rows.begin(), matrix.rows.end(), [](const GapRow& row) {
        return row.formula == "((W_reuse/(W_fresh+W_reuse))*100)";
    });
    ASSERT_TRUE(reuse->amount_needed);
    EXPECT_NEAR(reuse->amount_needed->value, 9.0 * 3300000 - 12000000, 1.0); // 90 %
}

TEST(GapMatrix, LosesNoIndicator) {
    const GapMatrix matrix = sampleMatrix();
    std::size_t cells = 0;
    for (const GapRow& row : matrix.rows) {
        cells += row.cells.size();
    }
    EXPECT_EQ(cells, 32U + 6U + 31U + 20U);
    EXPECT_GT(matrix.rows.front().cells.size(), 1U); // shared figures first
    EXPECT_EQ(matrix.rows.back().cells.size(), 1U);
}

} // namespace
} // namespace parkcarbon::engine::indicators
