#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/pollutants/pollution_tax.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Pollutants to air and water from the same records as the inventory: what enterprises state (activities of category
/// `pollutant`), and what their fuel rows let estimate where they state nothing; the equivalents and the environmental
/// protection tax (docs/methods/pollutants.md). Masses in kg.
namespace parkcarbon::engine::pollutants {

struct Options {
    base::Period period = base::Period::year(2025);
    /// CNY per equivalent as the province sets it, for rows that state no `tax_rate`; otherwise the project's decision
    /// TAX_RATE_MISSING about `air` or `water`, otherwise none.
    std::optional<double> air_rate_cny;
    std::optional<double> water_rate_cny;
    bool keep_lines = true;
};

enum class Basis : std::uint8_t {
    Stated,   ///< an activity of category `pollutant`
    Estimated ///< from a row of stationary combustion
};
std::string_view basisWord(Basis basis); ///< "stated", "estimated"

/// One pollutant of one row.
struct PollutantLine {
    std::string line_id; ///< `source_id/medium:pollutant`, e.g. "A12/air:SO2"
    std::string source_id;
    std::string enterprise_id;
    base::Period period = base::Period::year(2025);
    std::string medium;    ///< "air", "water"
    std::string pollutant; ///< symbol, as in data/reference/pollutant_equivalents.csv
    std::optional<int> outlet;
    Basis basis = Basis::Stated;
    double mass_kg = 0.0;
    bool counted = true;   ///< false: an estimate that gave way to what the enterprise states
    std::string factor_id; ///< of an estimate
    reference::Status factor_status = reference::Status::User; ///< User: stated
};

/// One pollutant of an outlet, an enterprise or the park.
struct PollutantTotal {
    std::string medium;
    std::string pollutant;
    double mass_kg = 0.0; ///< stated + estimated
    double stated_kg = 0.0;
    double estimated_kg = 0.0;
    std::optional<double> equivalent_kg; ///< mass of one equivalent; nothing where the law names none
    std::optional<double> equivalents;
};

struct OutletPollutants {
    std::string enterprise_id;
    std::optional<int> outlet; ///< nothing: rows that name no outlet
    std::vector<PollutantTotal> totals;
};

struct EnterprisePollutants {
    std::string enterprise_id;
    std::vector<PollutantTotal> totals;
    std::optional<double> tax_cny; ///< nothing while a rate is missing
};

/// An estimate that gave way to what the enterprise states for the same pollutant and year.
struct SupersededEstimate {
    std::string enterprise_id;
    std::string medium;
    std::string pollutant;
    int year = 0;
    double estimated_kg = 0.0;
    double stated_kg = 0.0; ///< in the period of the account
};

struct PollutantAccount {
    base::Period period = base::Period::year(2025);
    std::int64_t revision = 0;
    std::vector<PollutantTotal> park; ///< in the order of pollutant_equivalents.csv
    std::vector<EnterprisePollutants> enterprises;
    std::vector<OutletPollutants> outlets;
    std::vector<SupersededEstimate> superseded;
    PollutionTax tax;
    std::vector<PollutantLine> lines; ///< empty when not asked for
    base::Findings findings;

    const PollutantTotal* find(std::string_view medium, std::string_view pollutant) const;
};

/// Errors: FUEL_SET_UNKNOWN {value, expected}; TAX_RATE_OUT_OF_RANGE {value, expected}; CANCELLED. Rows that cannot be
/// computed become findings of severity error and contribute nothing.
base::Result<PollutantAccount> compute(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                       const Options& options, const base::RunContext& context = {});

/// Whether `explain` of this header is the one to ask: the id ends in `/air:…` or `/water:…`.
bool isPollutantLine(std::string_view line_id);
/// The derivation of `A12/air:SO2`, `enterprise/E1/air:SO2` or `park/air:SO2`. Errors: LINE_UNKNOWN {value} and those
/// of `compute`.
base::Result<inventory::Explanation> explain(std::string_view line_id, const domain::ProjectSnapshot& snapshot,
                                             const reference::Library& library, base::Period period,
                                             const inventory::RecordSource& records);

} // namespace parkcarbon::engine::pollutants
