#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

SnapshotBuilder parkWithMill() {
    SnapshotBuilder project;
    project.enterprise("M", {{"name_zh", "临江造纸有限公司"}, {"name_en", "Linjiang Paper Co., Ltd."}})
        .enterprise("E1")
        .power("T1", "2025", "ext:邻县造纸有限公司", "E1", "10");
    return project;
}

TEST(OneSidedTransfers, AnOutsiderByTheNameOfAnEnterpriseOfTheParkIsThatEnterprise) {
    EXPECT_EQ(count(findingsOf(parkWithMill()), kTransferOneSided), 0U);
    SnapshotBuilder by_name = parkWithMill();
    by_name.power("T2", "2025", "ext:临江造纸", "E1", "10");
    EXPECT_EQ(placeOf(findingsOf(by_name), kTransferOneSided), "energy_transfers/T2/from_id");
    EXPECT_EQ(argumentOf(findingsOf(by_name), kTransferOneSided, "expected"), "M");
    SnapshotBuilder by_english_name = parkWithMill();
    by_english_name.power("T3", "2025", "E1", "ext:LINJIANG PAPER", "10");
    EXPECT_EQ(placeOf(findingsOf(by_english_name), kTransferOneSided), "energy_transfers/T3/to_id");
}

TEST(OneSidedTransfers, WhoHasLeftIsAnOutsider) {
    SnapshotBuilder project;
    project.enterprise("M", {{"name_zh", "临江造纸有限公司"}, {"left", "2024-06-30"}})
        .enterprise("E1")
        .power("T1", "2025", "ext:临江造纸有限公司", "E1", "10");
    EXPECT_EQ(count(findingsOf(project), kTransferOneSided), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
