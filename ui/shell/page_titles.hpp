#pragma once

#include "ui/shell/navigator.hpp"
#include "ui/theme/icons.hpp"

#include <QString>

#include <array>

namespace parkcarbon::ui {

/// The pages of a project in the order of the rail.
inline constexpr std::array kProjectPages = {PageId::Overview,
                                             PageId::Board,
                                             PageId::Plan,
                                             PageId::Measures,
                                             PageId::Team,
                                             PageId::Park,
                                             PageId::Enterprises,
                                             PageId::Packs,
                                             PageId::PackRecords,
                                             PageId::Entry,
                                             PageId::Activities,
                                             PageId::EnergyTransfers,
                                             PageId::Facts,
                                             PageId::FlowData,
                                             PageId::Flows,
                                             PageId::Sankey,
                                             PageId::FlowBalances,
                                             PageId::Factors,
                                             PageId::Inventory,
                                             PageId::Uncertainty,
                                             PageId::Pollutants,
                                             PageId::Indicators,
                                             PageId::IndicatorInputs,
                                             PageId::Report};

QString pageTitle(PageId page);
Glyph pageGlyph(PageId page);

} // namespace parkcarbon::ui
