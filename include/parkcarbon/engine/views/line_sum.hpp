#pragma once

#include <parkcarbon/engine/inventory/inventory.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Other arrangements of one inventory: ISO 14064-1, GPC, energy statistics, market instruments, and the bridge between
/// any two of its totals. Pure functions; every number names the lines that it is the sum of.
namespace parkcarbon::engine::views {

/// A sum over lines of an inventory, t CO2e.
struct LineSum {
    double co2e = 0.0;
    std::vector<std::uint32_t> lines; ///< indices into Inventory::lines, ascending

    void add(const inventory::Inventory& inventory, std::uint32_t line) {
        co2e += inventory.lines[line].co2e;
        lines.push_back(line);
    }
};

/// The ids of the lines, in order.
std::vector<std::string> lineIds(const inventory::Inventory& inventory, const std::vector<std::uint32_t>& lines);

/// The ledger words of inventory::Line that the views ask for.
inline constexpr std::string_view kDirect = "direct";
inline constexpr std::string_view kImported = "imported_energy";
inline constexpr std::string_view kExported = "exported_energy";
inline constexpr std::string_view kRemoval = "removal";
inline constexpr std::string_view kRecovered = "recovered";
inline constexpr std::string_view kFixedCarbon = "fixed_carbon";
inline constexpr std::string_view kOtherIndirect = "other_indirect";

} // namespace parkcarbon::engine::views
