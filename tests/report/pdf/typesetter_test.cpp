#include "report/pdf/typesetter.hpp"

#include "../support/pdf_type.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report::pdf {
namespace {

TEST(Typesetter, MeasuresInDotsOfTheDevice) {
    const PdfType type;
    EXPECT_NEAR(type->mm(25.4), 600.0, 1e-9);
    // One Chinese character of 10 pt is 10 pt wide.
    EXPECT_NEAR(type->width(QStringLiteral("园"), FontRole::Body), 10.0 / 72.0 * 600.0, 2.0);
}

TEST(Typesetter, WrapsWithoutOverflowAndWithoutLosingText) {
    const PdfType type;
    const QString text =
        QStringLiteral("净购入电力和热力的间接排放，location-based, averylongwordthatnobodywouldeverwriteinareport。");
    for (const double room : {type->mm(15.0), type->mm(40.0), type->mm(90.0)}) {
        const QStringList lines = type->wrapped(text, FontRole::TableCell, room);
        for (const QString& line : lines) {
            EXPECT_LE(type->width(line, FontRole::TableCell), room + 1.0) << line.toStdString();
        }
        EXPECT_EQ(lines.join(QString()).remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
    }
}

TEST(Typesetter, StartsNoLineWithPunctuation) {
    const PdfType type;
    const QString text = QStringLiteral("排放，排放，排放，排放，排放，排放，排放，排放，排放。");
    for (double room = 20.0; room < 60.0; room += 3.0) {
        for (const QString& line : type->wrapped(text, FontRole::Body, type->mm(room))) {
            EXPECT_FALSE(line.startsWith(QChar(0xFF0C)) || line.startsWith(QChar(0x3002))) << room;
        }
    }
}

TEST(Typesetter, KeepsLineBreaksOfTheText) {
    const PdfType type;
    EXPECT_EQ(type->wrapped(QStringLiteral("a\nb"), FontRole::Body, type->mm(100.0)), (QStringList{"a", "b"}));
    EXPECT_EQ(type->wrapped(QString(), FontRole::Body, type->mm(100.0)), QStringList{QString()});
}

TEST(Typesetter, FindsTheWidestWordThatShouldStayWhole) {
    const PdfType type;
    const double word = type->width(QStringLiteral("NDRC_STEEL"), FontRole::Body);
    EXPECT_NEAR(type->widestPiece(QStringLiteral("参数集 NDRC_STEEL 缺省值"), FontRole::Body), word, 1.0);
    EXPECT_LT(type->widestPiece(QStringLiteral("参数集缺省值"), FontRole::Body), word);
}

} // namespace
} // namespace parkcarbon::report::pdf
