#include "report/pdf/pdf_renderer.hpp"

#include "../support/pdf_tools.hpp"
#include "../support/temporary_folder.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

using testing::HasSubstr;

Document oneParagraph() {
    Document document;
    document.title = "清单标题";
    document.creator = "ParkCarbon";
    document.created = base::Timestamp(std::chrono::milliseconds(1767225600000)); // 2026-01-01
    document.furniture = {"left", "right", "{page}/{pages}", " (continued)"};
    document.blocks = {Paragraph{Paragraph::Kind::Body, "石油、工业、入口、高温"}};
    return document;
}

TEST(PdfRenderer, WritesTitleCreatorAndTheClocksDate) {
    const TemporaryFolder folder;
    ASSERT_TRUE(PdfRenderer().render(oneParagraph(), folder.file("r.pdf")));
    const std::string info = pdfInfo(folder.file("r.pdf"));
    EXPECT_THAT(info, HasSubstr("清单标题"));
    EXPECT_THAT(info, HasSubstr("ParkCarbon"));
    EXPECT_THAT(info, HasSubstr("2026-01-01T00:00:00"));
    EXPECT_THAT(info, HasSubstr("(A4)"));
}

TEST(PdfRenderer, KeepsCharactersThatSomeFontsTurnIntoRadicals) {
    const TemporaryFolder folder;
    ASSERT_TRUE(PdfRenderer().render(oneParagraph(), folder.file("r.pdf")));
    EXPECT_THAT(pdfText(folder.file("r.pdf")), HasSubstr("石油、工业、入口、高温"));
}

TEST(PdfRenderer, RefusesToReplaceAMissingFontSilently) {
    const TemporaryFolder folder;
    const auto files = PdfRenderer(QStringLiteral("No Such Family")).render(oneParagraph(), folder.file("r.pdf"));
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error(), base::Error(kFontMissing, {{"value", "No Such Family"}}));
    EXPECT_FALSE(std::filesystem::exists(folder.file("r.pdf")));
}

TEST(PdfRenderer, TurnsPagesToLandscapeAndBack) {
    const TemporaryFolder folder;
    Document document = oneParagraph();
    document.blocks.push_back(PageBreak{true});
    document.blocks.push_back(Paragraph{Paragraph::Kind::Body, "wide"});
    document.blocks.push_back(PageBreak{false});
    document.blocks.push_back(Paragraph{Paragraph::Kind::Body, "tall"});
    ASSERT_TRUE(PdfRenderer().render(document, folder.file("r.pdf")));
    EXPECT_EQ(pdfPages(folder.file("r.pdf")), 3);
    EXPECT_THAT(pdfText(folder.file("r.pdf"), "-f 2 -l 2"), HasSubstr("wide"));
    EXPECT_THAT(pdfText(folder.file("r.pdf"), "-f 2 -l 2 -x 0 -y 0 -W 842 -H 595"), HasSubstr("2/3"));
}

} // namespace
} // namespace parkcarbon::report
