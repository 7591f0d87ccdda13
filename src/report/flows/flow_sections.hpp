#pragma once

#include "../inventory/composer.hpp"

/// What reports say of the park's flows; each section is one file. All but the chapter need `ReportInput::flows`.
namespace parkcarbon::report {

void addFlowChapter(Composer& out); ///< of the inventory report; nothing without flows

// The sections of the material flow report, in their order.
void addFlowSummary(Composer& out);        ///< findings first
void addFlowBoundary(Composer& out);       ///< layers, objects, sources and uncertainties of the data
void addFlowMethod(Composer& out);         ///< equations, tests, sources
void addFlowCheck(Composer& out);          ///< tests, suspects, questions, elimination
void addLayerFlows(Composer& out);         ///< per layer: diagram, stated and reconciled amounts
void addEnterpriseBalances(Composer& out); ///< what goes into and out of every party
void addOfficialBalances(Composer& out);   ///< water and energy balance tables
void addFlowLosses(Composer& out);         ///< the largest per layer
void addFlowNetwork(Composer& out);        ///< indicators, published networks
void addHeatCascade(Composer& out);        ///< nothing without streams of heat
void addEmbodiedCarbon(Composer& out);     ///< nothing without exchanges or emissions
void addMaterialCosts(Composer& out);      ///< nothing without money among the flows
void addFlowAnnexes(Composer& out);        ///< all flows, all findings, factors and sources

} // namespace parkcarbon::report
