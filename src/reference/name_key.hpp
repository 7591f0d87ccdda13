#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::reference {

/// The form in which names are compared: half-width, lower case, without any spaces.
std::string nameKey(std::string_view name);
/// As nameKey, and without hyphens: HFC-134a and HFC134a are one gas.
std::string gasKey(std::string_view name);
/// As nameKey, and without what follows the name of a province or region: 省, 市, 自治区, 电网, Province, Grid.
std::string gridKey(std::string_view name);

} // namespace parkcarbon::reference
