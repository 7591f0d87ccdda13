#include "store/store_fixture.hpp"

#include <cstdlib>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

class FileFormatTest : public StoreTest {
protected:
    /// The first block of code in this language in docs/file-format.md.
    static std::string documented(const std::string& language) {
        const std::string page = bytesOf(fs::path(PARKCARBON_SOURCE_DIR) / "docs" / "file-format.md");
        const std::string fence = "```" + language + "\n";
        const std::size_t begin = page.find(fence);
        const std::size_t end = page.find("```", begin + fence.size());
        if (begin == std::string::npos || end == std::string::npos) {
            throw std::logic_error("the page has no such block");
        }
        return page.substr(begin + fence.size(), end - begin - fence.size());
    }

    void makeFile() const {
        const auto project = create();
        insert(*project, {enterpriseRecord("E1"), activityRecord("A1", "E1")});
        insert(*project, {activityRecord("A2", "E1")});
        ASSERT_TRUE(project->undo());
        ASSERT_TRUE(project->save());
    }
};

TEST_F(FileFormatTest, TheDocumentedQueryListsTheActivities) {
    makeFile();
    EXPECT_EQ(askSqlite(file_, documented("sql")), "A1");
}

TEST_F(FileFormatTest, TheDocumentedRecipeComputesTheHashes) {
    ASSERT_EQ(std::system("python3 -c 'import sqlite3'"), 0) << "the recipe is written in Python";
    makeFile();
    fs::rename(file_, folder_.path() / "park.parkcarbon");
    writeBytes(folder_.path() / "recipe.py", documented("python"));
    const std::string command = "cd '" + folder_.path().native() + "' && python3 recipe.py";
    EXPECT_EQ(std::system(command.c_str()), 0);
    tamper(folder_.path() / "park.parkcarbon", "UPDATE journal SET actor = 'x' WHERE number = 1");
    EXPECT_NE(std::system((command + " 2>/dev/null").c_str()), 0);
}

} // namespace
} // namespace parkcarbon::store
