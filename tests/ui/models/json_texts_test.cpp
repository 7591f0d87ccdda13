#include "ui/models/json_texts.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

TEST(JsonTexts, ReadsWhatItWrites) {
    const JsonTexts texts = {{"quantity", "消费量"}, {"unit", "say \"t\""}};
    EXPECT_EQ(readJsonTexts(writeJsonTexts(texts)), texts);
}

TEST(JsonTexts, TakesNumbersAsTexts) {
    EXPECT_EQ(readJsonTexts(R"({"value":12.5})"), (JsonTexts{{"value", "12.5"}}));
}

TEST(JsonTexts, HasNothingToWriteOfNothingAndReadsNothingOfRubbish) {
    EXPECT_EQ(writeJsonTexts({}), "");
    EXPECT_TRUE(readJsonTexts("").empty());
    EXPECT_TRUE(readJsonTexts("[1]").empty());
    EXPECT_TRUE(readJsonTexts("{broken").empty());
}

} // namespace
} // namespace parkcarbon::ui
