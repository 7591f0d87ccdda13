#include "engine/indicators/formula_units.hpp"

#include "../support/indicator_park.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

std::vector<FormulaFault> faults(const std::string& formula, const std::string& unit) {
    return faultsOf(*parseFormula(formula), *domain::Unit::parse(unit), test::shippedCatalogue());
}

TEST(FormulaUnits, AreThoseOfTheIndicator) {
    EXPECT_TRUE(faults("E_tce/IAV", "tce/10^4 CNY").empty());
    EXPECT_TRUE(faults("IAV/1e4/A_ind", "10^8 CNY/km2").empty());
    EXPECT_TRUE(faults("IAV/(A_ind*100)", "10^4 CNY/ha").empty());
    EXPECT_TRUE(faults("GDP*1e4/DMC", "CNY/t").empty());
    EXPECT_TRUE(faults("((IAV_t/IAV_t3)^(1/3)-1)*100", "%").empty());
}

TEST(FormulaUnits, TellAResultOfAnotherDimension) {
    const auto found = faults("E_tce/EMP", "tce/10^4 CNY");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FormulaFault::Kind::Unit);
    EXPECT_EQ(found[0].expected, "tce/10^4 CNY");
}

TEST(FormulaUnits, TellAForgottenFactor) {
    EXPECT_EQ(faults("GDP/DMC", "CNY/t").size(), 1U);         // 10^4 CNY stays 10^4 CNY
    EXPECT_EQ(faults("SW_util/SW_gen", "%").size(), 1U);      // a fraction is no percentage
    EXPECT_EQ(faults("SW_util/SW_gen*1000", "%").size(), 1U); // nor is this
    EXPECT_TRUE(faults("SW_util/SW_gen", "1").empty());
}

TEST(FormulaUnits, TellTermsThatDoNotAddUp) {
    const auto found = faults("SW_util/(SW_gen+W_fresh)*100", "%");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].value, "m3");
    EXPECT_EQ(found[0].expected, "t");
    EXPECT_EQ(found[0].position, 17U);
}

TEST(FormulaUnits, TellAVariableThatNobodyKnows) {
    const auto found = faults("IAV/Population", "10^4 CNY/person");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FormulaFault::Kind::Variable);
    EXPECT_EQ(found[0].value, "Population");
    EXPECT_EQ(found[0].position, 5U);
}

TEST(FormulaUnits, ArePowersOfWholeNumbersOnly) {
    EXPECT_TRUE(faults("A_park^2/A_ind", "km2").empty());
    EXPECT_EQ(faults("A_park^0.5", "1").size(), 1U);
}

} // namespace
} // namespace parkcarbon::engine::indicators
