#include "ui/pages/data_coverage.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

domain::Enterprise enterprise(const char* id, bool in_boundary) {
    domain::Enterprise made;
    made.id = domain::EnterpriseId(id);
    made.in_boundary = in_boundary;
    return made;
}

TEST(DataCoverage, CountsEnterprisesInsideTheBoundaryThatHaveAnyRecordOfTheYear) {
    domain::ProjectSnapshot snapshot;
    snapshot.enterprises = {enterprise("E1", true), enterprise("E2", true), enterprise("E3", false)};
    auto activities = std::make_shared<domain::ActivityColumns>();
    const auto add = [&](std::uint32_t index, base::Period period, domain::EvidenceClass evidence) {
        activities->key.push_back(static_cast<std::int64_t>(activities->key.size()));
        activities->enterprise.push_back(index);
        activities->period.push_back(period.encoded());
        activities->evidence_class.push_back(evidence);
    };
    add(0, base::Period::month(2025, 3), domain::EvidenceClass::Measured);
    add(0, base::Period::year(2025), domain::EvidenceClass::Reported);
    add(2, base::Period::year(2025), domain::EvidenceClass::Reported);
    add(1, base::Period::year(2021), domain::EvidenceClass::Estimated);
    snapshot.activities = activities;

    const auto rows = dataCoverage(snapshot, {base::Period::year(2021), base::Period::year(2025)});

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].year, 2025);
    EXPECT_EQ(rows[1].enterprises, 2);
    EXPECT_EQ(rows[1].enterprises_with_data, 1);
    EXPECT_EQ(rows[1].records, 3);
    EXPECT_EQ(rows[1].by_evidence[static_cast<std::size_t>(domain::EvidenceClass::Reported)], 2);
    EXPECT_EQ(rows[0].enterprises_with_data, 1);
}

} // namespace
} // namespace parkcarbon::ui
