#include "ui/models/parameter_words.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ParameterWordsTest : public testing::Test {
protected:
    ParameterWordsTest() { names.set(domain::Table::Enterprises, {{"E07", "板材厂", "Panel mill"}}); }
    QString name(const char* id) const { return parameterName(id, words, names); }

    text::Text words{text::Language::En};
    ReferenceDirectory names;
};

TEST_F(ParameterWordsTest, NamesAmountsByItemEnterpriseAndYear) {
    EXPECT_EQ(name("AD|2025|E07|clinker|17"), "Amount of clinker, E07 · Panel mill, 2025");
    EXPECT_EQ(name("AD|2021|T21006"), "Energy transfer T21006, 2021");
}

TEST_F(ParameterWordsTest, NamesFactorsWithoutTheSetTheyAreFrom) {
    EXPECT_EQ(name("EF|ch4|coal|energy"), "Factor: CH4 · Coal and coal products · energy industries");
    EXPECT_FALSE(name("EF|co2|NDRC_CHEM_OTHER|烟煤|ncv=23 GJ/t").contains("NDRC"));
    EXPECT_TRUE(name("EF|co2|NDRC_CHEM_OTHER|烟煤|ncv=23 GJ/t").contains("ncv=23 GJ/t"));
    EXPECT_EQ(name("EF|grid_factor|"), "Factor: average grid factor");
}

TEST_F(ParameterWordsTest, NamesOutputsWithOrWithoutATime) {
    EXPECT_EQ(outputName("park/territorial", words, names), "Territorial");
    EXPECT_EQ(outputName("current/park/territorial", words, names), "Territorial");
    EXPECT_EQ(outputName("base/enterprise/E07", words, names), "E07 · Panel mill");
}

TEST_F(ParameterWordsTest, LeavesWhatItDoesNotKnowAsItIs) {
    EXPECT_EQ(name("something"), "something");
}

} // namespace
} // namespace parkcarbon::ui
