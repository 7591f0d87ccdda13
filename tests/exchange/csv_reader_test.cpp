#include <exchange/csv_check.hpp>
#include <exchange/csv_sniffer.hpp>

#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace parkcarbon::exchange {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::unique_ptr<ByteSource> sourceOf(std::string_view bytes) {
    return std::move(*openBytes(base::EmbeddedFile{"test.csv", bytes}));
}

tl::expected<Rows, CsvFailure> readAll(std::string_view bytes, const ImportLimits& limits = {}) {
    const auto source = sourceOf(bytes);
    const auto format = sniffFormat(*source, "test.csv", limits);
    if (!format) {
        return tl::unexpected(CsvFailure{format.error(), 0});
    }
    CsvReader reader(*source, *format, limits);
    Rows rows;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return tl::unexpected(record.error());
        }
        if (*record == nullptr) {
            return rows;
        }
        rows.emplace_back();
        for (const SourceCell& cell : (*record)->cells) {
            rows.back().emplace_back(cell.text);
        }
    }
}

CsvFormat formatOf(std::string_view bytes) {
    return sniffFormat(*sourceOf(bytes), "test.csv", {}).value();
}

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

TEST(CsvReader, ReadsQuotedCellsWithSeparatorsQuotesAndLineBreaks) {
    EXPECT_EQ(readAll("a,b\n\"x,y\",\"say \"\"so\"\"\"\n\"one\r\ntwo\",\"\"\n").value(),
              (Rows{{"a", "b"}, {"x,y", "say \"so\""}, {"one\r\ntwo", ""}}));
}

TEST(CsvReader, EveryLineEndEndsARecordAndTheLastNeedsNone) {
    const Rows rows = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(readAll("a,b\n1,2\n3,4\n").value(), rows);
    EXPECT_EQ(readAll("a,b\r\n1,2\r\n3,4").value(), rows);
    EXPECT_EQ(readAll("a,b\r1,2\r3,4\r").value(), rows);
}

TEST(CsvReader, AQuoteInsideAnUnquotedCellIsACharacter) {
    EXPECT_EQ(readAll("a,b\n5\" pipe,x\"\"y\n").value()[1], (std::vector<std::string>{"5\" pipe", "x\"\"y"}));
}

TEST(CsvReader, CountsRowsAsASpreadsheetShowsThem) {
    const auto source = sourceOf("a,b\n\"1\n2\",x\n\n3,4\n");
    CsvReader reader(*source, {}, {});
    std::vector<std::int64_t> rows;
    for (auto record = reader.next(); *record != nullptr; record = reader.next()) {
        if (!(*record)->blank()) {
            rows.push_back((*record)->row);
        }
    }
    EXPECT_EQ(rows, (std::vector<std::int64_t>{1, 2, 4}));
}

TEST(CsvReader, AnOpenQuoteNamesTheRowWhereItBegan) {
    for (const std::string_view text : {"a,b\n1,2\n3,\"open\n4,5\n", "a,b\n1,2\n\"x\"y,4\n"}) {
        const auto rows = readAll(text);
        ASSERT_FALSE(rows);
        EXPECT_EQ(rows.error().error.code, kQuoteUnbalanced);
        EXPECT_EQ(rows.error().row, 3);
    }
}

TEST(CsvReader, RecordsLongerThanABlockArriveWhole) {
    const std::string longest(600'000, 'x');
    std::string text = "a,b\n";
    for (int row = 0; row < 3; ++row) {
        text += "\"" + longest + "\"\"\n\"," + std::to_string(row) + "\r\n";
    }
    const auto rows = readAll(text);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 4U);
    EXPECT_EQ((*rows)[3][0], longest + "\"\n");
    EXPECT_EQ((*rows)[3][1], "2");
}

TEST(CsvReader, BlockBordersFallAnywhereWithoutHarm) {
    // Rows of a length prime to every block size, with everything that needs a look at the next byte.
    std::string text = "a,b\r\n";
    for (int row = 0; row < 60'000; ++row) {
        text += "\"烟\"\"煤\",1\r\n";
    }
    const auto rows = readAll(text);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->size(), 60'001U);
    EXPECT_TRUE(std::all_of(rows->begin() + 1, rows->end(), [](const std::vector<std::string>& row) {
        return row == std::vector<std::string>{"烟\"煤", "1"};
    }));
}

TEST(CsvReader, LimitsAreErrorsWithTheRow) {
    ImportLimits limits;
    limits.cell_bytes = 8;
    EXPECT_EQ(readAll("a\n1\n123456789\n", limits).error().error.code, kCellTooLong);
    EXPECT_EQ(readAll("a\n1\n\"123456789\"\n", limits).error().row, 3);
    limits = {};
    limits.columns = 2;
    EXPECT_EQ(readAll("a,b\n1,2,3\n", limits).error().error.code, kTooManyColumns);
    limits = {};
    limits.row_bytes = 300'000;
    limits.cell_bytes = 200'000;
    const std::string cell(190'000, 'x');
    EXPECT_EQ(readAll("a,b,c\n" + cell + "," + cell + "," + cell + "\n", limits).error().error.code, kRowTooLong);
}

TEST(CsvSniffer, FindsTheSeparatorOutsideQuotes) {
    EXPECT_EQ(formatOf("id;name;note\n1;\"a,b,c\";1,5\n2;x;2,5\n").separator, ';');
    EXPECT_EQ(formatOf("id\tname\n1\ta,b\n").separator, '\t');
    EXPECT_EQ(formatOf("id,name\n1,a;b;c\n2,d;e;f\n").separator, ',');
    EXPECT_EQ(formatOf("id\n1,5\n2,5\n").separator, ',');
    EXPECT_EQ(formatOf("sep=;\nid,x;name\n").separator, ';');
    EXPECT_EQ(readAll("sep=;\r\nid;name\n1;2\n").value(), (Rows{{"id", "name"}, {"1", "2"}}));
}

TEST(CsvSniffer, ReadsEveryEncodingToTheSameText) {
    const Rows rows = {{"名称", "值"}, {"烟煤", "1"}};
    const std::string gb18030 = "\xC3\xFB\xB3\xC6,\xD6\xB5\n\xD1\xCC\xC3\xBA,1\n";
    const std::u16string wide = u"\uFEFF名称,值\n烟煤,1\n";
    EXPECT_EQ(readAll("\xEF\xBB\xBF名称,值\n烟煤,1\n").value(), rows);
    EXPECT_EQ(readAll(gb18030).value(), rows);
    EXPECT_EQ(readAll(utf16(wide, false)).value(), rows);
    EXPECT_EQ(readAll(utf16(wide, true)).value(), rows);
    EXPECT_EQ(formatOf("\xEF\xBB\xBF"
                       "a,b\n")
                  .encoding,
              Encoding::Utf8WithMark);
    EXPECT_EQ(formatOf(gb18030).encoding, Encoding::Gb18030);
    EXPECT_EQ(formatOf(utf16(wide, true)).encoding, Encoding::Utf16Big);
}

TEST(CsvSniffer, ALateChineseTextStillDecidesTheEncoding) {
    std::string text = "id,name\n";
    for (int row = 0; row < 100'000; ++row) {
        text += std::to_string(row) + ",plain\n";
    }
    text += "x,\xD1\xCC\xC3\xBA\n";
    EXPECT_EQ(formatOf(text).encoding, Encoding::Gb18030);
    EXPECT_EQ(readAll(text).value().back()[1], "烟煤");
}

TEST(CsvSniffer, AFewBadBytesInUtf8AreDamageNotAnotherEncoding) {
    std::string text = "id,name\n";
    for (int row = 0; row < 50; ++row) {
        text += std::to_string(row) + ",烟煤\n";
    }
    text += "51,\xFF\n";
    const auto rows = readAll(text);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().error.code, kTextDamaged);
    EXPECT_EQ(rows.error().row, 52);
}

TEST(CsvSniffer, BinaryFilesAreNotText) {
    EXPECT_EQ(readAll(std::string_view("PK\x03\x04\0\0,a\n", 10)).error().error.code, kFileNotText);
    EXPECT_EQ(readAll(utf16(std::u16string(u"\uFEFFa,b\n1,\0\n", 9), true)).error().error.code, kTextDamaged);
    const std::string cut = utf16(u"\uFEFFa,b\n", false) + "x";
    EXPECT_EQ(readAll(cut).error().error.code, kTextDamaged);
}

} // namespace
} // namespace parkcarbon::exchange
