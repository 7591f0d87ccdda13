#include <engine/flows/name_index.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::flows {
namespace {

TEST(NameIndex, NumbersNamesInTheOrderOfTheirFirstAppearance) {
    std::vector<std::string> names;
    for (int index = 0; index < 5000; ++index) {
        names.push_back("name " + std::to_string(index));
    }
    NameIndex index; // grows many times
    for (std::uint32_t round = 0; round < 2; ++round) {
        for (std::uint32_t name = 0; name < names.size(); ++name) {
            ASSERT_EQ(index.number(names[name]), name);
        }
    }
    EXPECT_EQ(index.size(), 5000U);
    EXPECT_EQ(index.name(4999), "name 4999");
}

TEST(NameIndex, FindsOnlyWhatItKnows) {
    NameIndex index;
    std::uint32_t number = 0;
    EXPECT_FALSE(index.find("a", number));
    index.number("b");
    index.number("a");
    EXPECT_TRUE(index.find("a", number));
    EXPECT_EQ(number, 1U);
}

} // namespace
} // namespace parkcarbon::engine::flows
