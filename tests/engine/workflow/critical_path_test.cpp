#include "engine/workflow/critical_path.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::workflow {
namespace {

NetworkTask task(int duration, std::vector<std::size_t> needs = {}) {
    return {duration, needs.empty() ? std::optional<int>(0) : std::nullopt, std::move(needs)};
}

// A (3) and B (4) first; C (2) after A; D (5) after A and B; E (1) after C; F (3) after C and D; G (2) after E and F.
// By hand: B–D–F–G, 14 days; A has 1 day of slack, C 4, E 6.
TEST(CriticalPath, ANetworkWorkedOutByHandReproduces) {
    const NetworkPlan plan =
        criticalPath({task(3), task(4), task(2, {0}), task(5, {0, 1}), task(1, {2}), task(3, {2, 3}), task(2, {4, 5})});
    EXPECT_EQ(plan.critical, (std::vector<std::size_t>{1, 3, 5, 6}));
    const std::vector<int> early = {0, 0, 3, 4, 5, 9, 12};
    const std::vector<int> slack = {1, 0, 4, 0, 6, 0, 0};
    for (std::size_t index = 0; index < early.size(); ++index) {
        ASSERT_TRUE(plan.times[index]);
        EXPECT_EQ(plan.times[index]->early_start, early[index]) << index;
        EXPECT_EQ(plan.times[index]->slack(), slack[index]) << index;
    }
    EXPECT_EQ(plan.times[6]->late_finish, 14);
}

TEST(CriticalPath, WhatFollowsAnUnknownDurationIsUnknown) {
    const NetworkPlan plan = criticalPath({task(3), NetworkTask{}, task(2, {1}), task(5, {0})});
    EXPECT_TRUE(plan.times[0]);
    EXPECT_FALSE(plan.times[1]);
    EXPECT_FALSE(plan.times[2]);
    EXPECT_EQ(plan.critical, (std::vector<std::size_t>{0, 3}));
}

TEST(CriticalPath, ACircleHasNoTimesAndTheRestKeepsTheirs) {
    const NetworkPlan plan = criticalPath({task(1, {1}), task(1, {0}), task(4)});
    EXPECT_FALSE(plan.times[0]);
    EXPECT_FALSE(plan.times[1]);
    EXPECT_EQ(plan.order, std::vector<std::size_t>{2});
    EXPECT_EQ(plan.critical, std::vector<std::size_t>{2});
}

} // namespace
} // namespace parkcarbon::engine::workflow
