#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

base::Findings findingsOfSample(const char* id) {
    return findingsOf(SnapshotBuilder::fromFolder(std::filesystem::path(PARKCARBON_SOURCE_DIR) / "data/samples" / id));
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

TEST(SampleParks, EachOfTheTwelveFaultsIsFoundAtItsRecordAndNothingElseIsAccused) {
    const std::array<Fault, 12> faults = {
        Fault{kUnitSlipSuspected, "activities/A25166/quantity"},
        Fault{kDuplicateActivity, "activities/A25901/quantity"},
        Fault{kPeriodsOverlap, "activities/A25902/period"},
        Fault{kCreditCodeDuplicate, "enterprises/E33/credit_code"},
        Fault{kParameterImplausible, "activities/A25283/parameters"},
        Fault{inventory::kTransferOutsideMembership, "energy_transfers/T25901/period"},
        Fault{kPurchasedEnergyAsFuel, "activities/A25903/item"},
        Fault{kSupplierFuelRepeated, "activities/A25904/quantity"},
        Fault{inventory::kGreenPowerWithoutProof, "energy_transfers/T25179/evidence_ref"},
        Fault{inventory::kSteamStateMissing, "energy_transfers/T25253/parameters"},
        Fault{kMonthsMissing, "activities/A25064/period"},
        Fault{kSupplierSellsTooMuch, "enterprises/E02/enterprise_id"}};
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

TEST(SampleParks, KalundborgHasNoErrors) {
    const base::Findings findings = findingsOfSample("kalundborg");
    EXPECT_FALSE(base::hasErrors(findings)) << described(findings.front());
}

} // namespace
} // namespace parkcarbon::engine::checks
