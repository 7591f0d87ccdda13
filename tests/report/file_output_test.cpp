#include "report/file_output.hpp"

#include "support/temporary_folder.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::report {
namespace {

TEST(FileOutput, MakesMissingFolders) {
    const TemporaryFolder folder;
    const auto path = folder.file("a/b/report.csv");
    ASSERT_TRUE(writeFile(path, "文字"));
    EXPECT_EQ(TemporaryFolder::read(path), "文字");
}

TEST(FileOutput, ReplacesAnOlderFileWhole) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder.file("r"), "a long first content"));
    ASSERT_TRUE(writeFile(folder.file("r"), "short"));
    EXPECT_EQ(TemporaryFolder::read(folder.file("r")), "short");
}

TEST(FileOutput, NamesThePathThatCannotBeWritten) {
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder.file("file"), "x"));
    for (const auto& path : {folder.path(), folder.file("file/below.csv")}) {
        const auto written = writeFile(path, "y");
        ASSERT_FALSE(written) << path;
        EXPECT_EQ(written.error(), base::Error(kReportPathUnwritable, {{"path", path.string()}}));
    }
}

} // namespace
} // namespace parkcarbon::report
