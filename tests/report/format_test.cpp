#include <parkcarbon/report/format.hpp>

#include <gtest/gtest.h>

#include <string>

namespace parkcarbon::report {
namespace {

TEST(Format, WordsLeadBackToTheirFormat) {
    for (const Format format : kFormats) {
        EXPECT_EQ(parseFormat(formatWord(format)), format);
    }
}

TEST(Format, AnUnknownWordIsAnsweredWithTheKnownOnes) {
    const auto error = parseFormat("doc").error();
    EXPECT_EQ(error.code, kFormatUnknown);
    EXPECT_EQ(error.argument("expected"), "pdf, docx, xlsx, csv, html");
}

TEST(Format, OnlyFilesForFurtherWorkLeaveNothingOut) {
    EXPECT_TRUE(isDataFormat(Format::Csv));
    EXPECT_TRUE(isDataFormat(Format::Xlsx));
    EXPECT_FALSE(isDataFormat(Format::Docx));
}

} // namespace
} // namespace parkcarbon::report
