#pragma once

#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <optional>
#include <string_view>

namespace parkcarbon::engine::views {

/// Ids of numbers of the views start with this; all others are for inventory::explain.
inline constexpr std::string_view kViewPrefix = "views/";

/// The derivation of a number of the views: `views/energy_statistics`, `views/energy_statistics/<energy>`,
/// `views/zero_carbon`, `views/iso_14064_1/<category>` (its lines), `views/gpc/<ref>/<scope>` (its lines). `inventory`
/// with its lines. Nothing for any other id, and for cells without a number.
std::optional<inventory::Explanation> explainView(std::string_view id, const inventory::Inventory& inventory,
                                                  const domain::ProjectSnapshot& snapshot,
                                                  const reference::Library& library);

} // namespace parkcarbon::engine::views
