#include "services/session_fixture.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/judgement_operations.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

using domain::Table;

constexpr base::Code kQuantityZero{"QUANTITY_ZERO"};

class JudgementTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        session = newSession();
        ASSERT_TRUE(session->execute(
            AddRecords(Table::Activities, {record(Table::Activities, {"A1", "E2", "2025", "stationary_combustion",
                                                                      "烟煤", "0", "t", "", "", "", "", ""}),
                                           record(Table::Activities, {"A2", "E3", "2025", "stationary_combustion",
                                                                      "石头", "5", "t", "", "", "", "", ""})})));
        calculations = std::make_unique<Calculations>(*session);
    }
    void TearDown() override {
        calculations.reset();
        session.reset();
        SessionTest::TearDown();
    }

    /// The open findings of one code.
    base::Findings found(base::Code code) {
        base::Findings findings = *calculations->check();
        std::erase_if(findings, [&](const base::Finding& finding) { return finding.code != code; });
        return findings;
    }
    std::string lastSentence() const { return session->history()->back().operation; }

    std::unique_ptr<ProjectSession> session;
    std::unique_ptr<Calculations> calculations;
};

TEST_F(JudgementTest, ADismissedFindingIsNoLongerOpenUntilTheDataChange) {
    const auto findings = found(kQuantityZero);
    ASSERT_EQ(findings.size(), 1U);
    const auto before = contentOf(*session);
    ASSERT_TRUE(session->execute(DismissFindings(findings, " the boiler stood still ")));
    EXPECT_TRUE(found(kQuantityZero).empty());
    const auto judged = *calculations->judgedCheck();
    ASSERT_EQ(judged.dismissed.size(), 1U);
    const domain::Dismissal& dismissal = judged.dismissed[0].dismissal;
    EXPECT_EQ(dismissal.id.str(), "X1");
    EXPECT_EQ(dismissal.reason, "the boiler stood still");
    EXPECT_EQ(dismissal.dismissed_by, "tester");
    EXPECT_TRUE(dismissal.dismissed_on);
    EXPECT_EQ(lastSentence(), "DISMISS_FINDINGS");

    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 5, "-1"}})));
    EXPECT_TRUE(found(kQuantityZero).empty()) << "negative now, which is another finding";
    EXPECT_TRUE(calculations->judgedCheck()->dismissed.empty());
    ASSERT_TRUE(session->undo());
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(contentOf(*session), before);
    EXPECT_EQ(found(kQuantityZero).size(), 1U);
    ASSERT_TRUE(session->redo());
    EXPECT_TRUE(found(kQuantityZero).empty());
}

TEST_F(JudgementTest, ADismissedFindingOfTheInventoryStandsApartToo) {
    const engine::inventory::Options options{base::Period::year(2025), true};
    const base::Findings findings = (*calculations->inventory(options))->findings;
    const auto unknown = std::find_if(findings.begin(), findings.end(), [](const base::Finding& finding) {
        return finding.where.record_id == "A2" && finding.severity == base::Severity::Error;
    });
    ASSERT_NE(unknown, findings.end());
    ASSERT_TRUE(session->execute(DismissFindings({*unknown}, "not burnt here", "Li")));
    const base::Findings open = (*calculations->inventory(options))->findings;
    EXPECT_EQ(open.size() + 1, findings.size());
    const auto dismissed = *calculations->dismissedOf(options);
    ASSERT_EQ(dismissed.size(), 1U);
    EXPECT_EQ(dismissed[0].finding, *unknown);
    EXPECT_EQ(dismissed[0].dismissal.dismissed_by, "Li");
    EXPECT_EQ((*calculations->inventoryTask(options)->run())->findings, open);
    const auto all = *calculations->allFindings();
    EXPECT_EQ(all.dismissed.size(), 1U);
    for (const base::Finding& finding : open) {
        EXPECT_EQ(std::count(all.open.begin(), all.open.end(), finding), 1) << finding.code.name;
    }
    const auto material = *calculations->reportMaterial(options.period);
    EXPECT_EQ(material.inventory->findings, open);
    EXPECT_EQ(std::count_if(material.dismissed.begin(), material.dismissed.end(),
                            [&](const DismissedFinding& one) { return one.finding == *unknown; }),
              1);
}

TEST_F(JudgementTest, DismissingTwiceOrWithoutAReasonDoesNothing) {
    const auto findings = found(kQuantityZero);
    const auto refused = session->execute(DismissFindings(findings, "  "));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kReasonMissing);
    ASSERT_TRUE(session->execute(DismissFindings(findings, "checked")));
    const auto again = session->execute(DismissFindings(findings, "checked once more"));
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->entry) << "nothing changed";
}

TEST_F(JudgementTest, ALiftedDismissalOpensItsFindingAgain) {
    ASSERT_TRUE(session->execute(DismissFindings(found(kQuantityZero), "checked")));
    const domain::Dismissal dismissal = calculations->judgedCheck()->dismissed.front().dismissal;
    ASSERT_TRUE(session->execute(LiftDismissals({dismissal})));
    EXPECT_EQ(found(kQuantityZero).size(), 1U);
    EXPECT_EQ(lastSentence(), kLiftDismissals.name);
    EXPECT_EQ(session->execute(LiftDismissals({dismissal})).error().code, kRecordNotFound);
    ASSERT_TRUE(session->undo());
    EXPECT_TRUE(found(kQuantityZero).empty());
}

TEST_F(JudgementTest, ADecisionIsSignedDatedAndReplacedByALaterOne) {
    domain::Decision decision;
    decision.code = "GRID_FACTOR_YEAR_SUBSTITUTED";
    decision.subject = "grid_factor/2025";
    decision.choice = "2023";
    EXPECT_EQ(session->execute(RecordDecision(decision)).error().code, kReasonMissing);
    decision.reason = "the newest published";
    ASSERT_TRUE(session->execute(RecordDecision(decision)));
    EXPECT_EQ(lastSentence(), kRecordDecision.name);
    const auto& stored = (*session->snapshot())->decisions;
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].id.str(), "D1");
    EXPECT_EQ(stored[0].decided_by, "tester");
    EXPECT_TRUE(stored[0].decided_on);

    decision.choice = "2022";
    decision.decided_by = "王工";
    ASSERT_TRUE(session->execute(RecordDecision(decision)));
    ASSERT_EQ((*session->snapshot())->decisions.size(), 1U);
    EXPECT_EQ((*session->snapshot())->decisions[0].choice, "2022");
    EXPECT_EQ((*session->snapshot())->decisions[0].decided_by, "王工");
    ASSERT_TRUE(session->undo());
    EXPECT_EQ((*session->snapshot())->decisions[0].choice, "2023");

    decision.subject = "grid_factor/2024";
    ASSERT_TRUE(session->execute(RecordDecision(decision)));
    EXPECT_EQ((*session->snapshot())->decisions[1].id.str(), "D2");
    decision.subject.clear();
    EXPECT_EQ(session->execute(RecordDecision(decision)).error().code, domain::kFieldRequired);
}

TEST_F(JudgementTest, OwnFactorsAreAddedEditedAndRemovedLikeEveryRecord) {
    const auto before = contentOf(*session);
    ASSERT_TRUE(session->execute(AddRecords(
        Table::OwnFactors, {record(Table::OwnFactors, {"F1", "stationary_combustion", "烟煤", "ncv", "", "22.1", "GJ/t",
                                                       "3", "", "", "lab 2025", "", "LAB-7", ""})})));
    ASSERT_TRUE(session->execute(EditRecords(Table::OwnFactors, {{"F1", 5, "22.4"}})));
    EXPECT_EQ((*session->snapshot())->own_factors.at(0).value, 22.4);
    const auto unsourced = session->execute(EditRecords(Table::OwnFactors, {{"F1", 10, ""}}));
    EXPECT_EQ(unsourced.error().code, domain::kFieldRequired);
    ASSERT_TRUE(session->execute(RemoveRecords(Table::OwnFactors, {"F1"})));
    EXPECT_TRUE((*session->snapshot())->own_factors.empty());
    for (int step = 0; step < 3; ++step) {
        ASSERT_TRUE(session->undo());
    }
    EXPECT_EQ(contentOf(*session), before);
}

} // namespace
} // namespace parkcarbon::services
