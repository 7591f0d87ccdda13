#include "catalytic_coke.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kCatalyticCokeItem = "catalytic_coke";
constexpr const char* kCokeCarbonRow = "catalytic-cracking-coke-burn/coke-burnt-off/carbon-content-of-coke/co2";
constexpr const char* kCokeOxidationRow = "catalytic-cracking-coke-burn/coke-burnt-off/oxidation/co2";
constexpr const char* kCatalyticCokeFormula = "CO2 = AD × CC × OF × 44/12";

ParameterSpecs catalyticCokeParameters(const reference::Library& library) {
    // The table gives the carbon content in %, of the coke's mass.
    ParameterSpec carbon = parameterFrom("carbon_content", "", library.processFactors().find(kCokeCarbonRow), 0.0, 1.0);
    carbon.unit = "tC/t";
    return withUncertainty(
        {std::move(carbon),
         parameterFrom("oxidation", "", library.processFactors().find(kCokeOxidationRow), 0.0, 1.0)});
}

} // namespace

bool CatalyticCoke::computes(domain::ActivityCategory category, std::string_view item,
                             const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kCatalyticCokeItem;
}

Recipe CatalyticCoke::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    MethodDraft draft(request, id(), name.variant.empty() ? "催化剂烧焦" : "催化剂烧焦：" + name.variant,
                      catalyticCokeParameters(request.library));
    if (draft.takesQuantityIn("t")) {
        const double carbon = draft.value("carbon_content", "CC");
        const double oxidised = draft.value("oxidation", "OF");
        draft.emit("CO2", carbon * oxidised * draft.carbonToCo2(), 0.0, kCatalyticCokeFormula,
                   otherHalfWidthPct(request.library.uncertainty()));
    }
    return draft.take();
}

std::vector<MethodDescription> CatalyticCoke::describe(const reference::Library& library,
                                                       const reference::FuelSet& /*fuel_set*/) const {
    return {{"process",
             kCatalyticCokeItem,
             "催化剂烧焦",
             "Coke burnt off a catalyst",
             kCatalyticCokeFormula,
             {"CO2"},
             {{"AD", "t"}},
             catalyticCokeParameters(library)}};
}

} // namespace parkcarbon::engine::inventory
