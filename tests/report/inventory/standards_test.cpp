#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class StandardsTest : public SectionTest {
protected:
    StandardsTest() { results.emplace(park); }
};

TEST_F(StandardsTest, AreLeftOutWithoutViews) {
    results.reset();
    EXPECT_TRUE(compose(addStandards).blocks.empty());
}

TEST_F(StandardsTest, ShowTheCategoriesOfIso14064WithTheInventorysTotals) {
    compose(addStandards);
    const Table& iso = table("iso_14064_1");
    EXPECT_NEAR(number(iso.rows.front().cells[1]), park.inventory.park.direct, 1e-6);
    EXPECT_NEAR(number(rowOf(iso, "Total").cells[1]), park.inventory.park.views.scope_1_2_location, 1e-6);
    EXPECT_EQ(rowOf(iso, "3 Indirect emissions from transportation").cells[1].shown(), "Not assessed");
    double sum = 0.0;
    const Row& gases = rowOf(table("iso_14064_1_gases"), "Total");
    for (std::size_t column = 1; column < gases.cells.size(); ++column) {
        sum += number(gases.cells[column]);
    }
    EXPECT_NEAR(sum, park.inventory.park.views.scope_1_2_location, 1e-6);
}

TEST_F(StandardsTest, NeverNetWhatStandsApart) {
    results->views.iso.apart = {{"removals", 312.0, {}}, {"captured_co2", 0.0, {}}};
    compose(addStandards);
    EXPECT_DOUBLE_EQ(number(rowOf(table("iso_14064_1"), "Apart: Removals").cells[1]), 312.0);
    EXPECT_THROW(rowOf(table("iso_14064_1"), "Apart: CO2 captured (memo)"), std::out_of_range);
}

TEST_F(StandardsTest, GiveEveryGpcKeyItsReason) {
    compose(addStandards);
    std::size_t keys = 0;
    for (const Row& row : table("gpc").rows) {
        for (const Cell& cell : row.cells) {
            const std::string shown = cell.shown();
            keys += shown == "NE" || shown == "NO" || shown == "IE" || shown == "C" ? 1U : 0U;
        }
    }
    ASSERT_GT(keys, 0U);
    std::size_t explained = 0;
    for (const Row& row : table("gpc_keys").rows) {
        const std::string cells = row.cells[2].shown();
        for (std::size_t at = cells.find(" scope "); at != std::string::npos; at = cells.find(" scope ", at + 1)) {
            ++explained;
        }
        EXPECT_FALSE(row.cells[1].shown().empty());
    }
    EXPECT_EQ(explained, keys);
    EXPECT_DOUBLE_EQ(number(rowOf(table("gpc"), "GPC BASIC total").cells[1]), results->views.gpc.basic);
}

TEST_F(StandardsTest, SayWhichGreenPowerHasNoProof) {
    compose(addStandards);
    const Table& instruments = table("market_instruments");
    EXPECT_DOUBLE_EQ(number(rowOf(instruments, "Green power").cells[4]), 0.0);
    EXPECT_DOUBLE_EQ(number(instruments.rows.back().cells[2]), 3500.0);
    EXPECT_EQ(paragraphs(Paragraph::Kind::Warning).size(), 1U);
    results->views.market_instruments.erase(results->views.market_instruments.begin() + 1);
    compose(addStandards);
    EXPECT_TRUE(paragraphs(Paragraph::Kind::Warning).empty());
}

} // namespace
} // namespace parkcarbon::report
