#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class MergeCommandTest : public CommandLineTest {
protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        project = smallProject();
        part = path("part.parkcarbon");
        const Outcome split =
            run({"split", project, part, "--enterprises", "MILL", "--holder", "李工", "--json", "--lang", "zh"});
        ASSERT_EQ(split.status, 0) << split.err;
        EXPECT_EQ(split.json()["part"]["enterprises"], "MILL");
        EXPECT_EQ(split.json()["part"]["holder"], "李工");
    }
    /// Gives both files a row of this id with different amounts.
    void addToBoth() {
        const std::string header = "activity_id,enterprise_id,period,category,item,quantity,unit\n";
        write("there/activities.csv", header + "N1,MILL,2025,mobile_combustion,柴油,3,t\n");
        write("here/activities.csv", header + "N1,MILL,2025,mobile_combustion,柴油,4,t\n");
        ASSERT_EQ(run({"import", part, path("there")}).status, 0);
        ASSERT_EQ(run({"import", project, path("here")}).status, 0);
    }
    std::string project, part;
};

TEST_F(MergeCommandTest, ThePartComesBackAsOneStep) {
    write("there/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                  "N1,MILL,2025,mobile_combustion,柴油,3,t\n");
    ASSERT_EQ(run({"import", part, path("there")}).status, 0);
    const Outcome dry = run({"merge", project, part, "--dry-run", "--json"});
    EXPECT_EQ(dry.status, 0) << dry.err;
    EXPECT_EQ(dry.json()["committed"], false);
    EXPECT_EQ(dry.json()["rows_added"], 1);
    const Outcome planned = run({"merge", project, part, "--dry-run", "--lang", "en"});
    EXPECT_NE(planned.out.find("1 record to add"), std::string::npos) << planned.out; // MERGE_PLANNED
    const Outcome merged = run({"merge", project, part, "--lang", "en"});
    EXPECT_EQ(merged.status, 0) << merged.err;
    EXPECT_NE(merged.out.find("activities|N1|"), std::string::npos) << merged.out;
    EXPECT_NE(merged.out.find("1 record added"), std::string::npos) << merged.out; // MERGE_DONE
    const Outcome again = run({"merge", project, part, "--json"});
    EXPECT_TRUE(again.json()["changes"].empty());
    ASSERT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"merge", project, part, "--dry-run", "--json"}).json()["rows_added"], 1);
}

TEST_F(MergeCommandTest, ConflictsAreShownSideBySideAndWaitForADecision) {
    addToBoth();
    const Outcome dry = run({"merge", project, part, "--dry-run", "--json"});
    EXPECT_EQ(dry.status, 1);
    ASSERT_EQ(dry.json()["conflicts"].size(), 1U);
    const auto conflict = dry.json()["conflicts"][0];
    EXPECT_EQ(conflict["key"], "activities|N1|quantity");
    EXPECT_EQ(conflict["ours"], "4");
    EXPECT_EQ(conflict["theirs"], "3");
    const Outcome open = run({"merge", project, part});
    EXPECT_EQ(open.status, 1);
    EXPECT_NE(open.err.find("error[MERGE_UNDECIDED]"), std::string::npos) << open.err;
    EXPECT_EQ(run({"merge", project, part, "--decide", "activities|N1|quantity"}).status, 2);
    EXPECT_NE(run({"merge", project, part, "--ours", "--decide", "x|y|z=ours"}).err.find("MERGE_DECISION_UNKNOWN"),
              std::string::npos);
    const Outcome merged = run({"merge", project, part, "--decide", "activities|N1|quantity=theirs", "--json"});
    EXPECT_EQ(merged.status, 0) << merged.err;
    EXPECT_EQ(merged.json()["rows_changed"], 1);
}

TEST_F(MergeCommandTest, AllOursLeavesTheProjectsValues) {
    addToBoth();
    const Outcome merged = run({"merge", project, part, "--ours", "--json"});
    EXPECT_EQ(merged.status, 0) << merged.err;
    EXPECT_EQ(merged.json()["rows_changed"], 0);
}

TEST_F(MergeCommandTest, AnIdThatIsTakenUnseenIsReplacedAndTold) {
    write("there/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                  "A1,MILL,2025,mobile_combustion,柴油,3,t\n");
    ASSERT_EQ(run({"import", part, path("there")}).status, 0);
    const Outcome merged = run({"merge", project, part, "--lang", "en"});
    EXPECT_EQ(merged.status, 0) << merged.err;
    EXPECT_NE(merged.out.find("is called “A1-2”"), std::string::npos) << merged.out; // MERGE_RENAMED
}

TEST_F(MergeCommandTest, SplitSaysWhatWentIntoThePart) {
    const Outcome split = run({"split", project, path("chp.parkcarbon"), "--enterprises", "CHP", "--lang", "en"});
    EXPECT_EQ(split.status, 0) << split.err;
    EXPECT_NE(split.out.find("Wrote part P2"), std::string::npos) << split.out; // PART_WRITTEN
}

TEST_F(MergeCommandTest, PartsListsWhatWasGivenOut) {
    const Outcome parts = run({"parts", project, "--json"});
    ASSERT_EQ(parts.json()["parts"].size(), 1U);
    EXPECT_EQ(parts.json()["parts"][0]["part_id"], "P1");
    EXPECT_NE(run({"parts", project}).out.find("李工"), std::string::npos);
}

TEST_F(MergeCommandTest, AnyOtherFileIsRefused) {
    const std::string other = path("other.parkcarbon");
    ASSERT_EQ(run({"init", other}).status, 0);
    const Outcome refused = run({"merge", project, other});
    EXPECT_EQ(refused.status, 3);
    EXPECT_NE(refused.err.find("error[PART_UNKNOWN]"), std::string::npos);
    EXPECT_NE(run({"split", project, path("x.parkcarbon")}).err.find("error[PART_EMPTY]"), std::string::npos);
    EXPECT_EQ(run({"parts", project, "--json"}).json()["parts"].size(), 1U) << "a refused split notes nothing";
}

} // namespace
} // namespace parkcarbon::cli
