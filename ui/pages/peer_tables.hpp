#pragma once

#include "ui/models/result_table.hpp"

#include <parkcarbon/engine/indicators/control_class.hpp>
#include <parkcarbon/engine/indicators/peer_comparison.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// The parks by rank with their composite scores, whole and by criterion.
ResultTable peerScoreTable(const engine::indicators::PeerComparison& peers, const text::Text& words);
/// Every compared indicator with the value of each park.
ResultTable peerValueTable(const engine::indicators::PeerComparison& peers, const text::Text& words);
/// The class, the two numbers behind it and the limits they were held against; or what is missing.
QString controlText(const engine::indicators::ControlAssessment& control, const text::Text& words);

} // namespace parkcarbon::ui
