#include <parkcarbon/report/inventory_report.hpp>

#include "support/example_park.hpp"
#include "support/pdf_tools.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace parkcarbon::report {
namespace {

using testing::HasSubstr;

class InventoryReportTest : public testing::Test {
protected:
    ReportRequest request(Format format, text::Language language, const std::string& name) const {
        return {format, language, folder.file(name), clock};
    }
    std::filesystem::path written(Format format, text::Language language, const std::string& name) const {
        const auto files = writeInventoryReport(request(format, language, name), park.input());
        return files ? files->front() : std::filesystem::path();
    }

    ExamplePark park;
    TemporaryFolder folder;
    base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))}; // 2026-01-01
};

/// Characters U+2F00–U+2FDF, the Kangxi radicals that look like characters and cannot be searched: E2 BC 80 – E2 BF 9F.
bool holdsRadicals(const std::string& utf8) {
    for (std::size_t at = 0; at + 2 < utf8.size(); ++at) {
        const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(utf8[at + offset]); };
        if (byte(0) == 0xE2 && byte(1) >= 0xBC && byte(1) <= 0xBF && !(byte(1) == 0xBF && byte(2) > 0x9F)) {
            return true;
        }
    }
    return false;
}

TEST_F(InventoryReportTest, WritesAChinesePdfThatCanBeSearched) {
    const auto pdf = written(Format::Pdf, text::Language::Zh, "zh.pdf");
    const std::string text = pdfText(pdf);
    for (const char* phrase : {"温室气体清单报告", "目录", "核算边界", "直接排放", "净购入电力和热力", "排放因子",
                               "活动数据", "低位发热量", "单位热值含碳量", "碳氧化率", "内部能源输送抵消台账", "附录 A",
                               "附表 1", "编制", "审核", "批准", "▲ 待核实"}) {
        EXPECT_THAT(text, HasSubstr(phrase));
    }
    EXPECT_FALSE(holdsRadicals(text));
}

TEST_F(InventoryReportTest, NumbersEveryPageButTheCover) {
    const auto pdf = written(Format::Pdf, text::Language::Zh, "zh.pdf");
    const int pages = pdfPages(pdf);
    ASSERT_GT(pages, 20);
    for (const int page : {2, 10, pages}) {
        const std::string number = std::to_string(page);
        const std::string text = pdfText(pdf, "-f " + number + " -l " + number);
        EXPECT_THAT(text, HasSubstr("第 " + number + " 页 共 " + std::to_string(pages) + " 页"));
    }
    EXPECT_THAT(pdfText(pdf, "-f 1 -l 1"), testing::Not(HasSubstr("页 共")));
}

TEST_F(InventoryReportTest, EmbedsOnlyTheNamedFont) {
    const std::string fonts = pdfFonts(written(Format::Pdf, text::Language::Zh, "zh.pdf"));
    EXPECT_EQ(std::count(fonts.begin(), fonts.end(), '\n'), 3) << fonts; // two lines of heading, one font
    EXPECT_THAT(fonts, testing::ContainsRegex("WenQuanYiMicroHei +CID TrueType +Identity-H +yes"));
}

TEST_F(InventoryReportTest, WritesAnEnglishPdf) {
    const std::string text = pdfText(written(Format::Pdf, text::Language::En, "en.pdf"));
    for (const char* phrase : {"Greenhouse gas inventory report", "Contents", "Inventory boundary", "Annex table 1",
                               "Ledger of internal energy transfers", "Prepared by", "Page 2 of"}) {
        EXPECT_THAT(text, HasSubstr(phrase));
    }
}

TEST_F(InventoryReportTest, PrintsEveryLineOfTheAnnex) {
    const std::string text = pdfText(written(Format::Pdf, text::Language::En, "en.pdf"), "-layout");
    for (const auto& transfer : park.snapshot.energy_transfers) {
        EXPECT_THAT(text, HasSubstr(transfer.evidence_ref));
    }
}

TEST_F(InventoryReportTest, WritesTheSameBytesForTheSameClock) {
    const std::string first = TemporaryFolder::read(written(Format::Pdf, text::Language::Zh, "a.pdf"));
    const std::string second = TemporaryFolder::read(written(Format::Pdf, text::Language::Zh, "b.pdf"));
    ASSERT_FALSE(first.empty());
    EXPECT_TRUE(first == second);
}

TEST_F(InventoryReportTest, WritesAParkThatHasNothing) {
    park.snapshot = domain::ProjectSnapshot{};
    park.inventory = engine::inventory::Inventory{};
    park.findings.clear();
    EXPECT_TRUE(writeInventoryReport(request(Format::Pdf, text::Language::En, "empty.pdf"), park.input()));
    EXPECT_TRUE(writeInventoryReport(request(Format::Csv, text::Language::En, "empty.csv"), park.input()));
    EXPECT_TRUE(writeInventoryReport(request(Format::Html, text::Language::En, "empty.html"), park.input()));
}

TEST_F(InventoryReportTest, LeavesNothingOutOfCsv) {
    ReportRequest short_annexes = request(Format::Csv, text::Language::En, "all.csv");
    short_annexes.most_annex_rows = 1;
    const auto files = writeInventoryReport(short_annexes, park.input());
    ASSERT_TRUE(files);
    const std::string csv = TemporaryFolder::read(files->front());
    EXPECT_THAT(csv, HasSubstr("\r\nA50,"));
    EXPECT_THAT(csv, testing::Not(HasSubstr("further rows")));
}

TEST_F(InventoryReportTest, SaysWhichPathCannotBeWritten) {
    ASSERT_TRUE(writeInventoryReport(request(Format::Html, text::Language::En, "file"), park.input()));
    for (const Format format : {Format::Pdf, Format::Csv, Format::Html}) {
        const auto files = writeInventoryReport(request(format, text::Language::En, "file/below"), park.input());
        ASSERT_FALSE(files);
        EXPECT_EQ(files.error().code, kReportPathUnwritable);
    }
}

} // namespace
} // namespace parkcarbon::report
