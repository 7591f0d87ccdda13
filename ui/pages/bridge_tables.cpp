#include "ui/pages/bridge_tables.hpp"

#include "ui/models/line_facets.hpp"
#include "ui/pages/period_line.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace parkcarbon::ui {
namespace {

using namespace engine::views;

constexpr int kQuantityDigits = 6;
constexpr int kDecimals = 2;
constexpr double kClosed = 1e-9; ///< of the larger total

QString translated(const char* source) {
    return QCoreApplication::translate("BridgeTables", source);
}

/// What tells the two ends apart: their period, their data, their view, or several of these.
std::string endName(const Bridge& bridge, const BridgeData& data, bool is_from, const text::Text& words) {
    const View view = is_from ? bridge.from_view : bridge.to_view;
    const auto basis = is_from ? data.from : data.to;
    QStringList parts;
    if (bridge.from_period != bridge.to_period) {
        parts << text::toQString(words.period(is_from ? bridge.from_period : bridge.to_period));
    }
    if (data.from != data.to) {
        parts << text::toQString(words.termOr("data_basis", engine::inventory::dataBasisWord(basis)));
    }
    if (bridge.from_view != bridge.to_view || parts.isEmpty()) {
        parts << text::toQString(words.termOr("view", viewWord(view)));
    }
    return text::toUtf8(parts.join(' '));
}

QString kindName(BridgeKind kind, const text::Text& words) {
    return text::toQString(words.termOr("bridge", bridgeKindWord(kind)));
}

/// What a term between two views is about has words of its own, as a kind of energy or an instrument.
QString itemName(const BridgeSubject& subject, const text::Text& words) {
    if (subject.enterprise_id.empty()) {
        for (const char* family : {"instrument", "energy"}) {
            if (words.hasTerm(std::string(family) + "." + subject.item)) {
                return text::toQString(words.termOr(family, subject.item));
            }
        }
    }
    return subject.item.empty() ? QString() : text::toQString(words.choiceLabel(subject.item));
}

QString sourceName(const BridgeSubject& subject, const text::Text& words) {
    QStringList parts;
    if (!subject.category.empty()) {
        parts << text::toQString(words.choiceLabel(subject.category));
    } else if (!subject.ledger.empty()) {
        parts << text::toQString(words.choiceLabel(subject.ledger));
    }
    for (const QString& part :
         {itemName(subject, words), text::toQString(subject.gas), text::toQString(subject.party)}) {
        if (!part.isEmpty() && !parts.contains(part)) {
            parts << part;
        }
    }
    return parts.join(ReferenceDirectory::kSeparator);
}

QString quantities(const BridgeSubject& subject) {
    const auto shown = [](const std::optional<double>& value) {
        return value ? text::toQString(text::formatSignificant(*value, kQuantityDigits)) : QStringLiteral("–");
    };
    if (!subject.quantity_from && !subject.quantity_to) {
        return {};
    }
    return shown(subject.quantity_from) + " → " + shown(subject.quantity_to) + ' ' + text::toQString(subject.unit);
}

QString lineOf(const Bridge& bridge, const BridgeData& data, const BridgeSubject& subject) {
    if (!subject.to_ids.empty()) {
        return periodLine(bridge.to_period, text::toQString(subject.to_ids.front()), data.to);
    }
    return subject.from_ids.empty()
               ? QString()
               : periodLine(bridge.from_period, text::toQString(subject.from_ids.front()), data.from);
}

} // namespace

bool isClosed(const Bridge& bridge) {
    return std::abs(bridge.residual) <= kClosed * std::max(std::abs(bridge.from), std::abs(bridge.to));
}

charts::ChartSpec bridgeChart(const Bridge& bridge, const BridgeData& data, const text::Text& words) {
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Waterfall;
    spec.title = translated(QT_TRANSLATE_NOOP("BridgeTables", "Bridge between the two totals")).toStdString();
    spec.category_title = translated(QT_TRANSLATE_NOOP("BridgeTables", "Kind of change")).toStdString();
    spec.value_title = translated(QT_TRANSLATE_NOOP("BridgeTables", "Emissions (t CO2e)")).toStdString();
    charts::Series series{spec.value_title, {}};
    const auto add = [&](std::string name, double value, bool total) {
        spec.categories.push_back(std::move(name));
        series.values.emplace_back(value);
        spec.totals.push_back(total);
    };
    add(endName(bridge, data, true, words), bridge.from, true);
    for (const Bridge::Step& step : bridge.by_kind) {
        add(words.termOr("bridge", bridgeKindWord(step.kind)), step.co2e, false);
    }
    add(endName(bridge, data, false, words), bridge.to, true);
    spec.series.push_back(std::move(series));
    return spec;
}

ResultTable bridgeTable(const Bridge& bridge, const BridgeData& data, std::optional<BridgeKind> kind,
                        const text::Text& words, const ReferenceDirectory& names) {
    std::vector<const BridgeTerm*> terms;
    for (const BridgeTerm& term : bridge.terms) {
        if (!kind || term.kind == *kind) {
            terms.push_back(&term);
        }
    }
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto* a, const auto* b) { return std::abs(a->co2e) > std::abs(b->co2e); });
    ValueRows rows;
    double sum = 0.0;
    for (const BridgeTerm* term : terms) {
        const BridgeSubject& subject = bridge.subjects[term->subject];
        const QString enterprise = subject.enterprise_id.empty()
                                       ? QString()
                                       : facetValueLabel(LineFacet::Enterprise, subject.enterprise_id, words, names);
        const QString line = lineOf(bridge, data, subject);
        rows.push_back({numberCell(term->co2e, line, true), textCell(kindName(term->kind, words)), textCell(enterprise),
                        textCell(sourceName(subject, words)), numberCell(subject.from), numberCell(subject.to),
                        textCell(quantities(subject))});
        sum += term->co2e;
    }
    const QString sum_title = translated(QT_TRANSLATE_NOOP("BridgeTables", "Sum of %1 term(s)")).arg(terms.size());
    rows.push_back({numberCell(sum, {}, true), textCell(sum_title, true)});
    if (!kind) {
        const double residual = isClosed(bridge) ? 0.0 : bridge.residual;
        rows.push_back({numberCell(residual, {}, true),
                        textCell(translated(QT_TRANSLATE_NOOP("BridgeTables", "Residual")), true)});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("BridgeTables", "Terms of the bridge")),
                        {translated(QT_TRANSLATE_NOOP("BridgeTables", "Change (t CO2e)")),
                         translated(QT_TRANSLATE_NOOP("BridgeTables", "Kind")),
                         translated(QT_TRANSLATE_NOOP("BridgeTables", "Enterprise")),
                         translated(QT_TRANSLATE_NOOP("BridgeTables", "Source")),
                         translated(QT_TRANSLATE_NOOP("BridgeTables", "Before (t CO2e)")),
                         translated(QT_TRANSLATE_NOOP("BridgeTables", "After (t CO2e)")),
                         translated(QT_TRANSLATE_NOOP("BridgeTables", "Amount before → after"))},
                        std::move(rows), kDecimals);
}

} // namespace parkcarbon::ui
