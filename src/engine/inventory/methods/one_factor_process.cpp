#include "one_factor_process.hpp"

#include "../explanation_steps.hpp"
#include "../factor_uncertainty.hpp"
#include "../parameter_reader.hpp"

namespace parkcarbon::engine::inventory {
namespace {

ParameterSpecs oneFactorParameters(const std::string& row_unit) {
    return {{"ef", "tCO2/" + row_unit, std::nullopt, 0.0, std::nullopt, "", ""},
            {"ef_uncertainty", "%", std::nullopt, 0.0, 1000.0, "", ""}};
}

} // namespace

bool OneFactorProcess::computes(domain::ActivityCategory category, std::string_view /*item*/,
                                const domain::ParameterSet& parameters) const {
    return category == domain::ActivityCategory::Process && parameters.find("ef") != nullptr;
}

Recipe OneFactorProcess::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    recipe.item = request.item;
    const auto& defaults = request.library.uncertainty();
    recipe.activity_half_width_pct = otherHalfWidthPct(defaults);
    const ParameterSpecs specs = oneFactorParameters(request.unit.symbol());
    ParameterReader parameters(request.parameters, specs, recipe.issues);
    const auto factor = parameters.value("ef");
    const auto half_width = parameters.value("ef_uncertainty");
    if (!factor || parameters.failed()) {
        return recipe;
    }
    GasTerm term;
    term.gas = "CO2";
    term.mass_t_per_unit = *factor;
    term.status = reference::Status::User;
    term.shared_factor = "process|" + recipe.item + "|" + request.unit.symbol() + "|" + request.parameters.str();
    term.factor_half_width_pct = half_width.value_or(otherHalfWidthPct(defaults));
    term.formula = "CO2 = AD × EF";
    term.factors.push_back(
        factorStep("EF", "ef", *factor, "tCO2/" + request.unit.symbol(), "", reference::Status::User));
    recipe.terms.push_back(std::move(term));
    return recipe;
}

std::vector<MethodDescription> OneFactorProcess::describe(const reference::Library& /*library*/,
                                                          const reference::FuelSet& /*fuel_set*/) const {
    return {{"process",
             "*",
             "工业过程：活动数据自带单一排放因子 ef",
             "Industrial process with one emission factor, stated by the row as ef",
             "CO2 = AD × EF",
             {"CO2"},
             {{"AD", "t"}},
             oneFactorParameters("t")}};
}

} // namespace parkcarbon::engine::inventory
