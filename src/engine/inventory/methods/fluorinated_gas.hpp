#pragma once

#include "../item_name.hpp"
#include "../recipe.hpp"

#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// The HFCs, PFCs, SF6 and NF3 of the GWP table; gases of the Montreal Protocol and blends are none of them.
std::vector<const reference::GwpRow*> fluorinatedGases(const reference::GwpTable& gwp);

/// The one of them that a name means ("HFC-134a", "R-134a", "CHF3"); nullptr for anything else.
const reference::GwpRow* fluorinatedGas(const reference::GwpTable& gwp, std::string_view name);

/// What to say about an item that names none: VARIANT_MISSING or VARIANT_UNKNOWN with the gases there are.
RecipeIssue fluorinatedGasIssue(const reference::GwpTable& gwp, const ItemName& item);

} // namespace parkcarbon::engine::inventory
