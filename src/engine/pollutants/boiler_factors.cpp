#include "boiler_factors.hpp"

#include <algorithm>

namespace parkcarbon::engine::pollutants {
namespace {

using inventory::FlueGasFuel;

const reference::PollutantFactor* findFactor(const reference::Library& library, const std::string& id) {
    const auto& factors = library.pollutantFactors();
    const auto found = std::find_if(factors.begin(), factors.end(), [&](const auto& row) { return row.id == id; });
    return found == factors.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 5> kHeavyFuelOils = {"Residual Fuel Oil", "Refinery Feedstocks",
                                                            "Petroleum Coke", "Orimulsion", "Bitumen"};
constexpr std::array<std::string_view, 3> kBrownCoals = {"Lignite", "Brown Coal Briquettes", "Sub-Bituminous Coal"};

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Folder of the fuel among the tables of public power and heat; empty where they lack it.
std::string_view powerPlantFuel(const reference::Fuel& fuel, FlueGasFuel kind) {
    switch (kind) {
    case FlueGasFuel::Coal:
        return isOneOf(kBrownCoals, fuel.ipcc_fuel) ? "brown-coal" : "hard-coal";
    case FlueGasFuel::Gas:
        return "gaseous-fuels";
    case FlueGasFuel::Oil:
        return isOneOf(kHeavyFuelOils, fuel.ipcc_fuel) ? "heavy-fuel-oil" : "";
    case FlueGasFuel::Biomass:
        break;
    }
    return {};
}

std::string_view manufacturingFuel(FlueGasFuel kind) {
    switch (kind) {
    case FlueGasFuel::Coal:
        return "solid-fuels-coal";
    case FlueGasFuel::Gas:
        return "gaseous-fuels";
    case FlueGasFuel::Oil:
        return "liquid-fuels";
    case FlueGasFuel::Biomass:
        break;
    }
    return "biomass";
}

std::string idOf(std::string_view activity, std::string_view fuel, std::string_view pollutant) {
    return std::string(activity) + "/" + std::string(fuel) + "/" + std::string(pollutant);
}

std::optional<ChosenBoilerFactor> generalFactor(const reference::Library& library, const reference::Fuel& fuel,
                                                FlueGasFuel kind, inventory::Sector sector,
                                                std::string_view pollutant) {
    const std::string_view plant_fuel = powerPlantFuel(fuel, kind);
    const bool is_plant = sector == inventory::Sector::EnergyIndustries;
    ChosenBoilerFactor chosen;
    if (is_plant && !plant_fuel.empty()) {
        chosen.factor = findFactor(library, idOf("public-power-and-heat-1.a.1.a", plant_fuel, pollutant));
    }
    if (chosen.factor == nullptr) {
        chosen.factor = findFactor(library, idOf("manufacturing-combustion-1.a.2", manufacturingFuel(kind), pollutant));
        chosen.substituted = is_plant;
    }
    return chosen.factor == nullptr ? std::nullopt : std::optional(chosen);
}

/// Folder of the boiler that the row describes; empty when it describes none.
std::string_view describedBoiler(FlueGasFuel kind, std::string_view pollutant, const BoilerStatement& statement) {
    constexpr std::array<std::string_view, 4> kGasBoilers = {
        "natural-gas-chamber-boiler", "natural-gas-chamber-boiler-low-nox-ordinary",
        "natural-gas-chamber-boiler-low-nox-leading-in-china", "natural-gas-chamber-boiler-low-nox-leading-worldwide"};
    const bool described = statement.sulphur || statement.ash_pct;
    if (kind == FlueGasFuel::Coal && described) {
        return "bituminous-coal-grate-boiler";
    }
    if (kind == FlueGasFuel::Oil && described) {
        return "light-oil-chamber-boiler";
    }
    if (kind == FlueGasFuel::Gas && pollutant == "nox" && statement.low_nox) {
        return kGasBoilers.at(static_cast<std::size_t>(*statement.low_nox));
    }
    return kind == FlueGasFuel::Gas && pollutant == "so2" && statement.sulphur ? kGasBoilers.front()
                                                                               : std::string_view{};
}

bool isFuelOfBoiler(const reference::Fuel& fuel, FlueGasFuel kind) {
    constexpr std::array<std::string_view, 3> kLightOils = {"Diesel Oil", "Gas Oil", "Other Kerosene"};
    return kind == FlueGasFuel::Coal  ? fuel.ipcc_fuel == "Other Bituminous Coal"
           : kind == FlueGasFuel::Oil ? isOneOf(kLightOils, fuel.ipcc_fuel)
                                      : fuel.ipcc_fuel == "Natural Gas";
}

std::optional<ChosenBoilerFactor> boilerFactor(const reference::Library& library, const reference::Fuel& fuel,
                                               FlueGasFuel kind, std::string_view pollutant,
                                               const BoilerStatement& statement) {
    const std::string_view boiler = describedBoiler(kind, pollutant, statement);
    if (boiler.empty() || pollutant.empty()) {
        return std::nullopt;
    }
    ChosenBoilerFactor chosen;
    chosen.factor = findFactor(library, idOf("china-industrial-boiler", boiler, pollutant));
    chosen.substituted = !isFuelOfBoiler(fuel, kind);
    if (chosen.factor == nullptr) {
        return std::nullopt;
    }
    if (chosen.factor->multiplier == "S") {
        chosen.multiplier = statement.sulphur;
    } else if (chosen.factor->multiplier == "A") {
        chosen.multiplier = statement.ash_pct;
    }
    const bool lacks_content = !chosen.factor->multiplier.empty() && !chosen.multiplier;
    return lacks_content ? std::nullopt : std::optional(chosen);
}

} // namespace

std::optional<ChosenBoilerFactor> chooseBoilerFactor(const reference::Library& library, const reference::Fuel& fuel,
                                                     FlueGasFuel kind, inventory::Sector sector,
                                                     const FlueGasPollutant& pollutant,
                                                     const BoilerStatement& statement) {
    const auto of_boiler = boilerFactor(library, fuel, kind, pollutant.boiler, statement);
    return of_boiler ? of_boiler : generalFactor(library, fuel, kind, sector, pollutant.general);
}

} // namespace parkcarbon::engine::pollutants
