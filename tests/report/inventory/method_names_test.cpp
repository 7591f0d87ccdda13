#include "report/inventory/method_names.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

class MethodNamesTest : public testing::Test {
protected:
    const MethodNames names{*reference::Library::shipped().value(), "NDRC_CHEM_OTHER"};
};

TEST_F(MethodNamesTest, FindsItemsByTheirWordAndByTheirNames) {
    const auto* const by_word = names.find("composting");
    ASSERT_NE(by_word, nullptr);
    EXPECT_EQ(names.find(by_word->name_zh), by_word);
    EXPECT_EQ(names.find(by_word->name_en), by_word);
    EXPECT_EQ(by_word->method, "biological_treatment");
    EXPECT_EQ(names.find("no such item"), nullptr);
}

TEST_F(MethodNamesTest, GivesTheFormulaOfAnItemAndOfItsMethodForOthers) {
    EXPECT_EQ(names.formula("stationary_combustion", "烟煤"), names.find("烟煤")->formula);
    EXPECT_EQ(names.formula("stationary_combustion", "a new fuel"), names.find("烟煤")->formula);
    EXPECT_THAT(names.formula("fluorochemical_production", "fluorochemical:HFC32"), testing::StartsWith("HFC32 = "));
    EXPECT_EQ(names.formula("no_such_method", "烟煤"), "");
}

} // namespace
} // namespace parkcarbon::report
