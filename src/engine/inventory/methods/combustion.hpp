#pragma once

#include "../fuel_choice.hpp"
#include "../method.hpp"
#include "../parameter_reader.hpp"

#include <optional>
#include <string>

/// What stationary and mobile combustion have in common (docs/methods/combustion.md).
namespace parkcarbon::engine::inventory {

/// The default CH4 or N2O factor of a fuel in one use.
struct NonCo2Factor {
    std::string gas;
    std::string parameter; ///< that overrides it, "ef_ch4" or "ef_n2o"
    std::optional<double> kg_per_tj;
    reference::Status status = reference::Status::Unconfirmed;
    std::string source;
    std::string shared_factor;
    double half_width_pct = 0.0;
};

/// Parameters ncv, carbon_content, oxidation, ef_ch4, ef_n2o and ef_uncertainty of a fuel, with its defaults.
ParameterSpecs combustionParameters(const reference::Fuel& fuel, const NonCo2Factor& ch4, const NonCo2Factor& n2o);

/// The fuel that the row names; when there is none, FUEL_UNKNOWN among the recipe's issues and `fuel` null.
FuelChoice fuelOf(const RecipeRequest& request, Recipe& recipe);

/// CO2, CH4 and N2O per unit of the row's quantity; `specs` are the method's parameters, combustionParameters and more.
/// Issues: UNIT_INCOMPATIBLE, UNIT_STATE_ASSUMED, NCV_MISSING and those of ParameterReader.
void compileCombustion(const RecipeRequest& request, const reference::FuelSet& set, const reference::Fuel& fuel,
                       const NonCo2Factor& ch4, const NonCo2Factor& n2o, ParameterReader& parameters, Recipe& recipe);

extern const char* const kCombustionFormula;

} // namespace parkcarbon::engine::inventory
