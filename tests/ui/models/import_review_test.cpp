#include "ui/models/import_review.hpp"

#include "ui/sample_import.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ImportReviewTest : public testing::Test {
protected:
    ImportReviewTest() { review.setReport(sampleImport()); }
    ImportReview review;
};

TEST_F(ImportReviewTest, GathersTheSheetsOfAWorkbookToOneFile) {
    ASSERT_EQ(review.files().size(), 3U);
    const ReviewedFile& first = review.files()[0];
    EXPECT_EQ(first.enterprise_id, "E01");
    EXPECT_EQ(first.read, 4);
    EXPECT_EQ(first.added, 1);
    EXPECT_EQ(first.refused, 1);
    EXPECT_EQ(first.rows, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    EXPECT_FALSE(first.obstacle) << "one refused row is no obstacle to the others";
    EXPECT_EQ(review.total().changed, 2);
}

TEST_F(ImportReviewTest, NamesWhyAFileCannotBeTaken) {
    ASSERT_TRUE(review.files()[2].obstacle);
    EXPECT_EQ(review.files()[2].obstacle->code, base::Code{"FILE_UNREADABLE"});
}

TEST_F(ImportReviewTest, TakesEverythingAtFirst) {
    EXPECT_EQ(review.acceptance(), Acceptance::All);
    EXPECT_EQ(review.acceptedRows(), 3) << "neither what is as it is nor what is refused";
    EXPECT_TRUE(review.refusals().empty());
}

TEST_F(ImportReviewTest, LeavesOutARow) {
    review.acceptRow(1, false);
    EXPECT_EQ(review.acceptance(0), Acceptance::Some);
    EXPECT_EQ(review.acceptance(), Acceptance::Some);
    const auto refusals = review.refusals();
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_EQ(refusals[0].sha256, "aa");
    EXPECT_EQ(refusals[0].sheet, "fuels");
    EXPECT_EQ(refusals[0].row, 7);
}

TEST_F(ImportReviewTest, LeavesOutAFileWithAllItsRows) {
    review.acceptFile(0, false);
    EXPECT_EQ(review.acceptance(0), Acceptance::None);
    EXPECT_FALSE(review.isAccepted(0));
    const auto refusals = review.refusals();
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_EQ(refusals[0].sha256, "aa");
    EXPECT_TRUE(refusals[0].sheet.empty());
    EXPECT_FALSE(refusals[0].row);
}

TEST_F(ImportReviewTest, HasNothingToTakeWhenAllIsLeftOut) {
    EXPECT_TRUE(review.takesAnything());
    review.acceptAll(false);
    EXPECT_FALSE(review.takesAnything());
    EXPECT_EQ(review.acceptance(), Acceptance::None);
    review.acceptAll(true);
    EXPECT_EQ(review.acceptance(), Acceptance::All);
}

TEST_F(ImportReviewTest, LetsNobodyChooseWhatIsRefusedOrAsItIs) {
    review.acceptRow(2, true);
    review.acceptRow(3, true);
    EXPECT_FALSE(review.isAccepted(2));
    EXPECT_FALSE(review.isAccepted(3));
    EXPECT_EQ(review.acceptedRows(), 3);
}

TEST_F(ImportReviewTest, KeepsLeftOutWhatTheDryRunWasToldToLeaveOut) {
    auto report = sampleImport();
    report.rows[0].outcome = exchange::ImportReport::Outcome::LeftOut;
    review.setReport(report);
    EXPECT_FALSE(review.isAccepted(0));
    EXPECT_EQ(review.acceptance(0), Acceptance::Some);
    review.acceptRow(0, true);
    EXPECT_TRUE(review.refusals().empty());
}

TEST_F(ImportReviewTest, FindsTheRowThatAFindingIsAbout) {
    EXPECT_EQ(review.rowAt({{}, {}, {}, "E01.xlsx", "energy", 6, {}}), 3U);
    EXPECT_EQ(review.rowAt({{}, {}, {}, "E01.xlsx", "fuels", 6, {}}), 0U);
    EXPECT_FALSE(review.rowAt({{}, {}, {}, "other.xlsx", {}, 0, {}}));
}

TEST(IsUnusual, BeginsBeyondAHalfAndTheDouble) {
    EXPECT_FALSE(isUnusual({"2024", 1.0, 0.5}));
    EXPECT_FALSE(isUnusual({"2024", 1.0, 2.0}));
    EXPECT_TRUE(isUnusual({"2024", 1.0, 0.49}));
    EXPECT_TRUE(isUnusual({"2024", 1.0, 2.01}));
    EXPECT_TRUE(isUnusual({"2024", 0.0, std::numeric_limits<double>::infinity()}));
}

} // namespace
} // namespace parkcarbon::ui
