#include "landfill_values.hpp"

#include "waste_mix.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr double kCarbonToMethane = 16.0 / 12.0;

/// Σ(WF × DOC) over the fractions stated.
double carbonOfShares(MethodDraft& draft) {
    if (!sharesAreWhole(draft)) {
        return 0.0;
    }
    const auto products = factorProducts(draft.request().library.wasteFactors(), "landfill");
    double carbon = 0.0;
    for (const WasteFraction& fraction : wasteFractions()) {
        const auto share = draft.valueIfAny(fraction.parameter, std::string("WF_") + fraction.parameter);
        const bool has_carbon = fraction.landfill_key[0] != '\0';
        const FactorProduct* const product = has_carbon ? findProduct(products, fraction.landfill_key) : nullptr;
        if (share && product != nullptr) {
            carbon += *share *
                      draft.listed(std::string("DOC_") + fraction.parameter, "doc", *product->row("doc-wet-waste"), "");
        }
    }
    return draft.computed("DOC", "doc", carbon, "tC/t");
}

} // namespace

std::vector<FactorProduct> landfillKinds(const reference::Library& library) {
    std::vector<FactorProduct> all = factorProducts(library.wasteFactors(), "landfill");
    std::erase_if(all, [](const FactorProduct& product) { return product.row("mcf") == nullptr; });
    return all;
}

ParameterSpecs landfillParameters(const reference::Library& library, const reference::ListedFactor* doc,
                                  const FactorProduct* kind) {
    const reference::ListedFactorTable& table = library.wasteFactors();
    ParameterSpecs specs = {
        parameterFrom("doc", "", doc, 0.0, 1.0),
        parameterFrom("docf", "", table.find("landfill/all-landfills/docf"), 0.0, 1.0),
        parameterFrom("mcf", "", kind == nullptr ? nullptr : kind->row("mcf"), 0.0, 1.0),
        parameterFrom("f", "", table.find("landfill/all-landfills/f-ch4-in-gas"), 0.0, 1.0),
        parameterFrom("ox", "", table.find("landfill/other/ox"), 0.0, 1.0),
    };
    for (ParameterSpec& share : shareParameters()) {
        specs.push_back(std::move(share));
    }
    return withUncertainty(std::move(specs));
}

double methanePotential(MethodDraft& draft) {
    const double mcf = draft.value("mcf", "MCF");
    const domain::ParameterSet& parameters = draft.request().parameters;
    const bool by_shares = parameters.find("doc") == nullptr && statesShares(parameters);
    const double doc = by_shares ? carbonOfShares(draft) : draft.value("doc", "DOC");
    const double docf = draft.value("docf", "DOCf");
    const double f = draft.value("f", "F");
    return mcf * doc * docf * f * draft.constant("16/12", "carbon_to_methane", kCarbonToMethane, "tCH4/tC");
}

} // namespace parkcarbon::engine::inventory
