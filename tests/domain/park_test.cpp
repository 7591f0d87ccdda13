#include <parkcarbon/domain/park.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(GridChoice, ReadsTheThreeLevels) {
    EXPECT_EQ(GridChoice::parse("national")->level, GridChoice::Level::National);
    EXPECT_EQ(GridChoice::parse("regional:华东")->level, GridChoice::Level::Regional);
    EXPECT_EQ(GridChoice::parse("provincial：安徽")->level, GridChoice::Level::Provincial);
    EXPECT_EQ(GridChoice::parse("provincial: 安徽 ")->name, "安徽");
}

TEST(GridChoice, RefusesALevelWithoutName) {
    for (const char* const text : {"", "regional", "regional:", "provincial: ", "county:肥东", "National"}) {
        ASSERT_FALSE(GridChoice::parse(text)) << text;
        EXPECT_EQ(GridChoice::parse(text).error().code, kGridChoiceInvalid);
    }
}

TEST(GridChoice, WritesWhatItReads) {
    for (const char* const text : {"national", "regional:华东", "provincial:安徽"}) {
        EXPECT_EQ(GridChoice::parse(text)->str(), text);
    }
}

} // namespace
} // namespace parkcarbon::domain
