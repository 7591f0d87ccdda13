#include "ui/pages/finance_tables.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

domain::Measure measureOf(const char* finance, std::optional<double> capex) {
    domain::Measure measure;
    measure.id = domain::MeasureId("M1");
    measure.name_en = "Waste heat";
    measure.finance = finance;
    measure.capex = capex;
    return measure;
}

TEST(FinanceTables, TellWhetherTheSourcesSumToTheInvestment) {
    const text::Text words(text::Language::En);
    domain::ProjectSnapshot snapshot;
    snapshot.measures = {measureOf("FM06=18000000 signed 4.2% 10a; FM01=12000000 planned", 30e6),
                         measureOf("FM01=12000000 planned", 30e6), measureOf("FM01=40000000 paid", 30e6),
                         measureOf("FM01=1", std::nullopt)};
    const ResultTable table = financeTable(snapshot, words);
    ASSERT_EQ(table.rows, 4);
    EXPECT_EQ(table.cell(0, 6).number, 0.0);
    EXPECT_TRUE(table.cell(0, 7).text.startsWith(QStringLiteral("✓")));
    EXPECT_EQ(table.cell(1, 6).number, 18e6);
    EXPECT_TRUE(table.cell(1, 7).text.startsWith(QStringLiteral("✗")));
    EXPECT_EQ(table.cell(2, 6).number, -10e6);
    EXPECT_TRUE(table.cell(2, 7).text.startsWith(QStringLiteral("⚠")));
    EXPECT_TRUE(table.cell(3, 7).text.startsWith('?'));
    EXPECT_EQ(table.cell(0, 0).line_id, "measure/M1");
}

TEST(FinanceTables, ListTheSourcesOfAllProjects) {
    const text::Text words(text::Language::En);
    domain::ProjectSnapshot snapshot;
    snapshot.measures = {measureOf("FM06=18000000 signed 4.2% 10a; FM01=12000000 planned", 30e6),
                         measureOf("no amount", 1.0)};
    const ResultTable table = sourceTable(snapshot, words);
    ASSERT_EQ(table.rows, 2);
    EXPECT_EQ(table.cell(0, 2).number, 18e6);
    EXPECT_EQ(table.cell(0, 3).text, "signed");
    EXPECT_EQ(table.cell(0, 4).text, "4.2 %");
    EXPECT_EQ(table.cell(0, 5).text, "10");
    EXPECT_FALSE(financeTable(snapshot, words).cell(1, 7).text.isEmpty()) << "what could not be read is said";
}

} // namespace
} // namespace parkcarbon::ui
