#pragma once

#include "../inventory/parameter_reader.hpp"
#include "../inventory/recipe.hpp"
#include "pollutant_names.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::engine::pollutants {

/// One pollutant of a row: kg per unit of the row's quantity.
struct EmissionTerm {
    std::size_t pollutant = 0; ///< index into Library::pollutantEquivalents()
    double kg_per_unit = 1.0;  ///< the product of the values of `steps`
    std::string factor_id;
    reference::Status status = reference::Status::User;
    std::string formula;
    std::vector<inventory::ExplanationStep> steps; ///< what the formula takes beside the quantity, in order

    void multiply(inventory::ExplanationStep step) {
        kg_per_unit *= step.value;
        steps.push_back(std::move(step));
    }
};

/// What a row says about pollutants beside its quantity, compiled once for all rows that say the same.
struct EmissionRecipe {
    std::vector<EmissionTerm> terms;
    std::optional<int> outlet;
    std::optional<double> share_of_limit_pct;
    std::optional<double> tax_rate_cny;
    std::vector<inventory::RecipeIssue> issues;
    /// Factors from a document that was not seen; told once each, not for every row.
    struct Unconfirmed {
        std::string name;
        std::string source;
    };
    std::vector<Unconfirmed> unconfirmed;

    void refuse(base::Code code, base::Arguments arguments, std::string field) {
        issues.push_back({code, base::Severity::Error, std::move(arguments), std::move(field)});
        terms.clear();
    }
    void warn(base::Code code, base::Arguments arguments, std::string field) {
        issues.push_back({code, base::Severity::Warning, std::move(arguments), std::move(field)});
    }
};

/// A row of category `pollutant`: its mass, the share that removal takes away, the share that goes on to a treatment
/// plant. Issues: POLLUTANT_UNKNOWN, POLLUTANT_MEDIUM_MISSING, POLLUTANT_KIND_MISSING, UNIT_INCOMPATIBLE and those of
/// ParameterReader.
EmissionRecipe statedEmission(std::string_view item, const domain::Unit& unit, const domain::ParameterSet& parameters,
                              const PollutantNames& names);

/// The flue gas of a row of stationary combustion. `combustion` is the row's recipe in the inventory, whose amount and
/// calorific value it shares; a row that the inventory refuses gives no terms and no issues. Issues:
/// POLLUTANT_FACTOR_MISSING, POLLUTANT_FACTOR_SUBSTITUTED and those of ParameterReader.
EmissionRecipe fuelEstimate(const inventory::RecipeRequest& request, const inventory::Recipe& combustion,
                            const PollutantNames& names);

/// The row's `outlet` as a number; nothing when it names none.
std::optional<int> outletOf(inventory::ParameterReader& parameters);
/// Multiplies with 1 − η of a removal parameter when the row states it.
void applyShare(EmissionTerm& term, const char* parameter, std::optional<double> share);

} // namespace parkcarbon::engine::pollutants
