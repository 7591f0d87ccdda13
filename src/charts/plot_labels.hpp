#pragma once

#include <QFont>
#include <QString>

#include <qcustomplot.h>
#include <string>

namespace parkcarbon::charts {

/// Axis numbers with thousands separators, no more decimals than the tick step needs.
class GroupedNumberTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format_char, int precision) override;

private:
    double step_ = 1.0;
};

QString numberLabel(double value, int decimals);

/// `text` cut with an ellipsis to `room` pixels; with `wrap` it may take a second line first.
QString fittedLabel(const std::string& text, const QFont& font, double room, bool wrap);

} // namespace parkcarbon::charts
