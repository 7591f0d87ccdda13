#pragma once

#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/views/energy_statistics.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace parkcarbon::engine::views {

/// The totals that one inventory answers with. The first five are inventory::Views.
enum class View : std::uint8_t {
    Territorial,
    Scope12Location,
    Scope12Market,
    ChinaNet,
    Consumption,
    EnergyStatistics ///< views::EnergyStatistics::co2
};
/// In the order of the enumeration; the words of FORMATS §5 and of the terms `view.<word>`.
inline constexpr std::array<std::string_view, 6> kViewWords = {
    "territorial", "scope_1_2_location", "scope_1_2_market", "china_net", "consumption", "energy_statistics"};

std::string_view viewWord(View view);
std::optional<View> viewFromWord(std::string_view word);

/// t CO2e. `statistics` is asked only for EnergyStatistics and may be null otherwise.
double totalOf(const inventory::Inventory& inventory, View view, const EnergyStatistics* statistics = nullptr);

} // namespace parkcarbon::engine::views
