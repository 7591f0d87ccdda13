#include "ui/pages/scheme_tables.hpp"

#include "ui/sample_scheme.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

class SchemeTablesTest : public testing::Test {
protected:
    std::shared_ptr<SchemeResult> result = sampleScheme();
    text::Text words{text::Language::En};
};

TEST_F(SchemeTablesTest, ShowEveryIndicatorWithItsVerdictInWords) {
    const ResultTable table = schemeTable(*result, words);
    ASSERT_EQ(table.rows, 5);
    EXPECT_TRUE(table.cell(0, 3).text.startsWith(QStringLiteral("✓")));
    EXPECT_TRUE(table.cell(1, 3).text.startsWith(QStringLiteral("✗")));
    EXPECT_TRUE(table.cell(2, 3).text.startsWith('?'));
    EXPECT_EQ(table.cell(2, 4).text, QStringLiteral("–")) << "what is missing is not zero";
    EXPECT_FALSE(table.cell(2, 4).number.has_value());
    EXPECT_EQ(indicatorOfLine(table.cell(0, 4).line_id), "T-1");
}

TEST_F(SchemeTablesTest, SayHowFarAndHowMuchIsNeeded) {
    const ResultTable table = schemeTable(*result, words);
    EXPECT_EQ(table.cell(1, 6).text, QStringLiteral("≤ 0.4 [band]"));
    EXPECT_EQ(table.cell(1, 7).number, 0.4);
    EXPECT_EQ(table.cell(1, 8).text, QStringLiteral("−1,250 tce E_tce"));
    EXPECT_EQ(table.cell(1, 9).text, QStringLiteral("✗ 0.6 (2026)")) << "target beside actual";
}

TEST_F(SchemeTablesTest, JudgeTheTrendByTheWishedDirection) {
    const ResultTable table = schemeTable(*result, words);
    EXPECT_EQ(table.cell(0, 11).text, QStringLiteral("↑ 50.0 % better"));
    EXPECT_EQ(table.cell(1, 11).text, QStringLiteral("↑ 60.0 % worse"));
    EXPECT_TRUE(table.cell(2, 11).text.isEmpty());
}

TEST_F(SchemeTablesTest, ListWhatIsMissingAndWhereItWouldComeFrom) {
    const ResultTable table = missingTable(*result, words);
    ASSERT_EQ(table.rows, 1);
    EXPECT_EQ(table.cell(0, 2).text, "IAV");
    EXPECT_EQ(table.cell(0, 3).text, "2021");
    EXPECT_EQ(indicatorOfLine(table.cell(0, 0).line_id), "T-3");
}

TEST_F(SchemeTablesTest, PutSchemesSideBySide) {
    GapMatrix matrix;
    matrix.schemes = {result, result};
    GapRow row;
    row.name_en = "Energy intensity";
    row.unit = "tce";
    row.cells = {{0, 1}, {1, 0}};
    row.amount_needed = AmountNeeded{"E_tce", 1250.0, "tce", false};
    GapRow single;
    single.name_en = "Only once";
    single.cells = {{1, 2}};
    matrix.rows = {row, single};
    const ResultTable table = gapTable(matrix, words);
    ASSERT_EQ(table.rows, 2);
    ASSERT_EQ(table.columns.size(), 5);
    EXPECT_EQ(table.cell(0, 2).text, QStringLiteral("✗ 0.8 (≤ 0.4 [band])"));
    EXPECT_EQ(indicatorOfLine(table.cell(0, 3).line_id), "T-1");
    EXPECT_TRUE(table.cell(1, 2).text.isEmpty());
    EXPECT_EQ(table.cell(0, 4).text, QStringLiteral("−1,250 tce E_tce"));
}

TEST_F(SchemeTablesTest, NameWhatIsNotMetInAnyScheme) {
    GapMatrix matrix;
    matrix.schemes = {result};
    const ResultTable table = unmetTable(matrix, words);
    ASSERT_EQ(table.rows, 1);
    EXPECT_EQ(indicatorOfLine(table.cell(0, 0).line_id), "T-2");
    EXPECT_EQ(table.cell(0, 2).text, "Scheme on trial");
    EXPECT_EQ(unmetTable(GapMatrix(), words).rows, 0);
}

TEST_F(SchemeTablesTest, ExplainWhyThereIsNoVerdict) {
    EXPECT_EQ(reasonText(result->indicators[3], words), "no such process");
    IndicatorResult open;
    for (const char* reason : {"size_outside_bands", "no_growth", "alternative_open"}) {
        open.reason = reason;
        EXPECT_NE(reasonText(open, words), QString(reason)) << "has words";
    }
    EXPECT_TRUE(reasonText(result->indicators[0], words).isEmpty());
}

TEST_F(SchemeTablesTest, SayWhetherTheConditionsAreFulfilled) {
    SchemePass pass;
    pass.required = 23;
    pass.met = 20;
    std::vector<QString> texts;
    for (const auto state : {SchemePass::State::Passed, SchemePass::State::Failed, SchemePass::State::Open,
                             SchemePass::State::NoCondition}) {
        pass.state = state;
        for (const QString& other : texts) {
            EXPECT_NE(passText(pass, words), other);
        }
        texts.push_back(passText(pass, words));
    }
    EXPECT_TRUE(texts[1].contains("20 of 23"));
    EXPECT_EQ(indicatorOfLine("park/direct"), "");
}

} // namespace
} // namespace parkcarbon::ui
