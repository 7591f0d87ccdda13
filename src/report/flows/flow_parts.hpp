#pragma once

#include "../inventory/composer.hpp"
#include "flow_facts.hpp"

#include <parkcarbon/report/flow_diagrams.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

/// What the chapter of the inventory report and the material flow report both show.
namespace parkcarbon::report {

/// Flows of the layer between parties; those of balanced numbers where there are any.
FlowDiagram layerDiagram(const Composer& out, const FlowFacts& facts, std::uint32_t layer);
/// As a figure; nothing when no flow is drawn. `layer` as of `layerId`.
void addDiagram(Composer& out, const FlowDiagram& diagram, const std::string& layer);

/// The questions to enterprises about numbers that the tests doubt, as bullets.
void addQuestions(Composer& out, const FlowFacts& facts, std::size_t most = std::numeric_limits<std::size_t>::max());

/// Sheets of parties with inflows and outflows, widest gap first; with `open_only`, those beyond their limit.
std::vector<const engine::flows::BalanceSheet*> widestGaps(const FlowFacts& facts, bool open_only);
/// Stated in- and outflows of these sheets, one row each.
void addGaps(Composer& out, const FlowFacts& facts, const std::vector<const engine::flows::BalanceSheet*>& sheets);

/// The inventory's views on stated and on reconciled amounts; nothing when the data contradict each other.
void addInventoryEffect(Composer& out, const FlowFacts& facts);

/// The word of a layer as part of ids of tables: "goods"; its number where it has other characters.
std::string layerId(const FlowFacts& facts, std::uint32_t layer);

} // namespace parkcarbon::report
