#include "charts/plot_labels.hpp"

#include <QFontMetricsF>

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

QFont testFont() {
    QFont font(QStringLiteral("WenQuanYi Micro Hei"));
    font.setPixelSize(12);
    return font;
}

TEST(PlotLabels, WriteThousandsSeparators) {
    EXPECT_EQ(numberLabel(1234567.8, 0), QStringLiteral("1,234,568"));
    EXPECT_EQ(numberLabel(-0.25, 2), QStringLiteral("-0.25"));
}

TEST(PlotLabels, KeepANameThatFits) {
    EXPECT_EQ(fittedLabel("热电厂", testFont(), 500.0, false), QStringLiteral("热电厂"));
    EXPECT_EQ(fittedLabel("热电厂", testFont(), 500.0, true), QStringLiteral("热电厂"));
}

TEST(PlotLabels, CutALongNameToItsRoom) {
    const QString label = fittedLabel("一个名称非常非常长的有限责任公司", testFont(), 80.0, false);
    EXPECT_TRUE(label.endsWith(QChar(0x2026)));
    EXPECT_LE(QFontMetricsF(testFont()).horizontalAdvance(label), 80.0);
}

TEST(PlotLabels, BreakALongNameIntoTwoLinesBeforeCuttingIt) {
    const QString label = fittedLabel("净购入电力和热力", testFont(), 60.0, true);
    ASSERT_EQ(label.count(QLatin1Char('\n')), 1);
    EXPECT_EQ(QString(label).remove(QLatin1Char('\n')), QStringLiteral("净购入电力和热力"));
}

} // namespace
} // namespace parkcarbon::charts
