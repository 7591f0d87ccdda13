#include <parkcarbon/services/pack_use_case.hpp>

#include "services/session_fixture.hpp"

#include <parkcarbon/services/import_use_case.hpp>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

namespace parkcarbon::services {
namespace {

class ProjectWorkbooks : public SessionTest {
protected:
    static std::string bytesOf(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

TEST_F(ProjectWorkbooks, AProjectImportedFromItsWorkbookIsTheSame) {
    auto original = createProject(file("sample.parkcarbon"), "sample", options());
    ASSERT_TRUE(original);
    ASSERT_TRUE(importSample(**original, "wood-panel"));
    const auto written = writeOverviewWorkbook(**original, directory() / "all", domain::PackLanguage::Zh);
    ASSERT_TRUE(written);
    EXPECT_EQ(written->filename(), "all.xlsx");
    auto copy = createProject(file("copy.parkcarbon"), "copy", options());
    ASSERT_TRUE(copy);
    const auto report = importPaths(**copy, {*written}, ImportMode::Commit);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->hasErrors());
    EXPECT_EQ(contentOf(**copy), contentOf(**original));
}

TEST_F(ProjectWorkbooks, BlankFormsComeForEveryRoleAndForAll) {
    const auto files = writeBlankTemplates(directory() / "templates", domain::PackLanguage::Both);
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size(), 1 + domain::Words<domain::EnterpriseRole>::kAll.size());
    EXPECT_EQ(files->front().filename(), "template_all.xlsx");
    for (const std::filesystem::path& form : *files) {
        EXPECT_GT(std::filesystem::file_size(form), 10'000U) << form;
        EXPECT_LE(std::filesystem::file_size(form), std::filesystem::file_size(files->front())) << form;
    }
    const std::string first = bytesOf(files->front());
    std::this_thread::sleep_for(std::chrono::milliseconds(1100)); // workbooks know the time to the second
    ASSERT_TRUE(writeBlankTemplates(directory() / "templates", domain::PackLanguage::Both));
    EXPECT_TRUE(bytesOf(files->front()) == first) << "the same forms, whenever they are written";
}

} // namespace
} // namespace parkcarbon::services
