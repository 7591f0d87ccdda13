#include "cli/command_line.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace parkcarbon::cli {
namespace {

class WorkflowCommandTest : public CommandLineTest {
protected:
    std::string sample() const {
        const std::string project = path("sample.parkcarbon");
        EXPECT_EQ(run({"init", project, "--sample", "wood-panel"}).status, 0);
        return project;
    }
    nlohmann::json bench(const std::string& project) const {
        return run({"workflow", project, "--today", "2026-11-01", "--json"}).json();
    }
};

TEST_F(WorkflowCommandTest, TheDocumentHasEveryFieldOfItsContract) {
    const auto document = bench(sample());
    ASSERT_EQ(document["stages"].size(), 6U);
    ASSERT_EQ(document["steps"].size(), 18U);
    for (const char* const field : {"stage", "name_zh", "name_en", "score_pct"}) {
        EXPECT_TRUE(document["stages"][0].contains(field)) << field;
    }
    for (const char* const field :
         {"step", "name_zh", "name_en", "provenance", "status", "score", "gated_score", "checks", "evidence"}) {
        EXPECT_TRUE(document["steps"][0].contains(field)) << field;
    }
    for (const char* const field : {"code", "passed", "detail"}) {
        EXPECT_TRUE(document["steps"][0]["checks"][0].contains(field)) << field;
    }
    EXPECT_TRUE(document["total_pct"].is_number());
    EXPECT_EQ(document["today"], "2026-11-01");
    double sum = 0.0;
    for (const auto& stage : document["stages"]) {
        sum += stage["score_pct"].get<double>();
    }
    EXPECT_NEAR(document["total_pct"].get<double>(), sum / 6.0, 1e-9);
    EXPECT_FALSE(document["next_actions"].empty());
}

TEST_F(WorkflowCommandTest, NoSentenceIsLeftWithoutWordsOrArguments) {
    const std::string project = sample();
    for (const char* const language : {"zh", "en"}) {
        const auto document = run({"workflow", project, "--json", "--lang", language}).json();
        for (const auto& step : document["steps"]) {
            for (const auto& check : step["checks"]) {
                const std::string detail = check["detail"];
                EXPECT_EQ(detail.find('['), std::string::npos) << detail;
                EXPECT_EQ(detail.find('{'), std::string::npos) << detail;
            }
        }
        const std::string table = run({"workflow", project, "--lang", language}).out;
        EXPECT_EQ(table.find("[cli."), std::string::npos);
        EXPECT_EQ(table.find('{'), std::string::npos);
    }
}

TEST_F(WorkflowCommandTest, AStepIsSetScoredAndOverriddenAndUndone) {
    const std::string project = sample();
    ASSERT_EQ(run({"workflow", project, "--set-status", "14", "in_progress"}).status, 0);
    EXPECT_EQ(bench(project)["steps"][13]["claimed_status"], "in_progress");
    ASSERT_EQ(run({"workflow", project, "--set-score", "14", "1"}).status, 0);
    EXPECT_EQ(bench(project)["steps"][13]["score"], 1.0);
    ASSERT_EQ(
        run({"workflow", project, "--override", "14", "CLAIMS_MEASURED", "--reason", "meters come in May"}).status, 0);
    const auto checks = bench(project)["steps"][13]["checks"];
    const auto claims = std::find_if(checks.begin(), checks.end(),
                                     [](const auto& check) { return check["code"] == "CLAIMS_MEASURED"; });
    if ((*claims)["state"] != "passed") {
        EXPECT_EQ((*claims)["state"], "overridden");
        EXPECT_EQ((*claims)["override"]["reason"], "meters come in May");
    }
    ASSERT_EQ(run({"undo", project, "3"}).status, 0);
    EXPECT_EQ(bench(project)["steps"][13]["claimed_status"], "not_started");
}

TEST_F(WorkflowCommandTest, WhatCannotBeSetIsRefused) {
    const std::string project = sample();
    EXPECT_EQ(run({"workflow", project, "--set-status", "3", "nearly"}).status, 2);
    EXPECT_EQ(run({"workflow", project, "--set-score", "3", "9"}).status, 3);
    EXPECT_EQ(run({"workflow", project, "--override", "3", "MOON_PHASE", "--reason", "x"}).status, 2);
    EXPECT_NE(run({"workflow", project, "--set-status", "3", "not_applicable"}).err.find("[REASON_MISSING]"),
              std::string::npos);
    EXPECT_EQ(run({"workflow", project, "--step", "77"}).status, 2);
}

TEST_F(WorkflowCommandTest, OneStepIsShownWithChecksAndEvidence) {
    const Outcome shown = run({"workflow", sample(), "--step", "1", "--lang", "en", "--today", "2026-11-01"});
    EXPECT_EQ(shown.status, 0);
    EXPECT_NE(shown.out.find("LEADER_NAMED"), std::string::npos);
    EXPECT_NE(shown.out.find("V01"), std::string::npos);
}

TEST_F(WorkflowCommandTest, TheCaseSheetIsWrittenInBothLanguages) {
    const std::string project = sample();
    for (const auto& [language, title] :
         {std::pair("zh", "园区循环化改造案例"), std::pair("en", "Case sheet of a park's circularization")}) {
        const std::string file = path(std::string("case-") + language + ".md");
        ASSERT_EQ(run({"workflow", project, "--case-sheet", file, "--lang", language}).status, 0);
        std::ifstream stream(file);
        std::stringstream content;
        content << stream.rdbuf();
        EXPECT_NE(content.str().find(title), std::string::npos);
        EXPECT_EQ(content.str().find("[case"), std::string::npos);
    }
}

TEST_F(WorkflowCommandTest, TheNextCycleBeginsWithThePeriodAsBaseYear) {
    const std::string project = sample();
    const double total = bench(project)["total_pct"];
    const auto after =
        run({"workflow", project, "--next-cycle", "--period", "2025", "--today", "2026-11-01", "--json"}).json();
    EXPECT_EQ(after["cycle_comparison"]["cycles"].size(), 2U);
    EXPECT_NEAR(after["cycle_comparison"]["lines"][0]["values"][0].get<double>(), total, 1e-9);
    EXPECT_EQ(after["sum"], 0.0);
}

TEST_F(WorkflowCommandTest, AnEmptyProjectHasItsStepsToo) {
    const std::string project = path("empty.parkcarbon");
    ASSERT_EQ(run({"init", project}).status, 0);
    const auto document = run({"workflow", project, "--json"}).json();
    EXPECT_EQ(document["steps"].size(), 18U);
    EXPECT_EQ(document["total_pct"], 0.0);
    EXPECT_EQ(document["next_actions"][0]["step"], 1);
}

} // namespace
} // namespace parkcarbon::cli
