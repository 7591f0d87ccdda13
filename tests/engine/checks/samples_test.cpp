#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <support/snapshot_builder.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

std::filesystem::path sampleFolder(const char* id) {
    return std::filesystem::path(PARKCARBON_SOURCE_DIR) / "data" / "samples" / id;
}

base::Findings findingsOfSample(const char* id) {
    return findingsOf(SnapshotBuilder::fromFolder(sampleFolder(id)));
}

std::string described(const base::Finding& finding) {
    std::string text = std::string(finding.code.name) + " at " + finding.where.table + " " + finding.where.record_id +
                       " " + finding.where.field;
    for (const base::Argument& argument : finding.arguments) {
        text += "; " + argument.name + "=" + argument.value;
    }
    return text;
}

TEST(SampleParks, TheCleanParkHasNoErrorsAndNoWarnings) {
    for (const base::Finding& finding : findingsOfSample("wood-panel")) {
        EXPECT_EQ(finding.severity, base::Severity::Note) << described(finding);
    }
}

struct Fault {
    base::Code code;
    const char* place; ///< table/record/field, as docs/samples.md lists them
};

TEST(SampleParks, EachOfTheTwentyThreeFaultsIsFoundAtItsRecordAndNothingElseIsAccused) {
    const std::array<Fault, 25> faults = {
        Fault{kUnitSlipSuspected, "activities/A25166/quantity"},
        Fault{kDuplicateActivity, "activities/A25901/quantity"}, Fault{kPeriodsOverlap, "activities/A25902/period"},
        Fault{kCreditCodeDuplicate, "enterprises/E33/credit_code"},
        Fault{kParameterImplausible, "activities/A25283/parameters"},
        Fault{inventory::kTransferOutsideMembership, "energy_transfers/T25901/to_id"},
        Fault{kPurchasedEnergyAsFuel, "activities/A25903/item"},
        Fault{kSupplierFuelRepeated, "activities/A25904/quantity"},
        Fault{inventory::kGreenPowerWithoutProof, "energy_transfers/T25179/evidence_ref"},
        Fault{inventory::kSteamStateMissing, "energy_transfers/T25253/parameters"},
        Fault{kMonthsMissing, "activities/A25064/period"},
        Fault{kSupplierSellsTooMuch, "enterprises/E02/enterprise_id"},
        Fault{kTransferOneSided, "energy_transfers/T25005/from_id"},
        Fault{kFactUnitSlip, "facts/park|W_fresh|2025/value"},
        Fault{kPlannedInReportYear, "activities/A25169/evidence_class"},
        Fault{kEnterpriseRepeated, "enterprises/E18/name_zh"}, Fault{kMeasureFinanceDiffers, "measures/PR1/finance"},
        Fault{kMeasureEnteredTwice, "measures/PR7/name_zh"}, Fault{kDatesOutOfOrder, "measures/PR4/planned_finish"},
        Fault{kBusinessModelUnknown, "measures/PR6/business_model"},
        Fault{kIndicatorReferenceUnknown, "targets/HJ274-72|2025/indicator_id"},
        Fault{kPersonUnknown, "responsibilities/14|P61|R/person_id"},
        Fault{kAccountableRepeated, "responsibilities/7|P02|A/role"},
        // what follows from them: the computed totals no longer meet the reported ones
        Fault{kFactContradictsInventory, "facts/park|CO2|2025/value"},
        Fault{kCoverageAboveTotal, "facts/park|E_tce|2025/value"}};
    std::vector<std::string> expected;
    for (const Fault& fault : faults) {
        expected.push_back(std::string(fault.code.name) + " at " + fault.place);
    }
    std::vector<std::string> found;
    for (const base::Finding& finding : findingsOfSample("wood-panel-faults")) {
        if (finding.severity != base::Severity::Note) {
            found.push_back(std::string(finding.code.name) + " at " + finding.where.table + "/" +
                            finding.where.record_id + "/" + finding.where.field);
        }
    }
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, expected);
}

TEST(SampleParks, TheInventoryOfTheCleanParkMeetsTheCo2ThatItReports) {
    const auto snapshot = SnapshotBuilder::fromFolder(sampleFolder("wood-panel")).build();
    const auto library = reference::Library::shipped();
    for (const auto& [year, reported_t] : {std::pair{2021, 590000.0}, std::pair{2025, 562000.0}}) {
        inventory::Options options;
        options.period = base::Period::year(year);
        const auto inventory = inventory::compute(snapshot, **library, options);
        ASSERT_TRUE(inventory);
        EXPECT_FALSE(base::hasErrors(inventory->findings));
        EXPECT_NEAR(inventory->park.views.scope_1_2_location, reported_t, 0.01 * reported_t);
    }
}

TEST(SampleParks, KalundborgHasNoErrors) {
    const base::Findings findings = findingsOfSample("kalundborg");
    EXPECT_FALSE(base::hasErrors(findings)) << described(findings.front());
}

} // namespace
} // namespace parkcarbon::engine::checks
