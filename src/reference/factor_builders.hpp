#pragma once

#include "data_table.hpp"

#include <parkcarbon/reference/library.hpp>

#include <vector>

/// Checked tables to the typed rows of the library.
namespace parkcarbon::reference {

std::vector<FuelSet> buildFuelSets(const DataTable& table);
std::vector<GwpRow> buildGwpRows(const DataTable& table);
std::vector<GridFactor> buildGridFactors(const DataTable& table);
std::vector<Constant> buildConstants(const DataTable& table);
std::vector<MobileFactor> buildMobileFactors(const DataTable& table);
std::vector<UncertaintyRow> buildUncertaintyRows(const DataTable& table);
SteamTable buildSteamTable(const DataTable& table);
ListedFactorTable buildListedFactors(const DataTable& table);
std::vector<PollutantFactor> buildPollutantFactors(const DataTable& table);
std::vector<PollutantEquivalent> buildPollutantEquivalents(const DataTable& table);
std::vector<StandardCoalRow> buildStandardCoal(const DataTable& table);

} // namespace parkcarbon::reference
