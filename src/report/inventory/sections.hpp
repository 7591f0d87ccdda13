#pragma once

#include "composer.hpp"

/// The sections of the inventory report, in their order; each is one file.
namespace parkcarbon::report {

void addFront(Composer& out);      ///< cover and contents
void addFrontOf(Composer& out, std::string_view title); ///< the same of another kind of report, by its title's key
void addUsedFactors(Composer& out); ///< factors with year, status and source: a part of `addMethods`
void addSummary(Composer& out);    ///< key figures
void addBoundary(Composer& out);   ///< zones, enterprises in and out with reasons
void addMethods(Composer& out);    ///< methods, factor sets, GWP values
void addActivities(Composer& out); ///< activity data by item, energy transfers
void addEmissions(Composer& out);  ///< by view, category, gas, item, enterprise
void addEnergy(Composer& out);     ///< imports, exports, suppliers, elimination of internal transfers
void addApart(Composer& out);      ///< what no total holds: biogenic CO2, removals, captured and fixed carbon, scope 3
void addStandards(Composer& out);  ///< ISO 14064-1, GPC, market instruments; nothing without views
void addEnergyStatistics(Composer& out); ///< energy statistics and the core figure of zero-carbon parks
void addUncertainty(Composer& out);      ///< draws, contributions, trend; the analytic intervals without draws
void addQuality(Composer& out);          ///< evidence, findings
void addComparison(Composer& out);       ///< with the base year; nothing without one
void addBridges(Composer& out);          ///< what makes the difference between two totals, term by term
void addPollutants(Composer& out);       ///< masses, equivalents, tax, co-control; nothing without pollutants
void addJudgements(Composer& out);       ///< own factors, decisions, pinned and superseded sets, dismissed findings
void addAnnexes(Composer& out);          ///< long tables

} // namespace parkcarbon::report
