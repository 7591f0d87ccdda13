#include <parkcarbon/reference/samples.hpp>

#include "reference/sample_reader.hpp"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

TEST(Samples, TheMainSampleComesFirstAndEachIsAParkFolder) {
    ASSERT_FALSE(samples().empty());
    EXPECT_EQ(samples().front().id, "wood-panel");
    for (const Sample& sample : samples()) {
        EXPECT_FALSE(sample.name_zh.empty()) << sample.id;
        EXPECT_FALSE(sample.name_en.empty()) << sample.id;
        EXPECT_FALSE(sample.description_zh.empty()) << sample.id;
        EXPECT_FALSE(sample.description_en.empty()) << sample.id;
        const auto park = std::find_if(sample.files.begin(), sample.files.end(),
                                       [](const base::EmbeddedFile& file) { return file.path == "park.csv"; });
        ASSERT_NE(park, sample.files.end()) << sample.id;
        EXPECT_TRUE(park->bytes.starts_with("key,value")) << sample.id;
    }
}

TEST(Samples, AnUnknownSampleNamesTheKnownOnes) {
    EXPECT_EQ(sample("wood-panel")->id, "wood-panel");
    const auto unknown = sample("atlantis");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, kSampleUnknown);
    EXPECT_NE(unknown.error().argument("expected").find("wood-panel"), std::string_view::npos);
}

TEST(Samples, TheIndexOrdersAndAFolderWithoutDescriptionIsNoSample) {
    const std::array<base::EmbeddedFile, 7> files = {{{"a/park.csv", "key,value\n"},
                                                      {"a/sample.csv", "key,value\nname_en,Alpha\n"},
                                                      {"b/sample.csv", "key,value\nname_zh,乙\n"},
                                                      {"c/sample.csv", "key,value\n"},
                                                      {"draft/park.csv", "key,value\n"},
                                                      {"index.csv", "id\nc\ngone\nb\n"},
                                                      {"b/zones.csv", "zone_id\n"}}};
    const auto read = readSamples(files);
    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[0].id, "c");
    EXPECT_EQ(read[1].id, "b");
    EXPECT_EQ(read[1].name_zh, "乙");
    ASSERT_EQ(read[1].files.size(), 1U);
    EXPECT_EQ(read[1].files[0].path, "zones.csv");
    EXPECT_EQ(read[2].name_en, "Alpha");
    EXPECT_TRUE(readSamples({}).empty());
}

} // namespace
} // namespace parkcarbon::reference
