#include <parkcarbon/domain/project_snapshot.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(TextColumn, GivesBackEveryTextAlsoEmptyOnes) {
    TextColumn column;
    column.reserve(3, 16);
    for (const char* const text : {"A1", "", "活动"}) {
        column.push_back(text);
    }
    ASSERT_EQ(column.size(), 3u);
    EXPECT_EQ(column.at(0), "A1");
    EXPECT_EQ(column.at(1), "");
    EXPECT_EQ(column.at(2), "活动");
}

TEST(ProjectSnapshot, StartsWithoutActivitiesButWithTheEmptyParameterSet) {
    const ProjectSnapshot snapshot;
    ASSERT_NE(snapshot.activities, nullptr);
    EXPECT_EQ(snapshot.activities->size(), 0u);
    ASSERT_EQ(snapshot.activities->parameter_sets.size(), 1u);
    EXPECT_TRUE(snapshot.activities->parameter_sets.front().empty());
}

} // namespace
} // namespace parkcarbon::domain
