#include "lime_carbonate.hpp"

#include "../factor_uncertainty.hpp"
#include "../method_draft.hpp"
#include "carbonates.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kLimeCarbonateItem = "lime_carbonate";
constexpr const char* kKilnCarbonate = "caco3";
constexpr const char* kCalcinationSource = "2006 IPCC Guidelines Vol. 3, equation 2.7: calcination assumed complete";
constexpr const char* kKilnFormula = "CO2 = AD × EF × F − M_d × C_d × (1 − F_d) × EF_d";

const reference::ListedFactor* factorRow(const FactorProduct* carbonate) {
    return carbonate == nullptr ? nullptr : carbonate->row("ef/co2");
}

ParameterSpecs kilnParameters(const FactorProduct* carbonate) {
    return withUncertainty({
        parameterFrom("ef", "tCO2/t", factorRow(carbonate), 0.0, 1.0),
        constantParameter("calcination", "", 1.0, kCalcinationSource, 0.0, 1.0),
        statedParameter("kiln_dust", "t"),
        statedParameter("dust_carbonate_content", "", 0.0, 1.0),
        statedParameter("dust_calcination", "", 0.0, 1.0),
        parameterFrom("dust_ef", "tCO2/t", factorRow(carbonate), 0.0, 1.0),
    });
}

/// Carbonate that left the kiln as dust before it was calcined.
double uncalcinedDust(MethodDraft& draft) {
    const auto dust_t = draft.valueIfAny("kiln_dust", "M_d");
    if (!dust_t) {
        return 0.0;
    }
    const double content = draft.value("dust_carbonate_content", "C_d");
    const double calcination = draft.value("dust_calcination", "F_d");
    return *dust_t * content * (1.0 - calcination) * draft.value("dust_ef", "EF_d");
}

} // namespace

bool LimeCarbonate::computes(domain::ActivityCategory category, std::string_view item,
                             const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kLimeCarbonateItem;
}

Recipe LimeCarbonate::compile(const RecipeRequest& request) const {
    const auto products = carbonates(request.library);
    const ChosenProduct chosen = chooseProduct(products, withFormulaOfMineral(itemName(request.item)), kKilnCarbonate);
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : chosen.product->name_zh,
                      kilnParameters(chosen.product));
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = draft.value("ef", "EF") * draft.value("calcination", "F");
    const double dust_t = uncalcinedDust(draft);
    draft.emit("CO2", factor, -dust_t, dust_t > 0.0 ? kKilnFormula : "CO2 = AD × EF × F",
               listedHalfWidthPct(request.library.uncertainty(), "carbonates", "stoichiometric EF and purity", "EF"));
    return draft.take();
}

std::vector<MethodDescription> LimeCarbonate::describe(const reference::Library& library,
                                                       const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const FactorProduct& carbonate, const std::string& zh,
                         const std::string& en) {
        descriptions.push_back(
            {"process", item, zh, en, kKilnFormula, {"CO2"}, {{"AD", "t"}}, kilnParameters(&carbonate)});
    };
    const auto products = carbonates(library);
    if (const FactorProduct* const usual = findProduct(products, kKilnCarbonate)) {
        add(kLimeCarbonateItem, *usual, "石灰窑碳酸盐", "Carbonates of lime kilns");
    }
    for (const FactorProduct& product : products) {
        add(std::string(kLimeCarbonateItem) + ":" + product.name_en, product, "石灰窑碳酸盐：" + product.name_zh,
            "Carbonates of lime kilns: " + product.name_en);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
