#pragma once

#include "../recipe.hpp"

#include <parkcarbon/domain/energy_transfer.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace parkcarbon::engine::inventory {

/// The two goods that suppliers' emissions are split between. Steam and hot water are heat; cooling by a chiller of
/// known COP is the electricity it took, by an absorption chiller the heat.
enum class Product : std::uint8_t { Electricity, Heat };
inline constexpr std::size_t kProducts = 2;
inline constexpr double kGjPerMwh = 3.6;

/// "MWh" or "GJ".
const char* unitOf(Product product);
double inGj(Product product, double amount);

/// A transfer's quantity as energy, with what its parameters say. docs/methods/energy.md has the formulas.
struct EnergyAmount {
    Product product = Product::Electricity;
    double per_unit = 0.0;               ///< energy (MWh or GJ) per unit of the record's quantity
    double amount = 0.0;                 ///< MWh or GJ
    std::optional<double> stated_factor; ///< parameter `factor`, tCO2 per MWh or GJ
    bool is_cooling_by_factor = false;   ///< booked at `stated_factor` on both ends
    double own_generation = 0.0;         ///< share of the amount from the seller's own emission-free plant, sold at 0
    std::optional<double> heat_ratio;    ///< 供热比 of the seller
    std::optional<double> temperature_c; ///< of heat, for the work potential method
    std::optional<reference::Status> steam_status; ///< of the enthalpy, where steam was measured in tonnes
    std::vector<ExplanationStep> factors;          ///< their product is `per_unit`
    std::vector<RecipeIssue> issues;
    bool usable = false;
};

/// Where enthalpies come from (data/reference/steam_enthalpy.csv).
inline constexpr const char* kSteamTableSource = "NDRC sector guides: enthalpy of saturated and superheated steam";

EnergyAmount energyAmount(const domain::EnergyTransfer& transfer, const reference::Library& library);

} // namespace parkcarbon::engine::inventory
