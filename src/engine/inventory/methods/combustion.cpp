#include "combustion.hpp"

#include "../explanation_steps.hpp"
#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <array>

namespace parkcarbon::engine::inventory {

const char* const kCombustionFormula = "CO2 = AD × NCV × CC × OF × 44/12; CH4, N2O = AD × NCV × EF × 10⁻⁶";

namespace {

constexpr double kTonnePerKilogramTj = 1e-6; // (kg/TJ) · GJ → t

/// How the row's quantity becomes fuel: through the fuel's own unit, or as energy at once.
struct AmountPath {
    bool is_energy = false;
    double to_fuel_unit = 1.0; ///< row unit → fuel unit, or → GJ when `is_energy`
    bool state_assumed = false;
};

std::optional<AmountPath> amountPath(const domain::Unit& row_unit, const domain::Unit& fuel_unit) {
    if (const auto factor = row_unit.factorTo(fuel_unit)) {
        return AmountPath{false, *factor, false};
    }
    if (const auto factor = row_unit.factorTo(knownUnit("GJ"))) {
        return AmountPath{true, *factor, false};
    }
    const auto volume_m3 = row_unit.factorTo(knownUnit("m3"));
    const auto normal = knownUnit("Nm3").factorTo(fuel_unit);
    if (volume_m3 && normal) {
        return AmountPath{false, *volume_m3 * *normal, true};
    }
    return std::nullopt;
}

/// A factor of the fuel table, or the row's own value in its place.
struct ChosenFactor {
    double value;
    bool overridden;
};

class CombustionCompiler {
public:
    CombustionCompiler(const RecipeRequest& request, const reference::FuelSet& set, const reference::Fuel& fuel,
                       const AmountPath& path, ParameterReader& parameters, Recipe& recipe)
        : request_(request), set_(set), fuel_(fuel), path_(path), parameters_(parameters), recipe_(recipe) {}

    bool readEnergyFactors() {
        const auto ncv = parameters_.value("ncv");
        const auto carbon = parameters_.value("carbon_content");
        const auto oxidation = parameters_.value("oxidation");
        if (!path_.is_energy && !ncv && !fuel_.ncv_gj_per_unit && !parameters_.failed()) {
            recipe_.refuse(kNcvMissing, {{"value", fuel_.name_zh}, {"set", set_.id()}}, "parameters");
            return false;
        }
        ncv_ = {ncv.value_or(fuel_.ncv_gj_per_unit.value_or(0.0)), ncv.has_value()};
        carbon_ = {carbon.value_or(fuel_.carbon_tc_per_gj), carbon.has_value()};
        oxidation_ = {oxidation.value_or(fuel_.oxidation), oxidation.has_value()};
        recipe_.fuel_kind = statisticsKind(fuel_);
        recipe_.energy_gj_per_unit = path_.to_fuel_unit * (path_.is_energy ? 1.0 : ncv_.value);
        return true;
    }

    GasTerm co2() {
        GasTerm term;
        term.gas = "CO2";
        term.biogenic = fuel_.biogenic;
        const bool overridden = ncv_.overridden || carbon_.overridden || oxidation_.overridden;
        addAmount(term);
        if (fuel_.printed_co2_kg_per_tj && !overridden) {
            addPrintedFactor(term);
        } else {
            addCarbonFactors(term);
        }
        const auto half_width = parameters_.value("ef_uncertainty");
        term.factor_half_width_pct = half_width.value_or(co2FactorHalfWidthPct(request_.library.uncertainty(), fuel_));
        term.shared_factor = "co2|" + set_.id() + "|" + fuel_.name_zh + ownFactorMark(overridden || half_width);
        finish(term, overridden);
        return term;
    }

    std::optional<GasTerm> nonCo2(const NonCo2Factor& factor) {
        const auto own = parameters_.value(factor.parameter);
        if (!own && !factor.kg_per_tj) {
            return std::nullopt;
        }
        GasTerm term;
        term.gas = factor.gas;
        addAmount(term);
        addNcv(term);
        const auto status = own ? reference::Status::User : factor.status;
        add(term, factorStep("EF_" + factor.gas, factor.parameter, own.value_or(factor.kg_per_tj.value_or(0.0)),
                             "kg/TJ", own ? std::string() : factor.source, status));
        add(term, constantStep("10⁻⁶", "kg_per_tj_to_t_per_gj", kTonnePerKilogramTj, "t·TJ/(kg·GJ)"));
        term.formula = path_.is_energy ? factor.gas + " = AD × EF × 10⁻⁶" : factor.gas + " = AD × NCV × EF × 10⁻⁶";
        term.factor_half_width_pct = factor.half_width_pct;
        term.shared_factor = factor.shared_factor + ownFactorMark(own.has_value());
        finish(term, false);
        term.status = reference::worse(status, ncv_.overridden ? reference::Status::User : fuel_.status);
        return term;
    }

private:
    void add(GasTerm& term, ExplanationStep factor) { term.factors.push_back(std::move(factor)); }

    void addAmount(GasTerm& term) {
        const std::string target = path_.is_energy ? "GJ" : fuel_.unit.symbol();
        if (path_.to_fuel_unit != 1.0) {
            add(term, constantStep("u", path_.state_assumed ? "unit_conversion_state_assumed" : "unit_conversion",
                                   path_.to_fuel_unit, target + "/" + request_.unit.symbol()));
        }
    }

    void addNcv(GasTerm& term) {
        if (!path_.is_energy) {
            add(term, fuelStep("NCV", "ncv", ncv_, "GJ/" + fuel_.unit.symbol()));
        }
    }

    void addCarbonFactors(GasTerm& term) {
        addNcv(term);
        add(term, fuelStep("CC", "carbon_content", carbon_, "tC/GJ"));
        add(term, fuelStep("OF", "oxidation", oxidation_, "1"));
        add(term, constantStep("44/12", "carbon_to_co2", kCarbonToCo2, "tCO2/tC"));
        term.formula = path_.is_energy ? "CO2 = AD × CC × OF × 44/12" : "CO2 = AD × NCV × CC × OF × 44/12";
    }

    /// IPCC prints the factor per energy, rounded to 3 significant figures: that, not carbon × 44/12, is the default.
    void addPrintedFactor(GasTerm& term) {
        addNcv(term);
        add(term, factorStep("EF", "ef_co2", *fuel_.printed_co2_kg_per_tj, "kg/TJ", fuel_.source, fuel_.status));
        add(term, constantStep("10⁻⁶", "kg_per_tj_to_t_per_gj", kTonnePerKilogramTj, "t·TJ/(kg·GJ)"));
        term.formula = path_.is_energy ? "CO2 = AD × EF × 10⁻⁶" : "CO2 = AD × NCV × EF × 10⁻⁶";
    }

    ExplanationStep fuelStep(std::string symbol, std::string name, const ChosenFactor& factor, std::string unit) const {
        const auto status = factor.overridden ? reference::Status::User : fuel_.status;
        return factorStep(std::move(symbol), std::move(name), factor.value, std::move(unit),
                          factor.overridden ? std::string() : fuel_.source, status);
    }

    /// Rows with overrides of their own share a factor only with rows that state exactly the same.
    std::string ownFactorMark(bool overridden) const {
        return overridden ? "|" + request_.parameters.str() : std::string();
    }

    void finish(GasTerm& term, bool overridden) const {
        term.mass_t_per_unit = 1.0;
        for (const ExplanationStep& factor : term.factors) {
            term.mass_t_per_unit *= factor.value;
        }
        term.status = overridden ? reference::worse(fuel_.status, reference::Status::User) : fuel_.status;
    }

    const RecipeRequest& request_;
    const reference::FuelSet& set_;
    const reference::Fuel& fuel_;
    const AmountPath& path_;
    ParameterReader& parameters_;
    Recipe& recipe_;
    ChosenFactor ncv_{0.0, false};
    ChosenFactor carbon_{0.0, false};
    ChosenFactor oxidation_{1.0, false};
};

} // namespace

FuelChoice fuelOf(const RecipeRequest& request, Recipe& recipe) {
    recipe.item = request.item;
    const FuelChoice choice = chooseFuel(request.item, request.fuel_set, request.library);
    if (choice.fuel == nullptr) {
        recipe.issues.push_back(fuelUnknown(request.item, choice, request.library));
    }
    return choice;
}

ParameterSpecs combustionParameters(const reference::Fuel& fuel, const NonCo2Factor& ch4, const NonCo2Factor& n2o) {
    const std::string status(reference::statusName(fuel.status));
    const auto nonCo2 = [](const NonCo2Factor& factor) {
        return ParameterSpec{factor.parameter,
                             "kg/TJ",
                             factor.kg_per_tj,
                             0.0,
                             1e5,
                             factor.source,
                             factor.kg_per_tj ? std::string(reference::statusName(factor.status)) : std::string()};
    };
    return {
        {"ncv", "GJ/" + fuel.unit.symbol(), fuel.ncv_gj_per_unit, 0.0, 5000.0, fuel.source, status},
        {"carbon_content", "tC/GJ", fuel.carbon_tc_per_gj, 0.0, 0.2, fuel.source, status},
        {"oxidation", "", fuel.oxidation, 0.0, 1.0, fuel.source, status},
        nonCo2(ch4),
        nonCo2(n2o),
        {"ef_uncertainty", "%", std::nullopt, 0.0, 1000.0, "", ""},
    };
}

void compileCombustion(const RecipeRequest& request, const reference::FuelSet& set, const reference::Fuel& fuel,
                       const NonCo2Factor& ch4, const NonCo2Factor& n2o, ParameterReader& parameters, Recipe& recipe) {
    recipe.item = fuel.name_zh;
    recipe.factor_set = set.id();
    recipe.factor_source = fuel.source;
    const auto path = amountPath(request.unit, fuel.unit);
    if (!path) {
        recipe.refuse(domain::kUnitIncompatible,
                      {{"from", request.unit.symbol()},
                       {"to", fuel.unit.symbol()},
                       {"value", request.unit.symbol()},
                       {"expected", fuel.unit.symbol() + ", GJ"}},
                      "unit");
        return;
    }
    if (path->state_assumed) {
        recipe.warn(kUnitStateAssumed, {{"value", request.unit.symbol()}, {"expected", fuel.unit.symbol()}}, "unit");
    }
    CombustionCompiler compiler(request, set, fuel, *path, parameters, recipe);
    if (!compiler.readEnergyFactors()) {
        return;
    }
    recipe.terms.push_back(compiler.co2());
    for (const NonCo2Factor* const factor : std::array{&ch4, &n2o}) {
        if (auto term = compiler.nonCo2(*factor)) {
            recipe.terms.push_back(std::move(*term));
        }
    }
    if (parameters.failed()) {
        recipe.terms.clear();
    }
}

} // namespace parkcarbon::engine::inventory
