#pragma once

#include "ui/shell/navigator.hpp"

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QString>
#include <QStringList>

namespace parkcarbon::ui {

/// The id of a line in a table that shows several periods at once: `2021|A21001/CO2`; of reconciled data
/// `2021+reconciled|A21001/CO2`.
inline QString periodLine(base::Period period, const QString& line_id,
                          engine::inventory::DataBasis basis = engine::inventory::DataBasis::Raw) {
    QString head = text::toQString(period.str());
    if (basis != engine::inventory::DataBasis::Raw) {
        head += '+' + text::toQString(engine::inventory::dataBasisWord(basis));
    }
    return head + '|' + line_id;
}

/// Asks for the derivation of an id made by `periodLine`.
inline void explainPeriodLine(Navigator& navigator, const QString& period_line) {
    const qsizetype cut = period_line.indexOf('|');
    const QStringList head = period_line.left(cut).split('+');
    const auto basis = engine::inventory::dataBasisFromWord(text::toUtf8(head.value(1)));
    if (const auto period = base::Period::parse(text::toUtf8(head.first()))) {
        navigator.explainIn(*period, period_line.mid(cut + 1), basis.value_or(engine::inventory::DataBasis::Raw));
    }
}

} // namespace parkcarbon::ui
