#include "carbon_balance.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"
#include "carbon_content.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

struct BalanceSide {
    const char* item;
    double sign;
    const char* formula;
    const char* zh;
    const char* en;
};

constexpr std::array kBalanceSides = {
    BalanceSide{"carbon_balance_feed", 1.0, "CO2 = AD × CC × 44/12", "碳平衡原料", "Carbon balance, feed"},
    BalanceSide{"carbon_balance_product", -1.0, "CO2 = −AD × CC × 44/12", "碳平衡产品", "Carbon balance, product"},
    BalanceSide{"carbon_balance_waste", -1.0, "CO2 = −AD × CC × 44/12", "碳平衡废物", "Carbon balance, waste"},
};

const BalanceSide* balanceSide(std::string_view base) {
    const auto* const found = std::find_if(kBalanceSides.begin(), kBalanceSides.end(),
                                           [&](const BalanceSide& side) { return side.item == base; });
    return found == kBalanceSides.end() ? nullptr : found;
}

} // namespace

bool CarbonBalance::computes(domain::ActivityCategory category, std::string_view item,
                             const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && balanceSide(itemName(item).base) != nullptr;
}

Recipe CarbonBalance::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const BalanceSide& side = *balanceSide(name.base);
    const CarbonMaterial material = carbonMaterial(request, name.variant);
    MethodDraft draft(request, id(), std::string(side.zh) + "：" + material.name_zh,
                      withUncertainty({material.carbon}));
    if (!draft.takesQuantityIn(material.unit)) {
        return draft.take();
    }
    const double carbon = draft.value("carbon_content", "CC");
    const double sign =
        side.sign < 0.0 ? draft.constant("−1", "carbon_leaves", side.sign, "1") : side.sign; // products and wastes
    draft.emit("CO2", sign * carbon * draft.carbonToCo2(), 0.0, side.formula,
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> CarbonBalance::describe(const reference::Library& library,
                                                       const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    const auto materials = carbonMaterials(library, fuel_set);
    for (const BalanceSide& side : kBalanceSides) {
        descriptions.push_back({"process",
                                side.item,
                                side.zh,
                                side.en,
                                side.formula,
                                {"CO2"},
                                {{"AD", "t"}},
                                withUncertainty({statedParameter("carbon_content", "tC/t", 0.0, 1.0)})});
        for (const CarbonMaterial& material : materials) {
            descriptions.push_back({"process",
                                    std::string(side.item) + ":" + material.key,
                                    std::string(side.zh) + "：" + material.name_zh,
                                    std::string(side.en) + ": " + material.name_en,
                                    side.formula,
                                    {"CO2"},
                                    {{"AD", material.unit}},
                                    withUncertainty({material.carbon})});
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
