#include "engine/support/csv_cases.hpp"
#include "exchange/import_fixture.hpp"
#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_corpus.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

/// Every damaged or odd workbook of the corpus, and what comes of it (tests/cases/workbooks/corpus.csv): its rows, or
/// the code of what is wrong with the part, row and cell.
namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kAtLeast = 80;

std::string outcomeOf(const std::string& bytes) {
    std::string outcome;
    for (const std::string& line : linesOf(bytes)) {
        outcome += (outcome.empty() ? "" : " / ") + line;
    }
    return outcome;
}

std::map<std::string, std::string> expectedOutcomes() {
    std::map<std::string, std::string> outcomes;
    for (const auto& row : engine::test::caseRows("workbooks/corpus.csv")) {
        outcomes[row.at("workbook")] = row.at("outcome");
    }
    return outcomes;
}

TEST(Corpus, GivesOfEveryWorkbookWhatIsExpected) {
    const auto expected = expectedOutcomes();
    const Corpus corpus = wholeCorpus();
    EXPECT_GE(corpus.size(), kAtLeast);
    EXPECT_EQ(corpus.size(), expected.size());
    for (const CorpusWorkbook& workbook : corpus) {
        const auto found = expected.find(workbook.name);
        ASSERT_NE(found, expected.end()) << workbook.name << "," << outcomeOf(workbook.bytes);
        EXPECT_EQ(outcomeOf(workbook.bytes), found->second) << workbook.name;
    }
}

class CorpusImport : public ImportTest {
protected:
    /// A sheet of activities: two good rows, then what the test adds from row 4 on.
    static WorkbookParts activities(const std::vector<BuiltCell>& quantities) {
        WorkbookBuilder builder(WorkbookStyle::Excel);
        SheetBuilder& sheet = builder.sheet("activities");
        sheet.row(1, {"activity_id", "enterprise_id", "period", "category", "item", "quantity", "unit"});
        std::int64_t row = 1;
        std::vector<BuiltCell> all = {numberCell("1"), numberCell("2.5")};
        all.insert(all.end(), quantities.begin(), quantities.end());
        for (const BuiltCell& quantity : all) {
            const std::string number = std::to_string(++row);
            sheet.row(row, {"A" + number, "E1", "2025", "stationary_combustion", "烟煤", "", "t"});
            sheet.set("F" + number, quantity);
        }
        return builder.parts();
    }
};

TEST_F(CorpusImport, SaysOfEveryWorkbookWhatIsWrongAndKeepsNothingOfIt) {
    records.updates = 0;
    for (const CorpusWorkbook& workbook : wholeCorpus()) {
        const ImportReport report = import({{"test.xlsx", workbook.bytes}});
        ASSERT_FALSE(report.files.empty()) << workbook.name;
        EXPECT_FALSE(report.files[0].findings.empty()) << workbook.name;
        EXPECT_EQ(records.inserts + records.updates, 0) << workbook.name;
    }
}

TEST_F(CorpusImport, NamesEveryRefusedCellAndTakesTheOtherRows) {
    const std::vector<BuiltCell> bad = {errorCell("#N/A"),
                                        formulaCell("F2*2", ""),
                                        textCell("about ten"),
                                        textCell("36:30:00"),
                                        dateCell("45869"),
                                        dateCell("-1"),
                                        booleanCell(true),
                                        rawCell("<c r=\"F11\" t=\"s\"><v>999</v></c>"),
                                        rawCell("<c r=\"F12\"><v>1e999</v></c>"),
                                        textCell("")};
    const std::string bytes = zipParts(activities(bad));
    const ImportReport report = import({{"test.xlsx", bytes}});
    const ImportReport::File& file = report.files.at(0);
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.refused, static_cast<std::int64_t>(bad.size()));
    for (std::size_t index = 0; index < bad.size(); ++index) {
        const auto row = static_cast<std::int64_t>(index) + 4;
        const bool named = std::any_of(file.findings.begin(), file.findings.end(), [&](const base::Finding& finding) {
            return finding.severity == base::Severity::Error && finding.where.row == row &&
                   finding.where.sheet == "activities" && finding.where.field == "quantity";
        });
        EXPECT_TRUE(named) << "row " << row;
    }
}

TEST_F(CorpusImport, TakesNothingOfASheetThatBreaksBehindGoodRows) {
    const std::pair<const char*, const char*> kBreaks[] = {
        {"</row></sheetData>", "WORKBOOK_PART_DAMAGED"},
        {"<row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData>", "WORKBOOK_CELL_REPEATED"},
        {"<row r=\"9\"><c r=\"A8\"><v>1</v></c></row></sheetData>", "WORKBOOK_CELL_MISPLACED"},
        {"<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row></sheetData>", "TOO_MANY_COLUMNS"},
        {"<row r=\"2000000\"/></sheetData>", "TOO_MANY_ROWS"}};
    for (const auto& [end, code] : kBreaks) {
        WorkbookParts parts = activities({});
        std::string& xml = parts[kSheetPart];
        xml.replace(xml.find("</sheetData>"), std::string_view("</sheetData>").size(), end);
        const std::string bytes = zipParts(parts);
        const ImportReport report = import({{"test.xlsx", bytes}});
        EXPECT_THAT(codes(report.files.at(0)), testing::Contains(code));
        EXPECT_EQ(records.inserts, 0) << code;
    }
}

} // namespace
} // namespace parkcarbon::exchange
