#include <engine/uncertainty/independent_amounts.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::uncertainty {
namespace {

class IndependentAmounts : public testing::Test {
protected:
    ParameterIndex normal(const std::string& id) { return model_.parameter(id, Distribution::normal(2.0, 0.1)); }
    void term(const std::string& output, double quantity, std::vector<ParameterIndex> parameters) {
        model_.addTerm(model_.output(output), quantity, parameters);
    }
    std::vector<IndependentAmount> find() {
        Products products(model_.parameters().size());
        return independentAmounts(model_, PlainTerms(model_), products).amounts;
    }

    Model model_;
};

TEST_F(IndependentAmounts, AreTheSourcesNotTheirSharedFactor) {
    const auto factor = normal("factor");
    const auto first = normal("first");
    const auto second = normal("second");
    term("park", 3.0, {factor, first});
    term("park", 4.0, {factor, second});
    const auto amounts = find();
    ASSERT_EQ(amounts.size(), 2U);
    EXPECT_EQ(amounts[0].parameter, first);
    EXPECT_EQ(amounts[0].scale, 3.0);
    EXPECT_EQ(amounts[0].mix[0].product, factor);
    EXPECT_EQ(amounts[1].parameter, second);
}

TEST_F(IndependentAmounts, AFuelsThreeGasesInSeveralTotalsAreOneDirectionAndOneMix) {
    const auto amount = normal("coal burnt");
    const auto co2 = normal("CO2");
    const auto ch4 = normal("CH4");
    for (const auto* const user : {"other", "third"}) { // so that the factors have more uses
        term("else", 1.0, {co2, normal(user)});
        term("else", 1.0, {ch4, normal(user)});
        term("more", 1.0, {co2, normal(user)});
        term("more", 1.0, {ch4, normal(user)});
    }
    for (const auto* const output : {"enterprise", "park"}) {
        term(output, 2.0, {amount, co2});
        term(output, 0.1, {amount, ch4});
    }
    const auto amounts = find();
    ASSERT_EQ(amounts.size(), 3U);
    const auto found = std::find_if(amounts.begin(), amounts.end(),
                                    [&](const auto& candidate) { return candidate.parameter == amount; });
    ASSERT_NE(found, amounts.end());
    ASSERT_EQ(found->direction.size(), 2U);
    EXPECT_EQ(found->direction[1].weight, 1.0);
    ASSERT_EQ(found->mix.size(), 2U);
    EXPECT_NEAR(found->mix[1].ratio, 0.05, 1e-12);
}

TEST_F(IndependentAmounts, AreNeverDrawnAloneWhenGasesGoToDifferentTotals) {
    const auto amount = normal("amount");
    const auto log_normal = model_.parameter("ch4", Distribution::logNormal(0.0, 0.5));
    const auto other = model_.parameter("co2", Distribution::logNormal(0.0, 0.1));
    term("CO2 only", 2.0, {amount, other});
    term("all", 2.0, {amount, other});
    term("all", 0.1, {amount, log_normal});
    EXPECT_TRUE(find().empty());
}

TEST_F(IndependentAmounts, SquaresAndOtherShapesAreNot) {
    const auto x = normal("x");
    const auto share = model_.parameter("share", *Distribution::normal(0.5, 0.1).truncated({0.0, 1.0}));
    term("square", 1.0, {x, x});
    term("share", 1.0, {share});
    EXPECT_TRUE(find().empty());
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
