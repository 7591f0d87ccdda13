#include "ui/models/import_words.hpp"

#include "ui/sample_import.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ImportWordsTest : public testing::Test {
protected:
    text::Text text{text::Language::En};
    ReferenceDirectory directory;
    ImportWords words{text, directory};
};

TEST_F(ImportWordsTest, MarksControlTotalsThatDifferByASignAndAWord) {
    const ResultTable totals = words.controlTotals(sampleImport());
    ASSERT_EQ(totals.rows, 2);
    EXPECT_EQ(totals.cell(0, 6).text, QStringLiteral("✔ same"));
    EXPECT_EQ(totals.cell(1, 6).text, QStringLiteral("✖ differs"));
    EXPECT_DOUBLE_EQ(totals.cell(1, 5).number.value(), -2.5);
    EXPECT_TRUE(totals.cell(0, 1).text.startsWith("Stationary combustion / "));
}

TEST_F(ImportWordsTest, SaysWhenThereWasNothingTheYearBefore) {
    ImportReview::Row row;
    row.year_before = exchange::ImportReport::YearBefore{"2024", 0.0, std::numeric_limits<double>::infinity()};
    EXPECT_EQ(words.yearOnYear(row), QStringLiteral("⚠ from zero"));
}

} // namespace
} // namespace parkcarbon::ui
