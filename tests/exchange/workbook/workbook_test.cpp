#include "exchange/workbook/workbook.hpp"

#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_corpus.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <unistd.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

class EveryStyle : public testing::TestWithParam<WorkbookStyle> {};

TEST_P(EveryStyle, GivesTheSameCells) {
    WorkbookBuilder builder(GetParam());
    builder.sheet("能源")
        .set("A1", textCell("项目"))
        .set("C1", textCell("a < b & \"c\""))
        .set("A3", numberCell("12.5"))
        .set("B3", percentCell("0.25"))
        .set("C3", dateCell("45869"))
        .set("D3", booleanCell(true))
        .set("E3", errorCell("#DIV/0!"))
        .set("F3", formulaCell("A3*2", "25"))
        .set("G3", formulaCell("A1&\"x\"", "项目x"))
        .set("H3", formulaCell("SUM(A3:A4)", ""));
    EXPECT_THAT(linesOf(builder.bytes()),
                ElementsAre("1: 项目 | | a < b & \"c\"",
                            "3: n12.5 | n0.25% | d2025-07-31 | btrue | e#DIV/0! | n25 | 项目x | e=SUM(A3:A4)"));
}

INSTANTIATE_TEST_SUITE_P(Programs, EveryStyle,
                         testing::Values(WorkbookStyle::Excel, WorkbookStyle::Wps, WorkbookStyle::LibreOffice,
                                         WorkbookStyle::Openpyxl));

TEST(Workbook, ListsSheetsInTheOrderOfTheirTabsWithWhatIsHidden) {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    builder.sheet("甲");
    builder.sheet("_meta").hidden("veryHidden");
    builder.sheet("Rest").hidden();
    const std::string bytes = builder.bytes();
    const auto workbook = Workbook::open(base::EmbeddedFile{"a.xlsx", bytes});
    ASSERT_TRUE(workbook.has_value());
    EXPECT_THAT(workbook->sheets(), ElementsAre(WorkbookSheet{"甲", WorkbookSheet::State::Visible},
                                                WorkbookSheet{"_meta", WorkbookSheet::State::VeryHidden},
                                                WorkbookSheet{"Rest", WorkbookSheet::State::Hidden}));
    EXPECT_EQ(workbook->sheetNamed("REST"), 2U);
    EXPECT_EQ(workbook->sheetNamed("乙"), std::nullopt);
}

/// Three rows of five cells with different texts.
std::string smallWorkbook() {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    SheetBuilder& sheet = builder.sheet("表");
    for (int row = 1; row <= 3; ++row) {
        for (const char* column : {"A", "B", "C", "D", "E"}) {
            const std::string place = column + std::to_string(row);
            sheet.set(place, textCell("text of " + place));
        }
    }
    return builder.bytes();
}

TEST(Workbook, RefusesWhatGoesBeyondItsLimits) {
    const std::string bytes = smallWorkbook();
    const auto outcome = [&](const WorkbookLimits& limits) { return linesOf(bytes, 0, {}, limits).front(); };
    EXPECT_EQ(outcome({}), "1: text of A1 | text of B1 | text of C1 | text of D1 | text of E1");
    EXPECT_EQ(outcome({.file_bytes = 100}), "FILE_TOO_LARGE value=" + std::to_string(bytes.size()) + " expected=100");
    EXPECT_EQ(outcome({.part_bytes = 400}), "WORKBOOK_PART_TOO_LARGE value=xl/_rels/workbook.xml.rels expected=400");
    EXPECT_EQ(outcome({.all_bytes = 1500}), "WORKBOOK_PART_TOO_LARGE value=xl/styles.xml expected=345");
    EXPECT_EQ(outcome({.ratio = 2, .ratio_free_bytes = 1000}),
              "WORKBOOK_PART_TOO_DENSE value=xl/worksheets/sheet1.xml expected=2");
    EXPECT_EQ(outcome({.parts = 3}), "WORKBOOK_TOO_MANY_PARTS value=7 expected=3");
    EXPECT_EQ(outcome({.xml_depth = 3}), "WORKBOOK_TOO_DEEP value=xl/styles.xml expected=3");
    EXPECT_EQ(outcome({.rows = 2}), "TOO_MANY_ROWS expected=2 row=3");
    EXPECT_EQ(outcome({.cells = 14}), "WORKBOOK_TOO_MANY_CELLS value=表 expected=14 row=3");
    EXPECT_EQ(outcome({.columns = 4}), "TOO_MANY_COLUMNS expected=4 row=1");
    EXPECT_EQ(outcome({.cell_bytes = 9}), "CELL_TOO_LONG expected=9");
    EXPECT_EQ(outcome({.shared_texts = 14}), "WORKBOOK_TEXTS_TOO_LARGE expected=67108864");
    EXPECT_EQ(outcome({.shared_text_bytes = 100}), "WORKBOOK_TEXTS_TOO_LARGE expected=100");
}

TEST(Workbook, RefusesARowOfManyLongTexts) {
    WorkbookBuilder builder(WorkbookStyle::Openpyxl);
    builder.sheet("表").row(1, {"a"}).row(2, {"twelve bytes", "twelve bytes"});
    EXPECT_EQ(linesOf(builder.bytes(), 0, {}, {.row_bytes = 20}).front(), "ROW_TOO_LONG expected=20 row=2");
}

TEST(Workbook, SurveysASheetWithoutTellingItsRows) {
    WorkbookBuilder builder(WorkbookStyle::Openpyxl);
    builder.sheet("表")
        .row(2, {"a", "", "c"})
        .set("B7", formulaCell("A1", ""))
        .set("H9", rawCell("<c r=\"H9\" s=\"1\"/>"))
        .merge("A2:B3");
    const std::string bytes = builder.bytes();
    auto workbook = Workbook::open(base::EmbeddedFile{"a.xlsx", bytes});
    ASSERT_TRUE(workbook.has_value());
    const auto survey = workbook->survey(0);
    ASSERT_TRUE(survey.has_value());
    EXPECT_EQ(survey->rows, 2);
    EXPECT_EQ(survey->last_row, 7);
    EXPECT_EQ(survey->columns, 3U);
    EXPECT_EQ(survey->formulas_without_result, 1);
    EXPECT_THAT(survey->merged, ElementsAre(CellRange{2, 3, 0, 1}));
}

TEST(Workbook, TellsNoRowBehindTheLastThatIsWanted) {
    EXPECT_EQ(linesOf(smallWorkbook(), 0, {.last_row = 2}).size(), 2U);
    EXPECT_TRUE(linesOf(smallWorkbook(), 0, {.last_row = 0}).empty());
}

TEST(Workbook, EndsWithTheErrorOfTheVisitor) {
    const std::string bytes = smallWorkbook();
    auto workbook = Workbook::open(base::EmbeddedFile{"a.xlsx", bytes});
    ASSERT_TRUE(workbook.has_value());
    int rows = 0;
    const auto read = workbook->forEachRow(0, [&](const SourceRow&) -> base::Result<void> {
        ++rows;
        return base::failure(kImportCancelled);
    });
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, kImportCancelled);
    EXPECT_EQ(rows, 1);
}

TEST(Workbook, IsNotReadFromWhatIsNoFile) {
    const auto folder = Workbook::open(std::filesystem::temp_directory_path());
    ASSERT_FALSE(folder.has_value());
    EXPECT_EQ(folder.error().code, kFileUnreadable);
}

TEST(Workbook, EndsWhereverTheFileIsCutAndWhicheverByteIsWrong) {
    const std::string bytes = smallWorkbook();
    const auto whole = linesOf(bytes);
    for (std::size_t length = 0; length < bytes.size(); length += 7) {
        EXPECT_EQ(linesOf(bytes.substr(0, length)).size(), 1U) << length;
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string wrong = bytes;
        wrong[at] = static_cast<char>(wrong[at] ^ 0x55);
        const auto lines = linesOf(wrong);
        EXPECT_TRUE(lines == whole || lines.size() == 1) << at; // never some of it
    }
}

TEST(Workbook, ReadsASheetFarLargerThanWhatItMayKeepOfOne) {
    std::string rows;
    for (int row = 1; row <= 50'000; ++row) {
        rows += "<row r=\"" + std::to_string(row) + "\"><c><v>1</v></c><c t=\"inlineStr\"><is><t>" +
                std::string(200, 'x') + "</t></is></c></row>";
    }
    const std::string bytes = zipParts(partsWithRows(rows));
    EXPECT_EQ(linesOf(bytes).size(), 50'000U);
    EXPECT_EQ(linesOf(bytes, 0, {}, {.cell_bytes = 1000, .row_bytes = 1000, .shared_text_bytes = 100}).size(), 50'000U);
}

/// Files that openpyxl and LibreOffice really write, made while the test runs.
class RealPrograms : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder / "saved");
        const std::string script = PARKCARBON_SOURCE_DIR "/tests/exchange/support/write_with_openpyxl.py";
        if (!run("/usr/bin/python3 -c 'import openpyxl'") || !run("command -v soffice")) {
            FAIL() << "needs python3-openpyxl and libreoffice-calc-nogui (scripts/packages.txt)";
        }
        ASSERT_TRUE(run("/usr/bin/python3 -B '" + script + "' '" + (folder / "a.xlsx").string() + "'"));
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    static bool run(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

    static std::vector<std::string> linesOfFile(const std::filesystem::path& path) {
        std::ifstream stream(path, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        return linesOf(bytes);
    }

    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("parkcarbon_real_programs_" + std::to_string(::getpid()));
};

TEST_F(RealPrograms, GiveTheSameCellsBeforeAndAfterLibreOfficeHasSavedThem) {
    EXPECT_THAT(linesOfFile(folder / "a.xlsx"),
                ElementsAre("1: 项目 | 数量 | 日期", "2: 烟煤 <5%>↵第二行 | n0.1 | d2025-07-31",
                            "3: btrue | n0.25% | e=B2*2", "5: d2025-07 | n1234567.891", "6: 911301000012345678"));
    ASSERT_TRUE(run("soffice -env:UserInstallation=file://" + (folder / "profile").string() +
                    " --headless --convert-to xlsx --outdir '" + (folder / "saved").string() + "' '" +
                    (folder / "a.xlsx").string() + "'"));
    EXPECT_THAT(linesOfFile(folder / "saved" / "a.xlsx"),
                ElementsAre("1: 项目 | 数量 | 日期", "2: 烟煤 <5%>↵第二行 | n0.1 | d2025-07-31",
                            "3: btrue | n0.25% | n0.2", "5: d2025-07 | n1234567.891", "6: 911301000012345678"));
}

} // namespace
} // namespace parkcarbon::exchange
