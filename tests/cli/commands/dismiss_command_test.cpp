#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class DismissCommandTest : public CommandLineTest {
protected:
    /// The small park with an amount of zero, and a fuel that nobody knows.
    std::string projectWithFindings() const {
        const std::string project = smallProject();
        write("more/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                     "A8,MILL,2025,stationary_combustion,烟煤,0,t\n"
                                     "A9,MILL,2025,stationary_combustion,石头,5,t\n");
        EXPECT_EQ(run({"import", project, path("more")}).status, 0);
        return project;
    }
    /// The finding of this code and record as `check --json` or `inventory --json` shows it.
    static nlohmann::json findingOf(const nlohmann::json& document, const std::string& code) {
        for (const auto& finding : document["findings"]) {
            if (finding["code"] == code) {
                return finding;
            }
        }
        return {};
    }
};

TEST_F(DismissCommandTest, ADismissedErrorIsShownApartAndFailsNothing) {
    const std::string project = projectWithFindings();
    EXPECT_EQ(run({"check", project}).status, 1);
    ASSERT_EQ(run({"inventory", project}).status, 1);
    const Outcome dismissed = run({"dismiss", project, "FUEL_UNKNOWN", "--record", "A9", "--reason", "stones, not fuel",
                                   "--by", "Li", "--lang", "en"});
    ASSERT_EQ(dismissed.status, 0) << dismissed.err;
    EXPECT_EQ(dismissed.out, "Dismissed the finding FUEL_UNKNOWN (1): stones, not fuel\n");

    const Outcome checked = run({"check", project, "--lang", "en"});
    EXPECT_EQ(checked.status, 0) << checked.err;
    EXPECT_EQ(checked.err.find("FUEL_UNKNOWN"), std::string::npos);
    EXPECT_NE(checked.out.find("Findings set aside: 1"), std::string::npos) << checked.out; // DISMISSED_COUNT
    const Outcome all = run({"check", project, "--all", "--lang", "en"});
    EXPECT_NE(all.err.find("dismissed[FUEL_UNKNOWN]: "), std::string::npos) << all.err;
    EXPECT_NE(all.err.find("set aside by Li on "), std::string::npos) << all.err; // FINDING_DISMISSED

    EXPECT_EQ(run({"inventory", project}).status, 0);
    for (const char* const command : {"check", "inventory"}) {
        const auto finding = findingOf(run({command, project, "--json"}).json(), "FUEL_UNKNOWN");
        ASSERT_FALSE(finding.is_null()) << command;
        EXPECT_EQ(finding["dismissed"]["reason"], "stones, not fuel");
        EXPECT_EQ(finding["dismissed"]["by"], "Li");
        EXPECT_EQ(finding["dismissed"]["on"].get<std::string>().size(), 10U);
    }
    ASSERT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"check", project}).status, 1);
}

TEST_F(DismissCommandTest, ItLapsesWhenTheDataSaySomethingElse) {
    const std::string project = projectWithFindings();
    ASSERT_EQ(run({"dismiss", project, "FUEL_UNKNOWN", "--reason", "stones"}).status, 0);
    EXPECT_EQ(run({"check", project}).status, 0);
    write("more/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                 "A9,MILL,2025,stationary_combustion,砖头,5,t\n");
    ASSERT_EQ(run({"import", project, path("more")}).status, 0);
    EXPECT_EQ(run({"check", project}).status, 1);
}

TEST_F(DismissCommandTest, LiftingOpensTheFindingAgain) {
    const std::string project = projectWithFindings();
    const auto dismissed = run({"dismiss", project, "QUANTITY_ZERO", "--reason", "stood still", "--json"}).json();
    EXPECT_EQ(dismissed["findings"][0]["dismissed"]["id"], "X1");
    const auto lifted = run({"dismiss", project, "QUANTITY_ZERO", "--lift", "--json"});
    ASSERT_EQ(lifted.status, 0) << lifted.err;
    EXPECT_EQ(lifted.json()["lifted"], 1);
    EXPECT_FALSE(findingOf(run({"check", project, "--json"}).json(), "QUANTITY_ZERO").contains("dismissed"));
    EXPECT_NE(run({"history", project, "--lang", "en"}).out.find("Reopened the dismissed finding QUANTITY_ZERO (1)"),
              std::string::npos);
    EXPECT_NE(run({"dismiss", project, "QUANTITY_ZERO", "--lift"}).err.find("[FINDING_NOT_FOUND]"), std::string::npos);
}

TEST_F(DismissCommandTest, WhatIsNotFoundOrHasNoReasonIsRefused) {
    const std::string project = projectWithFindings();
    const Outcome unknown = run({"dismiss", project, "QUANTITY_NEGATIVE", "--reason", "x"});
    EXPECT_EQ(unknown.status, 3);
    EXPECT_NE(unknown.err.find("[FINDING_NOT_FOUND]"), std::string::npos);
    EXPECT_NE(unknown.err.find("QUANTITY_ZERO"), std::string::npos) << "what there is";
    const Outcome elsewhere = run({"dismiss", project, "QUANTITY_ZERO", "--record", "A1", "--reason", "x"});
    EXPECT_NE(elsewhere.err.find("[FINDING_OF_RECORD_NOT_FOUND]"), std::string::npos);
    const Outcome unreasoned = run({"dismiss", project, "QUANTITY_ZERO"});
    EXPECT_EQ(unreasoned.status, 3);
    EXPECT_NE(unreasoned.err.find("[REASON_MISSING]"), std::string::npos);
}

} // namespace
} // namespace parkcarbon::cli
