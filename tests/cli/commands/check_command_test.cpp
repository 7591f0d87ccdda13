#include "cli/command_line.hpp"

namespace parkcarbon::cli {
namespace {

class CheckCommandTest : public CommandLineTest {};

TEST_F(CheckCommandTest, TheFaultySampleHasFindingsAndTheCleanOneHasNone) {
    ASSERT_EQ(run({"init", path("clean.parkcarbon"), "--sample", "wood-panel"}).status, 0);
    EXPECT_EQ(run({"check", path("clean.parkcarbon")}).status, 0);
    ASSERT_EQ(run({"init", path("faulty.parkcarbon"), "--sample", "wood-panel-faults"}).status, 0);
    const Outcome faulty = run({"check", path("faulty.parkcarbon"), "--json"});
    EXPECT_EQ(faulty.status, 1);
    EXPECT_GE(faulty.json()["findings"].size(), 12U);
}

} // namespace
} // namespace parkcarbon::cli
