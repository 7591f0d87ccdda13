#include "ui/entry/entry_records.hpp"

#include "ui/test_window.hpp"

#include <parkcarbon/services/record_operations.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

domain::Record activityRecord(const std::string& id, const std::string& enterprise, const std::string& period) {
    const domain::Cells cells = {id, enterprise, period, "mobile_combustion", "柴油", "1", "t"};
    domain::Cells all = cells;
    all.resize(domain::spec(domain::Table::Activities).fields.size());
    return domain::parseRecord(domain::Table::Activities, all).value();
}

TEST(EntryRecords, ListsTheRowsEnteredLastAndCountsTheirIdsOn) {
    TestWindow test;
    ASSERT_TRUE(test.openSample());
    services::ProjectSession& session = *test.window().document().session();
    const std::string enterprise = (*session.snapshot())->enterprises.front().id.str();
    ASSERT_TRUE(session.execute(
        services::AddRecords(domain::Table::Activities,
                             {activityRecord("X01", enterprise, "2031"), activityRecord("X02", enterprise, "2031-05"),
                              activityRecord("X03", enterprise, "2031"), activityRecord("X04", enterprise, "2031")})));
    const auto latest = latestActivities(session, **session.snapshot(), enterprise,
                                         domain::ActivityCategory::MobileCombustion, base::Period::year(2031), 2);
    ASSERT_EQ(latest.size(), 2U);
    EXPECT_EQ(latest[0].id.str(), "X04");
    EXPECT_EQ(latest[1].id.str(), "X03");
    EXPECT_EQ(latestActivities(session, **session.snapshot(), enterprise, domain::ActivityCategory::MobileCombustion,
                               base::Period::year(2031), 9)
                  .size(),
              4U)
        << "with the month within the year";
    EXPECT_EQ(latestActivities(session, **session.snapshot(), enterprise, domain::ActivityCategory::MobileCombustion,
                               base::Period::month(2031, 5), 9)
                  .size(),
              1U);
    EXPECT_TRUE(latestActivities(session, **session.snapshot(), "nobody", domain::ActivityCategory::MobileCombustion,
                                 base::Period::year(2031), 2)
                    .empty());
    EXPECT_EQ(newActivityId(session, **session.snapshot()), "X05");
    EXPECT_EQ(activityOf(session, "X02")->period.str(), "2031-05");
    EXPECT_FALSE(activityOf(session, "X05"));
}

} // namespace
} // namespace parkcarbon::ui
