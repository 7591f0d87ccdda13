#include "typesetter.hpp"

#include <QPagedPaintDevice>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace parkcarbon::report::pdf {
namespace {

struct FontSize {
    double points;
    bool bold;
};
/// By FontRole.
constexpr std::array<FontSize, kFontRoles> kSizes = {{{26.0, true},
                                                      {15.0, false},
                                                      {11.0, false},
                                                      {12.0, true},
                                                      {15.0, true},
                                                      {12.0, true},
                                                      {10.5, true},
                                                      {10.0, false},
                                                      {8.5, false},
                                                      {9.5, true},
                                                      {8.5, true},
                                                      {8.5, false},
                                                      {8.5, true},
                                                      {8.0, false}}};
constexpr double kLineSpacing = 1.32; // Chinese text needs more air between lines than Latin text
constexpr double kTableLineSpacing = 1.2;

double spacing(FontRole role) {
    const bool table = role == FontRole::TableHead || role == FontRole::TableCell || role == FontRole::TableStrong;
    return table ? kTableLineSpacing : kLineSpacing;
}

bool joinsLatinWord(QChar character) {
    return character.unicode() > 0x20 && character.unicode() < 0x2E80 && character != QLatin1Char('/');
}

} // namespace

Typesetter::Typesetter(QPagedPaintDevice& device, const QString& family)
    : device_(device), pixels_per_mm_(device.logicalDpiX() / 25.4) {
    for (const FontSize& size : kSizes) {
        QFont font(family);
        font.setPointSizeF(size.points);
        font.setBold(size.bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        fonts_.push_back(font);
        metrics_.emplace_back(font, &device_);
    }
}

double Typesetter::lineHeight(FontRole role) const {
    const QFontMetricsF& metrics = metrics_[index(role)];
    return (metrics.ascent() + metrics.descent()) * spacing(role);
}

double Typesetter::ascent(FontRole role) const {
    const QFontMetricsF& metrics = metrics_[index(role)];
    return metrics.ascent() + (lineHeight(role) - metrics.ascent() - metrics.descent()) / 2.0;
}

QStringList Typesetter::wrapped(const QString& text, FontRole role, double room) const {
    if (!text.contains(QLatin1Char('\n')) && width(text, role) <= room) {
        return {text};
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font(role), &device_);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

double Typesetter::widestPiece(const QString& text, FontRole role) const {
    double widest = 0.0;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && joinsLatinWord(text[at])) {
            continue;
        }
        const qsizetype length = std::min(at + 1, text.size()) - start;
        widest = std::max(widest, width(text.mid(start, length).trimmed(), role));
        start = at + 1;
    }
    return widest;
}

} // namespace parkcarbon::report::pdf
