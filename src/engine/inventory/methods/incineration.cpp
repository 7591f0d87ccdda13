#include "incineration.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"
#include "incineration_choice.hpp"
#include "waste_mix.hpp"

namespace parkcarbon::engine::inventory {
namespace {

ParameterSpecs incinerationParameters(const reference::Library& library, const IncinerationChoice& choice) {
    ParameterSpecs specs;
    if (choice.byMix()) {
        specs = shareParameters();
        specs.push_back(constantParameter("ef", "", 1.0, "2006 IPCC Guidelines Vol. 5, Table 5.2", 0.0, 1.0));
    } else {
        for (const char* const parameter : {"ccw", "fcf", "ef"}) {
            specs.push_back(parameterFrom(parameter, "", choice.row(library, parameter), 0.0, 1.0));
        }
    }
    specs.push_back(parameterFrom("ef_ch4", "g/t", choice.methaneRow(library)));
    specs.push_back(parameterFrom("ef_n2o", "g/t", choice.nitrousOxideRow(library)));
    return withUncertainty(std::move(specs));
}

double doubtOf(const MethodDraft& draft, std::string_view item) {
    return listedHalfWidthPct(draft.request().library.uncertainty(), "incineration", item, "EF");
}

void emitCarbonDioxide(MethodDraft& draft, double carbon_share, const std::string& formula, bool biogenic) {
    const double factor =
        carbon_share * draft.value("ef", "EF") * draft.constant("44/12", "carbon_to_co2", kCarbonToCo2, "tCO2/tC");
    draft.emit("CO2", factor, 0.0, formula, doubtOf(draft, "fossil CO2, default composition")).biogenic = biogenic;
}

/// CCW × FCF × EF × 44/12, and CCW × (1 − FCF) × EF × 44/12 for the biogenic part.
void emitByContent(MethodDraft& draft, const IncinerationChoice& choice) {
    const reference::ListedFactor* const content = choice.row(draft.request().library, "ccw");
    for (const bool biogenic : {false, true}) {
        const double carbon =
            content == nullptr ? draft.value("ccw", "CCW") : draft.valueWithin("ccw", "CCW", *content);
        const double fossil = draft.value("fcf", "FCF");
        if (!biogenic) {
            emitCarbonDioxide(draft, carbon * fossil, "CO2 = AD × CCW × FCF × EF × 44/12", false);
        } else if (fossil < 1.0) {
            emitCarbonDioxide(draft, carbon * (1.0 - fossil), "CO2 = AD × CCW × (1 − FCF) × EF × 44/12", true);
        }
        if (fossil >= 1.0 || draft.refused()) {
            return;
        }
    }
}

/// Σ(WF × dm × CF × FCF) over the fractions stated, or with 1 − FCF.
double carbonOfMix(MethodDraft& draft, const std::vector<FactorProduct>& products, bool biogenic) {
    double carbon = 0.0;
    for (const WasteFraction& fraction : wasteFractions()) {
        const auto share = draft.valueIfAny(fraction.parameter, std::string("WF_") + fraction.parameter);
        const bool has_carbon = fraction.incineration_key[0] != '\0';
        const FactorProduct* const product = has_carbon ? findProduct(products, fraction.incineration_key) : nullptr;
        if (!share || product == nullptr) {
            continue;
        }
        const std::string index = std::string("_") + fraction.parameter;
        const double dry = draft.listed("dm" + index, "dry_matter", *product->row("dm"), "");
        const double content = draft.listed("CF" + index, "carbon_in_dry_matter", *product->row("cf-dry"), "");
        const double fossil = draft.listed("FCF" + index, "fcf", *product->row("fcf"), "");
        carbon += *share * dry * content * (biogenic ? 1.0 - fossil : fossil);
    }
    return draft.computed(biogenic ? "C_bio" : "C_fossil", biogenic ? "biogenic_carbon" : "fossil_carbon", carbon,
                          "tC/t");
}

void emitByMix(MethodDraft& draft) {
    if (!sharesAreWhole(draft)) {
        return;
    }
    const auto products = factorProducts(draft.request().library.wasteFactors(), "incineration");
    emitCarbonDioxide(draft, carbonOfMix(draft, products, false), "CO2 = AD × Σ(WF × dm × CF × FCF) × EF × 44/12",
                      false);
    emitCarbonDioxide(draft, carbonOfMix(draft, products, true), "CO2 = AD × Σ(WF × dm × CF × (1 − FCF)) × EF × 44/12",
                      true);
}

void emitTrace(MethodDraft& draft, const std::string& gas, const std::string& parameter) {
    if (const auto factor = draft.valueIfAny(parameter, "EF_" + gas)) {
        const double tonnes = draft.constant("10⁻⁶", "g_to_t", kTonnesPerGram, "t/g");
        draft.emit(gas, *factor * tonnes, 0.0, gas + " = AD × EF × 10⁻⁶", doubtOf(draft, "CH4, N2O defaults"));
    }
}

} // namespace

bool Incineration::computes(domain::ActivityCategory category, std::string_view item,
                            const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Incineration && burntWaste(itemName(item)) != nullptr;
}

Recipe Incineration::compile(const RecipeRequest& request) const {
    const IncinerationChoice choice = chooseIncineration(itemName(request.item), request.parameters, request.library);
    MethodDraft draft(request, id(), std::string(request.item), incinerationParameters(request.library, choice));
    if (choice.issue) {
        draft.report(*choice.issue);
    }
    if (draft.refused() || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    if (choice.byMix()) {
        emitByMix(draft);
    } else {
        emitByContent(draft, choice);
    }
    emitTrace(draft, "CH4", "ef_ch4");
    emitTrace(draft, "N2O", "ef_n2o");
    return draft.take();
}

std::vector<MethodDescription> Incineration::describe(const reference::Library& library,
                                                      const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const domain::ParameterSet none;
    for (const BurntWaste& waste : burntWastes()) {
        for (std::size_t set = 0; set < kIncinerationSets.size(); ++set) {
            if (waste.keys[set][0] == '\0') {
                continue;
            }
            const ItemName item{waste.item, kIncinerationSets[set]};
            const IncinerationChoice choice = chooseIncineration(item, none, library);
            descriptions.push_back({"incineration",
                                    item.base + ":" + item.variant,
                                    waste.name_zh + std::string("：") + item.variant,
                                    waste.name_en + std::string(": ") + item.variant,
                                    choice.byMix() ? "CO2 = AD × Σ(WF × dm × CF × FCF) × EF × 44/12; CH4, N2O = AD × "
                                                     "EF × 10⁻⁶"
                                                   : "CO2 = AD × CCW × FCF × EF × 44/12; CH4, N2O = AD × EF × 10⁻⁶",
                                    {"CO2", "CH4", "N2O"},
                                    {{"AD", "t"}},
                                    incinerationParameters(library, choice)});
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
