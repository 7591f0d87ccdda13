#include <parkcarbon/engine/flows/reconciliation.hpp>

#include "equation_system.hpp"
#include "gross_errors.hpp"
#include "system_solution.hpp"
#include "totals_covariance.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kLocalTestFloor = 0.1; ///< of the input's variance (VDI 2048)

class Reconciling {
public:
    Reconciling(const EquationSystem& equations, const SystemSolution& solution, const ReconciliationOptions& options,
                const base::RunContext& context)
        : equations_(equations), solution_(solution), options_(options), context_(context) {}

    Reconciliation run() {
        addTotals();
        for (const ListedNumber& number : equations_.listed) {
            out_.values.push_back(number.variable == kNoVariable ? derived(number) : listed(number));
        }
        for (const SystemVariable& number : equations_.variables) {
            out_.untestable += number.ref && number.knowledge() == Knowledge::Measured ? 1U : 0U;
        }
        out_.nodal_tests = nodalTests(equations_, options_.significance);
        if (options_.uncertainties == Uncertainties::None) {
            out_.untestable = static_cast<std::size_t>(
                std::count_if(out_.values.begin(), out_.values.end(), [](const ReconciledValue& value) {
                    return value.variable_class == VariableClass::NonRedundant;
                }));
            return std::move(out_);
        }
        out_.untestable -= static_cast<std::size_t>(std::count_if(
            out_.values.begin(), out_.values.end(), [](const ReconciledValue& value) { return value.z.has_value(); }));
        out_.suspects = suspects(equations_, solution_, options_, context_);
        addElimination();
        return std::move(out_);
    }

private:
    void addTotals() {
        out_.chi_square = solution_.chiSquare();
        out_.degrees_of_freedom = solution_.degreesOfFreedom();
        const GlobalTest test = globalTest(out_.chi_square, out_.degrees_of_freedom, options_.significance);
        out_.p_value = test.p_value;
        out_.chi_square_limit = test.limit;
        for (const BlockSolution& block : solution_.blocks()) {
            out_.iterations = std::max(out_.iterations, block.iterations);
            out_.mode = std::max(out_.mode, block.mode);
            out_.largest_residual = std::max(out_.largest_residual, block.residual);
            for (const std::string& warning : block.warnings) {
                warn(warning);
            }
        }
    }

    void warn(std::string_view code) {
        if (std::find(out_.warnings.begin(), out_.warnings.end(), code) == out_.warnings.end()) {
            out_.warnings.emplace_back(code);
        }
    }

    ReconciledValue listed(const ListedNumber& number) const {
        ReconciledValue result{number.ref, equations_.variables[number.variable].input, {}, {}, {}, {}, {}};
        result.variable_class = solution_.classOf(number.variable);
        result.value = solution_.value(number.variable);
        if (options_.uncertainties == Uncertainties::None || !result.value) {
            return result;
        }
        if (const auto variance = solution_.variance(number.variable)) {
            result.sd = std::sqrt(*variance);
        }
        if (const auto variance = solution_.correctionVariance(number.variable)) {
            const double correction = std::abs(solution_.correction(number.variable));
            result.z = correction / std::sqrt(*variance);
            const double floor = kLocalTestFloor * result.input->sd * result.input->sd;
            result.local_test = correction / std::sqrt(std::max(*variance, floor));
        }
        return result;
    }

    /// Mass over goods, its variance by the gradient.
    ReconciledValue derived(const ListedNumber& number) const {
        ReconciledValue result{number.ref, {}, {}, {}, {}, {}, VariableClass::Unobservable};
        const auto mass = solution_.value(number.mass);
        const auto goods = solution_.value(number.goods);
        if (!mass || !goods || *goods == 0.0) {
            return result;
        }
        const bool exact = solution_.classOf(number.mass) == VariableClass::Exact &&
                           solution_.classOf(number.goods) == VariableClass::Exact;
        result.variable_class = exact ? VariableClass::Exact : VariableClass::Observable;
        result.value = *mass / *goods;
        if (options_.uncertainties == Uncertainties::All) {
            const ColumnWeights gradient = {{number.mass, 1.0 / *goods}, {number.goods, -*mass / (*goods * *goods)}};
            const double variance = solution_.covariance({gradient}).front();
            result.sd = std::isnan(variance) ? std::nullopt : std::optional(std::sqrt(std::max(variance, 0.0)));
        }
        return result;
    }

    void addElimination() {
        if (out_.degrees_of_freedom == 0 || out_.chi_square <= out_.chi_square_limit) {
            return;
        }
        Elimination elimination = serialElimination(equations_, solution_, options_, context_);
        out_.elimination = std::move(elimination.steps);
        if (!elimination.complete) {
            warn(kEliminationStopped.name);
        }
    }

    const EquationSystem& equations_;
    const SystemSolution& solution_;
    const ReconciliationOptions& options_;
    const base::RunContext& context_;
    Reconciliation out_;
};

BlockOptions optionsOfBlocks(const ReconciliationOptions& options) {
    return {options.max_iterations, options.uncertainties, options.non_negative};
}

} // namespace

base::Result<Reconciliation> reconcile(const System& system, const ReconciliationOptions& options,
                                       const base::RunContext& context) {
    if (auto valid = validate(system); !valid) {
        return base::failure(valid.error());
    }
    const EquationSystem equations = equationSystem(system);
    auto solution = SystemSolution::solve(system, equations, optionsOfBlocks(options), context);
    if (!solution) {
        return base::failure(solution.error());
    }
    return Reconciling(equations, *solution, options, context).run();
}

base::Result<TotalsCovariance> totalsCovariance(const System& system, const std::vector<Total>& totals,
                                                const ReconciliationOptions& options) {
    if (auto valid = validate(system); !valid) {
        return base::failure(valid.error());
    }
    const EquationSystem equations = equationSystem(system);
    BlockOptions block_options = optionsOfBlocks(options);
    block_options.uncertainties = Uncertainties::All;
    const auto solution = SystemSolution::solve(system, equations, block_options, {});
    if (!solution) {
        return base::failure(solution.error());
    }
    return covarianceOfTotals(equations, *solution, totals);
}

} // namespace parkcarbon::engine::flows
