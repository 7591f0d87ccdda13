#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class Arguments : public CommandLineTest {};

TEST_F(Arguments, ExitStatusTellsUsageInputAndFileProblemsApart) {
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"inventry"}).status, 2);
    EXPECT_EQ(run({"init", path("x.parkcarbon"), "--sample", "atlantis"}).status, 2);
    EXPECT_FALSE(std::filesystem::exists(path("x.parkcarbon")));
    EXPECT_EQ(run({"inventory", path("missing.parkcarbon")}).status, 4);
    write("text.parkcarbon", "not a project");
    EXPECT_EQ(run({"inventory", path("text.parkcarbon")}).status, 4);
    const std::string project = smallProject();
    EXPECT_EQ(run({"import", project, path("nowhere")}).status, 3);
    EXPECT_EQ(run({"inventory", project, "--period", "last year"}).status, 3);
    EXPECT_EQ(run({"init", project}).status, 4);
    EXPECT_EQ(run({"--help"}).status, 0);
}

TEST_F(Arguments, ErrorsSpeakBothLanguages) {
    const std::string zh = run({"inventory", path("missing.parkcarbon"), "--lang", "zh"}).err;
    const std::string en = run({"inventory", path("missing.parkcarbon"), "--lang", "en"}).err;
    EXPECT_TRUE(zh.starts_with("error[PROJECT_FILE_NOT_FOUND]: "));
    EXPECT_TRUE(en.starts_with("error[PROJECT_FILE_NOT_FOUND]: "));
    EXPECT_NE(zh, en);
}

TEST_F(Arguments, OptionsOfTheProgramStandBeforeOrAfterTheCommand) {
    const std::string project = smallProject();
    const std::string before = run({"--json", "--lang", "zh", "inventory", project}).out;
    EXPECT_EQ(run({"inventory", project, "--json", "--lang", "zh"}).out, before);
    EXPECT_EQ(run({"inventory", "--json", project, "--lang=zh"}).out, before);
}

TEST_F(Arguments, JsonIsOneDocumentAlsoBesideFindings) {
    const std::string project = smallProject();
    write("wild/activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                 "W1,MILL,2025,stationary_combustion,月光石,1,t\n");
    ASSERT_EQ(run({"import", project, path("wild"), "--json"}).status, 0);
    const Outcome outcome = run({"inventory", project, "--json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(nlohmann::json::accept(outcome.out));
    EXPECT_NE(outcome.err.find("error[FUEL_UNKNOWN]: "), std::string::npos);
}

TEST_F(Arguments, AnUnknownCommandIsNamedWithTheKnownOnes) {
    const Outcome outcome = run({"inventry", path("x.parkcarbon")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.err.starts_with("error[COMMAND_UNKNOWN]: ")) << outcome.err;
    EXPECT_NE(outcome.err.find("inventry"), std::string::npos);
    EXPECT_NE(outcome.err.find("inventory"), std::string::npos);
}

TEST_F(Arguments, EveryCommandExplainsItsOptionsInBothLanguages) {
    for (const char* const command : {"init", "samples", "methods", "factors", "import", "export", "inventory",
                                      "explain", "report", "check", "verify", "history", "undo", "redo"}) {
        const Outcome zh = run({command, "--help", "--lang", "zh"});
        const Outcome en = run({command, "--help", "--lang", "en"});
        EXPECT_EQ(zh.status, 0) << command;
        EXPECT_NE(zh.out, en.out) << command;
        EXPECT_EQ(zh.out.find("Options"), std::string::npos) << zh.out;
        EXPECT_EQ(zh.out.find("[cli."), std::string::npos) << zh.out;
        EXPECT_EQ(en.out.find("[cli."), std::string::npos) << en.out;
    }
    const std::string help = run({"import", "--help", "--lang", "zh"}).out;
    EXPECT_NE(help.find("试导入"), std::string::npos) << help;
    EXPECT_NE(help.find("项目文件"), std::string::npos) << help;
}

TEST_F(Arguments, ANumberOfStepsHasAReasonableRange) {
    const Outcome outcome = run({"undo", smallProject(), "0"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_LT(outcome.err.size(), 300U) << outcome.err;
}

} // namespace
} // namespace parkcarbon::cli
