#include "gross_errors.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::size_t kSmallBlock = 300;  ///< columns of a block that is solved again for each of its suspects
constexpr std::size_t kSolvedAgain = 10;  ///< suspects for which that is done
constexpr std::size_t kLargeBlock = 2000; ///< columns from which on elimination stops after kMostSteps
constexpr std::size_t kMostSteps = 20;
constexpr double kTie = 1e-9;

struct TestedMeasurement {
    std::uint32_t variable = 0;
    double z = 0.0;
    double relative_correction = 0.0; ///< decides between numbers that only one equation tests: their z are equal
};

/// Order of suspicion: z, then the relative correction, then the place in the system.
bool isMoreSuspect(const TestedMeasurement& a, const TestedMeasurement& b) {
    if (std::abs(a.z - b.z) > kTie * std::max(a.z, b.z)) {
        return a.z > b.z;
    }
    if (std::abs(a.relative_correction - b.relative_correction) >
        kTie * std::max(a.relative_correction, b.relative_correction)) {
        return a.relative_correction > b.relative_correction;
    }
    return a.variable < b.variable;
}

std::vector<TestedMeasurement> testedMeasurements(const EquationSystem& equations, const SystemSolution& solution) {
    std::vector<TestedMeasurement> result;
    for (std::uint32_t variable = 0; variable < equations.variables.size(); ++variable) {
        const SystemVariable& number = equations.variables[variable];
        if (!number.ref || number.knowledge() != Knowledge::Measured) {
            continue;
        }
        if (const auto z = solution.z(variable)) {
            const double size = std::max(std::abs(number.input->value), number.input->sd);
            result.push_back({variable, *z, std::abs(solution.correction(variable)) / size});
        }
    }
    return result;
}

/// A copy of the equations without some of the measurements.
class WithoutMeasurement {
public:
    explicit WithoutMeasurement(const EquationSystem& equations) : equations_(equations) {}

    void drop(std::uint32_t variable) {
        equations_.variables[variable].input.reset();
        std::erase_if(equations_.covariances,
                      [&](const CovariancePair& pair) { return pair.a == variable || pair.b == variable; });
    }

    const EquationSystem& equations() const { return equations_; }

private:
    EquationSystem equations_;
};

BlockOptions blockOptions(const ReconciliationOptions& options) {
    return {options.max_iterations, options.uncertainties, options.non_negative};
}

/// What the others say of a number that is independent of them, from its own share in the result: exact in linear
/// blocks.
void fillByFormula(const EquationSystem& equations, const SystemSolution& solution, std::uint32_t variable,
                   Suspect& suspect) {
    const auto correction_variance = solution.correctionVariance(variable);
    const auto variance = solution.variance(variable);
    if (!correction_variance || !variance) {
        return;
    }
    const Measurement& input = *equations.variables[variable].input;
    const double share = input.sd * input.sd / *correction_variance;
    suspect.value_without = input.value - solution.correction(variable) * share;
    suspect.sd_without = std::sqrt(share * *variance);
}

bool fillBySolving(const EquationSystem& equations, const SystemSolution& solution, std::uint32_t variable,
                   const BlockOptions& options, const base::RunContext& context, Suspect& suspect) {
    WithoutMeasurement without(equations);
    without.drop(variable);
    const auto solved =
        solveBlock(without.equations(), solution.component(solution.placeOf(variable).block), options, context);
    if (!solved) {
        return false;
    }
    for (std::uint32_t column = 0; column < solved->variables.size(); ++column) {
        if (solved->variables[column] == variable && solved->classes[column] == VariableClass::Observable) {
            suspect.value_without = solved->values[column];
            suspect.sd_without = std::sqrt(solved->variances[column]);
        }
    }
    return true;
}

} // namespace

GlobalTest globalTest(double chi_square, std::size_t degrees_of_freedom, double significance) {
    if (degrees_of_freedom == 0) {
        return {};
    }
    const boost::math::chi_squared distribution(static_cast<double>(degrees_of_freedom));
    return {boost::math::cdf(boost::math::complement(distribution, chi_square)),
            boost::math::quantile(boost::math::complement(distribution, significance))};
}

double sidakLimit(double significance, std::size_t tests) {
    if (tests == 0) {
        return 0.0;
    }
    const double each = -std::expm1(std::log1p(-significance) / static_cast<double>(tests));
    return boost::math::quantile(boost::math::complement(boost::math::normal(), each / 2.0));
}

std::vector<Suspect> suspects(const EquationSystem& equations, const SystemSolution& solution,
                              const ReconciliationOptions& options, const base::RunContext& context) {
    std::vector<TestedMeasurement> tested = testedMeasurements(equations, solution);
    const double limit = sidakLimit(options.significance, tested.size());
    std::erase_if(tested, [&](const TestedMeasurement& measurement) { return measurement.z <= limit; });
    std::sort(tested.begin(), tested.end(), isMoreSuspect);
    std::vector<Suspect> result;
    for (const TestedMeasurement& measurement : tested) {
        Suspect suspect{*equations.variables[measurement.variable].ref, measurement.z, limit, {}, {}};
        const BlockSolution& block = solution.blocks()[solution.placeOf(measurement.variable).block];
        const bool formula_is_exact = block.mode == Mode::Linear && equations.covariances.empty();
        const bool again = !formula_is_exact && block.variables.size() <= kSmallBlock && result.size() < kSolvedAgain;
        BlockOptions free = blockOptions(options);
        free.uncertainties = Uncertainties::All;
        if (!again || !fillBySolving(equations, solution, measurement.variable, free, context, suspect)) {
            fillByFormula(equations, solution, measurement.variable, suspect);
        }
        result.push_back(std::move(suspect));
    }
    return result;
}

std::vector<NodalTest> nodalTests(const EquationSystem& equations, double significance) {
    std::vector<NodalTest> result;
    std::vector<double> weight(equations.variables.size(), 0.0);
    for (std::size_t index = 0; index < equations.equations.size(); ++index) {
        const SystemEquation& equation = equations.equations[index];
        const auto terms = equations.termsOf(index);
        const bool complete = equation.kind == EquationKind::Balance &&
                              std::all_of(terms.begin(), terms.end(), [&](const EquationTerm& term) {
                                  return equations.variables[term.a].knowledge() != Knowledge::Unmeasured;
                              });
        if (!complete) {
            continue;
        }
        double residual = 0.0;
        double variance = 0.0;
        for (const EquationTerm& term : terms) {
            const Measurement& input = *equations.variables[term.a].input;
            residual += term.coefficient * input.value;
            variance += term.coefficient * term.coefficient * input.sd * input.sd;
            weight[term.a] = term.coefficient;
        }
        for (const CovariancePair& pair : equations.covariances) {
            variance += 2.0 * weight[pair.a] * weight[pair.b] * pair.covariance;
        }
        for (const EquationTerm& term : terms) {
            weight[term.a] = 0.0;
        }
        if (variance > 0.0) {
            const double sd = std::sqrt(variance);
            result.push_back(
                {equation.subject, equation.layer, equation.period, residual, sd, std::abs(residual) / sd, 0.0});
        }
    }
    const double limit = sidakLimit(significance, result.size());
    for (NodalTest& test : result) {
        test.limit = limit;
    }
    return result;
}

Elimination serialElimination(const EquationSystem& equations, SystemSolution solution,
                              const ReconciliationOptions& options, const base::RunContext& context) {
    Elimination result;
    WithoutMeasurement rest(equations);
    const BlockOptions block_options = blockOptions(options);
    for (;;) {
        const GlobalTest test = globalTest(solution.chiSquare(), solution.degreesOfFreedom(), options.significance);
        if (solution.degreesOfFreedom() == 0 || solution.chiSquare() <= test.limit) {
            return result;
        }
        const std::vector<TestedMeasurement> tested = testedMeasurements(rest.equations(), solution);
        const auto worst = std::min_element(tested.begin(), tested.end(), isMoreSuspect);
        if (worst == tested.end()) {
            return result;
        }
        const std::uint32_t block = solution.placeOf(worst->variable).block;
        if (solution.blocks()[block].variables.size() > kLargeBlock && result.steps.size() >= kMostSteps) {
            result.complete = false;
            return result;
        }
        rest.drop(worst->variable);
        auto solved = solveBlock(rest.equations(), solution.component(block), block_options, context);
        if (!solved) {
            result.complete = false;
            return result;
        }
        solution.replaceBlock(block, std::move(*solved));
        EliminationStep step;
        step.dropped = *equations.variables[worst->variable].ref;
        step.z = worst->z;
        step.value = solution.value(worst->variable);
        const auto variance = step.value ? solution.variance(worst->variable) : std::nullopt;
        step.sd = variance ? std::optional(std::sqrt(*variance)) : std::nullopt;
        step.chi_square = solution.chiSquare();
        step.degrees_of_freedom = solution.degreesOfFreedom();
        step.p_value = globalTest(step.chi_square, step.degrees_of_freedom, options.significance).p_value;
        result.steps.push_back(std::move(step));
    }
}

} // namespace parkcarbon::engine::flows
