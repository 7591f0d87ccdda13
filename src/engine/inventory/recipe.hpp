#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/reference/library.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// Emission factors of CH4 and N2O differ between power or heat plants and other industry (IPCC 2006 Vol. 2, Ch. 2).
enum class Sector : std::uint8_t { Manufacturing, EnergyIndustries };

/// Where a method's result is booked.
enum class Ledger : std::uint8_t { Direct, Removal, Recovered };

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
};

/// The emission of one gas per unit of the row's quantity.
struct GasTerm {
    std::string gas;
    double mass_t_per_unit = 0.0;
    bool biogenic = false; ///< CO2 outside totals
    reference::Status status = reference::Status::Unconfirmed;
    std::string shared_factor; ///< rows with the same name use the same uncertain factor
    double factor_half_width_pct = 0.0;
    std::string formula;
    /// What the quantity is multiplied with, in order; the product of the values is `mass_t_per_unit`.
    std::vector<ExplanationStep> factors;
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
};

} // namespace parkcarbon::engine::inventory
