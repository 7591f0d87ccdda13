#pragma once

#include <parkcarbon/charts/chart_table.hpp>
#include <parkcarbon/charts/sankey_spec.hpp>

#include <string>

/// A Sankey diagram as tables and as the text formats of other programs. All links are in them, folded or not.
namespace parkcarbon::charts {

/// What a screen reader speaks and "copy as table" copies: one row per link, largest first; unknown amounts say so.
ChartTable sankeyTable(const SankeySpec& spec);

/// The edge list: UTF-8 CSV with the columns id, from_id, from_name, to_id, to_name, material, layer, period, amount,
/// unit, sd, raw, suspect; an empty amount is not determined. RFC 4180, safe to open in spreadsheets.
std::string sankeyCsv(const SankeySpec& spec);

/// {"title", "unit", "layer", "period", "nodes": [{"id", "name", "side", "stock_change"}], "links": [{"id", "source",
/// "target", "material", "value", "sd", "raw", "unit", "layer", "period", "suspect"}]}; `source` and `target` are ids
/// of nodes, `value` is null when not determined.
std::string sankeyJson(const SankeySpec& spec);

/// The text that SankeyMATIC reads: `From [amount] To`. It knows no empty amounts: such links become comments.
std::string sankeyMaticText(const SankeySpec& spec);

} // namespace parkcarbon::charts
