#include <engine/flows/equation_system.hpp>

#include "engine/support/dense_optimum.hpp"
#include "engine/support/flow_builder.hpp"
#include "engine/support/random_flow_system.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <string>

/// Systems with products of unknowns, solved as a whole.
namespace parkcarbon::engine::flows {
namespace {

using test::exact;
using test::FlowBuilder;
using test::kUnmeasured;
using test::measured;
using test::solved;
using test::valueOf;

std::vector<double> pointOf(const EquationSystem& equations, const Reconciliation& result) {
    std::vector<double> point(equations.variables.size(), 1.0);
    for (std::size_t number = 0; number < equations.listed.size(); ++number) {
        if (equations.listed[number].variable != kNoVariable) {
            point[equations.listed[number].variable] = result.values[number].value.value_or(1.0);
        }
    }
    return point;
}

void expectOptimum(const System& system, const Reconciliation& result) {
    const EquationSystem equations = equationSystem(system);
    const auto optimum = test::denseOptimum(equations, pointOf(equations, result), 20);
    ASSERT_TRUE(optimum.has_value());
    EXPECT_NEAR(result.chi_square, *optimum, 1e-8 * (1.0 + *optimum));
}

/// Any polynomial out of products: mass = concentration × goods of flows that belong to no balance.
class Polynomials {
public:
    VariableRef number(std::string_view id, Datum value = std::nullopt) {
        park.flow(id, "env:a", "env:b", value);
        return park.goodsOf(id);
    }
    VariableRef product(const VariableRef& a, const VariableRef& b) {
        const std::string id = "product" + std::to_string(++products_);
        park.flow(id, "env:a", "env:b", kUnmeasured).mass("X", kUnmeasured).concentration("X", kUnmeasured);
        park.relation({{park.goodsOf(id), 1.0}, {a, -1.0}});
        park.relation({{park.concentrationOf(id, "X"), 1.0}, {b, -1.0}});
        return park.massOf(id, "X");
    }

    FlowBuilder park{"goods", "X"};

private:
    int products_ = 0;
};

/// Pai & Fisher, AIChE Journal 34 (1988) 873–876: six equations, five measured and three unmeasured numbers, equal
/// weights; the reconciled values as published.
TEST(CoupledSystems, ReproducesPaiAndFisher) {
    Polynomials all;
    const VariableRef x1 = all.number("x1", measured(4.4, 1));
    const VariableRef x2 = all.number("x2", measured(5.5, 1));
    const VariableRef x3 = all.number("x3", measured(1.7, 1));
    const VariableRef x4 = all.number("x4", measured(1.6, 1));
    const VariableRef x5 = all.number("x5", measured(5.0, 1));
    const VariableRef u1 = all.number("u1");
    const VariableRef u2 = all.number("u2");
    const VariableRef root = all.number("root of u3");
    const VariableRef u3 = all.product(root, root);
    const VariableRef x3u1 = all.product(x3, u1);
    const VariableRef x2u1 = all.product(x2, u1);
    const VariableRef x2u2 = all.product(x2, u2);
    const VariableRef x3u3 = all.product(x3, u3);
    all.park.relation({{all.product(x1, x1), 0.5},
                       {x2, -0.7},
                       {x3u1, 1.0},
                       {all.product(x2u1, x2u2), 1.0},
                       {all.product(x3u3, u3), 2.0}},
                      -255.8);
    all.park.relation({{x1, 1.0}, {x2, -2.0}, {all.product(x1, x3), 3.0}, {x2u1, -2.0}, {all.product(x2u2, u3), -1.0}},
                      111.2);
    all.park.relation({{x3u1, 1.0}, {x1, -1.0}, {x2, 3.0}, {all.product(x1, u2), 1.0}, {all.product(x3, root), -1.0}},
                      -33.57);
    all.park.relation({{x4, 1.0}, {x1, -1.0}, {all.product(x3, x3), -1.0}, {u2, 1.0}, {u3, 3.0}});
    all.park.relation({{x5, 1.0}, {all.product(x3u3, u2), -2.0}});
    all.park.relation({{x1, 2.0}, {all.product(x3u1, x2), 1.0}, {u2, 1.0}, {u3, -1.0}}, -126.6);
    const Reconciliation result = solved(all.park.system);
    const double published[] = {4.5124, 5.5819, 1.9260, 1.4560, 4.8545};
    const VariableRef numbers[] = {x1, x2, x3, x4, x5};
    for (int index = 0; index < 5; ++index) {
        EXPECT_NEAR(*valueOf(result, numbers[index]).value, published[index], 6e-5) << index + 1;
    }
    EXPECT_NEAR(*valueOf(result, u1).value, 11.070, 6e-4);
    EXPECT_NEAR(*valueOf(result, u2).value, 0.61467, 6e-6);
    EXPECT_NEAR(*valueOf(result, u3).value, 2.0504, 6e-5);
    EXPECT_EQ(result.degrees_of_freedom, 3U);
}

/// Rougher, cleaner and scavenger of a flotation circuit: no flow is weighed but the feed, assays of two metals.
TEST(CoupledSystems, FindsTheFlowsOfAFlotationCircuitFromItsAssays) {
    FlowBuilder plant({"ore", "Cu", "Zn"});
    const auto flow = [&](const char* id, const char* from, const char* to, Datum ore, double copper, double zinc) {
        plant.flow(id, from, to, ore);
        plant.concentration("Cu", measured(copper, 0.02 * copper)).concentration("Zn", measured(zinc, 0.02 * zinc));
    };
    flow("feed", "env:mine", "rougher", measured(100, 1), 0.0190, 0.0375);
    flow("froth", "rougher", "cleaner", kUnmeasured, 0.1140, 0.0580);
    flow("middle", "rougher", "scavenger", kUnmeasured, 0.0045, 0.0349);
    flow("concentrate", "cleaner", "env:sale", kUnmeasured, 0.2000, 0.0612);
    flow("back", "cleaner", "scavenger", kUnmeasured, 0.0300, 0.0545);
    flow("scavenged", "scavenger", "env:sale", kUnmeasured, 0.0520, 0.1080);
    flow("tailing", "scavenger", "env:dam", kUnmeasured, 0.0020, 0.0270);
    const Reconciliation result = solved(plant.system);
    EXPECT_EQ(result.degrees_of_freedom, 3U); // nine balances, six unmeasured flows
    expectOptimum(plant.system, result);
    EXPECT_NEAR(*valueOf(result, plant.goodsOf("froth")).value + *valueOf(result, plant.goodsOf("middle")).value,
                *valueOf(result, plant.goodsOf("feed")).value, 1e-9);
    for (const ReconciledValue& value : result.values) {
        ASSERT_TRUE(value.value.has_value());
        EXPECT_GT(*value.value, 0.0);
        if (value.input) {
            EXPECT_LE(*value.sd, value.input->sd * (1.0 + 1e-12));
        }
    }
}

/// A hot stream split over two exchangers and mixed again; the heat is flow × specific enthalpy.
TEST(CoupledSystems, BalancesAnExchangerNetwork) {
    FlowBuilder net({"water", "heat"});
    net.system.layers[1].kind = LayerKind::Energy;
    const auto stream = [&](const char* id, const char* from, const char* to, Datum flow, Datum enthalpy) {
        net.flow(id, from, to, flow).mass("heat", kUnmeasured).concentration("heat", enthalpy);
    };
    stream("hot", "env:boiler", "split", measured(50, 1), measured(0.50, 0.01));
    stream("a", "split", "E1", measured(29, 1.5), kUnmeasured);
    stream("b", "split", "E2", measured(22, 1.5), kUnmeasured);
    stream("a cold", "E1", "mix", kUnmeasured, measured(0.31, 0.01));
    stream("b cold", "E2", "mix", kUnmeasured, measured(0.26, 0.01));
    stream("out", "mix", "env:sewer", measured(51.5, 1), measured(0.285, 0.01));
    net.flow("duty 1", "E1", "env:heat", exact(0)).mass("heat", measured(5.9, 0.3));
    net.flow("duty 2", "E2", "env:heat", exact(0)).mass("heat", kUnmeasured);
    for (const char* const branch : {"a", "b"}) {
        net.relation({{net.concentrationOf(branch, "heat"), 1.0}, {net.concentrationOf("hot", "heat"), -1.0}});
    }
    const Reconciliation result = solved(net.system);
    expectOptimum(net.system, result);
    const double duties =
        *valueOf(result, net.massOf("duty 1", "heat")).value + *valueOf(result, net.massOf("duty 2", "heat")).value;
    EXPECT_NEAR(*valueOf(result, net.massOf("hot", "heat")).value - *valueOf(result, net.massOf("out", "heat")).value,
                duties, 1e-9);
    EXPECT_EQ(valueOf(result, net.massOf("duty 2", "heat")).variable_class, VariableClass::Observable);
}

/// A store of three years with one transfer coefficient each; the years hang together by what is left.
TEST(CoupledSystems, ChainsStocksAndTransferCoefficients) {
    FlowBuilder park({"goods", "Cd"});
    park.periods({"1", "2", "3"});
    for (std::uint32_t year = 0; year < 3; ++year) {
        const std::string id = std::to_string(year);
        park.flow("in" + id, "env:in", "P", measured(100 + 5 * year, 4), year);
        park.concentration("Cd", measured(0.05, 0.003));
        park.flow("out" + id, "P", "env:out", measured(80, 4), year).mass("Cd", kUnmeasured);
        park.transfer("P", "Cd", "out" + id, measured(0.7 + 0.02 * year, 0.05));
        park.stock("P", "goods", year == 0 ? measured(500, 5) : kUnmeasured, kUnmeasured,
                   year == 2 ? measured(585, 5) : kUnmeasured, year);
        park.stock("P", "Cd", year == 0 ? measured(10, 0.1) : kUnmeasured, kUnmeasured,
                   year == 2 ? measured(13.5, 0.2) : kUnmeasured, year);
    }
    const Reconciliation result = solved(park.system);
    expectOptimum(park.system, result);
    EXPECT_EQ(result.degrees_of_freedom, 2U);
    const auto stock = [&](QuantityKind quantity, std::uint32_t index) {
        return *valueOf(result, {quantity, park.system.stocks[index].layer, index}).value;
    };
    EXPECT_NEAR(stock(QuantityKind::StockFinal, 1), stock(QuantityKind::StockInitial, 3), 1e-10);
    EXPECT_NEAR(stock(QuantityKind::StockFinal, 5),
                stock(QuantityKind::StockInitial, 1) + stock(QuantityKind::StockChange, 1) +
                    stock(QuantityKind::StockChange, 3) + stock(QuantityKind::StockChange, 5),
                1e-10);
}

TEST(CoupledSystems, FindTheLeastSquareOfRandomNetworks) {
    int compared = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::RandomFlowOptions options;
        options.measured = 0.8;
        options.concentrations = 0.7;
        options.transfers = 0.2;
        options.nodes = 3;
        options.paths = 5;
        const System system = test::randomFlowSystem(seed, options);
        const Reconciliation result = solved(system);
        const EquationSystem equations = equationSystem(system);
        if (const auto optimum = test::denseOptimum(equations, pointOf(equations, result), 5)) {
            ++compared;
            EXPECT_LE(result.chi_square, *optimum + 1e-8 * (1.0 + *optimum));
        }
    }
    EXPECT_GE(compared, 50);
}

System inOtherUnits(System system, const std::vector<double>& factors) {
    const auto scale = [](Datum& datum, double factor) {
        if (datum) {
            datum = Measurement{datum->value * factor, datum->sd * factor};
        }
    };
    for (Flow& flow : system.flows) {
        for (FlowQuantity& quantity : flow.quantities) {
            scale(quantity.mass, factors[quantity.layer]);
            scale(quantity.concentration, factors[quantity.layer] / factors[0]);
        }
    }
    for (Stock& stock : system.stocks) {
        for (Datum* const datum : {&stock.initial, &stock.change, &stock.final}) {
            scale(*datum, factors[stock.layer]);
        }
    }
    return system;
}

System inOtherOrder(const System& system, unsigned seed) {
    std::mt19937 random(seed);
    const auto shuffled = [&](std::size_t count) {
        std::vector<std::uint32_t> place(count);
        std::iota(place.begin(), place.end(), std::uint32_t{0});
        std::shuffle(place.begin(), place.end(), random);
        return place;
    };
    const auto flow_place = shuffled(system.flows.size());
    const auto node_place = shuffled(system.nodes.size());
    System result = system;
    for (std::size_t flow = 0; flow < system.flows.size(); ++flow) {
        Flow& moved = result.flows[flow_place[flow]] = system.flows[flow];
        moved.from = node_place[moved.from];
        moved.to = node_place[moved.to];
        std::shuffle(moved.quantities.begin(), moved.quantities.end(), random);
    }
    for (std::size_t node = 0; node < system.nodes.size(); ++node) {
        result.nodes[node_place[node]] = system.nodes[node];
    }
    for (Stock& stock : result.stocks) {
        stock.node = node_place[stock.node];
    }
    for (TransferCoefficient& transfer : result.transfer_coefficients) {
        transfer.node = node_place[transfer.node];
        transfer.flow = flow_place[transfer.flow];
    }
    std::shuffle(result.stocks.begin(), result.stocks.end(), random);
    std::shuffle(result.transfer_coefficients.begin(), result.transfer_coefficients.end(), random);
    return result;
}

/// Factors of 10⁻⁶ … 10⁶ per layer, and other orders of everything.
TEST(CoupledSystems, DoNotDependOnUnitsAndOrder) {
    for (unsigned seed = 100; seed < 300; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::RandomFlowOptions options;
        options.measured = 0.3 + 0.1 * (seed % 7);
        options.concentrations = 0.2 + 0.15 * (seed % 5);
        options.transfers = 0.1 * (seed % 4);
        options.exact = seed % 3 == 0 ? 0.2 : 0.0;
        options.noise = 0.3; // errors so large that a flow may vanish have several minima
        options.nodes = 2 + seed % 4;
        options.paths = 3 + seed % 6;
        options.substances = 1 + seed % 2;
        const System system = test::randomFlowSystem(seed, options);
        const Reconciliation before = solved(system);
        std::mt19937 random(seed);
        for (int variant = 0; variant < 3; ++variant) {
            std::vector<double> factors;
            for (std::size_t layer = 0; layer < system.layers.size(); ++layer) {
                factors.push_back(std::pow(10.0, static_cast<double>(random() % 13) - 6.0));
            }
            const Reconciliation after =
                solved(variant < 2 ? inOtherUnits(system, factors) : inOtherOrder(system, seed));
            EXPECT_NEAR(after.chi_square, before.chi_square, 1e-8 * (1.0 + before.chi_square));
            EXPECT_EQ(after.degrees_of_freedom, before.degrees_of_freedom);
            for (std::size_t number = 0; variant < 2 && number < before.values.size(); ++number) {
                const ReconciledValue& a = before.values[number];
                const ReconciledValue& b = after.values[number];
                EXPECT_EQ(a.variable_class, b.variable_class) << number;
                const bool is_share = a.variable.quantity == QuantityKind::TransferCoefficient;
                const bool is_concentration = a.variable.quantity == QuantityKind::Concentration;
                const double factor = is_share           ? 1.0
                                      : is_concentration ? factors[a.variable.layer] / factors[0]
                                                         : factors[a.variable.layer];
                if (a.value && b.value && a.input) {
                    EXPECT_NEAR(*b.value / factor, *a.value, 1e-7 * (std::abs(*a.value) + a.input->sd)) << number;
                }
            }
        }
    }
}

/// p-values of true networks are uniform: Kolmogorov's limit at 0.1 % is 1.95/√n. The uncertainties are small, so that
/// the products are nearly linear.
TEST(CoupledSystems, GiveTrueNetworksTheirChiSquare) {
    std::vector<double> p_values;
    for (unsigned seed = 1; p_values.size() < 1000; ++seed) {
        test::RandomFlowOptions options;
        options.measured = 0.9;
        options.concentrations = 0.8;
        options.transfers = 0.2;
        options.exact = 0.0;
        options.nodes = 3;
        options.paths = 5;
        const Reconciliation result = solved(test::randomFlowSystem(seed, options));
        if (result.degrees_of_freedom > 0) {
            p_values.push_back(result.p_value);
        }
    }
    std::sort(p_values.begin(), p_values.end());
    double distance = 0.0;
    for (std::size_t index = 0; index < p_values.size(); ++index) {
        const double count = static_cast<double>(p_values.size());
        distance = std::max({distance, std::abs(p_values[index] - static_cast<double>(index) / count),
                             std::abs(p_values[index] - static_cast<double>(index + 1) / count)});
    }
    EXPECT_LT(distance, 1.95 / std::sqrt(1000.0));
}

} // namespace
} // namespace parkcarbon::engine::flows
