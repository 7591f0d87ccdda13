#pragma once

#include "ui/models/flow_words.hpp"
#include "ui/models/result_table.hpp"

#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/report/flow_diagrams.hpp>

#include <cstdint>
#include <vector>

namespace parkcarbon::ui {

/// What a Sankey diagram is drawn from, to be written as tables.
struct SankeyTableInput {
    const engine::flows::FlowAccount& account;
    std::uint32_t layer = 0;
    const report::FlowDiagram& diagram;
    const FlowWords& words;
};

/// Every link, the largest first, folded or not: from, to, material, amount, uncertainty, what was stated, class.
ResultTable sankeyLinksTable(const SankeyTableInput& input);
/// Every node: in, out, change of stock, difference, and why both sides differ.
ResultTable sankeyNodesTable(const SankeyTableInput& input);
/// The single flows behind some links, as those of a node or of what is drawn together.
ResultTable sankeyFlowsTable(const SankeyTableInput& input, const std::vector<std::uint32_t>& links,
                             const QString& title);

/// The id under which Calculations::explain derives a flow's amount in a layer.
QString flowLineId(const engine::flows::FlowAccount& account, std::uint32_t flow, std::uint32_t layer);

} // namespace parkcarbon::ui
