#include "green_land.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"
#include "../method_draft.hpp"
#include "carbon_dioxide_amount.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kGreenLand = "green_land";
constexpr const char* kTrees = "trees";
constexpr const char* kCrownCover = "crown_cover_growth";

/// Classes of data/reference/constants.csv, rows `tree_growth_<class>`.
constexpr std::array<const char*, 10> kTreeClasses = {"aspen",   "soft_maple",  "mixed_hardwood", "hardwood_maple",
                                                      "juniper", "cedar_larch", "douglas_fir",    "true_fir_hemlock",
                                                      "pine",    "spruce"};

bool isTrees(const ItemName& item) {
    return isNamed(item, {kTrees, "树木"});
}

/// The classes as products, so that they are chosen as any other.
std::vector<FactorProduct> treeClasses(const reference::Library& library) {
    std::vector<FactorProduct> classes;
    for (const char* const key : kTreeClasses) {
        if (const auto* const row = library.constant("tree_growth_" + std::string(key)); row != nullptr) {
            const auto after = [](const std::string& name, const std::string& mark) {
                return name.substr(name.find(mark) + mark.size());
            };
            classes.push_back({key, after(row->name_zh, "："), after(row->name_en, ": "), {}});
        }
    }
    return classes;
}

ParameterSpec growth(const std::string& unit, const reference::Constant* row) {
    ParameterSpec spec = statedParameter("growth", unit, 0.0, 100.0);
    if (row != nullptr) {
        spec.default_value = row->value * row->unit.factorTo(knownUnit(unit)).value_or(1.0);
        spec.source = row->source;
        spec.status = reference::statusName(row->status);
    }
    return spec;
}

ParameterSpecs growthParameters(const reference::Library& library, bool trees, const FactorProduct* tree) {
    const std::string id = trees ? "tree_growth_" + (tree == nullptr ? std::string() : tree->key) : kCrownCover;
    return withUncertainty({growth(trees ? "tC/tree/a" : "tC/ha/a", library.constant(id))});
}

} // namespace

bool GreenLand::computes(domain::ActivityCategory category, std::string_view item,
                         const domain::ParameterSet& /*parameters*/) const {
    const ItemName name = itemName(item);
    return category == domain::ActivityCategory::Removal && (isNamed(name, {kGreenLand, "绿地"}) || isTrees(name));
}

Recipe GreenLand::compile(const RecipeRequest& request) const {
    if (request.unit.factorTo(knownUnit("tCO2")) || request.unit.factorTo(knownUnit("tCO2e"))) {
        return CarbonDioxideAmount(CarbonDioxideAmount::kRemoval).compile(request);
    }
    const ItemName name = itemName(request.item);
    const bool trees = isTrees(name);
    const auto classes = treeClasses(request.library);
    const ChosenProduct tree = trees ? chooseProduct(classes, name, nullptr) : ChosenProduct{};
    MethodDraft draft(request, id(), std::string(request.item), growthParameters(request.library, trees, tree.product));
    draft.recipe().ledger = Ledger::Removal;
    if (tree.issue && request.parameters.find("growth") == nullptr) {
        draft.report(*tree.issue);
    }
    const bool by_piece = trees && draft.measuredIn("piece");
    if (draft.refused() || !draft.takesQuantityIn(!trees ? "ha" : by_piece ? "piece" : "tree")) {
        return draft.take();
    }
    const double carbon = draft.value("growth", "G");
    const double to_co2 = draft.constant("44/12", "carbon_to_co2", kCarbonToCo2, "tCO2/tC");
    draft.emit("CO2", carbon * to_co2, 0.0, "R = AD × G × 44/12", otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> GreenLand::describe(const reference::Library& library,
                                                   const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions = {{"removal",
                                                    kGreenLand,
                                                    "绿地（按树冠覆盖面积）",
                                                    "Green land by crown cover",
                                                    "R = AD × G × 44/12",
                                                    {"CO2"},
                                                    {{"AD", "ha"}},
                                                    growthParameters(library, false, nullptr)}};
    for (const FactorProduct& tree : treeClasses(library)) {
        descriptions.push_back({"removal",
                                std::string(kTrees) + ":" + tree.key,
                                "树木（按株）：" + tree.name_zh,
                                "Trees: " + tree.name_en,
                                "R = AD × G × 44/12",
                                {"CO2"},
                                {{"AD", "tree"}},
                                growthParameters(library, true, &tree)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
