#include "steel_carbon.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <array>

namespace parkcarbon::engine::inventory {
namespace {

struct SteelSide {
    const char* item;
    const char* name_zh;
    const char* name_en;
    const char* formula;
    double sign;
};
constexpr std::array kSteelSides = {
    SteelSide{"steel_carbon", "钢铁碳平衡投入", "Steel carbon balance, in", "CO2 = AD × C × 44/12", 1.0},
    SteelSide{"steel_carbon_out", "钢铁碳平衡产出", "Steel carbon balance, out", "CO2 = AD × (−1) × C × 44/12", -1.0},
};

const SteelSide* sideOf(std::string_view base) {
    for (const SteelSide& side : kSteelSides) {
        if (side.item == base) {
            return &side;
        }
    }
    return nullptr;
}

std::vector<FactorProduct> steelMaterials(const reference::Library& library) {
    return factorProducts(library.processFactors(), "iron-and-steel-ipcc-tier-2-carbon-content");
}

ParameterSpecs materialParameters(const FactorProduct* material) {
    return withUncertainty({parameterFrom(
        "carbon_content", "tC/t", material == nullptr ? nullptr : material->row("carbon-content/c"), 0.0, 1.0)});
}

} // namespace

bool SteelCarbon::computes(domain::ActivityCategory category, std::string_view item,
                           const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && sideOf(itemName(item).base) != nullptr;
}

Recipe SteelCarbon::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const SteelSide& side = *sideOf(name.base);
    const auto products = steelMaterials(request.library);
    const ChosenProduct chosen = chooseProduct(products, name, nullptr);
    MethodDraft draft(request, id(),
                      std::string(side.name_zh) + "：" +
                          (chosen.product == nullptr ? name.variant : chosen.product->name_zh),
                      materialParameters(chosen.product));
    const bool own_content = request.parameters.find("carbon_content") != nullptr && !name.variant.empty();
    if (chosen.issue && !own_content) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_content) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double sign = side.sign < 0.0 ? draft.constant("−1", "carbon_leaves", side.sign, "1") : side.sign;
    const double content = draft.value("carbon_content", "C");
    draft.emit("CO2", sign * content * draft.carbonToCo2(), 0.0, side.formula,
               listedHalfWidthPct(request.library.uncertainty(), "iron and steel", "Tier 2 carbon contents", "EF"));
    return draft.take();
}

std::vector<MethodDescription> SteelCarbon::describe(const reference::Library& library,
                                                     const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const SteelSide& side : kSteelSides) {
        for (const FactorProduct& material : steelMaterials(library)) {
            descriptions.push_back({"process",
                                    std::string(side.item) + ":" + material.key,
                                    std::string(side.name_zh) + "：" + material.name_zh,
                                    std::string(side.name_en) + ": " + material.name_en,
                                    side.formula,
                                    {"CO2"},
                                    {{"AD", "t"}},
                                    materialParameters(&material)});
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
