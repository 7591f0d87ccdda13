#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/reference/library.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// Emission factors of CH4 and N2O differ between power or heat plants and other industry (IPCC 2006 Vol. 2, Ch. 2).
enum class Sector : std::uint8_t { Manufacturing, EnergyIndustries };

/// Where a method's result is booked. Only `Direct` is part of gross emissions.
enum class Ledger : std::uint8_t {
    Direct,
    Removal,       ///< by sinks
    Recovered,     ///< CO2 handed over or stored: deducted in the Chinese net total
    Captured,      ///< CO2 captured, wherever it went; a memo
    Reemitted,     ///< captured CO2 that was used and emitted again inside the park; a memo, it is in Direct already
    FixedCarbon,   ///< carbon leaving in products, deducted in the Chinese net total (steel guide)
    OtherIndirect, ///< scope 3
};

/// Everything of an activity row that decides how its quantity becomes emissions; the quantity itself is not part of
/// it.
struct RecipeRequest {
    domain::ActivityCategory category;
    std::string_view item;
    domain::Unit unit;
    const domain::ParameterSet& parameters;
    Sector sector;
    const reference::Library& library;
    const reference::FuelSet& fuel_set; ///< the project's
    int age_years = 0;      ///< years from the row's period to the inventory's: 0 but for waste deposited earlier
    bool whole_year = true; ///< the inventory's period is a year; decay is reckoned in whole years
};

/// Stands for the gas where a factor is stated for all gases together; its warming potential is 1.
inline constexpr const char* kCo2eGas = "CO2e";

/// The emission of one gas from a row: `mass_t_per_unit` × quantity + `fixed_t`.
struct GasTerm {
    std::string gas;
    double mass_t_per_unit = 0.0;
    double fixed_t = 0.0;  ///< what parameters add or deduct whatever the quantity, e.g. methane recovered
    bool biogenic = false; ///< CO2 outside totals
    reference::Status status = reference::Status::Unconfirmed;
    std::string shared_factor; ///< rows with the same name use the same uncertain factor
    double factor_half_width_pct = 0.0;
    std::string formula;
    /// What the formula takes beside the quantity, in order. Where the formula is a plain product, the product of their
    /// values is `mass_t_per_unit`.
    std::vector<ExplanationStep> factors;

    double massOf(double quantity) const { return quantity * mass_t_per_unit + fixed_t; }
};

/// Something to say about every row that uses the recipe.
struct RecipeIssue {
    base::Code code;
    base::Severity severity;
    base::Arguments arguments;
    std::string field; ///< of the activity record
};

/// A method compiled for one combination of category, item, unit, parameters and sector, independent of the GWP set.
/// Without `terms` (an issue of severity error says why) rows contribute nothing.
struct Recipe {
    std::string method;
    std::string item; ///< name of the fuel or process as the factor set has it
    std::string factor_set;
    std::string factor_source;
    Ledger ledger = Ledger::Direct;
    double energy_gj_per_unit = 0.0;
    std::string fuel_kind;                ///< of what is burnt, as `statisticsKind`; empty where nothing is
    double activity_half_width_pct = 0.0; ///< for rows that state none
    double share_to_products = 0.0; ///< part of the emissions that belongs to energy sold (stationary combustion only)
    std::optional<double> heat_ratio; ///< 供热比 stated on the row
    std::vector<GasTerm> terms;
    std::vector<RecipeIssue> issues;

    void refuse(base::Code code, base::Arguments arguments, std::string field) {
        issues.push_back({code, base::Severity::Error, std::move(arguments), std::move(field)});
        terms.clear();
    }
    void warn(base::Code code, base::Arguments arguments, std::string field) {
        issues.push_back({code, base::Severity::Warning, std::move(arguments), std::move(field)});
    }
    bool refused() const { return terms.empty(); }

    /// What stands for the term in a line id: its gas, `CO2_biogenic` where the row has fossil CO2 beside it.
    std::string nameOf(const GasTerm& term) const {
        const bool beside = std::any_of(terms.begin(), terms.end(), [&](const GasTerm& other) {
            return other.gas == term.gas && other.biogenic != term.biogenic;
        });
        return term.biogenic && beside ? term.gas + "_biogenic" : term.gas;
    }
};

} // namespace parkcarbon::engine::inventory
