#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/flows/system.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The most likely balanced state of a flow system: weighted least squares of the measurements subject to every
/// balance, stock, concentration, transfer-coefficient and relation equation (docs/methods/reconciliation.md).
namespace parkcarbon::engine::flows {

/// Exact numbers contradict each other: {equation, values, residual}.
inline constexpr base::Code kContradiction{"FLOW_CONTRADICTION"};
inline constexpr base::Code kNotConverged{"FLOW_NOT_CONVERGED"};
/// In Reconciliation::warnings: the system is too large for the uncertainty of every number.
inline constexpr base::Code kUncertaintiesPartial{"FLOW_UNCERTAINTIES_PARTIAL"};
/// In Reconciliation::warnings: serial elimination ended before the global test passed.
inline constexpr base::Code kEliminationStopped{"FLOW_ELIMINATION_STOPPED"};

enum class Uncertainties : std::uint8_t {
    All,      ///< of every determined number
    Measured, ///< of measured numbers only
    None      ///< values only; no tests of single measurements
};

struct ReconciliationOptions {
    double significance = 0.05; ///< of every test, 0…1
    Uncertainties uncertainties = Uncertainties::All;
    bool non_negative = false; ///< every mass, concentration, transfer coefficient and level of a stock
    int max_iterations = 100;
};

enum class Mode : std::uint8_t {
    Linear,   ///< every equation is linear: exact in one step
    Coupled,  ///< products of unknowns: Gauss–Newton over all layers together
    Layerwise ///< layer by layer; a word of the format that no calculation uses so far
};
std::string_view modeWord(Mode mode); ///< "linear", "coupled", "layerwise"

enum class VariableClass : std::uint8_t {
    Exact,        ///< stated with sd 0
    Redundant,    ///< measured, and the other measurements determine it, too
    NonRedundant, ///< measured, and nothing can contradict it
    Observable,   ///< not measured, but the measurements determine it
    Unobservable  ///< not determined: never a number
};
std::string_view variableClassWord(VariableClass variable_class); ///< "exact", "redundant", "non_redundant", …

struct ReconciledValue {
    VariableRef variable;
    Datum input;
    std::optional<double> value; ///< nothing when unobservable
    std::optional<double> sd;    ///< nothing when unobservable or not asked for
    /// Measurement test: |input − value| / sd of that difference. Nothing when the number cannot be tested: not
    /// measured, exact, or not redundant.
    std::optional<double> z;
    /// Local test of VDI 2048: |input − value| / √max(variance of that difference, input variance / 10); limit 1.96.
    std::optional<double> local_test;
    VariableClass variable_class = VariableClass::Unobservable;
};

/// A measurement that probably is wrong.
struct Suspect {
    VariableRef variable;
    double z = 0.0;
    double limit = 0.0; ///< Šidák: of the normal distribution at 1 − (1 − significance)^(1/n), two-sided
    /// The measurement that would fit all others, when this one is left out; nothing when nothing else determines it.
    std::optional<double> value_without;
    std::optional<double> sd_without;
};

/// The balance of one node as the raw measurements leave it. Only balances whose terms are all measured or exact.
struct NodalTest {
    std::uint32_t node = 0;
    std::uint32_t layer = 0;
    std::uint32_t period = 0;
    double residual = 0.0; ///< Σ in − Σ out − stock change
    double sd = 0.0;
    double z = 0.0;
    double limit = 0.0;
};

/// One round of serial elimination: the measurement with the largest z is taken as unmeasured and all is done again,
/// until the global test passes or nothing testable is left.
struct EliminationStep {
    VariableRef dropped;
    double z = 0.0;              ///< it had before
    std::optional<double> value; ///< that the others give it
    std::optional<double> sd;
    double chi_square = 0.0; ///< of what remains
    std::size_t degrees_of_freedom = 0;
    double p_value = 1.0;
};

struct Reconciliation {
    bool converged = true;
    int iterations = 0;
    Mode mode = Mode::Linear;
    double chi_square = 0.0; ///< the minimum; over `degrees_of_freedom` the global test
    std::size_t degrees_of_freedom = 0;
    double p_value = 1.0;
    double chi_square_limit = 0.0;       ///< at the options' significance; 0 without degrees of freedom
    std::vector<ReconciledValue> values; ///< every number of the system, in a stable order: flows, TCs, stocks
    std::vector<Suspect> suspects;       ///< the most likely first
    std::vector<NodalTest> nodal_tests;
    std::vector<EliminationStep> elimination; ///< empty when the global test passes
    std::size_t untestable = 0;               ///< measured numbers that nothing can test
    double largest_residual = 0.0;            ///< of any equation after reconciliation, relative to its largest term
    std::vector<std::string> warnings;        ///< codes of FLOW_… notes: what could not be done fully
};

/// Errors: those of `validate`; FLOW_CONTRADICTION; FLOW_NOT_CONVERGED {iterations, residual}; CANCELLED.
/// Order of flows and nodes, units and scaling of the inputs change nothing but the last digits.
base::Result<Reconciliation> reconcile(const System& system, const ReconciliationOptions& options = {},
                                       const base::RunContext& context = {});

/// A weighted sum of numbers, e.g. all imports of a substance.
struct Total {
    std::vector<std::pair<VariableRef, double>> terms; ///< variable, weight
};
struct TotalsCovariance {
    std::vector<std::optional<double>> values; ///< one per total; nothing when a term is not determined
    std::vector<double> covariance;            ///< totals × totals, row by row; NaN in rows without a value
};
/// Values and full covariance of reconciled totals. Errors: as `reconcile`.
base::Result<TotalsCovariance> totalsCovariance(const System& system, const std::vector<Total>& totals,
                                                const ReconciliationOptions& options = {});

} // namespace parkcarbon::engine::flows
