#include "exchange/import_fixture.hpp"

#include <exchange/excel_traps.hpp>

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/credit_code.hpp>

namespace parkcarbon::exchange {
namespace {

using Codes = std::vector<std::string_view>;
using ExcelTraps = ImportTest;

TEST_F(ExcelTraps, AMangledPeriodIsRefusedWithThePeriodItWas) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"2025/7/1", "2025-07"},      {"2025-07-01", "2025-07"}, {"2025/7", "2025-07"},
        {"2025年7月", "2025-07"},     {"Jul-25", "2025-07"},     {"25-Jul", "2025 | 2025-07 | 2025-Q3"},
        {"1-Jul-25", "2025-07"},      {"45839", "2025-07"},      {"2025.1", "2025 | 2025-07 | 2025-Q3"},
        {"2025-7-1 0:00", "2025-07"}, {"13/7/2025", "2025-07"},  {"7/1/2025", "2025 | 2025-07 | 2025-Q3"}};
    for (const auto& [written, expected] : cases) {
        const auto file = importActivity("A1,E1," + written + ",process,lime,1,t,,,,,");
        const base::Finding* finding = findingOf(file, kExcelPeriod);
        ASSERT_NE(finding, nullptr) << written;
        EXPECT_EQ(finding->argument("value"), written);
        EXPECT_EQ(finding->argument("expected"), expected) << written;
        EXPECT_EQ(file.refused, 1);
    }
    EXPECT_NE(findingOf(importActivity("A1,E1,2025-13,process,lime,1,t,,,,,"), base::kPeriodInvalid), nullptr);
    EXPECT_NE(findingOf(importActivity("A1,E1,July,process,lime,1,t,,,,,"), base::kPeriodInvalid), nullptr);
}

TEST_F(ExcelTraps, ASerialDayInADateColumnIsRefusedWithTheDayItWas) {
    const auto file =
        import("enterprises.csv", "enterprise_id,name_zh,joined,left\nE3,厂,45839,31-Jul-26\nE4,厂,2025/7/1,\n");
    EXPECT_EQ(file.added, 1);
    EXPECT_EQ(codes(file), (Codes{"EXCEL_DATE", "EXCEL_DATE"}));
    EXPECT_EQ(file.findings[0].argument("expected"), "2025-07-01"); // serial day 45839
    EXPECT_EQ(file.findings[1].argument("expected"), "2026-07-31");
}

TEST_F(ExcelTraps, LongNumbersThatLostTheirDigitsAreNoIds) {
    const auto file = import("enterprises.csv", "enterprise_id,name_zh,credit_code\n1.2E+17,厂,\nE3,厂,9.13415E+17\n");
    EXPECT_EQ(codes(file), (Codes{"EXCEL_ROUNDED_ID", "CREDIT_CODE_ROUNDED"}));
    EXPECT_EQ(file.refused, 1); // the enterprise without its credit code is better than none
    EXPECT_NE(findingOf(importActivity("A1,1.2E+17,2025,process,lime,1,t,,,,,"), kExcelRoundedId), nullptr);
    EXPECT_EQ(importActivity("1E5,E1,2025,process,lime,1.2E+17,t,,,,,").added, 1);
}

TEST_F(ExcelTraps, FormulaErrorsAreNoValuesInAnyColumn) {
    for (const std::string error : {"#REF!", "#VALUE!", "#N/A", "#DIV/0!", "########"}) {
        EXPECT_NE(findingOf(importActivity("A1,E1,2025,process,lime," + error + ",t,,,,,"), kExcelErrorCell), nullptr);
        EXPECT_EQ(importActivity("A2,E1,2025,process,lime,1,t,,,,," + error).refused, 1) << error;
    }
    EXPECT_EQ(importActivity("A3,E1,2025,process,lime,1,t,,,,,#3 boiler").added, 1);
}

TEST_F(ExcelTraps, ThousandsAreTakenOnlyWhereTheyCanMeanNothingElse) {
    EXPECT_EQ(importActivity("A1,E1,2025,process,lime,\"1,234.5\",t,,,,,").added, 1);
    EXPECT_EQ(activity("A1").quantity.value(), 1234.5);
    EXPECT_EQ(importActivity("A2,E1,2025,process,lime,\"1,234\",t,,,,,").added, 1);
    EXPECT_EQ(activity("A2").quantity.value(), 1234.0);
    const auto comma = importActivity("A3,E1,2025,process,lime,\"1,5\",t,,,,,");
    ASSERT_NE(findingOf(comma, kDecimalComma), nullptr);
    EXPECT_EQ(findingOf(comma, kDecimalComma)->argument("expected"), "1.5");
    const std::string header = "activity_id;enterprise_id;period;category;item;quantity;unit\n";
    const auto file =
        import("activities.csv", header + "B1;E1;2025;process;lime;1,5;t\nB2;E1;2025;process;lime;1,234;t\n"
                                          "B3;E1;2025;process;lime;\"1,234.5\";t\nB4;E1;2025;process;lime;7;t\n"
                                          "B5;E1;2025;process;lime;1.234,5;t\nB6;E1;2025;process;lime;1,234.5;t\n"
                                          "B7;E1;2025;process;lime;\"1,234\";t\n");
    EXPECT_EQ(codes(file), (Codes{"CSV_FORMAT_TAKEN", "DECIMAL_COMMA", "NUMBER_AMBIGUOUS", "NUMBER_AMBIGUOUS",
                                  "NUMBER_AMBIGUOUS", "NUMBER_AMBIGUOUS"}));
    EXPECT_EQ(file.findings[2].argument("expected"), "1234 | 1.234");
    EXPECT_EQ(activity("B3").quantity.value(), 1234.5);
    EXPECT_EQ(activity("B4").quantity.value(), 7.0);
}

TEST_F(ExcelTraps, TheFormatTakenIsSaidUnlessItIsThePlainOne) {
    const auto file = import("zones.csv", "\xEF\xBB\xBFzone_id\tname_zh\nZ1\t核心区\n");
    ASSERT_EQ(codes(file), Codes{"CSV_FORMAT_TAKEN"});
    EXPECT_EQ(file.findings[0].severity, base::Severity::Note);
    EXPECT_EQ(file.findings[0].argument("encoding"), "UTF-8 BOM");
    EXPECT_EQ(file.findings[0].argument("separator"), "TAB");
    EXPECT_TRUE(import("zones.csv", "zone_id,name_zh\nZ1,核心区\n").findings.empty());
}

} // namespace
} // namespace parkcarbon::exchange
