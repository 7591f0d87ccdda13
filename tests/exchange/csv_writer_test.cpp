#include <parkcarbon/exchange/csv_writer.hpp>

#include <gtest/gtest.h>
#include <sstream>

namespace parkcarbon::exchange {
namespace {

TEST(CsvWriter, QuotesWhatNeedsItAndEndsRowsAsTheStandardSays) {
    std::ostringstream out;
    CsvWriter csv(out, CsvWriter::ByteOrderMark::Without);
    csv.exact("a,b");
    csv.text("say \"so\"");
    csv.text("two\nlines");
    csv.endRow();
    csv.text("");
    csv.number(0.1);
    csv.number(-5.0);
    csv.endRow();
    EXPECT_EQ(out.str(), "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n,0.1,-5\r\n");
}

TEST(CsvWriter, BeginsWithAByteOrderMarkUnlessToldNotTo) {
    std::ostringstream out;
    CsvWriter csv(out);
    csv.exact("x");
    csv.endRow();
    EXPECT_EQ(out.str(), "\xEF\xBB\xBFx\r\n");
}

TEST(CsvWriter, TextsThatASpreadsheetWouldRunAreGuarded) {
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
} // namespace parkcarbon::exchange
