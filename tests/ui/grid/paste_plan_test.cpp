#include "ui/grid/paste_plan.hpp"

#include "ui/memory_row_source.hpp"

#include <parkcarbon/services/clipboard.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

constexpr std::size_t kQuantity = 5;
constexpr std::size_t kUnit = 6;

class PastePlanTest : public testing::Test {
protected:
    PastePlan plan(const std::string& clipboard, int row, std::size_t column, int selected_rows = 1,
                   std::size_t selected_columns = 1) {
        PasteTarget target{row, column, selected_rows, selected_columns, {}};
        for (std::size_t field = 0; field < domain::spec(domain::Table::Activities).fields.size(); ++field) {
            target.fields.push_back(field);
        }
        return PastePlan(source, words, TextBlock{services::readClipboardTable(clipboard, {}).value()}, target);
    }

    MemoryRowSource source{domain::Table::Activities, activityRows(4)};
    text::Text text{text::Language::Zh};
    ReferenceDirectory directory;
    CellWords words{text, directory};
};

TEST_F(PastePlanTest, ReplacesCellsWhereTheBlockLands) {
    const auto change = plan("10\tkg\n20\tkg\n", 1, kQuantity).resolve(ExistingRows::Overwrite);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->edits.size(), 4U);
    EXPECT_EQ(change->edits[0].record_id, "A2");
    EXPECT_EQ(change->edits[3].text, "kg");
    EXPECT_TRUE(change->added.empty());
}

TEST_F(PastePlanTest, FillsTheSelectionWithASingleCell) {
    const auto change = plan("7", 0, kQuantity, 3, 1).resolve(ExistingRows::Overwrite);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->edits.size(), 3U);
}

TEST_F(PastePlanTest, RepeatsABlockInASelectionThatIsAMultipleOfIt) {
    const auto change = plan("11\n12\n", 0, kQuantity, 4, 1).resolve(ExistingRows::Overwrite);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->edits.size(), 4U);
    EXPECT_EQ(change->edits[2].text, "11");
    EXPECT_EQ(change->edits[3].text, "12");
}

TEST_F(PastePlanTest, RefusesTheWholeBlockWhenOneCellIsWrongAndNamesEachWrongCell) {
    const auto change = plan("10\tt\nmany\tt\n3\tfurlongs-per\n", 0, kQuantity).resolve(ExistingRows::Overwrite);
    ASSERT_FALSE(change);
    ASSERT_EQ(change.error().size(), 2U);
    EXPECT_EQ(change.error()[0].row, 1);
    EXPECT_EQ(change.error()[0].field, kQuantity);
    EXPECT_EQ(change.error()[1].row, 2);
    EXPECT_EQ(change.error()[1].field, kUnit);
}

TEST_F(PastePlanTest, TurnsRowsBehindTheLastIntoNewRecordsWithNewIds) {
    const auto change = plan("E1\t2025\t移动源燃烧\t柴油\t3\tt\nE1\t2025\tmobile combustion\t柴油\t4\tt\n", 4, 1)
                            .resolve(ExistingRows::Skip);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->added.size(), 2U);
    EXPECT_EQ(domain::recordId(change->added[0]), "A5");
    EXPECT_EQ(domain::recordId(change->added[1]), "A6");
    EXPECT_EQ(domain::toCells(change->added[1])[3], "mobile_combustion");
}

class ExistingRowsTest : public PastePlanTest {
protected:
    PastePlan pasted = plan("A2\tE1\t2025\tprocess\t石灰\t50\tt\nA9\tE1\t2025\tprocess\t石灰\t60\tt\n", 4, 0);
};

TEST_F(ExistingRowsTest, AreCountedBeforeAnybodyIsAsked) {
    EXPECT_EQ(pasted.changedRows(), 0);
    EXPECT_EQ(pasted.newRows(), 2);
    EXPECT_EQ(pasted.existingRows(), 1);
}

TEST_F(ExistingRowsTest, AreOverwrittenOnDemand) {
    const auto change = pasted.resolve(ExistingRows::Overwrite);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->added.size(), 1U);
    ASSERT_EQ(change->edits.size(), 3U); // category, item and quantity differ
    EXPECT_EQ(change->edits[0].record_id, "A2");
}

TEST_F(ExistingRowsTest, AreSkippedOnDemand) {
    const auto change = pasted.resolve(ExistingRows::Skip);
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->edits.empty());
    EXPECT_EQ(change->added.size(), 1U);
}

TEST_F(ExistingRowsTest, AreAddedWithNewIdsOnDemand) {
    const auto change = pasted.resolve(ExistingRows::AddAsNew);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->added.size(), 2U);
    EXPECT_EQ(domain::recordId(change->added[0]), "A5");
    EXPECT_EQ(domain::recordId(change->added[1]), "A9");
}

TEST(NewIds, CountOnFromTheLastIdAndPadAsItDoes) {
    auto rows = activityRows(2);
    rows[1][0] = "ACT-0099";
    const MemoryRowSource source(domain::Table::Activities, rows);
    NewIds ids(source);
    EXPECT_EQ(ids.next(), "ACT-0100");
    EXPECT_EQ(ids.next(), "ACT-0101");
}

TEST(NewIds, BeginWithALetterInAnEmptyTable) {
    const MemoryRowSource source(domain::Table::EnergyTransfers, {});
    EXPECT_EQ(NewIds(source).next(), "T1");
    EXPECT_EQ(NewIds(MemoryRowSource(domain::Table::Measures, {})).next(), "PR1");
    EXPECT_EQ(NewIds(MemoryRowSource(domain::Table::Evidence, {})).next(), "V1");
}

TEST(NewIds, AreNumbersWhereStepsAreKnownByThem) {
    EXPECT_EQ(NewIds(MemoryRowSource(domain::Table::WorkflowSteps, {})).next(), "1");
}

} // namespace
} // namespace parkcarbon::ui
