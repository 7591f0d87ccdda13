#include "cli/command_line.hpp"

#include <algorithm>
#include <filesystem>

namespace parkcarbon::cli {
namespace {

class ReportCommandTest : public CommandLineTest {};

TEST_F(ReportCommandTest, ReportsAreWrittenWithoutNoise) {
    const std::string project = smallProject();
    for (const char* const format : {"docx", "xlsx", "html", "csv"}) {
        const std::string file = path(std::string("清单.") + format);
        const Outcome outcome = run({"report", project, "--format", format, "--lang", "zh", "--out", file, "--json"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.json()["files"][0], file);
        EXPECT_GT(std::filesystem::file_size(file), 1000U);
    }
    EXPECT_EQ(run({"report", project, "--format", "rtf", "--out", path("x.rtf")}).status, 2);
    EXPECT_NE(run({"report", project, "--format", "html", "--out", path(".")}).status, 0);
}

TEST_F(ReportCommandTest, TheKindChoosesTheReport) {
    const std::string project = path("park.parkcarbon");
    ASSERT_EQ(run({"init", project, "--sample", "kalundborg"}).status, 0);
    const std::string folder = path("flows");
    const Outcome outcome = run({"report", project, "--kind", "material-flow", "--format", "csv", "--lang", "en",
                                 "--period", "2000", "--out", folder, "--json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::vector<std::string> names;
    const auto document = outcome.json();
    for (const auto& file : document["files"]) {
        names.push_back(std::filesystem::path(file.get<std::string>()).filename().string().substr(3));
    }
    for (const char* const name : {"flow_layers.csv", "flow_diagram_goods.csv", "flow_balances.csv",
                                   "flow_networks.csv", "flow_all.csv", "flow_findings.csv"}) {
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
    }
    EXPECT_EQ(run({"report", project, "--kind", "novel", "--out", path("x.pdf")}).status, 2);
}

TEST_F(ReportCommandTest, ATemplateThatIsNoneIsNamed) {
    const std::string project = smallProject();
    write("letterhead.dotx", "no archive");
    const Outcome outcome = run({"report", project, "--format", "docx", "--template", path("letterhead.dotx"), "--out",
                                 path("report.docx"), "--lang", "en"});
    EXPECT_NE(outcome.status, 0);
    EXPECT_NE(outcome.err.find("TEMPLATE_UNREADABLE"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("letterhead.dotx"), std::string::npos) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(path("report.docx")));
}

TEST_F(ReportCommandTest, NumbersOfTheUsersTextThatTheReportNoLongerStatesAreFindings) {
    const std::string project = smallProject();
    write("texts/report_texts.csv", "block,language,text,quotes,edited_by,edited_on\n"
                                    "assessment.inventory,en,We emit 987654.3 t.,total=987654.3,Li,2026-01-01\n");
    ASSERT_EQ(run({"import", project, path("texts")}).status, 0);
    const auto report = [&](const std::string& language) {
        const Outcome outcome = run({"report", project, "--kind", "assessment", "--format", "csv", "--lang", language,
                                     "--out", path("report.csv"), "--json"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.json()["findings"];
    };
    const auto findings = report("en");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0]["code"], "REPORT_TEXT_OUTDATED");
    EXPECT_NE(findings[0].dump().find("987654.3"), std::string::npos);
    EXPECT_TRUE(report("zh").empty()) << "the text is that of the English report";
}

} // namespace
} // namespace parkcarbon::cli
