#include "text/csv_rows.hpp"

#include <gmock/gmock.h>
#include <stdexcept>

namespace parkcarbon::text {
namespace {

using testing::ElementsAre;

TEST(CsvRows, CountsLinesThroughQuotesAndBlankLines) {
    const auto rows = csvRows("a,b\n\n\"1\n2\",3\r\nx,\n");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_THAT(rows[0].cells, ElementsAre("a", "b"));
    EXPECT_EQ(rows[1].line, 3u);
    EXPECT_THAT(rows[1].cells, ElementsAre("1\n2", "3"));
    EXPECT_EQ(rows[2].line, 5u);
    EXPECT_THAT(rows[2].cells, ElementsAre("x", ""));
}

TEST(CsvRows, TakesALastLineWithoutLineEnd) {
    const auto rows = csvRows("a,b");
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_THAT(rows[0].cells, ElementsAre("a", "b"));
    EXPECT_TRUE(csvRows("").empty());
}

TEST(CsvRows, ReadsADoubledQuoteAsOne) {
    EXPECT_THAT(csvRows("\"say \"\"a, b\"\"\",\"\"\n").at(0).cells, ElementsAre("say \"a, b\"", ""));
}

TEST(CsvRows, RefusesAQuoteThatNeverEnds) {
    EXPECT_THROW(csvRows("a\n\"b\n"), std::invalid_argument);
}

} // namespace
} // namespace parkcarbon::text
