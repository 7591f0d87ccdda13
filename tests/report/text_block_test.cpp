#include <parkcarbon/report/text_block.hpp>

#include <parkcarbon/report/document.hpp>

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

/// A report whose passage `summary` states the total, and whose table states it, too, with a share beside it.
Document reportOn(double total, double share) {
    Document document;
    document.figures = {{"summary.total", "1  Summary", Cell::number(total, 1).shown() + " t CO2e"},
                        {"other.enterprises", "2  Boundary", "42"}};
    Table table{"totals", "Table 1", "Totals", {{"Item", "", Align::Left}, {"Amount", "t", Align::Right}}, {}, {}};
    table.rows = {{Row::Kind::Group, {Cell::text("All")}},
                  {Row::Kind::Body, {Cell::text("Scope 1"), Cell::number(total, 1)}},
                  {Row::Kind::Body, {Cell::text("Scope 1"), Cell::number(share, 1)}},
                  {Row::Kind::Total, {Cell::text("a;b=c/d"), Cell::number(7.0, 0)}}};
    document.blocks = {table};
    return document;
}

TEST(TextBlock, QuotableFiguresAreThoseOfPassagesAndOfTableCells) {
    const auto figures = quotableFigures(reportOn(12345.6, 31.4));
    std::vector<std::string> ids;
    for (const QuotableFigure& figure : figures) {
        ids.push_back(figure.id + "=" + figure.shown);
    }
    EXPECT_THAT(ids, testing::ElementsAre("summary.total=12,345.6 t CO2e", "other.enterprises=42",
                                          "totals/Scope 1/Amount=12,345.6", "totals/Scope 1 #2/Amount=31.4"));
    EXPECT_EQ(figures[2].source, "Table 1  Totals, Scope 1, Amount");
}

TEST(TextBlock, QuotesAreTheFiguresOfTheReportThatATextStates) {
    const Document document = reportOn(12345.6, 31.4);
    EXPECT_EQ(quotesIn("排放12345.6吨，占 31.4%；另有 5 家，见 GB/T 32150。", "summary", document),
              "summary.total=12,345.6 t CO2e; totals/Scope 1 #2/Amount=31.4");
    EXPECT_EQ(quotesIn("-31.4 and 131.4 and 31.45 are other numbers", "summary", document), "");
    EXPECT_EQ(quotesIn("CO2 of 2 plants, CO42", "summary", document), "");
    EXPECT_EQ(quotesIn("42 enterprises, again 42.", "summary", document), "other.enterprises=42");
}

TEST(TextBlock, ABlocksOwnFigureIsQuotedBeforeThoseOfOthers) {
    Document document = reportOn(12345.6, 31.4);
    document.figures.push_back({"late.total", "9  Late", "12,345.6"});
    EXPECT_EQ(quotesIn("12,345.6", "late", document), "late.total=12,345.6");
    EXPECT_EQ(quotesIn("12,345.6", "unknown", document), "summary.total=12,345.6 t CO2e");
}

TEST(TextBlock, AQuoteIsOutdatedWhenItsFigureShowsAnotherNumber) {
    const std::string text = "We emit 12,345.6 t, of which 31.4 % is heat.";
    const std::string quotes = quotesIn(text, "summary", reportOn(12345.6, 31.4));
    EXPECT_TRUE(outdatedQuotes(text, quotes, reportOn(12345.6, 31.4)).empty());
    const auto outdated = outdatedQuotes(text, quotes, reportOn(13000.0, 31.4));
    ASSERT_EQ(outdated.size(), 1U);
    EXPECT_EQ(outdated[0].figure, "summary.total");
    EXPECT_EQ(outdated[0].was, "12,345.6 t CO2e");
    EXPECT_EQ(outdated[0].now, "13,000.0 t CO2e");
    EXPECT_EQ(outdated[0].source, "1  Summary");
}

TEST(TextBlock, AFigureThatTheReportNoLongerStatesIsNamed) {
    const auto outdated = outdatedQuotes("31.4 %", "totals/Gone/Amount = 31.4 ; broken", reportOn(1.0, 31.4));
    ASSERT_EQ(outdated.size(), 1U);
    EXPECT_EQ(outdated[0].source, "totals/Gone/Amount");
    EXPECT_EQ(outdated[0].now, "");
}

TEST(TextBlock, AQuoteThatTheTextNoLongerStatesDoesNotMatter) {
    EXPECT_TRUE(outdatedQuotes("no number", "summary.total=99.9 t", reportOn(1.0, 2.0)).empty());
}

TEST(TextBlock, EveryOutdatedQuoteIsAFinding) {
    Document document;
    document.texts = {{"summary", "1  Summary", "generated", "mine", {{"a.b", "Table 1", "1,000", "2,000"}}},
                      {"other", "2  Other", "generated", std::nullopt, {}}};
    const base::Findings findings = textFindings(document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, kReportTextOutdated);
    EXPECT_EQ(findings[0].argument("value"), "1,000");
    EXPECT_EQ(findings[0].argument("expected"), "2,000");
    EXPECT_EQ(findings[0].where.table, "report_texts");
    EXPECT_EQ(findings[0].where.record_id, "summary");
}

} // namespace
} // namespace parkcarbon::report
