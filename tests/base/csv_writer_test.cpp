#include <parkcarbon/base/csv_writer.hpp>

#include <gtest/gtest.h>
#include <sstream>

namespace parkcarbon::base {
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

TEST(CsvWriter, GuardsTextsButNotExactCells) {
    std::ostringstream out;
    CsvWriter csv(out, CsvWriter::ByteOrderMark::Without);
    csv.text("=1+1");
    csv.exact("-1.5");
    csv.endRow();
    EXPECT_EQ(out.str(), "'=1+1,-1.5\r\n");
}

} // namespace
} // namespace parkcarbon::base
