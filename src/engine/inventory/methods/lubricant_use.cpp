#include "lubricant_use.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kLubricantItem = "lubricant";
constexpr const char* kUsualLubricant = "lubricating-oil";
constexpr const char* kLubricantFormula = "CO2 = AD × NCV × CC × ODU × 44/12";
constexpr double kLubricantNcvGjPerT = 40.2;
constexpr double kLubricantCarbonTcPerGj = 0.020;
constexpr const char* kLubricantSource = "2006 IPCC Guidelines Vol. 3, section 5.2: 40.2 TJ/Gg, 20 tC/TJ";

ParameterSpecs lubricantParameters(const FactorProduct* lubricant) {
    return withUncertainty({
        constantParameter("ncv", "GJ/t", kLubricantNcvGjPerT, kLubricantSource, 0.0, 100.0),
        constantParameter("carbon_content", "tC/GJ", kLubricantCarbonTcPerGj, kLubricantSource, 0.0, 0.2),
        parameterFrom("odu", "", lubricant == nullptr ? nullptr : lubricant->row("odu/co2"), 0.0, 1.0),
    });
}

} // namespace

bool LubricantUse::computes(domain::ActivityCategory category, std::string_view item,
                            const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kLubricantItem;
}

Recipe LubricantUse::compile(const RecipeRequest& request) const {
    const auto lubricants = factorProducts(request.library.processFactors(), "lubricants");
    const ChosenProduct chosen = chooseProduct(lubricants, itemName(request.item), kUsualLubricant);
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : chosen.product->name_zh,
                      lubricantParameters(chosen.product));
    if (chosen.issue && request.parameters.find("odu") == nullptr) {
        draft.report(*chosen.issue);
    }
    if (draft.takesQuantityIn("t")) {
        const double energy_gj_per_t = draft.value("ncv", "NCV");
        const double carbon_tc_per_gj = draft.value("carbon_content", "CC");
        const double oxidised = draft.value("odu", "ODU");
        draft.emit("CO2", energy_gj_per_t * carbon_tc_per_gj * oxidised * draft.carbonToCo2(), 0.0, kLubricantFormula,
                   otherHalfWidthPct(request.library.uncertainty()));
    }
    return draft.take();
}

std::vector<MethodDescription> LubricantUse::describe(const reference::Library& library,
                                                      const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto lubricants = factorProducts(library.processFactors(), "lubricants");
    const auto add = [&](const std::string& item, const FactorProduct& lubricant, const std::string& zh,
                         const std::string& en) {
        descriptions.push_back(
            {"process", item, zh, en, kLubricantFormula, {"CO2"}, {{"AD", "t"}}, lubricantParameters(&lubricant)});
    };
    if (const FactorProduct* const usual = findProduct(lubricants, kUsualLubricant)) {
        add(kLubricantItem, *usual, "润滑剂使用", "Lubricant use");
    }
    for (const FactorProduct& lubricant : lubricants) {
        add(std::string(kLubricantItem) + ":" + lubricant.key, lubricant, "润滑剂使用：" + lubricant.name_zh,
            "Lubricant use: " + lubricant.name_en);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
