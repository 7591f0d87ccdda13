#pragma once

#include "ui/models/flow_words.hpp"
#include "ui/models/reference_directory.hpp"

#include <parkcarbon/charts/network_map_spec.hpp>
#include <parkcarbon/domain/stream.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>

#include <cstdint>
#include <vector>

namespace parkcarbon::ui {

/// One layer as a map: every party that the layer knows and every flow, by the ids of the system. Enterprises lie where
/// their streams say, where any do. A flow whose amount is negative is drawn the other way round.
charts::NetworkMapSpec flowMap(const engine::flows::FlowAccount& account, const std::vector<domain::Stream>& streams,
                               const FlowWords& words, std::uint32_t layer, engine::inventory::DataBasis basis);

/// Adds the enterprises and processes that the layer does not know yet, so that flows can be drawn to them.
void addIdleParties(charts::NetworkMapSpec& spec, const ReferenceDirectory& names, bool chinese);

} // namespace parkcarbon::ui
