#include <exchange/json_document.hpp>

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/json_errors.hpp>

namespace parkcarbon::exchange {
namespace {

class JsonDocument : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }
    base::Result<nlohmann::json> read(const std::string& content, std::int64_t most_bytes = 1 << 20) {
        std::ofstream(file_, std::ios::binary) << content;
        return readJson(file_, most_bytes);
    }
    /// line:column of the error, or nothing.
    std::string placeOfError(const std::string& content) {
        const auto document = read(content);
        if (document || document.error().code != kJsonInvalid) {
            return {};
        }
        return std::string(document.error().argument("line")) + ":" + std::string(document.error().argument("column"));
    }

    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("parkcarbon-json-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".json");
};

TEST_F(JsonDocument, ReadsWhatIsThere) {
    const auto document = read("\xEF\xBB\xBF{\"名称\": [1, 2.5, true, null]}\n");
    ASSERT_TRUE(document);
    EXPECT_EQ((*document)["名称"].size(), 4U);
}

TEST_F(JsonDocument, SaysWhereItStopsBeingJson) {
    EXPECT_EQ(placeOfError("{\n \"a\": 1,\n \"b\": }"), "3:7");
    EXPECT_EQ(placeOfError("{\"a\": 1, \"a\": 2}"), "1:12");
    EXPECT_EQ(placeOfError("{\"a\": 1e999}"), "1:12");
    EXPECT_EQ(placeOfError("{\"a\": NaN}"), "1:7");
    EXPECT_EQ(placeOfError(""), "1:1");
    EXPECT_EQ(placeOfError("{\"a\": \"\xFF\"}").substr(0, 2), "1:");
    EXPECT_EQ(placeOfError(std::string(100'000, '[')).substr(0, 2), "1:");
    EXPECT_EQ(placeOfError("{} {}").substr(0, 2), "1:");
}

TEST_F(JsonDocument, RefusesWhatIsTooLargeOrMissing) {
    EXPECT_EQ(read("[1, 2, 3]", 5).error().code, kJsonTooLarge);
    EXPECT_EQ(readJson("no-such-file.json", 5).error().code, kFileUnreadable);
}

TEST_F(JsonDocument, ValuesKnowTheirPlace) {
    const nlohmann::json document = {{"list", {{{"n", "x"}}, {{"n", 3}}}}, {"count", -1}};
    const JsonValue root(document, "");
    const auto items = root.at("list")->items(10);
    ASSERT_EQ(items->size(), 2U);
    EXPECT_EQ(items->at(1).at("n")->number(), 3.0);
    EXPECT_EQ(items->at(1).at("n")->count(), 3U);
    const auto text = items->at(0).at("n")->number();
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, kJsonValueWrong);
    EXPECT_EQ(text.error().argument("where"), "list[0].n");
    EXPECT_EQ(text.error().argument("value"), "\"x\"");
    EXPECT_EQ(items->at(0).at("m").error().code, kJsonValueMissing);
    EXPECT_EQ(root.at("count")->count().error().code, kJsonValueWrong);
    const nlohmann::json numbers = {10000.0, 0.5, 1e20};
    EXPECT_EQ(JsonValue(numbers[0], "draws").count(), 10000U);
    EXPECT_FALSE(JsonValue(numbers[1], "draws").count());
    EXPECT_FALSE(JsonValue(numbers[2], "draws").count());
    EXPECT_EQ(root.at("list")->items(1).error().code, kJsonValueWrong);
    EXPECT_EQ(root.at("list")->text().error().argument("value"), "array");
    EXPECT_EQ(root.at("count")->members().error().code, kJsonValueWrong);
    constexpr std::array<std::string_view, 1> kKnown = {"list"};
    EXPECT_EQ(root.refuseOtherKeys(kKnown).error().code, kJsonKeyUnknown);
}

} // namespace
} // namespace parkcarbon::exchange
