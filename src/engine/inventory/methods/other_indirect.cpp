#include "other_indirect.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <parkcarbon/engine/inventory/scope_three.hpp>

namespace parkcarbon::engine::inventory {
namespace {

constexpr std::string_view kLosses = "td_losses";

ParameterSpecs indirectParameters(const ScopeThreeCategory& category, const std::string& unit) {
    const bool composed = unit.find_first_of(" .*/") != std::string::npos; // t.km: per (t.km), not per t times km
    ParameterSpecs specs = {statedParameter("ef", composed ? "tCO2e/(" + unit + ")" : "tCO2e/" + unit)};
    if (category.item == kLosses) {
        specs.push_back(statedParameter("loss_rate", "", 0.0, 1.0));
    }
    return withUncertainty(std::move(specs));
}

/// The category's word and the free name, however the item was spelled.
std::string indirectItem(const ScopeThreeCategory& category, const ItemName& name) {
    return std::string(category.item) + (name.variant.empty() ? "" : ":" + name.variant);
}

} // namespace

bool OtherIndirect::computes(domain::ActivityCategory category, std::string_view item,
                             const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::OtherIndirect && scopeThreeCategory(item) != nullptr;
}

Recipe OtherIndirect::compile(const RecipeRequest& request) const {
    const ScopeThreeCategory& category = *scopeThreeCategory(request.item);
    const bool losses = category.item == kLosses;
    const std::string unit = losses ? "MWh" : request.unit.symbol();
    MethodDraft draft(request, id(), indirectItem(category, itemName(request.item)),
                      indirectParameters(category, unit));
    draft.recipe().ledger = Ledger::OtherIndirect;
    if (!draft.takesQuantityIn(unit)) {
        return draft.take();
    }
    const double share = losses ? draft.value("loss_rate", "L") : 1.0;
    const double factor = draft.value("ef", "EF");
    draft.emit(kCo2eGas, share * factor, 0.0, losses ? "CO2e = AD × L × EF" : "CO2e = AD × EF",
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> OtherIndirect::describe(const reference::Library& /*library*/,
                                                       const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const ScopeThreeCategory& category : scopeThreeCategories()) {
        const bool losses = category.item == kLosses;
        const std::string unit = losses ? "MWh" : "t";
        descriptions.push_back({"other_indirect",
                                std::string(category.item),
                                "其他间接排放：" + std::string(category.name_zh),
                                "Other indirect: " + std::string(category.name_en),
                                losses ? "CO2e = AD × L × EF" : "CO2e = AD × EF (EF per unit of the quantity)",
                                {kCo2eGas},
                                {{"AD", unit}},
                                indirectParameters(category, unit)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
