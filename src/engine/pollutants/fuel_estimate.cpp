#include "emission_recipe.hpp"

#include "../inventory/explanation_steps.hpp"
#include "../inventory/fuel_choice.hpp"
#include "boiler_factors.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::pollutants {
namespace {

using inventory::ExplanationStep;

constexpr double kKilogramPerGram = 1e-3;

/// How the row's quantity becomes fuel and energy, taken over from the inventory's recipe of the same row.
class FuelAmount {
public:
    FuelAmount(const inventory::Recipe& combustion, const reference::Fuel& fuel) : fuel_(fuel) {
        for (const ExplanationStep& step : combustion.terms.front().factors) {
            if (step.name.starts_with("unit_conversion")) {
                unit_ = step;
            } else if (step.name == "ncv") {
                ncv_ = step;
            }
        }
    }

    /// Multiplies the term with GJ per unit of the row.
    void toEnergy(EmissionTerm& term) const {
        if (unit_) {
            term.multiply(*unit_);
        }
        term.formula = "m = AD";
        if (ncv_) {
            term.multiply(*ncv_);
            term.formula += " × NCV";
        }
    }
    /// Multiplies the term with t or 10⁴ Nm3 per unit of the row; false where a row in GJ has no calorific value to go
    /// back by.
    bool toFuel(EmissionTerm& term) const {
        if (unit_) {
            term.multiply(*unit_);
        }
        term.formula = "m = AD";
        if (ncv_) {
            return true;
        }
        if (!fuel_.ncv_gj_per_unit) {
            return false;
        }
        term.multiply(inventory::computedStep("1/NCV", "fuel_per_energy", 1.0 / *fuel_.ncv_gj_per_unit,
                                              fuel_.unit.symbol() + "/GJ"));
        term.formula += " × 1/NCV";
        return true;
    }

private:
    const reference::Fuel& fuel_;
    std::optional<ExplanationStep> unit_;
    std::optional<ExplanationStep> ncv_; ///< nothing: the row is in energy units
};

class FuelEstimate {
public:
    FuelEstimate(const inventory::RecipeRequest& request, const reference::Fuel& fuel, const FuelAmount& amount,
                 const PollutantNames& names)
        : request_(request), fuel_(fuel), amount_(amount), names_(names), specs_(inventory::flueGasParameters(fuel)),
          reader_(request.parameters, specs_, recipe_.issues) {
        // The other parameters of the row belong to the inventory, which has looked at them.
        std::erase_if(recipe_.issues,
                      [](const inventory::RecipeIssue& issue) { return issue.code == inventory::kParameterUnknown; });
    }

    EmissionRecipe run() {
        const auto kind = inventory::flueGasFuel(fuel_);
        if (!kind) {
            recipe_.warn(kPollutantFactorMissing, {{"value", fuel_.name_zh}}, "item");
            return std::move(recipe_);
        }
        const BoilerStatement statement = readStatement(*kind);
        recipe_.outlet = outletOf(reader_);
        recipe_.tax_rate_cny = reader_.value("tax_rate");
        for (const FlueGasPollutant& pollutant : kFlueGasPollutants) {
            addTerm(pollutant, *kind, statement);
        }
        if (reader_.failed()) {
            recipe_.terms.clear();
        }
        return std::move(recipe_);
    }

private:
    BoilerStatement readStatement(inventory::FlueGasFuel kind) {
        BoilerStatement statement;
        statement.sulphur = reader_.value("sulphur");
        if (kind != inventory::FlueGasFuel::Gas) {
            statement.ash_pct = reader_.value("ash");
        } else if (const auto low_nox = reader_.value("low_nox")) {
            statement.low_nox = static_cast<int>(std::lround(*low_nox));
        }
        return statement;
    }

    void addTerm(const FlueGasPollutant& pollutant, inventory::FlueGasFuel kind, const BoilerStatement& statement) {
        const auto index = names_.bySymbol("air", pollutant.symbol);
        auto chosen = chooseBoilerFactor(request_.library, fuel_, kind, request_.sector, pollutant, statement);
        if (!index || !chosen) {
            return;
        }
        EmissionTerm term;
        term.pollutant = *index;
        term.factor_id = chosen->factor->id;
        term.status = chosen->factor->status;
        if (!multiplyFactor(term, *chosen)) {
            return;
        }
        if (pollutant.removal != nullptr) {
            applyShare(term, pollutant.removal, reader_.value(pollutant.removal));
        }
        noteOrigin(*chosen);
        recipe_.terms.push_back(std::move(term));
    }

    bool multiplyFactor(EmissionTerm& term, const ChosenBoilerFactor& chosen) const {
        const reference::PollutantFactor& factor = *chosen.factor;
        const bool per_energy = factor.unit.symbol() == "g/GJ";
        if (per_energy) {
            amount_.toEnergy(term);
        } else if (!amount_.toFuel(term)) {
            return false;
        }
        term.multiply(inventory::factorStep("EF", "pollutant_factor", factor.value, factor.unit.symbol(), factor.source,
                                            factor.status));
        term.formula += " × EF";
        if (per_energy) {
            term.multiply(inventory::constantStep("10⁻³", "g_to_kg", kKilogramPerGram, "kg/g"));
            term.formula += " × 10⁻³";
        }
        if (chosen.multiplier) {
            const bool is_ash = factor.multiplier == "A";
            term.multiply(inventory::factorStep(factor.multiplier, is_ash ? "ash" : "sulphur", *chosen.multiplier,
                                                factor.basis, {}, reference::Status::User));
            term.formula += " × " + factor.multiplier;
        }
        return true;
    }

    void noteOrigin(const ChosenBoilerFactor& chosen) {
        const reference::PollutantFactor& factor = *chosen.factor;
        const std::string table = factor.activity + ": " + factor.name_en;
        const auto is_told = [&](const inventory::RecipeIssue& issue) {
            return issue.code == kPollutantFactorSubstituted && issue.arguments.back().value == table;
        };
        if (chosen.substituted && std::none_of(recipe_.issues.begin(), recipe_.issues.end(), is_told)) {
            recipe_.warn(kPollutantFactorSubstituted, {{"value", fuel_.name_zh}, {"expected", table}}, "item");
        }
        const auto is_noted = [&](const EmissionRecipe::Unconfirmed& noted) { return noted.name == table; };
        if (factor.status == reference::Status::Unconfirmed &&
            std::none_of(recipe_.unconfirmed.begin(), recipe_.unconfirmed.end(), is_noted)) {
            recipe_.unconfirmed.push_back({table, factor.source});
        }
    }

    const inventory::RecipeRequest& request_;
    const reference::Fuel& fuel_;
    const FuelAmount& amount_;
    const PollutantNames& names_;
    EmissionRecipe recipe_;
    const inventory::ParameterSpecs specs_;
    inventory::ParameterReader reader_;
};

} // namespace

EmissionRecipe fuelEstimate(const inventory::RecipeRequest& request, const inventory::Recipe& combustion,
                            const PollutantNames& names) {
    const auto choice = inventory::chooseFuel(request.item, request.fuel_set, request.library);
    if (combustion.refused() || choice.fuel == nullptr) {
        return {};
    }
    const FuelAmount amount(combustion, *choice.fuel);
    return FuelEstimate(request, *choice.fuel, amount, names).run();
}

} // namespace parkcarbon::engine::pollutants
