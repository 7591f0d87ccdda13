#include "ui/pages/bridge_tables.hpp"

#include "ui/test_window.hpp"

#include <parkcarbon/services/calculations.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace parkcarbon::ui {
namespace {

using engine::views::Bridge;
using engine::views::View;

constexpr int kChange = 0;

class BridgeTablesTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(test.openSample()); }
    Bridge bridge(int from, int to, View from_view, View to_view) {
        return test.window()
            .document()
            .calculations()
            ->bridge({base::Period::year(from), base::Period::year(to), from_view, to_view})
            .value();
    }
    ResultTable table(const Bridge& made, std::optional<engine::views::BridgeKind> kind = {}) {
        return bridgeTable(made, {}, kind, words, names);
    }
    /// Σ of the terms' rows, without the closing rows.
    static double sum(const ResultTable& shown, int closing_rows) {
        double total = 0.0;
        for (int row = 0; row < shown.rows - closing_rows; ++row) {
            total += shown.cell(row, kChange).number.value_or(0.0);
        }
        return total;
    }

    TestWindow test;
    text::Text words{text::Language::En};
    ReferenceDirectory names;
};

TEST_F(BridgeTablesTest, TermsAddUpToTheDifferenceBetweenTwoYears) {
    const Bridge made = bridge(2021, 2025, View::Scope12Location, View::Scope12Location);
    const ResultTable shown = table(made);
    ASSERT_GT(shown.rows, 10);
    const double tolerance = 1e-9 * std::abs(made.to);
    EXPECT_NEAR(sum(shown, 2), made.to - made.from, tolerance);
    EXPECT_NEAR(*shown.cell(shown.rows - 2, kChange).number, made.to - made.from, tolerance);
    EXPECT_EQ(*shown.cell(shown.rows - 1, kChange).number, 0.0);
    EXPECT_TRUE(isClosed(made));
    for (int row = 1; row < shown.rows - 2; ++row) {
        EXPECT_GE(std::abs(*shown.cell(row - 1, kChange).number), std::abs(*shown.cell(row, kChange).number));
    }
}

TEST_F(BridgeTablesTest, OneKindAddsUpToItsStep) {
    const Bridge made = bridge(2021, 2025, View::Scope12Location, View::Scope12Location);
    ASSERT_GT(made.by_kind.size(), 1U);
    for (const Bridge::Step& step : made.by_kind) {
        EXPECT_NEAR(sum(table(made, step.kind), 1), step.co2e, 1e-9 * std::abs(made.to));
    }
}

TEST_F(BridgeTablesTest, WaterfallRunsFromTotalToTotal) {
    const Bridge made = bridge(2025, 2025, View::Territorial, View::ChinaNet);
    const charts::ChartSpec spec = bridgeChart(made, {}, words);
    EXPECT_NO_THROW(charts::requireConsistent(spec));
    EXPECT_EQ(spec.categories.size(), made.by_kind.size() + 2);
    double running = *spec.series[0].values.front();
    for (std::size_t step = 1; step + 1 < spec.categories.size(); ++step) {
        running += *spec.series[0].values[step];
    }
    EXPECT_NEAR(running, *spec.series[0].values.back(), 1e-9 * std::abs(made.to));
}

TEST_F(BridgeTablesTest, TermsNameTheLineBehindThemInItsYear) {
    const Bridge made = bridge(2021, 2025, View::Scope12Location, View::Scope12Location);
    const QString line = table(made).cell(0, kChange).line_id;
    ASSERT_FALSE(line.isEmpty());
    EXPECT_TRUE(line.startsWith("2025|") || line.startsWith("2021|")) << line.toStdString();
    const auto period = base::Period::parse(line.left(4).toStdString()).value();
    EXPECT_TRUE(test.window().document().calculations()->explain(line.mid(5).toStdString(), period));
}

} // namespace
} // namespace parkcarbon::ui
