#include "report/pdf/paginator.hpp"

#include "../support/pdf_type.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report::pdf {
namespace {

QString joined(const Page& page) {
    QStringList texts;
    for (const Item& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            texts << text->text;
        }
    }
    return texts.join(QLatin1Char('|'));
}

Document framed(int sections) {
    Document document;
    document.furniture = {"left", "right", "第 {page} 页 共 {pages} 页", "（续）"};
    document.blocks = {Cover{"标题", "园区", "示例", {{"报告期", "2025年"}}, {"编制"}, "日期", "（盖章）"},
                       Contents{"目录"}};
    for (int section = 1; section <= sections; ++section) {
        document.blocks.push_back(Heading{1, std::to_string(section), "章" + std::to_string(section)});
        document.blocks.push_back(PageBreak{});
    }
    return document;
}

TEST(PaginatorFrame, PutsEverythingOnTheCoverAndNoPageNumber) {
    const PdfType type;
    const Document document = framed(1);
    const QString cover = joined(Paginator(document, *type).layout().pages[0]);
    for (const char* words : {"标题", "园区", "示例", "报告期", "2025年", "编制", "日期", "（盖章）"}) {
        EXPECT_TRUE(cover.contains(QString::fromUtf8(words))) << words;
    }
    EXPECT_FALSE(cover.contains(QStringLiteral("页 共")));
}

TEST(PaginatorFrame, ListsEachHeadingWithItsPage) {
    const PdfType type;
    const Document document = framed(3);
    const Layout layout = Paginator(document, *type).layout();
    const QString contents = joined(layout.pages[1]);
    EXPECT_TRUE(contents.contains(QStringLiteral("1  章1|3|2  章2|4|3  章3|5"))) << contents.toStdString();
    EXPECT_EQ(layout.outline[2].page, 4U);
}

TEST(PaginatorFrame, LetsLongContentsTakeMorePages) {
    const PdfType type;
    const Document document = framed(60);
    const Layout layout = Paginator(document, *type).layout();
    EXPECT_EQ(layout.outline.front().page, 3U); // cover, two pages of contents
    EXPECT_TRUE(joined(layout.pages[1]).contains(QStringLiteral("1  章1|4")));
    EXPECT_TRUE(joined(layout.pages[2]).contains(QStringLiteral("60  章60|63")));
}

TEST(PaginatorFrame, NumbersPagesOfTheWholeDocument) {
    const PdfType type;
    const Document document = framed(3);
    const Layout layout = Paginator(document, *type).layout();
    const QString total = QString::number(layout.pages.size());
    EXPECT_TRUE(joined(layout.pages[2]).contains(QStringLiteral("left|right|第 3 页 共 ") + total));
}

} // namespace
} // namespace parkcarbon::report::pdf
