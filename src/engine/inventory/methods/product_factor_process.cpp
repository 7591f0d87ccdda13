#include "product_factor_process.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

/// One base item and the category of factors behind it.
struct ProductLine {
    const char* item;
    const char* category_key;    ///< first part of the factors' ids
    const char* default_product; ///< key; nullptr when the row has to name its product
    const char* doubt_category;  ///< of data/reference/uncertainty.csv
    const char* doubt_item;
};

constexpr std::array kProductLines = {
    ProductLine{"carbide", "carbide", "calcium-carbide-reduction-step", "carbide", "default"},
    ProductLine{"ferroalloy", "ferroalloys", nullptr, "ferroalloys", "Tier 1 default EF"},
    ProductLine{"carbon_black", "carbon-black", "furnace-black-total", "", ""},
    ProductLine{"vinyl_chloride", "vinyl-chloride", "balanced-process-vcm", "", ""},
    ProductLine{"titanium_dioxide", "titanium-dioxide", nullptr, "", ""},
    ProductLine{"soda_ash", "soda-ash", "natural-trona", "", ""},
    ProductLine{"asphalt_oxidation", "oxidised-asphalt", "oxidised-asphalt", "", ""},
};

const ProductLine* lineOf(std::string_view base) {
    const auto* const found = std::find_if(kProductLines.begin(), kProductLines.end(),
                                           [&](const ProductLine& line) { return line.item == base; });
    return found == kProductLines.end() ? nullptr : found;
}

/// The factor rows of a product that are emissions per tonne.
std::vector<const reference::ListedFactor*> emissionRows(const FactorProduct& product) {
    std::vector<const reference::ListedFactor*> rows;
    std::copy_if(product.rows.begin(), product.rows.end(), std::back_inserter(rows),
                 [](const auto* row) { return row->parameter.starts_with("EF") && !row->gas.empty(); });
    return rows;
}

std::string parameterName(const reference::ListedFactor& row) {
    return row.gas == "CO2" ? "ef" : "ef_" + base::toLowerAscii(row.gas);
}

std::string parameterUnit(const std::string& gas) {
    return gas == "CO2" ? "tCO2/t" : "kg/t";
}

ParameterSpecs specsOf(const FactorProduct* product) {
    ParameterSpecs specs;
    if (product == nullptr) {
        specs.push_back(statedParameter("ef", "tCO2/t"));
    } else {
        for (const reference::ListedFactor* const row : emissionRows(*product)) {
            specs.push_back(parameterFrom(parameterName(*row), parameterUnit(row->gas), row));
        }
    }
    return withUncertainty(std::move(specs));
}

void emitProduct(MethodDraft& draft, const std::string& gas, const std::string& parameter, double half_width_pct) {
    const double factor = draft.value(parameter, "EF_" + gas);
    const double tonnes = gas == "CO2" ? 1.0 : draft.constant("10⁻³", "kg_to_t", 1e-3, "t/kg");
    draft.emit(gas, factor * tonnes, 0.0, gas + (gas == "CO2" ? " = AD × EF" : " = AD × EF × 10⁻³"), half_width_pct);
}

} // namespace

bool ProductFactorProcess::computes(domain::ActivityCategory category, std::string_view item,
                                    const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && lineOf(itemName(item).base) != nullptr;
}

Recipe ProductFactorProcess::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const ProductLine& line = *lineOf(name.base);
    const auto products = factorProducts(request.library.processFactors(), line.category_key);
    const ChosenProduct chosen = chooseProduct(products, name, line.default_product);
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : chosen.product->name_zh,
                      specsOf(chosen.product));
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (chosen.issue && !(own_factor && chosen.product == nullptr)) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double half_width =
        listedHalfWidthPct(request.library.uncertainty(), line.doubt_category, line.doubt_item, "EF");
    if (chosen.product == nullptr) {
        emitProduct(draft, "CO2", "ef", half_width);
        return draft.take();
    }
    for (const reference::ListedFactor* const row : emissionRows(*chosen.product)) {
        emitProduct(draft, row->gas, parameterName(*row), half_width);
    }
    return draft.take();
}

std::vector<MethodDescription> ProductFactorProcess::describe(const reference::Library& library,
                                                              const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const ProductLine& line : kProductLines) {
        for (const FactorProduct& product : factorProducts(library.processFactors(), line.category_key)) {
            MethodDescription description;
            description.category = "process";
            description.item = std::string(line.item) + ":" + product.key;
            description.name_zh = product.rows.front()->category_zh + "：" + product.name_zh;
            description.name_en = product.rows.front()->category + ": " + product.name_en;
            description.formula = "E = AD × EF";
            for (const reference::ListedFactor* const row : emissionRows(product)) {
                description.gases.push_back(row->gas);
            }
            description.inputs = {{"AD", "t"}};
            description.parameters = specsOf(&product);
            if (!description.gases.empty()) {
                descriptions.push_back(std::move(description));
            }
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
