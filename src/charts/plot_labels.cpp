#include "plot_labels.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

QStringList linesWithin(const QString& text, const QFont& font, double room) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

double GroupedNumberTicker::getTickStep(const QCPRange& range) {
    step_ = QCPAxisTicker::getTickStep(range);
    return step_;
}

QString GroupedNumberTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step_) + 1e-9)), 0, 9);
    return numberLabel(std::abs(tick) < step_ * 1e-6 ? 0.0 : tick, decimals);
}

QString numberLabel(double value, int decimals) {
    return QString::fromStdString(text::formatFixed(value, decimals));
}

QString fittedLabel(const std::string& text, const QFont& font, double room, bool wrap) {
    const QString whole = QString::fromStdString(text);
    const QFontMetricsF metrics(font);
    if (!wrap) {
        return metrics.elidedText(whole, Qt::ElideRight, room);
    }
    const QStringList lines = linesWithin(whole, font, room);
    if (lines.size() <= 1) {
        return whole;
    }
    const QString rest = whole.mid(whole.indexOf(lines[1], lines[0].size()));
    return lines[0] + QLatin1Char('\n') + metrics.elidedText(rest, Qt::ElideRight, room);
}

} // namespace parkcarbon::charts
