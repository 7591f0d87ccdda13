#include "carbonate_use.hpp"

#include "../factor_uncertainty.hpp"
#include "../method_draft.hpp"
#include "carbonates.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kAgentContentRow = "desulphurisation/caco3-in-limestone/carbonate-content-default/co2";
constexpr const char* kPureSource = "2006 IPCC Guidelines Vol. 3, Ch. 2.5: amount of the carbonate itself";
constexpr const char* kCompleteSource = "2006 IPCC Guidelines Vol. 3, Ch. 2.5, and sector guides: conversion 100 %";
constexpr const char* kCarbonateFormula = "CO2 = AD × I × EF × F";

/// One base item: what its rows name, and how much of the amount is the substance where they do not say.
struct Substance {
    const char* item;
    const char* content_parameter;
    const char* default_product; ///< key; nullptr when the row has to name it
    const char* name_zh;
    const char* name_en;
};
constexpr std::array kSubstances = {
    Substance{"carbonate", "purity", nullptr, "碳酸盐分解", "Decomposition of carbonates"},
    Substance{"desulphurisation", "content", "caco3", "脱硫剂", "Desulphurisation"},
    Substance{"oxalate", "purity", "oxalate", "草酸盐分解", "Decomposition of oxalates"},
};

const Substance* substanceOf(std::string_view base) {
    const auto* const found = std::find_if(kSubstances.begin(), kSubstances.end(),
                                           [&](const Substance& substance) { return substance.item == base; });
    return found == kSubstances.end() ? nullptr : found;
}

bool isAgent(const Substance& substance) {
    return substance.item == std::string_view("desulphurisation");
}

/// The power guide has a factor of its own for CaCO3; the others are those of any use.
std::vector<FactorProduct> productsOf(const Substance& substance, const reference::Library& library) {
    if (substance.item == std::string_view("oxalate")) {
        return factorProducts(library.processFactors(), "oxalic-acid-rare-earths-etc");
    }
    auto products = carbonates(library);
    if (isAgent(substance)) {
        for (FactorProduct& agent : factorProducts(library.processFactors(), "desulphurisation")) {
            const auto same = std::find_if(products.begin(), products.end(),
                                           [&](const FactorProduct& known) { return known.key == agent.key; });
            if (same != products.end()) {
                *same = std::move(agent);
            }
        }
    }
    return products;
}

ParameterSpecs parametersOf(const Substance& substance, const FactorProduct* product,
                            const reference::Library& library) {
    ParameterSpecs specs = {
        parameterFrom("ef", "tCO2/t", product == nullptr ? nullptr : product->row("ef/co2"), 0.0, 1.0)};
    specs.push_back(
        isAgent(substance)
            ? parameterFrom(substance.content_parameter, "", library.processFactors().find(kAgentContentRow), 0.0, 1.0)
            : constantParameter(substance.content_parameter, "", 1.0, kPureSource, 0.0, 1.0));
    specs.push_back(constantParameter("conversion", "", 1.0, kCompleteSource, 0.0, 1.0));
    return withUncertainty(std::move(specs));
}

} // namespace

bool CarbonateUse::computes(domain::ActivityCategory category, std::string_view item,
                            const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && substanceOf(itemName(item).base) != nullptr;
}

Recipe CarbonateUse::compile(const RecipeRequest& request) const {
    const ItemName name = withFormulaOfMineral(itemName(request.item));
    const Substance& substance = *substanceOf(name.base);
    const auto products = productsOf(substance, request.library);
    ChosenProduct chosen = chooseProduct(products, name, substance.default_product);
    if (isAgent(substance) && chosen.product != nullptr) {
        chosen.issue.reset(); // the guide itself takes limestone where the agent is not named
    }
    const bool own_factor = request.parameters.find("ef") != nullptr;
    MethodDraft draft(request, id(),
                      chosen.product == nullptr ? std::string(request.item)
                                                : std::string(substance.name_zh) + "：" + chosen.product->name_zh,
                      parametersOf(substance, chosen.product, request.library));
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double content = draft.value(substance.content_parameter, "I");
    const double factor = draft.value("ef", "EF");
    const double conversion = draft.value("conversion", "F");
    draft.emit("CO2", content * factor * conversion, 0.0, kCarbonateFormula,
               listedHalfWidthPct(request.library.uncertainty(), "carbonates", "stoichiometric EF and purity", "EF"));
    return draft.take();
}

std::vector<MethodDescription> CarbonateUse::describe(const reference::Library& library,
                                                      const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const Substance& substance : kSubstances) {
        const auto products = productsOf(substance, library);
        const auto add = [&](const FactorProduct& product, bool named) {
            const std::string base = substance.item;
            descriptions.push_back({"process",
                                    named ? base + ":" + product.name_en : base,
                                    named ? std::string(substance.name_zh) + "：" + product.name_zh : substance.name_zh,
                                    named ? std::string(substance.name_en) + ": " + product.name_en : substance.name_en,
                                    kCarbonateFormula,
                                    {"CO2"},
                                    {{"AD", "t"}},
                                    parametersOf(substance, &product, library)});
        };
        if (substance.default_product != nullptr) {
            if (const FactorProduct* const usual = findProduct(products, substance.default_product)) {
                add(*usual, false);
            }
        }
        for (const FactorProduct& product : products) {
            if (products.size() > 1) {
                add(product, true);
            }
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
