#pragma once

#include "ui/shell/navigator.hpp"

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QString>

namespace parkcarbon::ui {

/// The id of a line in a table that shows several periods at once: `2021|A21001/CO2`.
inline QString periodLine(base::Period period, const QString& line_id) {
    return text::toQString(period.str()) + '|' + line_id;
}

/// Asks for the derivation of an id made by `periodLine`.
inline void explainPeriodLine(Navigator& navigator, const QString& period_line) {
    const qsizetype cut = period_line.indexOf('|');
    if (const auto period = base::Period::parse(text::toUtf8(period_line.left(cut)))) {
        navigator.explainIn(*period, period_line.mid(cut + 1));
    }
}

} // namespace parkcarbon::ui
