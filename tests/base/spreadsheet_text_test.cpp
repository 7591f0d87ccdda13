#include <parkcarbon/base/spreadsheet_text.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

TEST(SpreadsheetText, TextsThatASpreadsheetWouldRunAreGuarded) {
    for (const std::string text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "#REF!", "##", "1.2E+17", "'=1", "''-x"}) {
        EXPECT_EQ(withFormulaGuard(text), "'" + text);
        EXPECT_EQ(withoutFormulaGuard(withFormulaGuard(text)), text);
    }
    for (const std::string text : {"", "a=1", "'quoted'", "''", "5", "#3", "烟煤"}) {
        EXPECT_EQ(withFormulaGuard(text), text);
        EXPECT_EQ(withoutFormulaGuard(text), text);
    }
}

} // namespace
} // namespace parkcarbon::base
