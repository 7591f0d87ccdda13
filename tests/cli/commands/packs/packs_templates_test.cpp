#include "cli/command_line.hpp"

#include <filesystem>

namespace parkcarbon::cli {
namespace {

using PacksTemplatesTest = CommandLineTest;

TEST_F(PacksTemplatesTest, BlankFormsNeedNoProject) {
    const Outcome written = run({"packs", "templates", "--out", path("forms"), "--lang", "zh", "--json"});
    ASSERT_EQ(written.status, 0) << written.err;
    EXPECT_EQ(written.json()["files"].size(), 10U) << "nine roles and one with everything";
    EXPECT_TRUE(std::filesystem::exists(path("forms/template_producer.xlsx")));
}

} // namespace
} // namespace parkcarbon::cli
