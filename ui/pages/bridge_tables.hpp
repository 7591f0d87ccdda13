#pragma once

#include "ui/models/reference_directory.hpp"
#include "ui/models/result_table.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <optional>

namespace parkcarbon::ui {

/// The amounts behind either end of a bridge.
struct BridgeData {
    engine::inventory::DataBasis from = engine::inventory::DataBasis::Raw;
    engine::inventory::DataBasis to = engine::inventory::DataBasis::Raw;
};

/// Whether its residual is nothing but rounding.
bool isClosed(const engine::views::Bridge& bridge);

/// The bridge as a waterfall: the first total, a step per kind, the second total.
charts::ChartSpec bridgeChart(const engine::views::Bridge& bridge, const BridgeData& data, const text::Text& words);

/// Its terms, the largest first, each with the id (`periodLine`) of what stands behind it; all kinds or one. The last
/// rows are their sum and, with all kinds, the residual.
ResultTable bridgeTable(const engine::views::Bridge& bridge, const BridgeData& data,
                        std::optional<engine::views::BridgeKind> kind, const text::Text& words,
                        const ReferenceDirectory& names);

} // namespace parkcarbon::ui
