#pragma once

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/charts/network_map_spec.hpp>
#include <parkcarbon/charts/sankey_spec.hpp>

#include <QByteArray>
#include <QSize>

#include <cstdint>

/// Diagrams as the contents of files. Sizes are design pixels of 1/96 inch; pictures need a QApplication.
namespace parkcarbon::charts {

enum class DiagramFormat : std::uint8_t {
    Svg,        ///< paths and texts, each with the id and the tip of its node or flow
    Png,        ///< two pixels per design pixel
    Pdf,        ///< one page of the size of the drawing, vectors and texts
    Csv,        ///< sankeyCsv
    Json,       ///< sankeyJson
    SankeyMatic ///< sankeyMaticText
};

/// Throws std::invalid_argument as requireConsistent does.
QByteArray exportSankey(const SankeySpec& spec, const ChartStyle& style, QSize size, DiagramFormat format);
/// The edge lists of a map are those of a Sankey diagram with the same nodes and links.
QByteArray exportNetworkMap(const NetworkMapSpec& spec, const ChartStyle& style, QSize size, DiagramFormat format);

} // namespace parkcarbon::charts
