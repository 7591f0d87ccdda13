#pragma once

#include "composer.hpp"

/// The sections of the inventory report, in their order; each is one file.
namespace parkcarbon::report {

void addFront(Composer& out);      ///< cover and contents
void addSummary(Composer& out);    ///< key figures
void addBoundary(Composer& out);   ///< zones, enterprises in and out with reasons
void addMethods(Composer& out);    ///< methods, factor sets, GWP values
void addActivities(Composer& out); ///< activity data by item, energy transfers
void addEmissions(Composer& out);  ///< by view, category, gas, item, enterprise
void addEnergy(Composer& out);     ///< imports, exports, suppliers, elimination of internal transfers
void addApart(Composer& out);      ///< biogenic CO2, removals, recovered CO2
void addQuality(Composer& out);    ///< uncertainty, evidence, findings
void addComparison(Composer& out); ///< with the base year; nothing without one
void addAnnexes(Composer& out);    ///< long tables

} // namespace parkcarbon::report
