#include <parkcarbon/domain/parameters.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(ParameterSet, ReadsNamesValuesAndUnits) {
    const auto set = ParameterSet::parse("ncv=23.2 GJ/t; oxidation = 0.95 ；");
    ASSERT_TRUE(set);
    ASSERT_EQ(set->all().size(), 2u);
    EXPECT_EQ(set->find("ncv")->value, 23.2);
    EXPECT_EQ(set->find("ncv")->unit->symbol(), "GJ/t");
    EXPECT_EQ(set->find("oxidation")->value, 0.95);
    EXPECT_FALSE(set->find("oxidation")->unit);
    EXPECT_EQ(set->find("ef"), nullptr);
}

TEST(ParameterSet, IsEmptyForNothing) {
    for (const char* const text : {"", " ", ";", " ; ; "}) {
        ASSERT_TRUE(ParameterSet::parse(text)) << text;
        EXPECT_TRUE(ParameterSet::parse(text)->empty());
    }
}

TEST(ParameterSet, NamesThePartThatIsWrong) {
    const auto code = [](std::string_view text) { return ParameterSet::parse(text).error().code; };
    EXPECT_EQ(code("ncv"), kParametersInvalid);
    EXPECT_EQ(code("=5"), kParametersInvalid);
    EXPECT_EQ(code("ncv="), kParametersInvalid);
    EXPECT_EQ(code("ncv=1; ncv=2"), kParametersInvalid);
    EXPECT_EQ(code("ncv=much"), base::Code("NUMBER_INVALID"));
    EXPECT_EQ(code("ncv=5 吨吨"), kUnitUnknown);
    EXPECT_EQ(ParameterSet::parse("a=1; ncv").error().argument("part"), "ncv");
}

TEST(ParameterSet, ReadsUnitsThatTouchTheNumberAndNamesInAnyCase) {
    const auto set = ParameterSet::parse("NCV=20.9MJ/kg; Oxidation=95%; pressure=1.0MPa;temperature=250℃");
    ASSERT_TRUE(set);
    EXPECT_EQ(set->str(), "ncv=20.9 MJ/kg; oxidation=95 %; pressure=1 MPa; temperature=250 ℃");
    EXPECT_EQ(ParameterSet::parse("ncv=20.9,5GJ/t").error().code, base::Code("NUMBER_INVALID"));
    EXPECT_EQ(ParameterSet::parse("ncv=20-30 GJ/t").error().code, base::Code("NUMBER_INVALID"));
}

TEST(ParameterSet, WritesWhatItReads) {
    const auto set = ParameterSet::parse("oxidation=0.95;ncv=23.2 GJ/t");
    ASSERT_TRUE(set);
    EXPECT_EQ(set->str(), "oxidation=0.95; ncv=23.2 GJ/t");
    EXPECT_EQ(ParameterSet::parse(set->str()), *set);
}

} // namespace
} // namespace parkcarbon::domain
