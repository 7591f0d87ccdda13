#include <parkcarbon/engine/checks/data_checks.hpp>

#include "check.hpp"

#include <array>

namespace parkcarbon::engine::checks {
namespace {

/// Every data check; the place of a new one is here and in check.hpp.
constexpr std::array kChecks = {checkParkSettings,
                                checkReferences,
                                checkQuantitySigns,
                                checkFuels,
                                checkParameters,
                                checkTransferEnergy,
                                checkDuplicates,
                                checkMirroredTransfers,
                                checkSupplierFuelRepeated,
                                checkOverlappingPeriods,
                                checkMissingMonths,
                                checkYearOnYear,
                                checkMonthOutliers,
                                checkPeerAmounts,
                                checkPeerIntensity,
                                checkFactHistory,
                                checkPlannedData,
                                checkMembership,
                                checkGreenPower,
                                checkTransferParties,
                                checkFlows,
                                checkSupplierBalance,
                                checkChpSettings,
                                checkHeatRates,
                                checkOneSidedTransfers,
                                checkCreditCodes,
                                checkOrganisationCodes,
                                checkDuplicateEnterprises,
                                checkBoundary,
                                checkEnterprisesWithoutData,
                                checkFactsAgainstInventory,
                                checkFactsAgainstPollutants,
                                checkCoverage,
                                checkOwnFactors,
                                checkDecisions,
                                checkMeasures,
                                checkIndicatorReferences,
                                checkStepRecords,
                                checkPinnedSets,
                                checkGridSeries,
                                checkUnconfirmedFactors};

} // namespace

base::Findings checkData(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                         const base::RunContext& context) {
    const EnterpriseIndex enterprises(snapshot);
    const FuelLookup fuels(snapshot, library);
    const SeriesSet series(snapshot, enterprises);
    const TransferEnergies transfer_energies(snapshot, library);
    const EnergyBooks energy(snapshot, enterprises, fuels, transfer_energies);
    const CheckInput input{snapshot, library, enterprises, fuels, series, transfer_energies, energy};
    FindingWriter findings;
    for (std::size_t index = 0; index < kChecks.size() && !context.cancelled(); ++index) {
        context.progress("checks", static_cast<double>(index) / static_cast<double>(kChecks.size()));
        kChecks[index](input, findings);
    }
    return findings.take();
}

} // namespace parkcarbon::engine::checks
