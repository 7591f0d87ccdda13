#include <parkcarbon/engine/indicators/formula.hpp>

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

struct Refusal {
    std::string position;
    std::string expected;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};
void PrintTo(const Refusal& refusal, std::ostream* out) {
    *out << refusal.position << ' ' << refusal.expected;
}

Refusal refusalOf(const std::string& text) {
    const auto formula = parseFormula(text);
    if (formula) {
        return {"read", formula->canonical()};
    }
    EXPECT_EQ(formula.error().code, kFormulaUnreadable);
    EXPECT_EQ(formula.error().argument("value"), text);
    return {std::string(formula.error().argument("position")), std::string(formula.error().argument("expected"))};
}

TEST(Formula, BindsPowersBeforeProductsBeforeSums) {
    EXPECT_EQ(parseFormula("a+b*c^2")->canonical(), "(a+(b*(c^2)))");
    EXPECT_EQ(parseFormula("a-b-c")->canonical(), "((a-b)-c)");
    EXPECT_EQ(parseFormula("a^b^c")->canonical(), "(a^(b^c))");
    EXPECT_EQ(parseFormula("-a^2")->canonical(), "(-(a^2))");
    EXPECT_EQ(parseFormula("a<=b+1")->canonical(), "(a<=(b+1))");
}

TEST(Formula, IsTheSameWhateverItsSpacesAndBrackets) {
    EXPECT_EQ(parseFormula("W_reuse/(W_fresh+W_reuse)*100")->canonical(),
              parseFormula(" ( W_reuse / ( W_fresh + W_reuse ) ) * 100.0 ")->canonical());
}

TEST(Formula, NamesItsVariablesOnceInTheirOrder) {
    const auto formula = parseFormula("SW_util/(SW_gen+SW_util)*100 + measures(energy)");
    ASSERT_TRUE(formula);
    EXPECT_EQ(formula->variables(), (std::vector<std::string>{"SW_util", "SW_gen"}));
}

TEST(Formula, SaysWhereItCannotBeRead) {
    EXPECT_EQ(refusalOf("IAV/"), (Refusal{"5", "operand"}));
    EXPECT_EQ(refusalOf("IAV/(EMP"), (Refusal{"9", "bracket"}));
    EXPECT_EQ(refusalOf("IAV EMP"), (Refusal{"5", "operator"}));
    EXPECT_EQ(refusalOf("IAV/EMP)"), (Refusal{"8", "operator"}));
    EXPECT_EQ(refusalOf("2*root(IAV)"), (Refusal{"3", "function"}));
    EXPECT_EQ(refusalOf("abs(IAV, EMP)"), (Refusal{"1", "arguments"}));
    EXPECT_EQ(refusalOf("measures(2)"), (Refusal{"1", "arguments"}));
    EXPECT_EQ(refusalOf("工业增加值"), (Refusal{"1", "operand"}));
    EXPECT_EQ(refusalOf(""), (Refusal{"1", "operand"}));
}

TEST(Formula, RefusesWhatWouldExhaustIt) {
    EXPECT_EQ(refusalOf(std::string(1000, '(')).expected, "operand");
    EXPECT_EQ(refusalOf(std::string(1000, '-') + "a").expected, "operand");
    EXPECT_FALSE(parseFormula(std::string(5000, '1')));
}

} // namespace
} // namespace parkcarbon::engine::indicators
