#include "refrigerant.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"
#include "../method_draft.hpp"
#include "gas_choice.hpp"

#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kBalance = "refrigerant";
constexpr const char* kScreening = "refrigerant_screening";

/// What raises or lowers the loss beside the quantity.
struct BalanceEntry {
    const char* parameter;
    const char* symbol;
    double sign;
};
constexpr std::array kBalanceEntries = {
    BalanceEntry{"stock_begin", "B_begin", 1.0},   BalanceEntry{"stock_end", "B_end", -1.0},
    BalanceEntry{"purchased", "P", 1.0},           BalanceEntry{"sold", "S", -1.0},
    BalanceEntry{"recovered", "Rec", -1.0},        BalanceEntry{"charged_new_equipment", "C_new", -1.0},
    BalanceEntry{"capacity_increase", "ΔC", -1.0}, BalanceEntry{"capacity_retired", "C_ret", 1.0},
};
constexpr const char* kBalanceFormula = "E = AD + B_begin − B_end + P − S − Rec − C_new − ΔC + C_ret";

ParameterSpecs balanceParameters() {
    ParameterSpecs specs;
    for (const BalanceEntry& entry : kBalanceEntries) {
        const bool may_fall = std::string_view(entry.parameter) == "capacity_increase";
        specs.push_back(statedParameter(entry.parameter, "kg"));
        specs.back().minimum = may_fall ? std::nullopt : specs.back().minimum;
    }
    return withUncertainty(std::move(specs));
}

std::vector<FactorProduct> equipment(const reference::Library& library) {
    return factorProducts(library.processFactors(), "refrigerants");
}

const reference::ListedFactor* lossRow(const FactorProduct* product, const char* suffix) {
    return product == nullptr ? nullptr : product->row(suffix);
}

ParameterSpecs screeningParameters(const FactorProduct* product) {
    return withUncertainty({
        parameterFrom("x", "", lossRow(product, "annual-leak-x/hfc"), 0.0, 1.0),
        statedParameter("charged", "kg"),
        parameterFrom("k", "", lossRow(product, "initial-charge-loss-k/hfc"), 0.0, 1.0),
        statedParameter("disposed", "kg"),
        statedParameter("p", "", 0.0, 1.0),
        statedParameter("recovery_efficiency", "", 0.0, 1.0),
    });
}

double rate(MethodDraft& draft, const char* parameter, const reference::ListedFactor* row) {
    return row == nullptr ? draft.value(parameter, parameter) : draft.valueWithin(parameter, parameter, *row);
}

/// charged × k + disposed × p × (1 − η), kg.
double fillingAndDisposal(MethodDraft& draft, const FactorProduct* product) {
    double lost_kg = 0.0;
    if (const auto charged_kg = draft.valueIfAny("charged", "M")) {
        lost_kg += *charged_kg * rate(draft, "k", lossRow(product, "initial-charge-loss-k/hfc"));
    }
    if (const auto disposed_kg = draft.valueIfAny("disposed", "D")) {
        const double left = draft.value("p", "p");
        lost_kg += *disposed_kg * left * (1.0 - draft.value("recovery_efficiency", "η"));
    }
    return lost_kg;
}

} // namespace

bool RefrigerantBalance::computes(domain::ActivityCategory category, std::string_view item,
                                  const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Fugitive && isNamed(itemName(item), {kBalance, "制冷剂"});
}

Recipe RefrigerantBalance::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const ChosenGas gas = chooseGas(request.library, name.base, name.variant);
    MethodDraft draft(request, id(), gas.row == nullptr ? std::string(request.item) : "制冷剂：" + gas.row->gas,
                      balanceParameters());
    if (gas.issue) {
        draft.report(*gas.issue);
        return draft.take();
    }
    if (!draft.takesQuantityIn("kg")) {
        return draft.take();
    }
    double fixed_kg = 0.0;
    for (const BalanceEntry& entry : kBalanceEntries) {
        fixed_kg += entry.sign * draft.valueIfAny(entry.parameter, entry.symbol).value_or(0.0);
    }
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    draft.emit(gas.row->gas, tonnes, fixed_kg * tonnes,
               gas.row->gas + (fixed_kg == 0.0 ? " = AD × 10⁻³"
                                               : " = (AD + B_begin − B_end + P − S − Rec − C_new − ΔC + C_ret) × 10⁻³"),
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> RefrigerantBalance::describe(const reference::Library& library,
                                                            const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const reference::GwpRow& gas : library.gwp().rows()) {
        if (gas.gas.find("FC") != std::string::npos || gas.gas.starts_with("R-")) {
            descriptions.push_back({"fugitive",
                                    std::string(kBalance) + ":" + gas.gas,
                                    "制冷剂泄漏（质量平衡法）：" + gas.name_zh,
                                    "Refrigerant loss by mass balance: " + gas.name_en,
                                    kBalanceFormula,
                                    {gas.gas},
                                    {{"AD", "kg"}},
                                    balanceParameters()});
        }
    }
    return descriptions;
}

bool RefrigerantScreening::computes(domain::ActivityCategory category, std::string_view item,
                                    const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Fugitive && isNamed(itemName(item), {kScreening, "制冷剂筛查"});
}

Recipe RefrigerantScreening::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    // Equipment names hold slashes (A/C), gases hold none: the gas is what follows the last one.
    const std::size_t slash = name.variant.rfind('/');
    const std::string equipment_name = name.variant.substr(0, slash);
    const std::string gas_name = slash == std::string::npos ? std::string() : name.variant.substr(slash + 1);
    const auto known = equipment(request.library);
    const ChosenProduct product = chooseProduct(known, {name.base, equipment_name}, nullptr);
    const ChosenGas gas = chooseGas(request.library, name.base + ":" + equipment_name, gas_name);
    MethodDraft draft(request, id(),
                      product.product == nullptr || gas.row == nullptr ? std::string(request.item)
                                                                       : product.product->name_zh + "：" + gas.row->gas,
                      screeningParameters(product.product));
    for (const auto& issue : {product.issue, gas.issue}) {
        if (issue) {
            draft.report(*issue);
        }
    }
    if (draft.refused() || !draft.takesQuantityIn("kg")) {
        return draft.take();
    }
    const double leak = rate(draft, "x", lossRow(product.product, "annual-leak-x/hfc"));
    const double fixed_kg = fillingAndDisposal(draft, product.product);
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    draft.emit(gas.row->gas, leak * tonnes, fixed_kg * tonnes,
               gas.row->gas + (fixed_kg > 0.0 ? " = (AD × x + M × k + D × p × (1 − η)) × 10⁻³" : " = AD × x × 10⁻³"),
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> RefrigerantScreening::describe(const reference::Library& library,
                                                              const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const FactorProduct& product : equipment(library)) {
        descriptions.push_back({"fugitive",
                                std::string(kScreening) + ":" + product.key + "/<gas>",
                                "制冷剂泄漏（筛查法）：" + product.name_zh,
                                "Refrigerant loss by screening: " + product.name_en,
                                "E = AD × x + M × k + D × p × (1 − η)",
                                {"HFC"},
                                {{"AD", "kg"}},
                                screeningParameters(&product)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
