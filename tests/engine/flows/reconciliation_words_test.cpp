#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

TEST(ReconciliationWords, AreThoseOfTheFormat) {
    EXPECT_EQ(modeWord(Mode::Linear), "linear");
    EXPECT_EQ(modeWord(Mode::Layerwise), "layerwise");
    EXPECT_EQ(variableClassWord(VariableClass::Exact), "exact");
    EXPECT_EQ(variableClassWord(VariableClass::NonRedundant), "non_redundant");
    EXPECT_EQ(variableClassWord(VariableClass::Unobservable), "unobservable");
}

} // namespace
} // namespace parkcarbon::engine::flows
