#include "steel_provincial.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kProvincialItem = "steel_provincial";
constexpr const char* kProvincialName = "钢铁（省级清单）";
constexpr const char* kProvincialFormula = "CO2 = AD_l × EF_l + AD_d × EF_d + (AD × C_in − AD_s × C_out) × 44/12";

ParameterSpecs provincialParameters(const reference::Library& library) {
    const auto row = [&](const char* rest) {
        return library.processFactors().find(std::string("iron-and-steel-provincial-inventory/") + rest);
    };
    return withUncertainty({
        statedParameter("limestone", "t"),
        statedParameter("dolomite", "t"),
        statedParameter("steel", "t"),
        parameterFrom("limestone_ef", "tCO2/t", row("limestone/ef/co2"), 0.0, 1.0),
        parameterFrom("dolomite_ef", "tCO2/t", row("dolomite/ef/co2"), 0.0, 1.0),
        parameterFrom("pig_iron_carbon", "tC/t", row("pig-iron/carbon-content/c"), 0.0, 0.1),
        parameterFrom("steel_carbon", "tC/t", row("steel/carbon-content/c"), 0.0, 0.1),
    });
}

double fluxEmission(MethodDraft& draft, const char* flux, const char* amount_symbol, const char* factor_symbol) {
    const auto amount_t = draft.valueIfAny(flux, amount_symbol);
    return amount_t ? *amount_t * draft.value(std::string(flux) + "_ef", factor_symbol) : 0.0;
}

} // namespace

bool SteelProvincial::computes(domain::ActivityCategory category, std::string_view item,
                               const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kProvincialItem;
}

Recipe SteelProvincial::compile(const RecipeRequest& request) const {
    MethodDraft draft(request, id(), kProvincialName, provincialParameters(request.library));
    if (!draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double flux_t =
        fluxEmission(draft, "limestone", "AD_l", "EF_l") + fluxEmission(draft, "dolomite", "AD_d", "EF_d");
    const double pig_iron_carbon = draft.value("pig_iron_carbon", "C_in");
    const double steel_carbon_t = draft.value("steel", "AD_s") * draft.value("steel_carbon", "C_out");
    const double to_co2 = draft.carbonToCo2();
    draft.emit("CO2", pig_iron_carbon * to_co2, flux_t - steel_carbon_t * to_co2, kProvincialFormula,
               listedHalfWidthPct(request.library.uncertainty(), "iron and steel", "Tier 2 carbon contents", "EF"));
    return draft.take();
}

std::vector<MethodDescription> SteelProvincial::describe(const reference::Library& library,
                                                         const reference::FuelSet& /*fuel_set*/) const {
    return {{"process",
             kProvincialItem,
             kProvincialName,
             "Steel making (provincial inventory)",
             kProvincialFormula,
             {"CO2"},
             {{"AD", "t"}},
             provincialParameters(library)}};
}

} // namespace parkcarbon::engine::inventory
