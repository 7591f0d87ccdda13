// What another office program makes of the Word documents: LibreOffice (package libreoffice-writer-nogui) opens them
// and prints them as PDF.
#include "../support/example_park.hpp"
#include "../support/pdf_tools.hpp"
#include "docx_file.hpp"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

/// With a profile of its own, so that a program that is open already does not answer instead.
std::filesystem::path printedByOffice(const std::filesystem::path& document, const TemporaryFolder& folder) {
    QProcess office;
    office.start(QStringLiteral("soffice"),
                 {QString::fromStdString("-env:UserInstallation=file://" + folder.file("profile").string()),
                  QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                  QStringLiteral("--outdir"), QString::fromStdString(folder.path().string()),
                  QString::fromStdString(document.string())});
    if (!office.waitForStarted() || !office.waitForFinished(240'000) || office.exitCode() != 0) {
        throw std::runtime_error("cannot run soffice (package libreoffice-writer-nogui)");
    }
    return std::filesystem::path(document).replace_extension(".pdf");
}

/// Texts of other programs may break lines anywhere.
std::string withoutSpaces(const std::string& text) {
    std::string out;
    for (const char character : text) {
        if (character != ' ' && character != '\n' && character != '\f' && character != '\r') {
            out += character;
        }
    }
    return out;
}

class OfficeProgramTest : public testing::TestWithParam<text::Language> {};

TEST_P(OfficeProgramTest, OpensTheReportWithItsHeadingsAndNumbers) {
    const ExamplePark park;
    const TemporaryFolder folder;
    const base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))};
    const ReportRequest request{Format::Docx, GetParam(), folder.file("report.docx"), clock};
    ASSERT_TRUE(writeInventoryReport(request, park.input()));
    const Document document = buildInventoryReport(request, park.input());

    const std::filesystem::path pdf = printedByOffice(folder.file("report.docx"), folder);
    const std::string seen = withoutSpaces(pdfText(pdf));
    std::size_t numbers = 0;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) {
            EXPECT_THAT(seen, testing::HasSubstr(withoutSpaces(heading->number + heading->text)));
        } else if (const auto* table = std::get_if<Table>(&block)) {
            EXPECT_THAT(seen, testing::HasSubstr(withoutSpaces(table->number + table->title)));
            for (const Row& row : table->rows) {
                for (const Cell& cell : row.cells) {
                    if (std::holds_alternative<double>(cell.value)) {
                        EXPECT_THAT(seen, testing::HasSubstr(cell.shown())) << table->id;
                        ++numbers;
                    }
                }
            }
        }
    }
    EXPECT_GT(numbers, 300U);
}

INSTANTIATE_TEST_SUITE_P(Languages, OfficeProgramTest, testing::Values(text::Language::Zh, text::Language::En));

} // namespace
} // namespace parkcarbon::report
