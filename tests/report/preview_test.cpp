#include <parkcarbon/report/preview.hpp>

#include "support/example_park.hpp"
#include "support/pdf_tools.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

namespace parkcarbon::report {
namespace {

constexpr double kDotsPerInch = 72.0;

class PreviewTest : public testing::Test {
protected:
    PreviewTest() {
        EXPECT_TRUE(writeInventoryReport(request, park.input()));
        auto made = Preview::make(buildInventoryReport(request, park.input()));
        preview = made ? *made : nullptr;
    }

    ExamplePark park;
    TemporaryFolder folder;
    base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))};
    ReportRequest request{Format::Pdf, text::Language::Zh, folder.file("report.pdf"), clock};
    std::shared_ptr<const Preview> preview;
};

/// How much darker or lighter a pixel is on average, from 0 to 255, compared in cells of 8 × 8 pixels: two painters
/// smooth letters differently, but put them in the same places.
double differenceOf(const QImage& one, const QImage& other) {
    const QSize cells(one.width() / 8, one.height() / 8);
    const QImage a = one.scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = other.scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0.0;
    for (int y = 0; y < cells.height(); ++y) {
        for (int x = 0; x < cells.width(); ++x) {
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
    }
    return sum / (cells.width() * cells.height());
}

TEST_F(PreviewTest, HasThePagesOfThePdf) {
    ASSERT_TRUE(preview);
    EXPECT_EQ(static_cast<int>(preview->pageCount()), pdfPages(request.path));
    EXPECT_EQ(preview->pageSizeMm(0), QSizeF(210.0, 297.0));
}

TEST_F(PreviewTest, ShowsWhatThePdfShows) {
    ASSERT_TRUE(preview);
    ASSERT_GT(preview->pageCount(), 6U);
    for (const std::size_t page : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{5}}) {
        const QImage shown = preview->image(page, kDotsPerInch);
        const QImage printed = pdfPageImage(request.path, static_cast<int>(page) + 1, kDotsPerInch);
        ASSERT_EQ(shown.size(), printed.size());
        EXPECT_LT(differenceOf(shown, printed), 2.0) << "page " << page;
        const QImage other = preview->image(page + 1, kDotsPerInch);
        EXPECT_GT(differenceOf(other, printed), 4.0) << "page " << page << " is not the next one";
    }
}

TEST_F(PreviewTest, KnowsThePageOfAPassage) {
    Document document;
    document.blocks = {Heading{1, "1", "One"}, PageBreak{}, Heading{1, "2", "Two"},
                       Paragraph{Paragraph::Kind::Body, "text"}};
    document.texts = {{"b", "2  Two", "text", std::nullopt, {}}};
    const auto made = Preview::make(document);
    ASSERT_TRUE(made);
    EXPECT_EQ((*made)->pageOfText("b"), 1U);
    EXPECT_EQ((*made)->pageOfText("unknown"), std::nullopt);
}

} // namespace
} // namespace parkcarbon::report
