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
    const char* category_key;              ///< first part of the factors' ids
    const char* default_product = nullptr; ///< key; nullptr when the row has to name its product
    const char* doubt_category = "";       ///< of data/reference/uncertainty.csv
    const char* doubt_item = "";
    const char* doubt_of_others = nullptr;      ///< item of the doubt for products other than the default
    std::string_view keys = {};                 ///< the products of the category that belong here; empty for all
    const char* further_category_key = nullptr; ///< whose products come in where the category lacks them
    Ledger ledger = Ledger::Direct;
};

constexpr const char* kSteelGuide = "iron-and-steel-ndrc-guide";
constexpr const char* kNewSteelGuide = "iron-and-steel-newer-mee-guide";
constexpr const char* kSteelProducts = "iron-and-steel-ndrc-guide-fixed-carbon-deducted";
constexpr const char* kNewSteelProducts = "iron-and-steel-newer-mee-guide-fixed-carbon-deducted";
constexpr const char* kSteel = "iron and steel";
constexpr const char* kCarbonContents = "Tier 2 carbon contents";

constexpr std::array kProductLines = {
    ProductLine{"carbide", "carbide", "calcium-carbide-reduction-step", "carbide", "default"},
    ProductLine{"ferroalloy", "ferroalloys", nullptr, "ferroalloys", "Tier 1 default EF"},
    ProductLine{"carbon_black", "carbon-black", "furnace-black-total", "", ""},
    ProductLine{"vinyl_chloride", "vinyl-chloride", "balanced-process-vcm", "", ""},
    ProductLine{"titanium_dioxide", "titanium-dioxide", nullptr, "", ""},
    ProductLine{"soda_ash", "soda-ash", "natural-trona", "", ""},
    ProductLine{"asphalt_oxidation", "oxidised-asphalt", "oxidised-asphalt", "", ""},
    ProductLine{"magnesium", "magnesium"},
    ProductLine{"lead", "lead", "lead-default", "lead", "default EF", "EF by process type"},
    ProductLine{"zinc", "zinc", "zinc-default"},
    ProductLine{"nonferrous_reductant", "non-ferrous-ndrc-guide-reductants"},
    ProductLine{"steel", "iron-and-steel-ipcc-tier-1", "global-average-steel-65-pct-bof-30-pct-eaf-5-pct-ohf", kSteel,
                "Tier 1 default EF"},
    ProductLine{.item = "steel_flux",
                .category_key = kSteelGuide,
                .doubt_category = "carbonates",
                .doubt_item = "stoichiometric EF and purity",
                .keys = "limestone dolomite"},
    ProductLine{.item = "steel_electrode",
                .category_key = kSteelGuide,
                .doubt_category = kSteel,
                .doubt_item = kCarbonContents,
                .keys = "electrode"},
    ProductLine{.item = "steel_material",
                .category_key = kSteelGuide,
                .doubt_category = kSteel,
                .doubt_item = kCarbonContents,
                .keys = "pig-iron-purchased dri feni fecr femo"},
    ProductLine{"steel_material_mee", kNewSteelGuide, nullptr, kSteel, kCarbonContents},
    ProductLine{.item = "steel_product",
                .category_key = kSteelProducts,
                .doubt_category = kSteel,
                .doubt_item = kCarbonContents,
                .further_category_key = kNewSteelProducts,
                .ledger = Ledger::FixedCarbon},
    ProductLine{.item = "steel_product_mee",
                .category_key = kNewSteelProducts,
                .doubt_category = kSteel,
                .doubt_item = kCarbonContents,
                .ledger = Ledger::FixedCarbon},
};

/// A product of the table that stands for two others, whose rows it completes.
struct CommonProduct {
    const char* key;
    std::array<const char*, 2> members;
};
constexpr std::array kCommonProducts = {CommonProduct{"fesi-65-75-pct", {"fesi-65-pct", "fesi-75-pct"}}};

const ProductLine* lineOf(std::string_view base) {
    const auto* const found = std::find_if(kProductLines.begin(), kProductLines.end(),
                                           [&](const ProductLine& line) { return line.item == base; });
    return found == kProductLines.end() ? nullptr : found;
}

void spreadCommonProducts(std::vector<FactorProduct>& products) {
    const auto named = [&](std::string_view key) {
        return std::find_if(products.begin(), products.end(), [&](const auto& product) { return product.key == key; });
    };
    for (const CommonProduct& common : kCommonProducts) {
        const auto shared = named(common.key);
        if (shared == products.end()) {
            continue;
        }
        for (const char* const key : common.members) {
            if (const auto member = named(key); member != products.end()) {
                member->rows.insert(member->rows.end(), shared->rows.begin(), shared->rows.end());
            }
        }
        products.erase(shared);
    }
}

std::vector<FactorProduct> productsOf(const ProductLine& line, const reference::Library& library) {
    auto products = factorProducts(library.processFactors(), line.category_key);
    if (!line.keys.empty()) {
        const std::string keys = " " + std::string(line.keys) + " ";
        std::erase_if(products, [&](const FactorProduct& product) {
            return keys.find(" " + product.key + " ") == std::string::npos;
        });
    }
    if (line.further_category_key != nullptr) {
        for (FactorProduct& further : factorProducts(library.processFactors(), line.further_category_key)) {
            if (std::none_of(products.begin(), products.end(),
                             [&](const FactorProduct& known) { return known.key == further.key; })) {
                products.push_back(std::move(further));
            }
        }
    }
    spreadCommonProducts(products);
    return products;
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

/// What the product's factors are per: "t" but for gaseous materials.
std::string quantityUnit(const FactorProduct* product) {
    if (product == nullptr || emissionRows(*product).empty()) {
        return "t";
    }
    const std::string& unit = emissionRows(*product).front()->unit.symbol();
    return unit.substr(unit.find('/') + 1);
}

std::string parameterUnit(const std::string& gas, const std::string& quantity_unit) {
    return (gas == "CO2" ? "tCO2/" : "kg/") + quantity_unit;
}

ParameterSpecs specsOf(const FactorProduct* product) {
    ParameterSpecs specs;
    const std::string unit = quantityUnit(product);
    if (product == nullptr) {
        specs.push_back(statedParameter("ef", parameterUnit("CO2", unit)));
    } else {
        for (const reference::ListedFactor* const row : emissionRows(*product)) {
            specs.push_back(parameterFrom(parameterName(*row), parameterUnit(row->gas, unit), row));
        }
    }
    return withUncertainty(std::move(specs));
}

/// With the category: "焦炭" is a product here and a reductant there, with different factors.
std::string fullName(const FactorProduct& product) {
    return product.rows.front()->category_zh + "：" + product.name_zh;
}

double halfWidthPct(const ProductLine& line, const FactorProduct* product, const reference::Library& library) {
    const bool usual =
        product == nullptr || line.doubt_of_others == nullptr || product->key == std::string_view(line.default_product);
    return listedHalfWidthPct(library.uncertainty(), line.doubt_category,
                              usual ? line.doubt_item : line.doubt_of_others, "EF");
}

void emitProduct(MethodDraft& draft, const std::string& gas, const std::string& parameter, double half_width_pct) {
    const double factor = draft.value(parameter, "EF_" + gas);
    const double tonnes = gas == "CO2" ? 1.0 : draft.constant("10⁻³", "kg_to_t", 1e-3, "t/kg");
    draft.emit(gas, factor * tonnes, 0.0, gas + (gas == "CO2" ? " = AD × EF" : " = AD × EF × 10⁻³"), half_width_pct);
}

MethodDescription descriptionOf(const ProductLine& line, const FactorProduct& product, bool named) {
    MethodDescription description;
    description.category = "process";
    description.item = named ? std::string(line.item) + ":" + product.key : line.item;
    description.name_zh = fullName(product);
    description.name_en = product.rows.front()->category + ": " + product.name_en;
    description.formula = "E = AD × EF";
    for (const reference::ListedFactor* const row : emissionRows(product)) {
        description.gases.push_back(row->gas);
    }
    description.inputs = {{"AD", quantityUnit(&product)}};
    description.parameters = specsOf(&product);
    return description;
}

} // namespace

bool ProductFactorProcess::computes(domain::ActivityCategory category, std::string_view item,
                                    const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && lineOf(itemName(item).base) != nullptr;
}

Recipe ProductFactorProcess::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const ProductLine& line = *lineOf(name.base);
    const auto products = productsOf(line, request.library);
    const ChosenProduct chosen = chooseProduct(products, name, line.default_product);
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : fullName(*chosen.product),
                      specsOf(chosen.product));
    draft.recipe().ledger = line.ledger;
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (chosen.issue && !(own_factor && chosen.product == nullptr)) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn(quantityUnit(chosen.product))) {
        return draft.take();
    }
    const double half_width = halfWidthPct(line, chosen.product, request.library);
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
        const auto products = productsOf(line, library);
        const bool single = products.size() == 1;
        const FactorProduct* const usual =
            single ? &products.front()
                   : findProduct(products, line.default_product == nullptr ? "" : line.default_product);
        if (usual != nullptr) {
            descriptions.push_back(descriptionOf(line, *usual, false));
        }
        for (const FactorProduct& product : products) {
            if (!emissionRows(product).empty() && !single) {
                descriptions.push_back(descriptionOf(line, product, true));
            }
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
