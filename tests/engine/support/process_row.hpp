#pragma once

#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::engine::test {

/// The inventory of one row, A1: 1000 units of an industrial process.
inventory::Inventory processOf(std::string_view item, std::string_view parameters = "", std::string_view unit = "t");

/// Its mass of the gas, t; 0 when there is no such line.
double processMass(std::string_view gas, std::string_view item, std::string_view parameters = "",
                   std::string_view unit = "t");

/// How that mass came about; fails the test when there is no such line.
inventory::Explanation explainProcess(std::string_view gas, std::string_view item, std::string_view parameters = "");

/// The explanation's step of this name; fails the test when it has none.
double stepValue(const inventory::Explanation& explanation, std::string_view name);

/// An argument of the inventory's first finding of this code; empty when there is no such finding.
std::string said(const inventory::Inventory& result, base::Code code, std::string_view argument);

} // namespace parkcarbon::engine::test
