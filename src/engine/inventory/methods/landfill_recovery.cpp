#include "landfill_recovery.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "gas_amount.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kMethaneRecovered = "methane_recovered";

ParameterSpecs landfillRecoveryParameters(const reference::Library& library) {
    ParameterSpecs specs = gasAmountParameters(library);
    specs.push_back(parameterFrom("ox", "", library.wasteFactors().find("landfill/other/ox"), 0.0, 1.0));
    return withUncertainty(std::move(specs));
}

} // namespace

bool LandfillRecovery::computes(domain::ActivityCategory category, std::string_view item,
                                const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Landfill &&
           isNamed(itemName(item), {kMethaneRecovered, "甲烷回收", "填埋气回收"});
}

Recipe LandfillRecovery::compile(const RecipeRequest& request) const {
    MethodDraft draft(request, id(), std::string(request.item), landfillRecoveryParameters(request.library));
    if (request.age_years > 0) {
        return draft.take(); // recovered and deducted in its own year
    }
    if (const auto amount = takeGas(draft, "CH4")) {
        const double escaping = 1.0 - draft.value("ox", "OX");
        draft.emit(
            "CH4", -amount->t_per_quantity * escaping, 0.0, "CH4 = −AD" + amount->formula + " × (1 − OX)",
            listedHalfWidthPct(request.library.uncertainty(), "landfill", "recovery, metered / not metered", "param"));
    }
    return draft.take();
}

std::vector<MethodDescription> LandfillRecovery::describe(const reference::Library& library,
                                                          const reference::FuelSet& /*fuel_set*/) const {
    return {{"landfill",
             kMethaneRecovered,
             "填埋场回收的甲烷",
             "Methane recovered from a landfill",
             "CH4 = −AD × (1 − OX)",
             {"CH4"},
             {{"AD", "t"}},
             landfillRecoveryParameters(library)}};
}

} // namespace parkcarbon::engine::inventory
