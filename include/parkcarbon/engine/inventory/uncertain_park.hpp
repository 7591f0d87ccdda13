#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/uncertainty/model.hpp>
#include <parkcarbon/reference/library.hpp>

#include <array>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// The outputs that stand for the park's views.
inline constexpr std::array<std::string_view, 5> kViewOutputs = {
    "park/territorial", "park/scope_1_2_location", "park/scope_1_2_market", "park/china_net", "park/consumption"};

/// The inventory of a period as an uncertainty model (docs/methods/uncertainty.md, "the park as a model"), in t CO2e.
///
/// Outputs: `park/<view>` for the five views and `enterprise/<id>` for the totals (direct + bought − sold) of every
/// member with emissions. Parameters are multipliers of mean 1:
///   `AD|<period>|<enterprise>|<item>|<n>`  the amounts of one enterprise that are computed alike, n telling recipes apart
///   `AD|<period>|<transfer id>`            the amount of one energy transfer across the boundary
///   `EF|<factor>`                           one factor, however many sources use it
/// What an enterprise sells carries the uncertain emissions it was made with; so seller and buyers rise and fall
/// together, through chains and mutual supply. Errors: FUEL_SET_UNKNOWN, CANCELLED.
base::Result<uncertainty::Model> uncertainPark(const domain::ProjectSnapshot& snapshot,
                                               const reference::Library& library, base::Period period,
                                               const base::RunContext& context = {});

} // namespace parkcarbon::engine::inventory
