#include "reference/csv_reader.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

TEST(CsvReader, ReadsQuotedCommasQuotesAndLineBreaks) {
    const auto rows = readCsv("id,note\r\n1,\"a, \"\"b\"\"\nc\"\n2,\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ(*rows, (std::vector<CsvRow>{{"id", "note"}, {"1", "a, \"b\"\nc"}, {"2", ""}}));
}

TEST(CsvReader, ReadsTheLastLineWithoutLineFeed) {
    EXPECT_EQ(readCsv("a,b")->front(), (CsvRow{"a", "b"}));
    EXPECT_EQ(readCsv("a,")->front(), (CsvRow{"a", ""}));
}

TEST(CsvReader, RefusesAnOpenQuote) {
    EXPECT_FALSE(readCsv("a,\"b\nc"));
}

TEST(CsvReader, WritesWhatItReadsBack) {
    const CsvRow row = {"煤", "a,b", "say \"x\"", "two\nlines", ""};
    EXPECT_EQ(readCsv(csvLine(row))->front(), row);
    EXPECT_EQ(csvLine({"a", "b"}), "a,b\n");
}

} // namespace
} // namespace parkcarbon::reference
