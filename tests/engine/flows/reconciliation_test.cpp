#include <parkcarbon/engine/flows/reconciliation.hpp>

#include "engine/support/flow_builder.hpp"
#include "engine/support/random_flow_system.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

using test::exact;
using test::FlowBuilder;
using test::kUnmeasured;
using test::measured;
using test::solved;
using test::valueOf;

TEST(Reconciliation, SharesADifferenceByTheVariances) {
    FlowBuilder park;
    park.flow("x0", "env:in", "env:out", measured(6, 1)).flow("x1", "env:in", "env:out", measured(6, 2));
    park.relation({{park.goodsOf("x0"), 1.0}, {park.goodsOf("x1"), 1.0}}, -10.0);
    const Reconciliation result = solved(park.system);
    const ReconciledValue& first = valueOf(result, park.goodsOf("x0"));
    const ReconciledValue& second = valueOf(result, park.goodsOf("x1"));
    EXPECT_NEAR(*first.value, 5.6, 1e-12);
    EXPECT_NEAR(*second.value, 4.4, 1e-12);
    EXPECT_NEAR(result.chi_square, 0.8, 1e-12);
    EXPECT_EQ(result.degrees_of_freedom, 1U);
    EXPECT_NEAR(*first.sd, 0.894427, 1e-6);
    EXPECT_NEAR(*second.sd, 0.894427, 1e-6);
    EXPECT_NEAR(*first.z, std::sqrt(0.8), 1e-12);
    const auto totals = totalsCovariance(park.system, {{{{park.goodsOf("x0"), 1.0}}}, {{{park.goodsOf("x1"), 1.0}}}});
    ASSERT_TRUE(totals.has_value());
    EXPECT_NEAR(totals->covariance[1] / std::sqrt(totals->covariance[0] * totals->covariance[3]), -1.0, 1e-12);
}

TEST(Reconciliation, ComputesWhatIsNotMeasured) {
    FlowBuilder park;
    park.flow("x0", "env:in", "env:out", measured(6, 1)).flow("x1", "env:in", "env:out", kUnmeasured);
    park.relation({{park.goodsOf("x0"), 1.0}, {park.goodsOf("x1"), 1.0}}, -10.0);
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("x1")).value, 4.0, 1e-12);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("x1")).sd, 1.0, 1e-12);
    EXPECT_EQ(valueOf(result, park.goodsOf("x0")).variable_class, VariableClass::NonRedundant);
    EXPECT_EQ(valueOf(result, park.goodsOf("x1")).variable_class, VariableClass::Observable);
    EXPECT_EQ(result.chi_square, 0.0);
    EXPECT_EQ(result.untestable, 1U);
}

FlowBuilder narasimhanAndJordache(bool all) {
    const auto maybe = [&](double value) { return all ? measured(value, 1) : kUnmeasured; };
    FlowBuilder park;
    park.flow("1", "env:in", "splitter", measured(101.91, 1))
        .flow("2", "splitter", "exchanger", maybe(64.45))
        .flow("3", "splitter", "valve", maybe(34.65))
        .flow("4", "exchanger", "mixer", maybe(64.20))
        .flow("5", "valve", "mixer", maybe(36.44))
        .flow("6", "mixer", "env:out", measured(98.88, 1));
    return park;
}

/// Narasimhan & Jordache, Data Reconciliation and Gross Error Detection (2000), example 1.1, tables 1-1 and 1-3.
TEST(Reconciliation, ReproducesTheHeatExchangerWithBypass) {
    const FlowBuilder park = narasimhanAndJordache(true);
    const Reconciliation result = solved(park.system);
    const double expected[] = {100.22, 64.50, 35.72, 64.50, 35.72, 100.22};
    for (std::uint32_t flow = 0; flow < 6; ++flow) {
        const ReconciledValue& value = valueOf(result, {QuantityKind::Mass, 0, flow});
        EXPECT_NEAR(*value.value, expected[flow], 5e-3);
        EXPECT_NEAR(*value.sd, 1.0 / std::sqrt(3.0), 1e-12);
        EXPECT_EQ(value.variable_class, VariableClass::Redundant);
    }
    EXPECT_NEAR(result.chi_square, 6.4075, 5e-5);
    EXPECT_EQ(result.degrees_of_freedom, 4U);
    EXPECT_NEAR(result.chi_square_limit, 9.4877, 5e-5);
    EXPECT_EQ(result.mode, Mode::Linear);
    EXPECT_TRUE(result.elimination.empty());
    EXPECT_EQ(result.nodal_tests.size(), 4U);
}

TEST(Reconciliation, LeavesUnobservableFlowsEmpty) {
    const FlowBuilder park = narasimhanAndJordache(false);
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("1")).value, 100.395, 1e-10);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("6")).value, 100.395, 1e-10);
    EXPECT_EQ(valueOf(result, park.goodsOf("1")).variable_class, VariableClass::Redundant);
    for (const char* const flow : {"2", "3", "4", "5"}) {
        EXPECT_EQ(valueOf(result, park.goodsOf(flow)).variable_class, VariableClass::Unobservable);
        EXPECT_FALSE(valueOf(result, park.goodsOf(flow)).value.has_value());
        EXPECT_FALSE(valueOf(result, park.goodsOf(flow)).sd.has_value());
    }
}

/// OpenModelica test suite, PipeCorrelation: both flows 10, variances 1, covariance 1, so that V = 1 + 1 − 2 = 0.
TEST(Reconciliation, TakesPerfectlyCorrelatedFlowsThatAgree) {
    FlowBuilder park;
    park.flow("Q1", "env:in", "pipe", measured(10, 1)).flow("Q2", "pipe", "env:out", measured(10, 1));
    park.correlation("Q1", "Q2", 1.0);
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("Q1")).value, 10.0, 1e-12);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("Q2")).sd, 1.0, 1e-12);
    EXPECT_FALSE(valueOf(result, park.goodsOf("Q1")).z.has_value());
    EXPECT_EQ(result.degrees_of_freedom, 0U);
    EXPECT_EQ(result.p_value, 1.0);
}

TEST(Reconciliation, NamesPerfectlyCorrelatedFlowsThatDisagree) {
    FlowBuilder park;
    park.flow("Q1", "env:in", "pipe", measured(10, 1)).flow("Q2", "pipe", "env:out", measured(11, 1));
    park.correlation("Q1", "Q2", 1.0);
    const auto result = reconcile(park.system);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, kContradiction);
    EXPECT_EQ(result.error().argument("equation"), "goods: pipe");
    EXPECT_EQ(result.error().argument("values"), "Q1/goods = 10, Q2/goods = 11");
}

TEST(Reconciliation, NamesExactNumbersThatContradict) {
    FlowBuilder park;
    park.flow("F1", "env:in", "P1", exact(100))
        .flow("F2", "P1", "P2", kUnmeasured)
        .flow("F3", "P2", "env:out", exact(90))
        .flow("F4", "env:in", "P3", measured(5, 1))
        .flow("F5", "P3", "env:out", kUnmeasured);
    const auto result = reconcile(park.system);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, kContradiction);
    EXPECT_EQ(result.error().argument("equation"), "goods: P1, goods: P2");
    EXPECT_EQ(result.error().argument("values"), "F1/goods = 100, F3/goods = 90");
}

TEST(Reconciliation, DropsExactNumbersThatAgree) {
    FlowBuilder park;
    park.flow("F1", "env:in", "P1", exact(0.3))
        .flow("F2", "P1", "env:out", exact(0.1))
        .flow("F3", "P1", "env:out", exact(0.2));
    const Reconciliation result = solved(park.system);
    EXPECT_EQ(valueOf(result, park.goodsOf("F1")).variable_class, VariableClass::Exact);
    EXPECT_EQ(*valueOf(result, park.goodsOf("F1")).sd, 0.0);
    EXPECT_EQ(result.degrees_of_freedom, 0U);
}

TEST(Reconciliation, BalancesAClosedLoop) {
    FlowBuilder park;
    park.flow("F1", "A", "B", measured(10, 1))
        .flow("F2", "B", "C", measured(11, 1))
        .flow("F3", "C", "A", measured(12, 1));
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("F2")).value, 11.0, 1e-12);
    EXPECT_EQ(result.degrees_of_freedom, 2U);
    EXPECT_NEAR(result.chi_square, 2.0, 1e-12);
}

TEST(Reconciliation, ToleratesAnUncertainBalance) {
    FlowBuilder park;
    park.flow("F1", "env:in", "P", measured(10, 1)).flow("F2", "P", "env:out", measured(13, 1));
    park.tolerance("P", "goods", 1.0);
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("F1")).value, 11.0, 1e-12);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("F2")).value, 12.0, 1e-12);
    EXPECT_NEAR(result.chi_square, 3.0, 1e-12);
}

TEST(Reconciliation, TellsWhatASuspectShouldHaveBeen) {
    FlowBuilder park = narasimhanAndJordache(true);
    park.system.flows[3].quantities[0].mass->value = 84.20;
    const Reconciliation result = solved(park.system);
    ASSERT_FALSE(result.suspects.empty());
    EXPECT_EQ(result.suspects.front().variable, park.goodsOf("4"));
    ASSERT_FALSE(result.elimination.empty());
    EXPECT_EQ(result.elimination.front().dropped, park.goodsOf("4"));
    EXPECT_NEAR(*result.suspects.front().value_without, *result.elimination.front().value, 1e-10);
    EXPECT_NEAR(*result.suspects.front().sd_without, *result.elimination.front().sd, 1e-10);
    EXPECT_EQ(result.elimination.front().degrees_of_freedom, 3U);
    EXPECT_LT(result.elimination.front().chi_square, 9.0);
}

TEST(Reconciliation, HoldsFlowsAboveZero) {
    FlowBuilder park;
    park.flow("F1", "env:in", "P", measured(10, 1)).flow("F2", "P", "env:out", measured(12, 1));
    park.flow("F3", "P", "env:out", measured(0.1, 5));
    EXPECT_LT(*valueOf(solved(park.system), park.goodsOf("F3")).value, 0.0);
    ReconciliationOptions options;
    options.non_negative = true;
    const Reconciliation result = solved(park.system, options);
    EXPECT_EQ(*valueOf(result, park.goodsOf("F3")).value, 0.0);
    EXPECT_NEAR(*valueOf(result, park.goodsOf("F1")).value, 11.0, 1e-12);
    EXPECT_NEAR(result.chi_square, 2.0 + 0.1 * 0.1 / 25.0, 1e-12);
}

TEST(Reconciliation, TakesAnExactConcentrationOfZeroForNothing) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("in", "env:in", "P", measured(100, 5)).mass("Cd", measured(7, 1));
    park.flow("clean", "P", "env:out", measured(60, 3)).concentration("Cd", exact(0.0));
    park.flow("rest", "P", "env:out", measured(38, 3)).mass("Cd", measured(6, 1));
    const Reconciliation result = solved(park.system);
    EXPECT_NEAR(*valueOf(result, park.massOf("clean", "Cd")).value, 0.0, 1e-12);
    EXPECT_NEAR(*valueOf(result, park.massOf("in", "Cd")).value, 6.5, 1e-12);
    EXPECT_NEAR(*valueOf(result, park.massOf("rest", "Cd")).value, 6.5, 1e-12);
}

/// One process with a transfer coefficient, concentrations and a stock: 100 t in, half of the cadmium into F2.
TEST(Reconciliation, SolvesConcentrationsTransferCoefficientsAndStocks) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("F1", "env:in", "P", measured(100, 5)).concentration("Cd", measured(0.05, 0.004));
    park.flow("F2", "P", "env:out", measured(40, 4)).mass("Cd", kUnmeasured).concentration("Cd", measured(0.07, 0.01));
    park.flow("F3", "P", "env:out", measured(50, 5));
    park.transfer("P", "Cd", "F2", measured(0.55, 0.05));
    park.stock("P", "goods", measured(500, 50), kUnmeasured, measured(515, 50));
    const Reconciliation result = solved(park.system);
    const double f1 = *valueOf(result, park.massOf("F1", "Cd")).value;
    const double f2 = *valueOf(result, park.massOf("F2", "Cd")).value;
    const double share = *valueOf(result, {QuantityKind::TransferCoefficient, 1, 0}).value;
    EXPECT_NEAR(f2, share * f1, 1e-10);
    EXPECT_NEAR(f1,
                *valueOf(result, park.goodsOf("F1")).value * *valueOf(result, park.concentrationOf("F1", "Cd")).value,
                1e-10);
    EXPECT_EQ(result.mode, Mode::Coupled);
    EXPECT_GT(result.iterations, 1);
    EXPECT_LT(result.largest_residual, 1e-10);
    EXPECT_TRUE(valueOf(result, park.concentrationOf("F3", "Cd")).value.has_value());
    EXPECT_EQ(result.degrees_of_freedom, 2U);
}

TEST(Reconciliation, SaysWhenItDoesNotConverge) {
    FlowBuilder park({"goods", "Cd"});
    park.flow("F1", "env:in", "P", measured(100, 5))
        .mass("Cd", measured(9, 0.1))
        .concentration("Cd", measured(0.05, 0.004));
    ReconciliationOptions options;
    options.max_iterations = 1;
    const auto result = reconcile(park.system, options);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, kNotConverged);
}

TEST(Reconciliation, ChangesNothingWhenRepeated) {
    FlowBuilder park = narasimhanAndJordache(true);
    const Reconciliation first = solved(park.system);
    for (std::uint32_t flow = 0; flow < 6; ++flow) {
        park.system.flows[flow].quantities[0].mass->value = *valueOf(first, {QuantityKind::Mass, 0, flow}).value;
    }
    const Reconciliation second = solved(park.system);
    EXPECT_NEAR(second.chi_square, 0.0, 1e-20);
    for (std::uint32_t flow = 0; flow < 6; ++flow) {
        const VariableRef ref{QuantityKind::Mass, 0, flow};
        EXPECT_NEAR(*valueOf(second, ref).value, *valueOf(first, ref).value, 1e-12);
    }
}

/// Chi square of true networks is distributed as chi square: mean = degrees of freedom, variance twice that.
TEST(Reconciliation, GivesTrueNetworksTheirChiSquare) {
    double sum = 0.0;
    int rejected = 0;
    constexpr int kNetworks = 1000;
    for (unsigned seed = 1; seed <= kNetworks; ++seed) {
        test::RandomFlowOptions options;
        options.measured = 1.0;
        options.exact = 0.0;
        options.transfers = 0.0;
        options.concentrations = 0.0;
        options.nodes = 4;
        const Reconciliation result = solved(test::randomFlowSystem(seed, options));
        sum += result.p_value;
        rejected += result.p_value < 0.05 ? 1 : 0;
    }
    EXPECT_NEAR(sum / kNetworks, 0.5, 4.0 * std::sqrt(1.0 / 12.0 / kNetworks));
    EXPECT_NEAR(rejected, 50, 4.0 * std::sqrt(1000 * 0.05 * 0.95));
}

TEST(Reconciliation, DoesNotCareAboutUnits) {
    int compared = 0;
    test::RandomFlowOptions options;
    options.measured = 0.9;
    options.concentrations = 0.9;
    options.transfers = 0.1;
    options.exact = 0.0;
    options.noise = 0.3;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        System system = test::randomFlowSystem(seed, options);
        const auto before = reconcile(system);
        const auto scale = [](Datum& datum, double factor) {
            if (datum) {
                datum = Measurement{datum->value * factor, datum->sd * factor};
            }
        };
        for (Flow& flow : system.flows) {
            for (FlowQuantity& quantity : flow.quantities) {
                scale(quantity.mass, quantity.layer == 0 ? 1e3 : 1.0);
                scale(quantity.concentration, 1e-3);
            }
        }
        for (Stock& stock : system.stocks) {
            for (Datum* const datum : {&stock.initial, &stock.change, &stock.final}) {
                scale(*datum, stock.layer == 0 ? 1e3 : 1.0);
            }
        }
        const auto after = reconcile(system);
        EXPECT_EQ(before.has_value(), after.has_value()) << seed << (before ? "" : before.error().argument("residual"))
                                                         << (after ? "" : after.error().argument("residual"));
        if (before && after) {
            ++compared;
            EXPECT_NEAR(before->chi_square, after->chi_square, 1e-8 * (1.0 + before->chi_square)) << seed;
            EXPECT_EQ(before->degrees_of_freedom, after->degrees_of_freedom) << seed;
        }
    }
    EXPECT_GE(compared, 17);
}

TEST(Reconciliation, StopsTheEliminationInALargeSystem) {
    FlowBuilder park;
    park.flow("in", "env:in", "P", measured(100, 1));
    for (int flow = 0; flow < 2100; ++flow) {
        Flow bypass = park.system.flows.front();
        bypass.id = "F" + std::to_string(flow);
        bypass.quantities[0].mass = measured(flow % 2 == 0 ? 1.0 : 100.0, 0.01);
        std::swap(bypass.from, bypass.to);
        park.system.flows.push_back(bypass);
    }
    for (int chain = 0; chain < 60; ++chain) {
        const std::string node = "C" + std::to_string(chain);
        const std::string next = "C" + std::to_string(chain + 1);
        park.flow("L" + std::to_string(chain), chain == 0 ? "P" : node, next, measured(1000.0 * (chain % 2), 0.1));
    }
    const Reconciliation result = solved(park.system);
    EXPECT_EQ(result.elimination.size(), 20U);
    ASSERT_FALSE(result.warnings.empty());
    EXPECT_EQ(result.warnings.front(), kEliminationStopped.name);
}

TEST(Reconciliation, RefusesAnInvalidSystem) {
    FlowBuilder park;
    park.flow("F1", "env:in", "P", measured(100, -5));
    const auto result = reconcile(park.system);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, kSystemInvalid);
    EXPECT_EQ(result.error().argument("subject"), "F1/goods");
}

} // namespace
} // namespace parkcarbon::engine::flows
