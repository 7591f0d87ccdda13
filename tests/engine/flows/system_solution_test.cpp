#include <engine/flows/system_solution.hpp>

#include "engine/support/dense_system.hpp"
#include "engine/support/random_flow_system.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

using test::denseSystem;
using test::DenseSystemResult;
using test::RandomFlowOptions;
using test::randomFlowSystem;

std::vector<double> pointOf(const EquationSystem& equations, const SystemSolution& solution) {
    std::vector<double> point(equations.variables.size(), 0.0);
    for (std::uint32_t variable = 0; variable < point.size(); ++variable) {
        const SystemSolution::Place place = solution.placeOf(variable);
        point[variable] = place.block == kNoVariable ? solution.value(variable).value_or(0.0)
                                                     : solution.blocks()[place.block].values[place.column];
    }
    return point;
}

void expectSame(double actual, double expected, double size, const std::string& what) {
    EXPECT_NEAR(actual, expected, 1e-8 * size) << what;
}

/// Below this ratio of singular values rounding decides the rank: a measurement error has driven a flow to zero.
constexpr double kClearRank = 1e-6;
constexpr double kVanished = 1e-6;

/// What multiplies another number in an equation is zero: what it multiplies has no part in that equation.
bool hasVanishingFactor(const EquationSystem& equations, const std::vector<double>& point) {
    for (std::size_t equation = 0; equation < equations.equations.size(); ++equation) {
        double sum = 0.0;
        bool has_product = false;
        for (const EquationTerm& term : equations.termsOf(equation)) {
            if (term.b != kNoVariable) {
                has_product = true;
                sum += term.coefficient * point[term.a];
                if (std::min(std::abs(point[term.a]), std::abs(point[term.b])) < kVanished) {
                    return true;
                }
            }
        }
        if (has_product && std::abs(sum) < kVanished) {
            return true;
        }
    }
    return false;
}

/// Classification, values, variances and tests against dense algebra on the whole system at once. False when there is
/// nothing to compare: no regular minimum.
bool agreesWithDense(const System& system, unsigned seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EquationSystem equations = equationSystem(system);
    const auto solution = SystemSolution::solve(system, equations, {}, {});
    if (!solution) {
        EXPECT_EQ(solution.error().code, kNotConverged);
        return false;
    }
    const std::vector<double> point = pointOf(equations, *solution);
    const DenseSystemResult dense = denseSystem(equations, point);
    const bool vanishes = hasVanishingFactor(equations, point);
    if (dense.gap < kClearRank || vanishes) {
        return false;
    }
    EXPECT_EQ(solution->degreesOfFreedom(), dense.degrees_of_freedom);
    expectSame(solution->chiSquare(), dense.chi_square, 1.0 + dense.chi_square, "chi square");
    for (std::uint32_t variable = 0; variable < equations.variables.size(); ++variable) {
        const SystemVariable& number = equations.variables[variable];
        const std::string name = number.ref ? variableName(system, *number.ref) : "internal";
        EXPECT_EQ(variableClassWord(solution->classOf(variable)), variableClassWord(dense.classes[variable])) << name;
        if (number.knowledge() == Knowledge::Measured) {
            const double sd = number.input->sd;
            expectSame(*solution->value(variable), dense.values[variable], sd + std::abs(dense.values[variable]), name);
            expectSame(*solution->variance(variable), dense.variances[variable], sd * sd, name);
            if (solution->classOf(variable) == VariableClass::Redundant) {
                expectSame(solution->correctionVariance(variable).value_or(0.0), dense.corrections[variable], sd * sd,
                           name);
            }
            EXPECT_LE(std::sqrt(*solution->variance(variable)), sd * (1.0 + 1e-12)) << name;
        } else if (solution->classOf(variable) == VariableClass::Observable) {
            expectSame(*solution->variance(variable), dense.variances[variable], 1e-12 + dense.variances[variable],
                       name);
        }
    }
    return true;
}

TEST(SystemSolution, AgreesWithDenseAlgebraOnTwoThousandRandomSystems) {
    int compared = 0;
    for (unsigned seed = 1; compared < 2000 && seed < 3000; ++seed) {
        RandomFlowOptions options;
        options.measured = 0.3 + 0.1 * (seed % 7);
        options.concentrations = 0.2 + 0.15 * (seed % 5);
        options.transfers = 0.1 * (seed % 4);
        options.exact = seed % 3 == 0 ? 0.2 : 0.0;
        options.correlations = seed % 4 == 0 ? 0.3 : 0.0;
        options.noise = 0.3;
        options.nodes = 2 + seed % 4;
        options.paths = 3 + seed % 6;
        options.substances = 1 + seed % 2;
        compared += agreesWithDense(randomFlowSystem(seed, options), seed) ? 1 : 0;
    }
    EXPECT_EQ(compared, 2000);
}

TEST(SystemSolution, SolvesTheSameBySparseFactorsAsByDenseOnes) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        RandomFlowOptions options;
        options.measured = 0.95;
        options.concentrations = 0.95;
        options.transfers = seed % 2 == 0 ? 0.1 : 0.0;
        options.exact = 0.0;
        options.noise = 0.5;
        options.nodes = 12;
        options.paths = 30;
        options.substances = 2;
        const System system = randomFlowSystem(seed, options);
        const EquationSystem equations = equationSystem(system);
        for (const Component& component : components(equations).parts) {
            const auto sparse = solveSparseBlock(equations, component, {}, {});
            const auto dense = solveGeneralBlock(equations, component, {}, {});
            ASSERT_TRUE(sparse && *sparse && dense);
            EXPECT_NEAR((*sparse)->chi_square, dense->chi_square, 1e-8 * (1.0 + dense->chi_square));
            EXPECT_EQ((*sparse)->degrees_of_freedom, dense->degrees_of_freedom);
            ASSERT_EQ((*sparse)->classes, dense->classes);
            for (std::size_t column = 0; column < dense->values.size(); ++column) {
                if (dense->classes[column] == VariableClass::Unobservable) {
                    continue;
                }
                const double variance = dense->variances[column];
                EXPECT_NEAR((*sparse)->values[column], dense->values[column], 1e-7 * std::sqrt(variance));
                if (!std::isnan((*sparse)->variances[column])) {
                    EXPECT_NEAR((*sparse)->variances[column], variance, 1e-7 * variance);
                } else {
                    EXPECT_FALSE((*sparse)->warnings.empty());
                }
            }
        }
    }
}

TEST(SystemSolution, SaysWhenALargeComponentHasNoUncertainties) {
    RandomFlowOptions options;
    options.measured = 1.0;
    options.exact = 0.0;
    options.concentrations = 0.0;
    options.transfers = 0.0;
    options.correlations = 0.5;
    const EquationSystem equations = equationSystem(randomFlowSystem(3, options));
    const auto sparse = solveSparseBlock(equations, components(equations).parts.front(), {}, {});
    ASSERT_TRUE(sparse && *sparse);
    EXPECT_EQ((*sparse)->warnings, std::vector<std::string>{std::string(kUncertaintiesPartial.name)});
}

} // namespace
} // namespace parkcarbon::engine::flows
