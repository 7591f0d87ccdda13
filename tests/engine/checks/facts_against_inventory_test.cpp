#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// 1000 t of bituminous coal: 1000 · 23.204 · 0.02618 · 0.93 · 44/12 = 2071.5 t CO2 (NDRC default).
SnapshotBuilder coalWithReportedCo2(std::string_view reported_t) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "1000")
        .fact(
            {{"subject_id", "park"}, {"variable", "CO2"}, {"period", "2025"}, {"value", reported_t}, {"unit", "tCO2"}});
    return project;
}

TEST(FactsAgainstInventory, FivePercentAreTolerated) {
    EXPECT_EQ(count(findingsOf(coalWithReportedCo2("2160")), kFactContradictsInventory), 0U);
    const base::Findings findings = findingsOf(coalWithReportedCo2("2486"));
    EXPECT_EQ(placeOf(findings, kFactContradictsInventory), "facts/park|CO2|2025/value");
    EXPECT_NEAR(std::stod(std::string(only(findings, kFactContradictsInventory)->argument("expected"))), 2071.5, 0.1);
}

} // namespace
} // namespace parkcarbon::engine::checks
