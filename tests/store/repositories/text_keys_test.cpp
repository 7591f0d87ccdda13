#include "store/repositories/text_keys.hpp"

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::store {
namespace {

TEST(TextKeys, FindsNothingBeforeAnythingIsAdded) {
    TextKeys keys;
    EXPECT_FALSE(keys.find("A1"));
    keys.remove("A1", 1);
    EXPECT_FALSE(keys.find(""));
}

TEST(TextKeys, FindsEveryTextWhileItGrows) {
    TextKeys keys;
    for (std::int64_t key = 1; key <= 5000; ++key) {
        keys.add("A" + std::to_string(key), key);
    }
    for (std::int64_t key = 1; key <= 5000; ++key) {
        EXPECT_EQ(keys.find("A" + std::to_string(key)), key);
    }
    EXPECT_FALSE(keys.find("A5001"));
    EXPECT_FALSE(keys.find("A"));
}

TEST(TextKeys, KeepsTheFirstKeyOfATextThatRepeats) {
    TextKeys keys;
    keys.add("A1", 7);
    keys.add("A1", 8);
    EXPECT_EQ(keys.find("A1"), 7);
}

TEST(TextKeys, RemovesATextOnlyWithItsOwnKeyAndTakesItAgain) {
    TextKeys keys;
    for (std::int64_t key = 1; key <= 1500; ++key) {
        keys.add(std::to_string(key), key);
    }
    keys.remove("2", 3);
    EXPECT_EQ(keys.find("2"), 2);
    keys.remove("2", 2);
    EXPECT_FALSE(keys.find("2"));
    EXPECT_EQ(keys.find("1500"), 1500);
    keys.add("2", 4000);
    EXPECT_EQ(keys.find("2"), 4000);
    for (std::int64_t key = 1501; key <= 3000; ++key) {
        keys.add(std::to_string(key), key);
    }
    EXPECT_EQ(keys.find("2"), 4000);
}

} // namespace
} // namespace parkcarbon::store
