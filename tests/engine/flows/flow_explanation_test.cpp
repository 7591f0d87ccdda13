#include "engine/support/flow_park.hpp"

#include <parkcarbon/engine/flows/flow_explanation.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;
using test::FlowPark;
using test::shippedLibrary;

/// A main between a supplier and two users; the leak is not measured where `with_leak` holds.
FlowPark mainPark(bool with_leak) {
    FlowPark park;
    park.enterprises({"E1", "E2", "E6"}).process("MAIN", "E6");
    park.flow({"W0", "E6", "MAIN", "water", 300.0, "m3", 2.0, "water"});
    park.flow({"W1", "MAIN", "E1", "water", 160.0, "m3", 2.0, "water"});
    park.flow({"W2", "MAIN", "E2", "water", 120.0, "m3", std::nullopt, "water"});
    if (with_leak) {
        park.flow({"LEAK", "MAIN", "env:ground", "water", std::nullopt, "m3", std::nullopt, "water"});
    }
    return park;
}

base::Result<Explanation> explained(const FlowPark& park, std::string_view id) {
    FlowOptions options;
    options.period = base::Period::year(2022);
    const auto account = flowAccount(park.snapshot(), *shippedLibrary(), options);
    return account ? explainFlow(id, *account, park.snapshot()) : base::failure(account.error());
}

const ExplanationStep* stepNamed(const Explanation& explanation, std::string_view name) {
    const auto found = std::find_if(explanation.steps.begin(), explanation.steps.end(),
                                    [&](const ExplanationStep& step) { return step.name == name; });
    return found == explanation.steps.end() ? nullptr : &*found;
}

TEST(FlowExplanation, AMeasuredAmountIsItsStatementAndACorrection) {
    const auto explanation = explained(mainPark(false), "flow/W1/water");
    ASSERT_TRUE(explanation.has_value());
    EXPECT_EQ(explanation->unit, "m3");
    EXPECT_EQ(explanation->formula, "x = m + v");
    const ExplanationStep* const stated = stepNamed(*explanation, "flow_stated");
    const ExplanationStep* const correction = stepNamed(*explanation, "flow_correction");
    ASSERT_NE(stated, nullptr);
    ASSERT_NE(correction, nullptr);
    EXPECT_EQ(stated->origin, ExplanationStep::Origin::Input);
    EXPECT_EQ(stated->column, "quantity");
    EXPECT_DOUBLE_EQ(stated->value, 160.0);
    EXPECT_NEAR(stated->value + correction->value, explanation->value, 1e-9);
    EXPECT_GT(correction->value, 0.0) << "the users must take what the supplier gives";
    EXPECT_NEAR(stepNamed(*explanation, "flow_sd")->value, 160.0 * 0.02 / 1.96, 1e-9);
    EXPECT_NEAR(stepNamed(*explanation, "flow_residual")->value, 300.0 - 160.0 - 120.0, 1e-9);
}

TEST(FlowExplanation, ItsBalanceClosesWithTheOtherFlowsThatItNames) {
    const auto explanation = explained(mainPark(false), "flow/W1/water");
    ASSERT_TRUE(explanation.has_value());
    const ExplanationStep* const in = stepNamed(*explanation, "flow_inflow");
    const ExplanationStep* const out = stepNamed(*explanation, "flow_outflow");
    ASSERT_NE(in, nullptr);
    ASSERT_NE(out, nullptr);
    EXPECT_EQ(in->symbol, "flow/W0/water") << "which explains itself";
    EXPECT_EQ(out->symbol, "flow/W2/water");
    EXPECT_NEAR(in->value - out->value, explanation->value, 1e-9);
}

TEST(FlowExplanation, AnAmountThatNobodyMeasuredFollowsFromTheBalance) {
    const auto explanation = explained(mainPark(true), "flow/LEAK/water");
    ASSERT_TRUE(explanation.has_value());
    EXPECT_NEAR(explanation->value, 20.0, 1e-9);
    EXPECT_EQ(explanation->formula, "Σ in = Σ out");
    EXPECT_EQ(stepNamed(*explanation, "flow_stated"), nullptr);
    EXPECT_EQ(stepNamed(*explanation, "flow_residual"), nullptr) << "not everything is stated";
}

TEST(FlowExplanation, SaysWhereAnUncertaintyIsADefault) {
    const auto explanation = explained(mainPark(false), "flow/W2/water");
    ASSERT_TRUE(explanation.has_value());
    ASSERT_NE(stepNamed(*explanation, "flow_sd_assumed"), nullptr);
    EXPECT_EQ(stepNamed(*explanation, "flow_sd_assumed")->origin, ExplanationStep::Origin::Constant);
}

TEST(FlowExplanation, KnowsNothingElse) {
    for (const char* id : {"flow/W9/water", "flow/W1/energy", "flow/W1", "flow/", "flow//water", "A1/CO2"}) {
        const auto explanation = explained(mainPark(false), id);
        ASSERT_FALSE(explanation.has_value()) << id;
        EXPECT_EQ(explanation.error().code, inventory::kLineUnknown);
    }
}

} // namespace
} // namespace parkcarbon::engine::flows
