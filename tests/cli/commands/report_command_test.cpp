#include "cli/command_line.hpp"

#include <algorithm>
#include <filesystem>

namespace parkcarbon::cli {
namespace {

class ReportCommandTest : public CommandLineTest {};

TEST_F(ReportCommandTest, ReportsAreWrittenWithoutNoise) {
    const std::string project = smallProject();
    for (const char* const format : {"html", "csv"}) {
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

} // namespace
} // namespace parkcarbon::cli
