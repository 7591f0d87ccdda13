#include "carbon_content.hpp"

#include "../factor_product.hpp"
#include "../fuel_choice.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kCarbonParameter = "carbon_content";
constexpr const char* kCarbonRow = "carbon-content/co2";
constexpr const char* kMaterialCategory = "chemical-products";
constexpr double kMostCarbonPerTenThousandNm3 = 50.0; // a gas of eight carbon atoms per molecule has 43 tC

std::vector<FactorProduct> listedMaterials(const reference::Library& library) {
    std::vector<FactorProduct> materials = factorProducts(library.processFactors(), kMaterialCategory);
    std::erase_if(materials, [](const FactorProduct& product) { return product.row(kCarbonRow) == nullptr; });
    return materials;
}

CarbonMaterial ofProduct(const FactorProduct& product) {
    return {product.key, product.name_zh, product.name_en, "t",
            parameterFrom(kCarbonParameter, "tC/t", product.row(kCarbonRow), 0.0, 1.0)};
}

ParameterSpec openCarbon(const std::string& unit) {
    return statedParameter(kCarbonParameter, "tC/" + unit, 0.0, unit == "t" ? 1.0 : kMostCarbonPerTenThousandNm3);
}

} // namespace

CarbonMaterial carbonMaterialOf(const reference::Fuel& fuel) {
    const std::string unit = fuel.unit.symbol();
    ParameterSpec carbon = openCarbon(unit);
    if (fuel.ncv_gj_per_unit) {
        carbon.default_value = withoutNoise(*fuel.ncv_gj_per_unit * fuel.carbon_tc_per_gj);
        carbon.source = fuel.source;
        carbon.status = reference::statusName(fuel.status);
    }
    return {fuel.name_zh, fuel.name_zh, fuel.name_en, unit, std::move(carbon)};
}

std::vector<CarbonMaterial> carbonMaterials(const reference::Library& library, const reference::FuelSet& fuel_set) {
    std::vector<CarbonMaterial> materials;
    for (const FactorProduct& product : listedMaterials(library)) {
        materials.push_back(ofProduct(product));
    }
    for (const reference::Fuel& fuel : fuel_set.fuels()) {
        materials.push_back(carbonMaterialOf(fuel));
    }
    return materials;
}

CarbonMaterial carbonMaterial(const RecipeRequest& request, std::string_view name) {
    const std::vector<FactorProduct> listed = listedMaterials(request.library);
    if (const FactorProduct* const product = findProduct(listed, name)) {
        return ofProduct(*product);
    }
    if (const FuelChoice choice = chooseFuel(name, request.fuel_set, request.library); choice.fuel != nullptr) {
        return carbonMaterialOf(*choice.fuel);
    }
    const bool gas = request.unit.factorTo(knownUnit("Nm3")) || request.unit.factorTo(knownUnit("m3"));
    const std::string unit = gas ? "1e4Nm3" : "t";
    const std::string shown(name.empty() ? request.item : name);
    return {std::string(name), shown, shown, unit, openCarbon(unit)};
}

ParameterSpec carbonFromRow(std::string parameter, const reference::Library& library, std::string_view factor_id) {
    return parameterFrom(std::move(parameter), "tC/t", library.processFactors().find(factor_id), 0.0, 1.0);
}

} // namespace parkcarbon::engine::inventory
