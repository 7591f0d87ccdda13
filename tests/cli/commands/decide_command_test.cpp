#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class DecideCommandTest : public CommandLineTest {};

TEST_F(DecideCommandTest, ADecisionIsStoredWithItsReasonAndExported) {
    const std::string project = smallProject();
    const std::vector<std::string> words = {"decide",
                                            project,
                                            "GRID_FACTOR_YEAR_SUBSTITUTED",
                                            "--subject",
                                            "grid_factor/2025",
                                            "--choice",
                                            "2023",
                                            "--reason",
                                            "newest published",
                                            "--by",
                                            "Li"};
    std::vector<std::string> as_json = words;
    as_json.emplace_back("--json");
    const auto decided = run(as_json).json();
    EXPECT_EQ(decided["decision"]["decision_id"], "D1");
    EXPECT_EQ(decided["decision"]["choice"], "2023");
    EXPECT_EQ(decided["decision"]["decided_by"], "Li");
    EXPECT_EQ(decided["decision"]["decided_on"].get<std::string>().size(), 10U);
    std::vector<std::string> again = words;
    again[6] = "2022";
    again.insert(again.end(), {"--lang", "en"});
    EXPECT_EQ(run(again).out, "Decided on “grid_factor/2025”: 2022 (newest published)\n");
    ASSERT_EQ(run({"export", project, path("out")}).status, 0);
    EXPECT_EQ(run({"import", project, path("out"), "--json"}).json()["committed"], true);
    const auto files = run({"import", project, path("out"), "--dry-run", "--json"}).json()["files"];
    for (const auto& file : files) {
        EXPECT_EQ(file["unchanged"], file["read"]) << file["file"];
    }
}

TEST_F(DecideCommandTest, AMistypedCodeOrAnEmptyReasonIsRefused) {
    const std::string project = smallProject();
    const Outcome mistyped =
        run({"decide", project, "GRID_FACTOR", "--subject", "a", "--choice", "b", "--reason", "c"});
    EXPECT_EQ(mistyped.status, 3);
    EXPECT_NE(mistyped.err.find("[FINDING_CODE_UNKNOWN]"), std::string::npos);
    const Outcome unreasoned =
        run({"decide", project, "GRID_FACTOR_YEAR_SUBSTITUTED", "--subject", "a", "--choice", "b", "--reason", " "});
    EXPECT_NE(unreasoned.err.find("[REASON_MISSING]"), std::string::npos) << unreasoned.err;
    EXPECT_EQ(run({"decide", project, "GRID_FACTOR_YEAR_SUBSTITUTED"}).status, 2);
}

} // namespace
} // namespace parkcarbon::cli
