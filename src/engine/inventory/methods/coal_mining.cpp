#include "coal_mining.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"
#include "methane_recovery.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kCoalMining = "coal_mining";

ParameterSpecs coalParameters(const reference::Library& library, const FactorProduct* activity,
                              const domain::ParameterSet* parameters) {
    ParameterSpecs specs = {
        parameterFrom("ef_ch4", "kg/t", activity == nullptr ? nullptr : activity->row("ef/ch4"), 0.0, 1000.0)};
    for (ParameterSpec& spec : recoveryParameters(library, parameters)) {
        specs.push_back(std::move(spec));
    }
    return withUncertainty(std::move(specs));
}

} // namespace

bool CoalMining::computes(domain::ActivityCategory category, std::string_view item,
                          const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Fugitive && isNamed(itemName(item), {kCoalMining, "煤炭开采"});
}

Recipe CoalMining::compile(const RecipeRequest& request) const {
    const auto activities = factorProducts(request.library.processFactors(), "coal-mining");
    const ChosenProduct activity = chooseProduct(activities, itemName(request.item), nullptr);
    MethodDraft draft(request, id(),
                      activity.product == nullptr ? std::string(request.item) : activity.product->name_zh,
                      coalParameters(request.library, activity.product, &request.parameters));
    if (activity.issue && request.parameters.find("ef_ch4") == nullptr) {
        draft.report(*activity.issue);
    }
    if (draft.refused() || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = draft.value("ef_ch4", "EF");
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    const double recovered_t = recoveredMethane(draft);
    draft.emit("CH4", factor * tonnes, -recovered_t,
               recovered_t > 0.0 ? "CH4 = AD × EF × 10⁻³ − R" : "CH4 = AD × EF × 10⁻³",
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> CoalMining::describe(const reference::Library& library,
                                                    const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const FactorProduct& activity : factorProducts(library.processFactors(), "coal-mining")) {
        descriptions.push_back({"fugitive",
                                std::string(kCoalMining) + ":" + activity.key,
                                "煤炭开采甲烷：" + activity.name_zh,
                                "Coal mining methane: " + activity.name_en,
                                "CH4 = AD × EF × 10⁻³ − R",
                                {"CH4"},
                                {{"AD", "t"}},
                                coalParameters(library, &activity, nullptr)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
