#include <parkcarbon/engine/flows/reconciliation.hpp>

#include "engine/support/flow_builder.hpp"

#include <cmath>
#include <gtest/gtest.h>

/// Systems at the edge: every number has its class, and what cannot be is said with its name.
namespace parkcarbon::engine::flows {
namespace {

using test::exact;
using test::FlowBuilder;
using test::kUnmeasured;
using test::measured;
using test::solved;
using test::valueOf;

void expectFailure(const System& system, const base::Code& code, std::string_view equation) {
    const auto result = reconcile(system);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, code);
    EXPECT_NE(result.error().argument("equation").find(equation), std::string::npos)
        << result.error().argument("equation");
}

TEST(DegenerateSystems, LeaveEverythingEmptyWhenNothingIsMeasured) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("a", "env:in", "P", kUnmeasured).mass("Cd", kUnmeasured).concentration("Cd", kUnmeasured);
    park.flow("b", "P", "env:out", kUnmeasured).mass("Cd", kUnmeasured);
    park.flow("c", "P", "env:out", kUnmeasured).mass("Cd", kUnmeasured);
    park.transfer("P", "Cd", "b", kUnmeasured);
    for (const ReconciledValue& value : solved(park.system).values) {
        EXPECT_EQ(value.variable_class, VariableClass::Unobservable);
        EXPECT_FALSE(value.value.has_value());
    }
}

/// A process that only takes keeps its balance: what flows in is zero.
TEST(DegenerateSystems, BalanceAProcessWithInflowsOnly) {
    FlowBuilder stated;
    stated.flow("a", "env:in", "P", exact(5));
    expectFailure(stated.system, kContradiction, "goods: P");
    FlowBuilder unknown;
    unknown.flow("a", "env:in", "P", kUnmeasured);
    const ReconciledValue value = solved(unknown.system).values.front();
    EXPECT_EQ(value.variable_class, VariableClass::Observable);
    EXPECT_EQ(*value.value, 0.0);
    EXPECT_FALSE(std::signbit(*value.value));
    FlowBuilder weighed;
    weighed.flow("a", "P", "env:out", measured(5, 1));
    EXPECT_EQ(*solved(weighed.system).values.front().value, 0.0);
    EXPECT_NEAR(solved(weighed.system).chi_square, 25.0, 1e-10);
    weighed.system.nodes[weighed.nodeIndex("P")].open_layers = {0};
    EXPECT_EQ(*solved(weighed.system).values.front().value, 5.0);
}

TEST(DegenerateSystems, NameAContradictionInAProductOfExactNumbers) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("a", "env:in", "env:out", exact(10)).mass("Cd", exact(1)).concentration("Cd", exact(0.2));
    expectFailure(park.system, kContradiction, "Cd: a/concentration");
    park.system.flows[0].quantities[1].concentration->value = 0.1;
    EXPECT_EQ(solved(park.system).degrees_of_freedom, 0U);
}

TEST(DegenerateSystems, NameAContradictionAcrossProductsOfUnknowns) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("a", "env:in", "P", kUnmeasured).mass("Cd", exact(1)).concentration("Cd", kUnmeasured);
    park.flow("b", "P", "env:out", kUnmeasured).mass("Cd", kUnmeasured).concentration("Cd", exact(0.2));
    park.relation({{park.concentrationOf("a", "Cd"), 1.0}}, -0.1);
    expectFailure(park.system, kContradiction, "relations[0]");
}

TEST(DegenerateSystems, NameTransferCoefficientsThatAddUpToTooMuch) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("a", "env:in", "P", measured(100, 5)).mass("Cd", exact(5));
    park.flow("b", "P", "env:out", measured(40, 4)).mass("Cd", kUnmeasured);
    park.flow("c", "P", "env:out", measured(60, 4)).mass("Cd", kUnmeasured);
    park.transfer("P", "Cd", "b", exact(0.6)).transfer("P", "Cd", "c", exact(0.55));
    expectFailure(park.system, kContradiction, "Cd: P>b");
    park.system.transfer_coefficients[0].value->sd = 0.05;
    park.system.transfer_coefficients[1].value->sd = 0.05;
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, {QuantityKind::TransferCoefficient, 1, 0}).value, 0.525, 1e-10);
    EXPECT_NEAR(*valueOf(result, {QuantityKind::TransferCoefficient, 1, 1}).value, 0.475, 1e-10);
}

TEST(DegenerateSystems, CountARepeatedRelationOnce) {
    FlowBuilder park;
    park.flow("a", "env:in", "P", measured(10, 1)).flow("b", "P", "env:out", measured(12, 1));
    for (int time = 0; time < 3; ++time) {
        park.relation({{park.goodsOf("a"), 2.0}, {park.goodsOf("b"), -2.0}});
    }
    park.relation({});
    EXPECT_EQ(solved(park.system).degrees_of_freedom, 1U);
    park.relation({{park.goodsOf("a"), 2.0}}, -22.0);
    const Reconciliation fixed = solved(park.system);
    EXPECT_EQ(fixed.degrees_of_freedom, 2U);
    EXPECT_NEAR(*valueOf(fixed, park.goodsOf("b")).value, 11.0, 1e-12);
    EXPECT_EQ(*valueOf(fixed, park.goodsOf("b")).sd, 0.0);
}

TEST(DegenerateSystems, GiveAnEmptyFlowNoConcentration) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("a", "env:in", "P", exact(0)).concentration("Cd", measured(0.05, 0.01));
    park.flow("b", "P", "env:out", measured(0, 1)).mass("Cd", kUnmeasured).concentration("Cd", kUnmeasured);
    const Reconciliation result = solved(park.system);
    EXPECT_EQ(*valueOf(result, park.massOf("a", "Cd")).value, 0.0);
    EXPECT_EQ(*valueOf(result, park.concentrationOf("a", "Cd")).value, 0.05);
    EXPECT_EQ(valueOf(result, park.concentrationOf("a", "Cd")).variable_class, VariableClass::NonRedundant);
    EXPECT_EQ(*valueOf(result, park.massOf("b", "Cd")).value, 0.0);
    EXPECT_EQ(valueOf(result, park.concentrationOf("b", "Cd")).variable_class, VariableClass::Unobservable);
}

TEST(DegenerateSystems, DriveAFlowToZero) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("a", "env:in", "P", measured(5, 1)).mass("Cd", measured(1, 0.1)).concentration("Cd", measured(0.2, 0.01));
    park.flow("b", "P", "env:out", exact(0)).mass("Cd", measured(1.1, 0.2)).concentration("Cd", measured(0.2, 0.01));
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(result.chi_square, 25.0 + 100.0 + 1.1 * 1.1 / 0.04, 1e-9);
    EXPECT_EQ(*valueOf(result, park.massOf("a", "Cd")).value, 0.0);
}

TEST(DegenerateSystems, KeepTinyUncertaintiesBesideLargeNumbers) {
    FlowBuilder park;
    park.flow("a", "env:in", "P", measured(1e6, 1e-12)).flow("b", "P", "env:out", measured(1e6 + 3, 10));
    park.flow("c", "P", "env:out", measured(1e-6, 1e-12));
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(result.chi_square, 0.09, 1e-6);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("b")).sd, std::sqrt(2.0) * 1e-12, 1e-14);
}

TEST(DegenerateSystems, LeaveLoopsAndOutsideFlowsAlone) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("loop", "P", "P", measured(3, 1)).concentration("Cd", measured(0.1, 0.01));
    park.flow("in", "env:in", "P", measured(5, 1)).mass("Cd", kUnmeasured);
    park.flow("out", "P", "env:out", measured(7, 1)).mass("Cd", kUnmeasured);
    park.flow("past", "env:in", "env:out", kUnmeasured).flow("by", "env:in", "env:out", measured(-2, 1));
    park.transfer("P", "Cd", "loop", measured(0.2, 0.05));
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("in")).value, 6.0, 1e-12);
    EXPECT_NEAR(*valueOf(result, park.massOf("in", "Cd")).value, 0.3 / 0.2 - 0.3, 1e-10);
    EXPECT_EQ(valueOf(result, park.goodsOf("past")).variable_class, VariableClass::Unobservable);
    EXPECT_EQ(*valueOf(result, park.goodsOf("by")).value, -2.0);
}

/// VDI 2048: corrections are measured by no less than a tenth of the input's variance.
TEST(DegenerateSystems, FloorTheLocalTestOfCorrelatedMeasurements) {
    FlowBuilder park;
    park.flow("a", "env:in", "P", measured(10.0, 1)).flow("b", "P", "env:out", measured(10.1, 1));
    park.correlation("a", "b", 0.95);
    const Reconciliation result = solved(park.system);
    const ReconciledValue& value = valueOf(result, park.goodsOf("a"));
    // V = 1 + 1 − 2·0.95 = 0.1; correction = −0.05, its variance 0.05²/0.1 = 0.025 < 0.1.
    EXPECT_NEAR(*value.value, 10.05, 1e-10);
    EXPECT_NEAR(*value.z, 0.05 / std::sqrt(0.025), 1e-9);
    EXPECT_NEAR(*value.local_test, 0.05 / std::sqrt(0.1), 1e-9);
}

} // namespace
} // namespace parkcarbon::engine::flows
