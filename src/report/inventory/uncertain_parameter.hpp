#pragma once

#include "material.hpp"

#include <string>
#include <string_view>

namespace parkcarbon::report {

/// The name for people of a parameter of engine/inventory/uncertain_park.hpp: whose amount, or which factor.
std::string parameterName(const Material& material, std::string_view id);

} // namespace parkcarbon::report
