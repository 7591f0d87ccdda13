#pragma once

#include "../parameter_reader.hpp"
#include "../recipe.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// A material of a carbon balance: what it is measured in, and the carbon it holds.
struct CarbonMaterial {
    std::string key; ///< as an item names it behind its colon
    std::string name_zh;
    std::string name_en;
    std::string unit;     ///< "t", or "1e4Nm3" for gases
    ParameterSpec carbon; ///< `carbon_content`; without default for materials that no table knows
};

/// The materials that the tables know: products of the NDRC chemical guide, in t, then the fuels of the set (carbon
/// content = NCV × carbon per energy).
std::vector<CarbonMaterial> carbonMaterials(const reference::Library& library, const reference::FuelSet& fuel_set);

/// A fuel as a material, under its Chinese name.
CarbonMaterial carbonMaterialOf(const reference::Fuel& fuel);

/// The material that a name means to the request's project; fuels of other sets by `SET_ID:name`. Whatever else it
/// names has no default, and is measured in t, or in 10⁴ Nm³ where the row's unit is a volume.
CarbonMaterial carbonMaterial(const RecipeRequest& request, std::string_view name);

/// The same with the carbon content of one row of the process factors, in tC/t.
ParameterSpec carbonFromRow(std::string parameter, const reference::Library& library, std::string_view factor_id);

} // namespace parkcarbon::engine::inventory
