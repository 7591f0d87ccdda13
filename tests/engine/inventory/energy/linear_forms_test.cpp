#include <engine/inventory/energy/linear_forms.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::inventory {
namespace {

TEST(LinearForms, SolvesAChainInOrderAndALoopTogether) {
    std::vector<LinearForm> forms(4);
    forms[0] = {3.0, {}};
    forms[1] = {1.0, {{0, 2.0}}};           // 7
    forms[2] = {1.0, {{3, 0.5}, {1, 1.0}}}; // x2 = 8 + x3/2
    forms[3] = {2.0, {{2, 0.25}}};          // x3 = 2 + x2/4
    const FormSolution solution = solveForms(forms);
    EXPECT_TRUE(solution.undetermined.empty());
    EXPECT_NEAR(solution.values[1], 7.0, 1e-12);
    EXPECT_NEAR(solution.values[2], 9.0 / 0.875, 1e-12);
    EXPECT_NEAR(solution.values[3], 2.0 + 9.0 / 0.875 / 4.0, 1e-12);
}

TEST(LinearForms, NamesALoopThatNothingFeeds) {
    std::vector<LinearForm> forms(3);
    forms[0] = {5.0, {}};
    forms[1] = {0.0, {{2, 1.0}}};
    forms[2] = {0.0, {{1, 1.0}}};
    const FormSolution solution = solveForms(forms);
    EXPECT_EQ(solution.undetermined, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(solution.values, (std::vector<double>{5.0, 0.0, 0.0}));
}

} // namespace
} // namespace parkcarbon::engine::inventory
