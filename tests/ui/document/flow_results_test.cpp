#include "ui/document/flow_results.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/test_window.hpp"

#include <parkcarbon/services/record_operations.hpp>

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class FlowResultsTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(test.openSample()); }
    ProjectDocument& document() { return test.window().document(); }
    bool settle(FlowResults& flows) {
        return TestWindow::waitFor([&] { return !flows.isOutdated() && flows.account() != nullptr; });
    }

    TestWindow test;
};

TEST_F(FlowResultsTest, ComputesThePeriodOnScreenAndKnowsTheYears) {
    FlowResults flows(document(), test.window().results());
    QSignalSpy changes(&flows, &FlowResults::changed);
    flows.refresh();
    ASSERT_TRUE(settle(flows));
    EXPECT_GE(changes.count(), 1);
    EXPECT_EQ(flows.years(), *document().calculations()->flowYears());
    EXPECT_EQ(flows.account()->period, flows.years().back());
}

TEST_F(FlowResultsTest, AnEditMakesItOutdatedUntilItIsAskedAgain) {
    FlowResults flows(document(), test.window().results());
    flows.refresh();
    ASSERT_TRUE(settle(flows));
    const auto before = flows.account();
    const std::size_t quantity = *domain::spec(domain::Table::Flows).fieldIndex("quantity");
    ASSERT_TRUE(document().execute(services::EditRecords(domain::Table::Flows, {{"F25025", quantity, "331000"}})));
    EXPECT_TRUE(flows.isOutdated());
    EXPECT_EQ(flows.account(), before);
    flows.refresh();
    ASSERT_TRUE(settle(flows));
    EXPECT_NE(flows.account()->revision, before->revision);
}

TEST_F(FlowResultsTest, OtherOptionsGiveAnotherAccount) {
    FlowResults flows(document(), test.window().results());
    auto options = flows.options();
    options.period = base::Period::year(2021);
    flows.setOptions(options);
    ASSERT_TRUE(settle(flows));
    EXPECT_EQ(flows.account()->period, base::Period::year(2021));
    options.sigmas = {{"F21025", "water", 1.0}};
    flows.setOptions(options);
    ASSERT_TRUE(settle(flows));
    EXPECT_EQ(flows.options().sigmas.size(), 1U);
}

TEST_F(FlowResultsTest, ForgetsAClosedProject) {
    FlowResults flows(document(), test.window().results());
    flows.refresh();
    ASSERT_TRUE(settle(flows));
    document().close();
    EXPECT_EQ(flows.account(), nullptr);
    EXPECT_TRUE(flows.years().empty());
}

} // namespace
} // namespace parkcarbon::ui
