#include "report/pdf/paginator.hpp"

#include "../support/pdf_type.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report::pdf {
namespace {

constexpr double kPageBottomMm = 277.0;

QStringList textsOf(const Page& page) {
    QStringList texts;
    for (const Item& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            texts << text->text;
        }
    }
    return texts;
}

Table rows(int count) {
    Table table{"t", "表 1", "明细", {{"编号", "", Align::Left}, {"数量", "t", Align::Right}}, {}, {"注：说明。"}};
    for (int row = 0; row < count; ++row) {
        table.rows.push_back({Row::Kind::Body, {Cell::text("R" + std::to_string(row)), Cell::number(row, 0)}});
    }
    return table;
}

Document documentOf(std::vector<Block> blocks) {
    Document document;
    document.furniture = {"L", "R", "{page}/{pages}", "（续）"};
    document.blocks = std::move(blocks);
    return document;
}

std::vector<Block> lines(int count) {
    return std::vector<Block>(static_cast<std::size_t>(count), Paragraph{Paragraph::Kind::Body, "x"});
}

TEST(Paginator, RepeatsCaptionAndHeadOnEveryPageOfATable) {
    const PdfType type;
    const Document document = documentOf({rows(150)});
    const Layout layout = Paginator(document, *type).layout();
    ASSERT_GE(layout.pages.size(), 3U);
    for (std::size_t page = 0; page < layout.pages.size(); ++page) {
        const QStringList texts = textsOf(layout.pages[page]);
        EXPECT_TRUE(texts.contains(page == 0 ? QStringLiteral("表 1  明细") : QStringLiteral("表 1  明细（续）")));
        EXPECT_TRUE(texts.contains(QStringLiteral("编号")));
    }
}

TEST(Paginator, PrintsEveryRowOnceAndAboveTheBottomMargin) {
    const PdfType type;
    const Document document = documentOf({rows(150)});
    const Layout layout = Paginator(document, *type).layout();
    QStringList all;
    for (const Page& page : layout.pages) {
        for (const Item& item : page.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text != nullptr && text->role != FontRole::Furniture) {
                EXPECT_LE(text->baseline.y(), type->mm(kPageBottomMm));
                all << text->text;
            }
        }
    }
    for (int row = 0; row < 150; ++row) {
        EXPECT_EQ(all.count(QStringLiteral("R%1").arg(row)), 1) << row;
    }
}

TEST(Paginator, LeavesNoLonelyTotalOnTheLastPage) {
    const PdfType type;
    for (int count = 40; count < 60; ++count) {
        const Document document = documentOf({rows(count)});
        const Layout layout = Paginator(document, *type).layout();
        if (layout.pages.size() > 1) {
            const QStringList last = textsOf(layout.pages.back());
            EXPECT_TRUE(last.contains(QStringLiteral("R%1").arg(count - 3))) << count;
        }
    }
}

TEST(Paginator, KeepsAHeadingWithWhatFollows) {
    const PdfType type;
    for (int filler = 30; filler < 50; ++filler) {
        std::vector<Block> blocks = lines(filler);
        blocks.push_back(Heading{1, "2", "标题"});
        blocks.push_back(Paragraph{Paragraph::Kind::Body, "引言"});
        blocks.push_back(rows(5));
        const Document document = documentOf(std::move(blocks));
        const Layout layout = Paginator(document, *type).layout();
        const Page& page = layout.pages[layout.outline.front().page];
        EXPECT_TRUE(textsOf(page).contains(QStringLiteral("R4"))) << filler;
    }
}

TEST(Paginator, DividesOnlyARowThatIsLongerThanAPage) {
    const PdfType type;
    Table table = rows(1);
    std::string endless;
    for (int word = 0; word < 3000; ++word) {
        endless += "词" + std::to_string(word) + " ";
    }
    table.rows.front().cells.front() = Cell::text(endless);
    const Document document = documentOf({table});
    const Layout layout = Paginator(document, *type).layout();
    ASSERT_GT(layout.pages.size(), 1U);
    EXPECT_TRUE(textsOf(layout.pages.back()).join(QString()).contains(QStringLiteral("词2999")));
}

TEST(Paginator, StartsLandscapePagesOnRequestAndLeavesNoEmptyPage) {
    const PdfType type;
    const Document document = documentOf({PageBreak{true}, rows(2), PageBreak{false}, rows(2)});
    const Layout layout = Paginator(document, *type).layout();
    ASSERT_EQ(layout.pages.size(), 2U);
    EXPECT_TRUE(layout.pages[0].landscape);
    EXPECT_FALSE(layout.pages[1].landscape);
}

} // namespace
} // namespace parkcarbon::report::pdf
