#include "report/office/zip_archive.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <gmock/gmock.h>

namespace parkcarbon::report::office {
namespace {

TEST(ZipArchive, GivesBackWhatWasPutIn) {
    const auto contents = unzipped(zipped({{"a.txt", "hello"}, {"目录/b.bin", std::string(100000, 'x')}}));
    ASSERT_TRUE(contents);
    EXPECT_EQ(contents->at("a.txt"), "hello");
    EXPECT_EQ(contents->at("目录/b.bin").size(), 100000U);
}

TEST(ZipArchive, TheSameEntriesGiveTheSameBytes) {
    EXPECT_EQ(zipped({{"a", "1"}}), zipped({{"a", "1"}}));
}

TEST(ZipArchive, RefusesWhatIsNoArchive) {
    EXPECT_EQ(unzipped("PK but no archive").error().code, kTemplateUnreadable);
    EXPECT_EQ(unzipped("").error().code, kTemplateUnreadable);
}

TEST(ZipArchive, StopsAtWhatABombReallyUnpacks) {
    const std::string bomb = zipped({{"zeros", std::string(1'000'000, '\0')}});
    ASSERT_LT(bomb.size(), 5000U);
    EXPECT_EQ(unzipped(bomb, {.entry_bytes = 999'999}).error().code, kTemplateTooLarge);
    EXPECT_EQ(unzipped(bomb, {.all_bytes = 999'999}).error().code, kTemplateTooLarge);
    EXPECT_TRUE(unzipped(bomb, {.entry_bytes = 1'000'000}));
}

TEST(ZipArchive, CountsTheEntries) {
    EXPECT_EQ(unzipped(zipped({{"a", ""}, {"b", ""}, {"c", ""}}), {.entries = 2}).error().argument("limit"), "2");
}

} // namespace
} // namespace parkcarbon::report::office
