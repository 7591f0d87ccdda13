#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QFont>
#include <QStyleFactory>

namespace parkcarbon::ui {
namespace {

ThemeColors lightColors() {
    return {QColor(0x1d, 0x74, 0x58), QColor(0xff, 0xff, 0xff), QColor(0xd5, 0xdb, 0xd8),
            QColor(0x5a, 0x65, 0x60), QColor(0xb3, 0x26, 0x1e), QColor(0xfd, 0xe7, 0xe5),
            QColor(0x8a, 0x5a, 0x00), QColor(0xfd, 0xf2, 0xd5), QColor(0xe4, 0xf1, 0xfa)};
}

ThemeColors darkColors() {
    return {QColor(0x58, 0xc0, 0x9a), QColor(0x2a, 0x2f, 0x2d), QColor(0x45, 0x4d, 0x49),
            QColor(0xa3, 0xae, 0xa9), QColor(0xff, 0x8a, 0x80), QColor(0x54, 0x29, 0x27),
            QColor(0xf0, 0xc0, 0x5a), QColor(0x4d, 0x3f, 0x1c), QColor(0x22, 0x3b, 0x4b)};
}

QPalette paletteOf(bool dark, const ThemeColors& colors) {
    const QColor window = dark ? QColor(0x20, 0x24, 0x22) : QColor(0xf3, 0xf5, 0xf4);
    const QColor base = dark ? QColor(0x26, 0x2b, 0x29) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xe6, 0xea, 0xe8) : QColor(0x1c, 0x22, 0x1f);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x2b, 0x30, 0x2e) : QColor(0xf7, 0xf9, 0xf8));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, dark ? QColor(0x31, 0x37, 0x34) : QColor(0xea, 0xed, 0xeb));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, colors.error);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x3a, 0x41, 0x3e) : QColor(0xff, 0xff, 0xf0));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, colors.muted_text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Highlight, dark ? QColor(0x2f, 0x7d, 0x63) : QColor(0x1d, 0x74, 0x58));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Mid, colors.border);
    const QColor disabled = dark ? QColor(0x77, 0x80, 0x7c) : QColor(0x9a, 0xa3, 0x9e);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    return palette;
}

QFont applicationFont(int points) {
    QFont font;
    // Named explicitly: the default fallback takes Japanese shapes for Chinese characters.
    font.setFamilies(
        {"WenQuanYi Micro Hei", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Noto Sans", "DejaVu Sans"});
    font.setPointSize(points);
    return font;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent), system_is_dark_(QApplication::palette().color(QPalette::Window).lightness() < 128) {}

void Theme::apply(ThemeChoice choice, int font_points) {
    dark_ = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && system_is_dark_);
    colors_ = dark_ ? darkColors() : lightColors();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(dark_, colors_));
    QApplication::setFont(applicationFont(font_points));
    emit changed();
}

} // namespace parkcarbon::ui
