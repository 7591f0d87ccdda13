#include "glass.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kGlassItem = "glass";
constexpr const char* kUnknownGlass = "glass-unknown";
constexpr const char* kGlassFormula = "CO2 = AD × EF × (1 − CR)";

std::vector<FactorProduct> glasses(const reference::Library& library) {
    std::vector<FactorProduct> products = factorProducts(library.processFactors(), "glass");
    std::erase_if(products, [](const FactorProduct& product) { return product.row("ef/co2") == nullptr; });
    return products;
}

ParameterSpecs glassParameters(const reference::Library& library, const FactorProduct* glass) {
    return withUncertainty({
        parameterFrom("ef", "tCO2/t", glass == nullptr ? nullptr : glass->row("ef/co2"), 0.0, 1.0),
        parameterFrom("cullet", "", library.processFactors().find("glass/default-cullet-ratio/factor"), 0.0, 1.0),
    });
}

/// Types of glass take very different shares of cullet; the published default is that of glass of unknown type.
void warnOfAssumedCullet(MethodDraft& draft, const FactorProduct* glass, double cullet) {
    const bool unknown_type = glass != nullptr && glass->key == kUnknownGlass;
    if (!unknown_type && draft.request().parameters.find("cullet") == nullptr) {
        draft.warn(kParameterAssumed,
                   {{"value", std::string(draft.request().item)},
                    {"parameter", "cullet"},
                    {"assumed", base::formatNumber(cullet)}},
                   "parameters");
    }
}

} // namespace

bool Glass::computes(domain::ActivityCategory category, std::string_view item,
                     const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kGlassItem;
}

Recipe Glass::compile(const RecipeRequest& request) const {
    const auto products = glasses(request.library);
    const ItemName name = itemName(request.item);
    ChosenProduct chosen = chooseProduct(products, name, kUnknownGlass);
    if (name.variant.empty() && chosen.product != nullptr) {
        chosen.issue.reset(); // glass of unknown type is what the item says
    }
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : chosen.product->name_zh,
                      glassParameters(request.library, chosen.product));
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = draft.value("ef", "EF");
    const double cullet = draft.value("cullet", "CR");
    warnOfAssumedCullet(draft, chosen.product, cullet);
    const double melted = draft.computed("1 − CR", "share_not_cullet", 1.0 - cullet, "1");
    const bool by_type = chosen.product != nullptr && chosen.product->key != kUnknownGlass;
    draft.emit("CO2", factor * melted, 0.0, kGlassFormula,
               listedHalfWidthPct(request.library.uncertainty(), "glass",
                                  by_type ? "Tier 2 type-specific" : "Tier 1 default", "EF"));
    return draft.take();
}

std::vector<MethodDescription> Glass::describe(const reference::Library& library,
                                               const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const FactorProduct& product : glasses(library)) {
        const bool unknown = product.key == kUnknownGlass;
        descriptions.push_back({"process",
                                unknown ? kGlassItem : std::string(kGlassItem) + ":" + product.key,
                                unknown ? "玻璃" : "玻璃：" + product.name_zh,
                                unknown ? "Glass" : "Glass: " + product.name_en,
                                kGlassFormula,
                                {"CO2"},
                                {{"AD", "t"}},
                                glassParameters(library, &product)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
