#pragma once

#include <parkcarbon/charts/sankey_spec.hpp>

namespace parkcarbon::text {
class Text;
}

namespace parkcarbon::charts {

/// The words of diagrams in one language, from resources/messages/charts_terms.csv.
SankeyWords sankeyWords(const text::Text& text);

} // namespace parkcarbon::charts
