#include "electronics_gas.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"
#include "fluorinated_gas.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kElectronicsItem = "electronics";
constexpr const char* kElectronicsCategory = "electronics-ndrc-guide";
constexpr const char* kHeelRow = "electronics/heel-left-in-container/factor";
constexpr std::array kByProductGases = {"CF4", "C2F6", "C3F8"};

std::string byProductParameter(const std::string& gas) {
    return "by_product_" + base::toLowerAscii(gas);
}

/// The rows of the guide for a gas, whichever of its names the row uses; nullptr when the guide gives none.
const FactorProduct* electronicsRows(const std::vector<FactorProduct>& products, const reference::GwpRow& gas,
                                     const reference::GwpTable& gwp) {
    const auto found = std::find_if(products.begin(), products.end(),
                                    [&](const FactorProduct& product) { return gwp.find(product.name_en) == &gas; });
    return found == products.end() ? nullptr : &*found;
}

const reference::ListedFactor* electronicsRow(const FactorProduct* product, std::string_view parameter) {
    if (product == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(product->rows.begin(), product->rows.end(),
                                    [&](const auto* row) { return row->parameter == parameter; });
    return found == product->rows.end() ? nullptr : *found;
}

ParameterSpecs electronicsParameters(const reference::Library& library, const std::string& gas,
                                     const FactorProduct* product) {
    ParameterSpecs specs = {
        parameterFrom("heel", "", library.processFactors().find(kHeelRow), 0.0, 1.0),
        parameterFrom("use_rate", "", electronicsRow(product, "use rate"), 0.0, 1.0),
        parameterFrom("collection_rate", "", electronicsRow(product, "collection rate"), 0.0, 1.0),
        parameterFrom("destruction_rate", "", electronicsRow(product, "destruction rate"), 0.0, 1.0),
    };
    for (const std::string by_product : kByProductGases) {
        if (by_product != gas) { // what is left of the gas itself is in its use rate
            specs.push_back(parameterFrom(byProductParameter(by_product), "t/t",
                                          electronicsRow(product, "by-product " + by_product), 0.0, 2.0));
        }
    }
    return withUncertainty(std::move(specs));
}

void emitElectronicsGas(MethodDraft& draft, const std::string& gas, double half_width_pct) {
    const double used = 1.0 - draft.value("heel", "h");
    const double unreacted = 1.0 - draft.value("use_rate", "U");
    const double escaped = 1.0 - draft.value("collection_rate", "a") * draft.value("destruction_rate", "d");
    draft.emit(gas, used * unreacted * escaped, 0.0, gas + " = (1 − h) × FC × (1 − U) × (1 − a × d)", half_width_pct);
}

void emitByProduct(MethodDraft& draft, const std::string& gas, double half_width_pct) {
    const auto formed = draft.valueIfAny(byProductParameter(gas), "B");
    if (!formed || *formed == 0.0) {
        return;
    }
    const double used = 1.0 - draft.value("heel", "h");
    const double escaped = 1.0 - draft.value("collection_rate", "a") * draft.value("destruction_rate", "d");
    draft.emit(gas, used * *formed * escaped, 0.0, gas + " = (1 − h) × FC × B × (1 − a × d)", half_width_pct);
}

} // namespace

bool ElectronicsGas::computes(domain::ActivityCategory category, std::string_view item,
                              const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kElectronicsItem;
}

Recipe ElectronicsGas::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const reference::GwpTable& gwp = request.library.gwp();
    const reference::GwpRow* const gas = fluorinatedGas(gwp, name.variant);
    const auto products = factorProducts(request.library.processFactors(), kElectronicsCategory);
    const std::string gas_id = gas == nullptr ? std::string() : gas->gas;
    MethodDraft draft(request, id(), gas == nullptr ? std::string(request.item) : "电子用气：" + gas->name_zh,
                      electronicsParameters(request.library, gas_id,
                                            gas == nullptr ? nullptr : electronicsRows(products, *gas, gwp)));
    if (gas == nullptr) {
        draft.report(fluorinatedGasIssue(gwp, name));
        return draft.take();
    }
    if (!draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double half_width = otherHalfWidthPct(request.library.uncertainty());
    emitElectronicsGas(draft, gas_id, half_width);
    for (const std::string by_product : kByProductGases) {
        if (by_product != gas_id) {
            emitByProduct(draft, by_product, half_width);
        }
    }
    return draft.take();
}

std::vector<MethodDescription> ElectronicsGas::describe(const reference::Library& library,
                                                        const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto products = factorProducts(library.processFactors(), kElectronicsCategory);
    for (const reference::GwpRow* const gas : fluorinatedGases(library.gwp())) {
        const FactorProduct* const product = electronicsRows(products, *gas, library.gwp());
        if (product == nullptr) {
            continue; // computed too, once the row states the rates
        }
        MethodDescription description{
            "process",
            std::string(kElectronicsItem) + ":" + gas->gas,
            "电子用气：" + gas->name_zh,
            "Gas used in electronics: " + gas->name_en,
            "E = (1 − h) × FC × (1 − U) × (1 − a × d); by-products = (1 − h) × FC × B × (1 − a × d)",
            {gas->gas},
            {{"FC", "t"}},
            electronicsParameters(library, gas->gas, product)};
        for (const std::string by_product : kByProductGases) {
            if (electronicsRow(product, "by-product " + by_product) != nullptr) {
                description.gases.push_back(by_product);
            }
        }
        descriptions.push_back(std::move(description));
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
