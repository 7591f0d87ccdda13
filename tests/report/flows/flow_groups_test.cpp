#include "report/flows/flow_groups.hpp"

#include "report/flows/flow_account_of.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

using test_support::SnapshotBuilder;

std::vector<std::string> groupIds(FlowGrouping grouping) {
    SnapshotBuilder builder;
    builder.zone({{"zone_id", "Z1"}, {"name_zh", "一区"}, {"name_en", "Zone one"}, {"kind", "core"}});
    builder.enterprise("E1", {{"zone_id", "Z1"}, {"industry_code", "C2012"}});
    builder.enterprise("E2", {{"role", "energy_supply"}}).process("MAIN", "E2").process("SHARED");
    builder.flow("F1", "2022", "ext:market", "E1", "5").flow("F2", "2022", "E1", "stock:E1", "1");
    builder.flow("F3", "2022", "E1", "MAIN", "2").flow("F4", "2022", "MAIN", "SHARED", "2");
    builder.flow("F5", "2022", "SHARED", "stock:SHARED", "1");
    const FlowAccountOf park(builder, 2022);
    std::vector<std::string> ids;
    for (const FlowGroup& group :
         flowGroups(park.account.project, park.snapshot, grouping, text::Text(text::Language::En)).groups) {
        ids.push_back(group.id);
    }
    return ids;
}

TEST(FlowGroups, GivesStoresToTheirOwners) {
    EXPECT_THAT(groupIds(FlowGrouping::Process), testing::UnorderedElementsAre("ext:market", "E1", "MAIN", "SHARED"));
    EXPECT_THAT(groupIds(FlowGrouping::Enterprise), testing::UnorderedElementsAre("ext:market", "E1", "E2", "SHARED"));
}

TEST(FlowGroups, SortsEnterprisesByZoneRoleAndIndustry) {
    EXPECT_THAT(groupIds(FlowGrouping::Zone),
                testing::UnorderedElementsAre("ext:market", "zone:Z1", "zone:", "SHARED"));
    EXPECT_THAT(groupIds(FlowGrouping::Role),
                testing::UnorderedElementsAre("ext:market", "role:producer", "role:energy_supply", "SHARED"));
    EXPECT_THAT(groupIds(FlowGrouping::Industry),
                testing::UnorderedElementsAre("ext:market", "industry:20", "industry:", "SHARED"));
}

} // namespace
} // namespace parkcarbon::report
