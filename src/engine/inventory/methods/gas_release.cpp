#include "gas_release.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "gas_amount.hpp"
#include "gas_choice.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kAnyGas = "gas";
constexpr const char* kMethane = "methane";
constexpr const char* kCarbonDioxide = "co2";
constexpr const char* kLeakage = "natural_gas_leakage";

bool isLeakage(const ItemName& item) {
    return isNamed(item, {kLeakage, "天然气泄漏"});
}

/// The gas that the item names: behind the colon, or by itself.
std::string gasName(const ItemName& item) {
    if (isNamed(item, {kMethane, "ch4", "甲烷"})) {
        return "CH4";
    }
    return isNamed(item, {kCarbonDioxide, "二氧化碳"}) ? "CO2" : item.variant;
}

ParameterSpecs releaseParameters(const reference::Library& library) {
    return withUncertainty(gasAmountParameters(library));
}

ParameterSpecs leakageParameters() {
    return withUncertainty(
        {statedParameter("methane_share", "", 0.0, 1.0), statedParameter("co2_share", "", 0.0, 1.0)});
}

Recipe compileLeakage(const RecipeRequest& request, std::string_view method) {
    MethodDraft draft(request, method, "天然气泄漏", leakageParameters());
    const bool plain = draft.measuredIn("1e4m3");
    if (plain) {
        draft.warn(kUnitStateAssumed, {{"value", request.unit.symbol()}, {"expected", "1e4Nm3"}}, "unit");
    }
    if (!draft.takesQuantityIn(plain ? "1e4m3" : "1e4Nm3")) {
        return draft.take();
    }
    const double half_width = otherHalfWidthPct(request.library.uncertainty());
    const double methane = draft.value("methane_share", "x_CH4");
    const double density = draft.listed("7.17", "ch4_density", methaneDensity(request.library), "t/1e4Nm3");
    draft.emit("CH4", methane * density, 0.0, "CH4 = AD × x × 7.17", half_width);
    if (const auto share = draft.valueIfAny("co2_share", "x_CO2")) {
        const double heavy = draft.listed("19.77", "co2_density", carbonDioxideDensity(request.library), "t/1e4Nm3");
        draft.emit("CO2", *share * heavy, 0.0, "CO2 = AD × x × 19.77", half_width);
    }
    return draft.take();
}

} // namespace

bool GasRelease::computes(domain::ActivityCategory category, std::string_view item,
                          const domain::ParameterSet& /*parameters*/) const {
    const ItemName name = itemName(item);
    return category == domain::ActivityCategory::Fugitive &&
           (isNamed(name, {kAnyGas, "气体", kMethane, "ch4", "甲烷", kCarbonDioxide, "二氧化碳"}) || isLeakage(name));
}

Recipe GasRelease::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    if (isLeakage(name)) {
        return compileLeakage(request, id());
    }
    const ChosenGas gas = chooseGas(request.library, name.base, gasName(name));
    MethodDraft draft(request, id(), gas.row == nullptr ? std::string(request.item) : gas.row->name_zh,
                      releaseParameters(request.library));
    if (gas.issue) {
        draft.report(*gas.issue);
        return draft.take();
    }
    if (const auto amount = takeGas(draft, gas.row->gas)) {
        draft.emit(gas.row->gas, amount->t_per_quantity, 0.0, gas.row->gas + " = AD" + amount->formula,
                   otherHalfWidthPct(request.library.uncertainty()));
    }
    return draft.take();
}

std::vector<MethodDescription> GasRelease::describe(const reference::Library& library,
                                                    const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const std::string& zh, const std::string& en,
                         const std::string& formula, std::vector<std::string> gases, const char* unit,
                         ParameterSpecs specs) {
        descriptions.push_back({"fugitive", item, zh, en, formula, std::move(gases), {{"AD", unit}}, std::move(specs)});
    };
    add(kLeakage, "天然气泄漏", "Natural gas leakage", "CH4 = AD × x × 7.17; CO2 = AD × x × 19.77", {"CH4", "CO2"},
        "1e4Nm3", leakageParameters());
    add(kMethane, "甲烷直接排放", "Methane released", "CH4 = AD × PUR (× 7.17, AD in 10⁴ Nm³)", {"CH4"}, "t",
        releaseParameters(library));
    add(kCarbonDioxide, "二氧化碳直接排放", "Carbon dioxide released", "CO2 = AD × PUR (× 19.77, AD in 10⁴ Nm³)",
        {"CO2"}, "t", releaseParameters(library));
    for (const reference::GwpRow& gas : library.gwp().rows()) {
        add(std::string(kAnyGas) + ":" + gas.gas, "直接排放：" + gas.name_zh, "Released: " + gas.name_en,
            "E = AD × PUR", {gas.gas}, "t", releaseParameters(library));
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
