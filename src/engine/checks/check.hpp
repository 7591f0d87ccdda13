#pragma once

#include "energy_books.hpp"
#include "enterprise_index.hpp"
#include "finding_writer.hpp"
#include "fuel_lookup.hpp"
#include "series.hpp"
#include "transfer_energies.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/library.hpp>

namespace parkcarbon::engine::checks {

/// What every check may look at. The tables beside the snapshot are made once and shared by the checks.
struct CheckInput {
    const domain::ProjectSnapshot& snapshot;
    const reference::Library& library;
    const EnterpriseIndex& enterprises;
    const FuelLookup& fuels;
    const SeriesSet& series;
    const TransferEnergies& transfer_energies;
    const EnergyBooks& energy;
};

using Check = void (*)(const CheckInput& input, FindingWriter& findings);

// One function per file of the same name; data_checks.cpp lists them in the order of their findings.
void checkReferences(const CheckInput& input, FindingWriter& findings);
void checkQuantitySigns(const CheckInput& input, FindingWriter& findings);
void checkFuels(const CheckInput& input, FindingWriter& findings);
void checkParameters(const CheckInput& input, FindingWriter& findings);
void checkTransferEnergy(const CheckInput& input, FindingWriter& findings);
void checkDuplicates(const CheckInput& input, FindingWriter& findings);
void checkMirroredTransfers(const CheckInput& input, FindingWriter& findings);
void checkSupplierFuelRepeated(const CheckInput& input, FindingWriter& findings);
void checkOverlappingPeriods(const CheckInput& input, FindingWriter& findings);
void checkMissingMonths(const CheckInput& input, FindingWriter& findings);
void checkYearOnYear(const CheckInput& input, FindingWriter& findings);
void checkMonthOutliers(const CheckInput& input, FindingWriter& findings);
void checkPeerAmounts(const CheckInput& input, FindingWriter& findings);
void checkPeerIntensity(const CheckInput& input, FindingWriter& findings);
void checkFactHistory(const CheckInput& input, FindingWriter& findings);
void checkPlannedData(const CheckInput& input, FindingWriter& findings);
void checkMembership(const CheckInput& input, FindingWriter& findings);
void checkGreenPower(const CheckInput& input, FindingWriter& findings);
void checkFlows(const CheckInput& input, FindingWriter& findings);
void checkTransferParties(const CheckInput& input, FindingWriter& findings);
void checkSupplierBalance(const CheckInput& input, FindingWriter& findings);
void checkChpSettings(const CheckInput& input, FindingWriter& findings);
void checkHeatRates(const CheckInput& input, FindingWriter& findings);
void checkOneSidedTransfers(const CheckInput& input, FindingWriter& findings);
void checkCreditCodes(const CheckInput& input, FindingWriter& findings);
void checkOrganisationCodes(const CheckInput& input, FindingWriter& findings);
void checkDuplicateEnterprises(const CheckInput& input, FindingWriter& findings);
void checkBoundary(const CheckInput& input, FindingWriter& findings);
void checkEnterprisesWithoutData(const CheckInput& input, FindingWriter& findings);
void checkParkSettings(const CheckInput& input, FindingWriter& findings);
void checkCoverage(const CheckInput& input, FindingWriter& findings);
void checkOwnFactors(const CheckInput& input, FindingWriter& findings);
void checkDecisions(const CheckInput& input, FindingWriter& findings);
void checkMeasures(const CheckInput& input, FindingWriter& findings);
void checkIndicatorReferences(const CheckInput& input, FindingWriter& findings);
void checkStepRecords(const CheckInput& input, FindingWriter& findings);
void checkPinnedSets(const CheckInput& input, FindingWriter& findings);
void checkGridSeries(const CheckInput& input, FindingWriter& findings);
void checkUnconfirmedFactors(const CheckInput& input, FindingWriter& findings);
void checkFactsAgainstInventory(const CheckInput& input, FindingWriter& findings);
void checkFactsAgainstPollutants(const CheckInput& input, FindingWriter& findings);

/// More heat sold than energy put in by a plant that also sells power: told by checkHeatRates, at the heat.
bool heatRateIsNegative(const EnergyBook& book);

} // namespace parkcarbon::engine::checks
