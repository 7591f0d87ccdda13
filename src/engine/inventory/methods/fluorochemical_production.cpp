#include "fluorochemical_production.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"
#include "fluorinated_gas.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kFluorochemicalItem = "fluorochemical";
constexpr const char* kFugitiveRow = "hfc-pfc-production/hfcs/fugitive-ef/hfc";

/// A product with factors of its own; everything else is `fluorochemical:<gas>`.
struct FluorinatedLine {
    const char* item;
    const char* other_spelling;
    const char* category_key; ///< first part of the factors' ids
    const char* row;
    const char* gas;
    const char* default_process; ///< key; nullptr when the row has to name one
    const char* doubt_category;
    const char* doubt_item;
    const char* zh;
    const char* en;
};

constexpr std::array kFluorinatedLines = {
    FluorinatedLine{"hcfc22", "hcfc-22", "hcfc-22", "ef/hfc-23", "HFC23", "old-unoptimised-plant-no-abatement",
                    "HCFC-22", "HFC-23 default EF", "HCFC-22 生产", "HCFC-22 production"},
    FluorinatedLine{"sf6_production", "sf6_production", "sf6-production", "fugitive-ef/sf6", "SF6", nullptr,
                    "fluorochemical by-products", "default EF 0.5%", "六氟化硫生产", "SF6 production"},
};

const FluorinatedLine* fluorinatedLine(std::string_view base) {
    const auto* const found =
        std::find_if(kFluorinatedLines.begin(), kFluorinatedLines.end(),
                     [&](const FluorinatedLine& line) { return line.item == base || line.other_spelling == base; });
    return found == kFluorinatedLines.end() ? nullptr : found;
}

ParameterSpecs fluorochemicalParameters(const reference::ListedFactor* row) {
    return withUncertainty({
        parameterFrom("ef", "t/t", row, 0.0, 1.0),
        constantParameter("recovery", "", 0.0, "nothing recovered or destroyed unless stated", 0.0, 1.0),
        statedParameter("captured", "t"),
    });
}

Recipe fluorochemicalRecipe(MethodDraft& draft, const std::string& gas, double half_width_pct) {
    if (!draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = draft.value("ef", "EF");
    const double recovery = draft.value("recovery", "r");
    const double captured_t = draft.valueIfAny("captured", "G").value_or(0.0);
    draft.emit(gas, factor * (1.0 - recovery), -captured_t,
               captured_t > 0.0 ? gas + " = AD × EF × (1 − r) − G" : gas + " = AD × EF × (1 − r)", half_width_pct);
    return draft.take();
}

Recipe lineRecipe(const RecipeRequest& request, const ItemName& name, const FluorinatedLine& line,
                  std::string_view method) {
    const auto processes = factorProducts(request.library.processFactors(), line.category_key);
    const ChosenProduct chosen = chooseProduct(processes, name, line.default_process);
    MethodDraft draft(request, method,
                      std::string(line.zh) + (chosen.product == nullptr ? "" : "：" + chosen.product->name_zh),
                      fluorochemicalParameters(chosen.product == nullptr ? nullptr : chosen.product->row(line.row)));
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if (chosen.product == nullptr && !own_factor) {
        return draft.take();
    }
    return fluorochemicalRecipe(
        draft, line.gas, listedHalfWidthPct(request.library.uncertainty(), line.doubt_category, line.doubt_item, "EF"));
}

} // namespace

bool FluorochemicalProduction::computes(domain::ActivityCategory category, std::string_view item,
                                        const domain::ParameterSet& /*parameters*/) const {
    const std::string base = itemName(item).base;
    return category == domain::ActivityCategory::Process &&
           (base == kFluorochemicalItem || fluorinatedLine(base) != nullptr);
}

Recipe FluorochemicalProduction::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    if (const FluorinatedLine* const line = fluorinatedLine(name.base)) {
        return lineRecipe(request, name, *line, id());
    }
    const reference::GwpRow* const gas = fluorinatedGas(request.library.gwp(), name.variant);
    MethodDraft draft(request, id(), gas == nullptr ? std::string(request.item) : gas->name_zh,
                      fluorochemicalParameters(request.library.processFactors().find(kFugitiveRow)));
    if (gas == nullptr) {
        draft.report(fluorinatedGasIssue(request.library.gwp(), name));
        return draft.take();
    }
    return fluorochemicalRecipe(
        draft, gas->gas,
        listedHalfWidthPct(request.library.uncertainty(), "fluorochemical by-products", "default EF 0.5%", "EF"));
}

std::vector<MethodDescription> FluorochemicalProduction::describe(const reference::Library& library,
                                                                  const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const std::string& zh, const std::string& en, const std::string& gas,
                         const reference::ListedFactor* row) {
        descriptions.push_back({"process",
                                item,
                                zh,
                                en,
                                gas + " = AD × EF × (1 − r) − G",
                                {gas},
                                {{"AD", "t"}},
                                fluorochemicalParameters(row)});
    };
    for (const FluorinatedLine& line : kFluorinatedLines) {
        const auto processes = factorProducts(library.processFactors(), line.category_key);
        const FactorProduct* const usual =
            line.default_process == nullptr ? nullptr : findProduct(processes, line.default_process);
        add(line.item, line.zh, line.en, line.gas, usual == nullptr ? nullptr : usual->row(line.row));
        for (const FactorProduct& process : processes) {
            add(std::string(line.item) + ":" + process.key, std::string(line.zh) + "：" + process.name_zh,
                std::string(line.en) + ": " + process.name_en, line.gas, process.row(line.row));
        }
    }
    for (const reference::GwpRow* const gas : fluorinatedGases(library.gwp())) {
        add(std::string(kFluorochemicalItem) + ":" + gas->gas, "氟化工产品：" + gas->name_zh,
            "Fluorochemical: " + gas->name_en, gas->gas, library.processFactors().find(kFugitiveRow));
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
