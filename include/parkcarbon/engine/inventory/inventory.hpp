#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/reference/library.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The greenhouse-gas inventory of a park: direct emissions, imported and exported energy, the elimination of internal
/// transfers, five views of one ledger, and analytic uncertainty (GHG Protocol, ISO 14064-1, GB/T 32150; methods in
/// docs/methods/). Masses in t, `co2e` in t CO2e with the park's GWP set; CO2 from biomass is never inside a total.
namespace parkcarbon::engine::inventory {

inline constexpr base::Code kCancelled{"CANCELLED"};

struct Options {
    base::Period period = base::Period::year(2025);
    bool keep_lines = true; ///< false skips the per-record lines, which a park of 10^6 rows seldom wants
    DataBasis basis = DataBasis::Raw;
    std::shared_ptr<const ReconciledAmounts> amounts = nullptr; ///< taken for the reconciled basis; null = none changes
};

/// One emission of one gas from one source. `source_id` is an activity or transfer id, `line_id` is `source_id/gas`.
struct Line {
    std::string line_id;
    std::string source_id;
    std::string enterprise_id;
    std::string ledger;   ///< "direct", "removal", "recovered", "captured", "reemitted", "fixed_carbon",
                          ///< "other_indirect", "imported_energy", "exported_energy"
    std::string category; ///< an activity category word, or "imported_energy", "exported_energy"
    std::string item;
    std::string gas;
    double quantity = 0.0; ///< of the record, in `unit`; for energy across the boundary in MWh or GJ
    domain::Unit unit = domain::Unit::dimensionless();
    double mass = 0.0;
    double co2e = 0.0;     ///< 0 for biogenic CO2: lines add up to totals
    bool biogenic = false; ///< CO2 that stays outside totals
    std::string method;    ///< id of the method, as in the method table
    std::string factor_set;
    reference::Status factor_status = reference::Status::Unconfirmed;
};

struct Views {
    double territorial = 0.0;
    double scope_1_2_location = 0.0;
    double scope_1_2_market = 0.0;
    double china_net = 0.0;
    double consumption = 0.0;
};

/// A transfer between two enterprises of the park of which only one side's data make sense.
struct UnmatchedTransfer {
    std::string transfer_id;
    std::string from;
    std::string to;
    std::string reason; ///< code name of the finding that explains it
};

struct Elimination {
    double enterprise_sum = 0.0; ///< Σ (direct + bought − sold), supplier factors on both ends
    double park_total = 0.0;     ///< direct + imported − exported at the producers' factors
    double residual = 0.0;       ///< enterprise_sum − park_total; 0 to 1e-9 of the total
    std::vector<UnmatchedTransfer> unmatched_transfers;
    /// One row per internal transfer: what the seller gave away and the buyer took over, t CO2e.
    struct Row {
        std::string transfer_id;
        std::string from;
        std::string to;
        domain::Carrier carrier;
        double energy_gj = 0.0;
        double factor_t_per_gj = 0.0;
        double co2e = 0.0;
    };
    std::vector<Row> rows;
};

/// Energy that crossed the park's boundary: what it weighs in every view, t CO2e.
struct Crossing {
    std::string transfer_id;
    std::string enterprise_id; ///< the end inside the park
    std::string other_party;   ///< as in the data: `grid`, `ext:<name>`, or an enterprise outside the boundary
    bool is_import = true;
    domain::Carrier carrier = domain::Carrier::Electricity;
    bool is_electricity = true; ///< booked in MWh (also cooling by a chiller of known COP), else heat in GJ
    double amount = 0.0;        ///< MWh or GJ
    domain::Contract contract = domain::Contract::None;
    bool proven = false;            ///< the contract has an `evidence_ref`
    double location = 0.0;          ///< imports: at the grid's, the supplier's or the default heat factor
    double market = 0.0;            ///< imports: at the contract's, the supplier's or the residual factor
    double credit = 0.0;            ///< exports: at the grid's or the default heat factor
    double producer = 0.0;          ///< exports: at the seller's own factor
    std::string factor_name;        ///< of `location` or `credit`: "grid_factor", "supplier_factor", "heat_factor"
    std::string market_factor_name; ///< imports: also "contract_factor", "residual_factor"
};

/// Fuel burnt by the members of the park, in the kinds that energy statistics know.
struct FuelUse {
    std::string category;     ///< an activity category word
    std::string item;         ///< the fuel's name in its set
    std::string kind;         ///< "coal", "oil", "gas", "biomass", "other"
    double energy_gj = 0.0;   ///< net calorific value
    double fossil_co2 = 0.0;  ///< t, by the full method
    double other_gases = 0.0; ///< t CO2e, by the full method
};

struct ParkTotals {
    double direct = 0.0;
    std::map<std::string, double> direct_by_category;
    std::map<std::string, double> mass_by_gas;    ///< t of each gas, fossil and process only for CO2
    std::map<std::string, double> direct_by_item; ///< by fuel or process, t CO2e
    double biogenic_co2 = 0.0;
    double imported_energy = 0.0;
    double imported_energy_market = 0.0;
    double exported_energy = 0.0; ///< at the grid factor (electricity) and 0.11 tCO2/GJ (heat)
    double exported_energy_at_producer_factor = 0.0;
    double removals = 0.0;       ///< by sinks
    double recovered_co2 = 0.0;  ///< handed over or stored
    double captured_co2 = 0.0;   ///< a memo: captured, wherever it went
    double reemitted_co2 = 0.0;  ///< a memo: captured, used and emitted again inside the park
    double fixed_carbon = 0.0;   ///< as CO2: carbon that leaves in products (steel guide)
    double other_indirect = 0.0; ///< scope 3, as far as the park reports it
    std::map<std::string, double> other_indirect_by_item;
    Views views;
    Elimination elimination;
    std::map<std::string, double> uncertainty_pct; ///< by "direct", "scope_1_2_location"; half of the 95 % interval
    double fuel_energy_gj = 0.0;
    double imported_electricity_mwh = 0.0;
    double imported_heat_gj = 0.0;
    double exported_electricity_mwh = 0.0;
    double exported_heat_gj = 0.0;
    /// Of power sold inside the park or out of it, what came from the sellers' own emission-free plants, MWh.
    double own_generation_mwh = 0.0;
};

struct EnterpriseTotals {
    std::string enterprise_id;
    double direct = 0.0;
    double bought_energy = 0.0; ///< all: from suppliers of the park at their own factors, from outside as location view
    double sold_energy = 0.0;   ///< to buyers inside the park and outside, at the own factor
    double imported_energy = 0.0;        ///< the part of `bought_energy` that came from outside the park
    double imported_energy_market = 0.0; ///< the same as market view
    double total = 0.0;                  ///< direct + bought − sold
    double scope_1_2_location = 0.0;     ///< direct + bought; sales are not deducted
    double scope_1_2_market = 0.0;       ///< the same with the market view of what came from outside the park
    double biogenic_co2 = 0.0;
    std::map<std::string, double> direct_by_category;
    bool inside_boundary = true;
};

struct Supplier {
    std::string enterprise_id;
    domain::ChpAllocation allocation = domain::ChpAllocation::Efficiency;
    double heat_share = 0.0; ///< of the direct emissions (and bought energy) that are allocated to products
    double electricity_t_per_mwh = 0.0;
    double heat_t_per_gj = 0.0;
    double electricity_mwh = 0.0; ///< delivered at that factor; own emission-free generation is not in it
    double heat_gj = 0.0;
};

struct Inventory {
    base::Period period = base::Period::year(2025);
    domain::GwpSet gwp_set = domain::GwpSet::Ar5;
    std::string fuel_set;
    std::int64_t revision = 0;
    DataBasis basis = DataBasis::Raw;
    std::size_t reconciled_records = 0; ///< records whose amount is another than the stated one
    ParkTotals park;
    /// Every enterprise of the project; those outside the boundary have zeros, their rows are not computed.
    std::vector<EnterpriseTotals> enterprises;
    std::vector<Supplier> suppliers;
    std::vector<Line> lines;         ///< empty when not asked for
    std::vector<Crossing> crossings; ///< in the order of the project's transfers
    std::vector<FuelUse> fuels;      ///< by category, item and kind
    /// The grid's average factor that the numbers rest on, by decision where its year is not published; nothing where
    /// no energy needed one.
    std::optional<reference::GridFactorChoice> grid_factor;
    base::Findings findings;
    /// Which factor sets, years and statuses the numbers rest on: one row per set that was used.
    struct UsedFactor {
        std::string kind; ///< "fuels", "gwp", "grid_factors", "purchased_heat", "steam_enthalpy", …
        std::string name;
        std::string year;
        reference::Status status = reference::Status::Unconfirmed;
        std::string source;
    };
    std::vector<UsedFactor> used_factors;
};

/// Errors: CANCELLED; FUEL_SET_UNKNOWN {value, expected}. Rows that cannot be computed become findings of severity
/// error and contribute nothing.
base::Result<Inventory> compute(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                const Options& options, const base::RunContext& context = {});

/// The calculation compiled once for a snapshot's rows, so that a second run after a small edit is quick. Not
/// thread-safe; keep one per project. Gives the same numbers as `compute`.
class Calculator {
public:
    explicit Calculator(std::shared_ptr<const reference::Library> library);
    ~Calculator();
    Calculator(Calculator&&) noexcept;
    Calculator& operator=(Calculator&&) noexcept;

    base::Result<Inventory> compute(const domain::ProjectSnapshot& snapshot, const Options& options,
                                    const base::RunContext& context = {});

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::engine::inventory
