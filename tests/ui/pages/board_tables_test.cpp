#include "ui/pages/board_tables.hpp"

#include "ui/sample_workbench.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

class BoardTablesTest : public testing::Test {
protected:
    Workbench workbench = sampleWorkbench();
    text::Text words{text::Language::En};
};

TEST_F(BoardTablesTest, LeadFromEveryRowToItsStep) {
    const ResultTable table = stepTable(workbench, words);
    ASSERT_EQ(table.rows, 3);
    EXPECT_EQ(stepOfLine(table.cell(1, 0).line_id), 2);
    EXPECT_EQ(stepOfLine("inventory/2"), 0);
}

TEST_F(BoardTablesTest, SetTheClaimedScoreBesideTheGrantedOne) {
    const ResultTable table = stepTable(workbench, words);
    EXPECT_EQ(table.cell(1, 2).number, 3.0);
    EXPECT_EQ(table.cell(1, 3).number, 1.0);
    EXPECT_EQ(table.cell(1, 4).number, 1.0) << "checks open";
    EXPECT_EQ(table.cell(1, 5).number, 1.0) << "overridden";
    EXPECT_TRUE(table.cell(1, 6).text.contains(QStringLiteral("⚠"))) << "the changed document";
    EXPECT_FALSE(table.cell(0, 6).text.contains(QStringLiteral("⚠")));
}

TEST_F(BoardTablesTest, PutTheSoonestDeadlineFirstAndLeaveOutWhatIsDone) {
    const ResultTable table = deadlineTable(workbench, words);
    ASSERT_EQ(table.rows, 2);
    EXPECT_EQ(stepOfLine(table.cell(0, 0).line_id), 2);
    EXPECT_TRUE(table.cell(0, 2).text.contains("10 days late"));
    EXPECT_TRUE(table.cell(1, 2).text.contains("in 43 days"));
}

TEST_F(BoardTablesTest, PutDoubtfulEvidenceFirst) {
    const ResultTable table = evidenceTable(workbench, words);
    ASSERT_EQ(table.rows, 2);
    EXPECT_EQ(table.cell(0, 1).text, "Contract");
    EXPECT_TRUE(table.cell(0, 2).strong);
}

TEST_F(BoardTablesTest, CountFindingsBySeverityAndKind) {
    const base::Code warning{"RACI_COMPLETE"};
    const base::Code error{"LEADER_NAMED"};
    const ResultTable table = findingTable({{warning, base::Severity::Warning, {}, {}},
                                            {error, base::Severity::Error, {}, {}},
                                            {warning, base::Severity::Warning, {}, {}}},
                                           words);
    ASSERT_EQ(table.rows, 2);
    EXPECT_EQ(table.cell(0, 1).number, 1.0) << "errors first";
    EXPECT_EQ(table.cell(1, 1).number, 2.0);
}

TEST_F(BoardTablesTest, NameTheNextActionsInTheirOrder) {
    const ResultTable table = actionTable(workbench, words);
    ASSERT_EQ(table.rows, 1);
    EXPECT_EQ(table.cell(0, 0).line_id, "action/0");
    EXPECT_FALSE(table.cell(0, 1).text.isEmpty());
}

} // namespace
} // namespace parkcarbon::ui
