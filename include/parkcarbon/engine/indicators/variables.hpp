#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/engine/flows/flow_review.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/pollutants/pollutant_account.hpp>
#include <parkcarbon/engine/views/energy_statistics.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The park's variables, of which every indicator of every scheme is made (docs/methods/indicators.md).
namespace parkcarbon::engine::indicators {

/// Where a value comes from.
enum class VariableOrigin : std::uint8_t {
    Entered,        ///< a fact of the park
    EnterpriseSum,  ///< the sum over facts of enterprises inside the boundary
    Inventory,      ///< the greenhouse-gas inventory or its energy statistics
    Pollutants,     ///< the account of pollutants
    FlowAnalysis,   ///< the flow analysis
    ExchangeLedger, ///< the network of exchanges between the park's parties
    Records,        ///< counted from the project's own tables (enterprises)
    Derived,        ///< computed from other variables
    Reference       ///< a constant of the shipped reference data
};
/// "entered", "enterprise_sum", "inventory", "pollutants", "flow_analysis", "exchange_ledger", "records", "derived",
/// "reference"
std::string_view originWord(VariableOrigin origin);

/// One source's answer, in the variable's unit.
struct VariableCandidate {
    double value = 0.0;
    VariableOrigin origin = VariableOrigin::Entered;
    /// What exactly: the key of a fact (`park/IAV/2025`), an inventory line for `explain` (`park/scope_1_2_location`),
    /// an indicator of the flow analysis (`dmc`), a formula (`SW_gen + HW_gen`).
    std::string detail;
    std::vector<std::string> records;                    ///< ids of the facts (domain::recordId) or variables behind it
    std::optional<domain::EvidenceClass> evidence_class; ///< the weakest of the facts behind it
};

/// One variable of one period.
struct VariableValue {
    const reference::ParkVariable* variable = nullptr; ///< of the catalogue that the table was made with
    std::optional<double> value;                       ///< in the variable's unit; nothing is not zero
    VariableOrigin origin = VariableOrigin::Entered;   ///< of `value`
    std::vector<VariableCandidate> candidates;         ///< all sources that have a value; the one taken first
    bool conflict = false;                             ///< two candidates differ by more than the tolerance

    const VariableCandidate* taken() const { return candidates.empty() ? nullptr : &candidates.front(); }
};

/// What is known of a period beside the project's own rows; null where it was not computed or could not be.
struct PeriodSources {
    base::Period period = base::Period::year(2025);
    const inventory::Inventory* inventory = nullptr;
    const views::EnergyStatistics* energy = nullptr;
    const pollutants::PollutantAccount* pollutants = nullptr;
    const flows::FlowReview* flows = nullptr;
};

/// Code of the decision about `<variable>` or `<variable>/<period>` whose choice is an origin word.
inline constexpr std::string_view kVariableSourceChosen = "VARIABLE_SOURCE_CHOSEN";

/// Relative difference of two sources above which they are a conflict.
inline constexpr double kEnteredTolerance = 0.005; ///< a park's fact and the sum over its enterprises
inline constexpr double kAnalysisTolerance = 0.05; ///< a fact and what the program computed

/// All variables of one period, in the order of the catalogue. Needs the catalogue that it was made with.
struct VariableTable {
    base::Period period = base::Period::year(2025);
    std::vector<VariableValue> variables;
    base::Findings findings;

    const VariableValue* find(std::string_view id) const; ///< nullptr for an unknown variable
    std::optional<double> value(std::string_view id) const;
};

/// Entered values come first unless the project's decision VARIABLE_SOURCE_CHOSEN about `<variable>` or
/// `<variable>/<period>` names another origin word; then sums over enterprises; then what was computed. A year takes
/// its own facts or, where there are none, all of its twelve months or four quarters. Findings: the
/// first five of finding_codes.hpp.
VariableTable variableTable(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue,
                            const PeriodSources& sources);

/// The tables that indicators of one period need: its own, that of the base period, and of years before.
struct VariableSpace {
    base::Period period = base::Period::year(2025);
    std::optional<base::Period> base;
    std::vector<VariableTable> tables; ///< of `period` first

    const VariableTable* table(base::Period of) const; ///< nullptr when it was not made
};

/// The first table is the period's own. Its variables of other times (`IAV_base`, `IAV_t3`, `A_ind_t`) and N_yrs, the
/// years since the base, take their values from the other tables where nobody entered them.
VariableSpace variableSpace(std::vector<VariableTable> tables, std::optional<base::Period> base,
                            const domain::ProjectSnapshot& snapshot);

/// Periods whose tables the shipped formulas need: the period, the base, one, two, three, four years earlier.
std::vector<base::Period> periodsFor(base::Period period, std::optional<base::Period> base);

} // namespace parkcarbon::engine::indicators
