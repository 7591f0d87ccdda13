#include "cli/command_line.hpp"

#include <cstdlib>
#include <filesystem>

namespace parkcarbon::cli {
namespace {

using PacksOverviewTest = CommandLineTest;

TEST_F(PacksOverviewTest, TheProjectStandsInOneWorkbookThatOthersRead) {
    const std::string project = smallProject();
    const Outcome written = run({"packs", "overview", project, "--out", path("all"), "--json"});
    ASSERT_EQ(written.status, 0) << written.err;
    ASSERT_EQ(written.json()["files"][0], path("all.xlsx"));
    const std::string script = "import openpyxl, sys; b = openpyxl.load_workbook(sys.argv[1]); s = b['activities']; "
                               "assert s['A1'].value == 'activity_id', s['A1'].value; "
                               "assert s['A2'].data_type == 's' and s['F2'].data_type == 'n'; "
                               "assert s['A1'].comment is not None";
    EXPECT_EQ(std::system(("/usr/bin/python3 -c \"" + script + "\" '" + path("all.xlsx") + "'").c_str()), 0);
}

TEST_F(PacksOverviewTest, ExportTakesTheFormatToo) {
    const std::string project = smallProject();
    const Outcome written = run({"export", project, path("out"), "--format", "xlsx"});
    ASSERT_EQ(written.status, 0) << written.err;
    EXPECT_FALSE(std::filesystem::is_empty(path("out")));
    ASSERT_EQ(run({"export", project, path("json"), "--format", "json"}).status, 0);
    const Outcome again = run({"import", project, path("json"), "--dry-run", "--json"});
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_NE(run({"export", project, path("out"), "--format", "ods"}).err.find("[EXPORT_FORMAT_UNAVAILABLE]"),
              std::string::npos);
}

} // namespace
} // namespace parkcarbon::cli
