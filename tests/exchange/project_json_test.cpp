#include <parkcarbon/exchange/project_json.hpp>

#include "exchange/import_fixture.hpp"
#include "exchange/packs/pack_layout_example.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdlib.h>

namespace parkcarbon::exchange {
namespace {

using domain::Table;

class ProjectJson : public ImportTest {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "parkcarbon-json-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        directory = pattern;
        (void)records.insert(
            exampleRecord(Table::Activities, {"1E5", "E1", "2025", "stationary_combustion", "=煤",
                                              "0.30000000000000004", "t", "", "", "", "", "'=a\n\"b\""}));
        (void)records.insert(
            exampleRecord(Table::Activities, {"A2", "E1", "2025-03", "stationary_combustion", "煤", "1e-05", "t"}));
    }
    void TearDown() override { std::filesystem::remove_all(directory); }

    std::string written() const {
        const auto files = exportProjectJson(records, directory, "park");
        EXPECT_TRUE(files);
        EXPECT_EQ(files->front(), directory / "park.json");
        std::ifstream file(directory / "park.json", std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::filesystem::path directory;
};

TEST_F(ProjectJson, HasEveryTableWithNumbersAsNumbersAndAllTheirDigits) {
    const auto document = nlohmann::json::parse(written());
    EXPECT_EQ(document["schema"], kProjectJsonSchema);
    EXPECT_EQ(document["tables"].size(), domain::kTableCount);
    EXPECT_EQ(document["tables"]["park"].size(), 1U);
    const auto& activity = document["tables"]["activities"][0];
    EXPECT_EQ(activity["activity_id"], "1E5");
    EXPECT_EQ(activity["item"], "=煤") << "no guard against formulas, which nobody runs here";
    EXPECT_EQ(activity["quantity"].get<double>(), 0.30000000000000004);
    EXPECT_TRUE(activity["uncertainty_pct"].is_null());
    EXPECT_THAT(written(), testing::HasSubstr("\"quantity\": 0.30000000000000004"));
}

TEST_F(ProjectJson, ComesBackAsEqualRecords) {
    const std::string content = written();
    const auto activities = records.rows(Table::Activities);
    records = MemoryRecords();
    const ImportReport report = import({{"park.json", content}});
    EXPECT_FALSE(report.hasErrors());
    ASSERT_EQ(records.rows(Table::Activities).size(), activities.size());
    for (std::size_t index = 0; index < activities.size(); ++index) {
        EXPECT_EQ(domain::toCells(records.rows(Table::Activities)[index]), domain::toCells(activities[index]));
    }
    EXPECT_EQ(activity("1E5").origin.sheet, "activities");
    EXPECT_EQ(activity("1E5").origin.row, 1);
    EXPECT_EQ(activity("1E5").origin.cellOf("quantity"), "") << "a document has fields, no cells";
    const ImportReport again = import({{"park.json", content}});
    for (const auto& file : again.files) {
        EXPECT_EQ(file.added + file.changed + file.refused, 0) << file.sheet;
    }
}

TEST_F(ProjectJson, IsFoundInItsFolderAmongOthersThatAreNone) {
    (void)written();
    std::ofstream(directory / "settings.json") << R"({"colour": "green"})";
    records = MemoryRecords();
    const auto report = importParkFolder(std::vector<ImportSource>{directory}, records);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->hasErrors());
    EXPECT_EQ(records.rows(Table::Activities).size(), 2U);
    EXPECT_TRUE(std::none_of(report->files.begin(), report->files.end(),
                             [](const auto& f) { return f.file == "settings.json"; }));
}

TEST_F(ProjectJson, ThatCannotBeWrittenIsSaid) {
    std::ofstream(directory / "file") << "x";
    EXPECT_EQ(exportProjectJson(records, directory / "file", "park").error().code, kFileNotWritten);
}

} // namespace
} // namespace parkcarbon::exchange
