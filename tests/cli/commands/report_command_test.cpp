#include "cli/command_line.hpp"

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

} // namespace
} // namespace parkcarbon::cli
