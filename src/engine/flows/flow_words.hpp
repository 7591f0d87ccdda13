#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What names of parties and materials in the data say about a flow. They are the users' own words: lists of the terms
/// of the official forms in both languages, documented in docs/methods/balance-sheets.md.
namespace parkcarbon::engine::flows {

/// The word of the carrier that a material names, in either language (电力, power, hot water, …); else the material
/// itself, trimmed; "unnamed" without a name.
std::string energyCode(std::string_view material);

/// The air as a party: 大气, 空气, atmosphere, air.
bool namesAir(std::string_view party);
/// A place where waste ends: a landfill, an ash yard, a tailings pond.
bool namesDisposal(std::string_view party);
/// Water or air as a material, by its whole name; both stand outside the material flow account (Eurostat 2018).
bool isWaterOrAir(std::string_view material);

enum class WaterSource : std::uint8_t { Surface, Ground, Tap, Reclaimed, Sea, Rain, Other };
enum class WaterFate : std::uint8_t { Discharge, Consumption, Leakage };

/// By the material first, then by the party that it comes from.
WaterSource waterSource(std::string_view material, std::string_view party);
/// Of water that goes to nature: by the material and the party.
WaterFate waterFate(std::string_view material, std::string_view party);
bool isWasteWater(std::string_view material);
/// Water that is used again: circulated, in series, reclaimed (GB/T 7119).
bool isReusedWater(std::string_view material);

} // namespace parkcarbon::engine::flows
