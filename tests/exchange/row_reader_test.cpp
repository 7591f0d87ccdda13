#include "exchange/import_fixture.hpp"
#include "exchange/support/workbook_builder.hpp"

namespace parkcarbon::exchange {
namespace {

using Codes = std::vector<std::string_view>;

class RowReaderTest : public ImportTest {
protected:
    /// One activity of a workbook whose cells of period, quantity, unit and uncertainty are as given.
    ImportReport::File importCells(BuiltCell period, BuiltCell quantity, BuiltCell unit,
                                   BuiltCell uncertainty = textCell("")) {
        WorkbookBuilder book(WorkbookStyle::Excel);
        book.sheet("activities")
            .row(1,
                 {"activity_id", "enterprise_id", "category", "item", "period", "quantity", "unit", "uncertainty_pct"})
            .row(2, {"A1", "E1", "stationary_combustion", "烟煤"})
            .set("E2", std::move(period))
            .set("F2", std::move(quantity))
            .set("G2", std::move(unit))
            .set("H2", std::move(uncertainty));
        const std::string bytes = book.bytes();
        records = MemoryRecords();
        import("enterprises.csv", "enterprise_id,name_zh\nE1,板材厂\n");
        return import("book.xlsx", bytes);
    }
    std::string stored() const {
        return std::to_string(activity("A1").quantity.value()) + " " + activity("A1").quantity.unit().symbol();
    }
};

TEST_F(RowReaderTest, TakesAUnitOutOfTheCellWhereTheUnitIsEmptyOrTheSame) {
    const auto taken = importCells(textCell("2025"), textCell("1,200 吨"), textCell(""));
    EXPECT_EQ(taken.added, 1);
    EXPECT_EQ(codes(taken), (Codes{"UNIT_IN_CELL_TAKEN"}));
    EXPECT_EQ(taken.findings[0].where.field, "quantity");
    EXPECT_EQ(stored(), "1200.000000 吨");
    EXPECT_EQ(importCells(textCell("2025"), textCell("１２００吨"), textCell("t")).added, 1);
    EXPECT_EQ(stored(), "1200.000000 t");
    EXPECT_EQ(importActivity("A2,E1,2025,stationary_combustion,烟煤,\"1,200 吨\",,5%,,,,").added, 1)
        << "CSV goes through the same reader";
    EXPECT_EQ(activity("A2").quantity.value(), 1200.0);
    EXPECT_EQ(activity("A2").uncertainty_pct, 5.0);
}

TEST_F(RowReaderTest, RefusesAUnitInTheCellThatIsNotThatOfTheColumn) {
    const auto file = importCells(textCell("2025"), textCell("1,200 kg"), textCell("t"));
    EXPECT_EQ(codes(file), (Codes{"UNIT_IN_CELL_DIFFERS"}));
    EXPECT_EQ(file.findings[0].argument("value"), "1,200 kg");
    EXPECT_EQ(file.findings[0].argument("expected"), "t");
    EXPECT_EQ(file.refused, 1);
}

TEST_F(RowReaderTest, RefusesWhatIsOnlyAboutRight) {
    const auto file = importCells(textCell("2025"), textCell("约 20 t"), textCell("t"));
    EXPECT_EQ(codes(file), (Codes{"NUMBER_APPROXIMATE"}));
    EXPECT_EQ(file.findings[0].argument("expected"), "20");
}

TEST_F(RowReaderTest, ReadsPercentagesInTheUnitOfTheirField) {
    EXPECT_EQ(importCells(textCell("2025"), numberCell("5"), textCell("t"), percentCell("0.07")).added, 1);
    EXPECT_EQ(activity("A1").uncertainty_pct, 7.0) << "not 7.000000000000001";
    EXPECT_EQ(importCells(textCell("2025"), percentCell("0.25"), textCell("%")).added, 1);
    EXPECT_EQ(stored(), "25.000000 %");
    EXPECT_EQ(importCells(textCell("2025"), percentCell("0.25"), textCell("1")).added, 1);
    EXPECT_EQ(stored(), "0.250000 1");
}

TEST_F(RowReaderTest, ReadsDatesAndYearsInThePlaceOfPeriods) {
    EXPECT_EQ(importCells(dateCell("45839"), numberCell("5"), textCell("t")).added, 1);
    EXPECT_EQ(activity("A1").period.str(), "2025-07") << "45839 = 1 July 2025";
    EXPECT_EQ(importCells(dateCell("45869"), numberCell("5"), textCell("t")).added, 1);
    EXPECT_EQ(activity("A1").period.str(), "2025-07") << "the last day of the month";
    EXPECT_EQ(importCells(numberCell("2025"), numberCell("5"), textCell("t")).added, 1);
    EXPECT_EQ(activity("A1").period.str(), "2025");
    const auto amid = importCells(dateCell("45850"), numberCell("5"), textCell("t"));
    EXPECT_EQ(codes(amid), (Codes{"EXCEL_PERIOD", "CONTROL_TOTAL_DIFFERS"}));
    EXPECT_EQ(amid.findings[0].argument("expected"), "2025-07");
}

TEST_F(RowReaderTest, RefusesErrorsAndFormulasWithoutResult) {
    EXPECT_EQ(codes(importCells(textCell("2025"), errorCell("#DIV/0!"), textCell("t"))), (Codes{"EXCEL_ERROR_CELL"}));
    const auto formula = importCells(textCell("2025"), formulaCell("SUM(B1:B9)", ""), textCell("t"));
    EXPECT_EQ(codes(formula), (Codes{"FORMULA_WITHOUT_RESULT"}));
    EXPECT_EQ(formula.findings[0].argument("value"), "=SUM(B1:B9)");
}

TEST_F(RowReaderTest, ReadsNumbersKeptAsTexts) {
    EXPECT_EQ(importCells(textCell("2025"), textCell("1,234.5"), textCell("t")).added, 1);
    EXPECT_EQ(stored(), "1234.500000 t");
    EXPECT_EQ(importCells(textCell("2025"), textCell("１２３４．５"), textCell("吨")).added, 1);
    EXPECT_EQ(stored(), "1234.500000 吨");
    EXPECT_EQ(codes(importCells(textCell("2025"), textCell("1,5"), textCell("t"))), (Codes{"DECIMAL_COMMA"}));
}

} // namespace
} // namespace parkcarbon::exchange
