#include "ui/pages/scheme_tables.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

constexpr int kDigits = 4;
const QString kLine = QStringLiteral("indicator/");

QString translated(const char* source) {
    return QCoreApplication::translate("SchemeTables", source);
}

QString significant(double value) {
    return text::toQString(text::formatSignificant(value, kDigits));
}

QString sign(Comparison comparison) {
    switch (comparison) {
    case Comparison::AtLeast:
        return QStringLiteral("≥");
    case Comparison::AtMost:
        return QStringLiteral("≤");
    case Comparison::Above:
        return QStringLiteral(">");
    case Comparison::Below:
        return QStringLiteral("<");
    case Comparison::Equal:
        break;
    }
    return QStringLiteral("=");
}

QString verdictSign(Verdict verdict) {
    switch (verdict) {
    case Verdict::Met:
        return QStringLiteral("✓");
    case Verdict::NotMet:
        return QStringLiteral("✗");
    case Verdict::NotApplicable:
        return QStringLiteral("–");
    case Verdict::NoThreshold:
        return QStringLiteral("·");
    case Verdict::CannotCompute:
        break;
    }
    return QStringLiteral("?");
}

ValueCell valueCell(const std::optional<double>& value, const QString& line) {
    return value ? ValueCell{significant(*value), value, line, false} : ValueCell{QStringLiteral("–"), {}, line, false};
}

/// `↑ 4.2 %` against the base period, and whether that is the wished direction.
QString trendText(const IndicatorResult& result, Direction direction) {
    if (!result.value || !result.base_value || *result.base_value == 0.0) {
        return {};
    }
    const double change = (*result.value - *result.base_value) / std::abs(*result.base_value) * 100.0;
    const bool rises = change > 0.0;
    const bool wished = direction == Direction::Lower ? !rises : rises;
    const QString arrow = change == 0.0 ? QStringLiteral("→") : rises ? QStringLiteral("↑") : QStringLiteral("↓");
    const QString amount =
        QStringLiteral("%1 %2 %").arg(arrow, text::toQString(text::formatFixed(std::abs(change), 1)));
    if (change == 0.0) {
        return amount;
    }
    return wished ? translated(QT_TRANSLATE_NOOP("SchemeTables", "%1 better")).arg(amount)
                  : translated(QT_TRANSLATE_NOOP("SchemeTables", "%1 worse")).arg(amount);
}

QString targetText(const IndicatorTarget& target) {
    const QString text = QStringLiteral("%1 (%2)").arg(significant(target.value)).arg(target.year);
    return (target.met ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + text;
}

QString cellText(const IndicatorResult& result) {
    QString text = verdictSign(result.verdict) + QLatin1Char(' ');
    text += result.value ? significant(*result.value) : QStringLiteral("–");
    return result.limit ? text + QStringLiteral(" (%1)").arg(limitText(*result.limit)) : text;
}

} // namespace

QString indicatorLine(const std::string& indicator_id) {
    return kLine + text::toQString(indicator_id);
}

std::string indicatorOfLine(const QString& line_id) {
    return line_id.startsWith(kLine) ? text::toUtf8(line_id.mid(kLine.size())) : std::string();
}

QString verdictText(Verdict verdict, const text::Text& words) {
    return verdictSign(verdict) + ' ' + text::toQString(words.termOr("verdict", verdictWord(verdict)));
}

QString passText(const SchemePass& pass, const text::Text& words) {
    const QString state = text::toQString(words.termOr("scheme_pass", passWord(pass.state)));
    return pass.state == SchemePass::State::NoCondition
               ? state
               : translated(QT_TRANSLATE_NOOP("SchemeTables", "%1: %2 of %3 conditions met"))
                     .arg(state)
                     .arg(pass.met)
                     .arg(pass.required);
}

QString schemeName(const Scheme& scheme, text::Language language) {
    const std::string& name =
        language == text::Language::Zh || scheme.name_en.empty() ? scheme.name_zh : scheme.name_en;
    return text::toQString(name.empty() ? scheme.id : name);
}

QString indicatorName(const IndicatorDefinition& definition, text::Language language) {
    const IndicatorRow& row = definition.row;
    return text::toQString(language == text::Language::Zh || row.name_en.empty() ? row.name_zh : row.name_en);
}

QString limitText(const AppliedLimit& limit) {
    const QString text = sign(limit.comparison) + ' ' + significant(limit.value);
    return limit.label.empty() ? text : text + QStringLiteral(" [%1]").arg(text::toQString(limit.label));
}

QString amountText(const AmountNeeded& amount, const text::Text& words) {
    const QString sign = amount.increase ? QStringLiteral("+") : QStringLiteral("−");
    return QStringLiteral("%1%2 %3 %4")
        .arg(sign, significant(amount.value), text::toQString(words.unitName(amount.unit)),
             text::toQString(amount.variable));
}

QString missingText(const MissingInput& missing, const text::Text& words) {
    const QString name = text::toQString(missing.stands_for.empty() ? missing.variable : missing.stands_for);
    return missing.period ? name + ' ' + text::toQString(words.period(*missing.period)) : name;
}

QString sourceText(const MissingInput& missing, const text::Text& words) {
    return text::toQString(words.termOr("missing_source", missing.source));
}

QString reasonText(const IndicatorResult& result, const text::Text& words) {
    if (result.reason.empty() || result.reason_is_decision) {
        return text::toQString(result.reason);
    }
    return text::toQString(words.termOr("indicator_reason", result.reason));
}

ResultTable schemeTable(const SchemeResult& result, const text::Text& words) {
    ValueRows rows;
    for (const IndicatorResult& indicator : result.indicators) {
        const IndicatorDefinition& definition = result.scheme->indicators[indicator.definition];
        const QString line = indicatorLine(indicator.id);
        ValueCell id = textCell(text::toQString(indicator.id));
        id.line_id = line;
        rows.push_back({id, textCell(indicatorName(definition, words.language())),
                        textCell(text::toQString(words.termOr("indicator_role", roleWord(definition.role)))),
                        textCell(verdictText(indicator.verdict, words), true), valueCell(indicator.value, line),
                        textCell(text::toQString(words.unitName(definition.row.unit))),
                        textCell(indicator.limit ? limitText(*indicator.limit) : QString()),
                        indicator.gap ? valueCell(indicator.gap, {}) : textCell({}),
                        textCell(indicator.amount_needed ? amountText(*indicator.amount_needed, words) : QString()),
                        textCell(indicator.target ? targetText(*indicator.target) : QString()),
                        valueCell(indicator.base_value, {}), textCell(trendText(indicator, definition.direction))});
    }
    const QString base = result.base ? text::toQString(words.period(*result.base))
                                     : translated(QT_TRANSLATE_NOOP("SchemeTables", "Base year"));
    return writtenTable(translated(QT_TRANSLATE_NOOP("SchemeTables", "Indicators")),
                        {translated(QT_TRANSLATE_NOOP("SchemeTables", "No.")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Indicator")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Kind")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Verdict")),
                         text::toQString(words.period(result.period)),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Unit")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Threshold")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Gap")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Amount needed")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Target")), base,
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Trend"))},
                        std::move(rows));
}

ResultTable missingTable(const SchemeResult& result, const text::Text& words) {
    ValueRows rows;
    for (const IndicatorResult& indicator : result.indicators) {
        for (const MissingInput& missing : indicator.missing) {
            ValueCell id = textCell(text::toQString(indicator.id));
            id.line_id = indicatorLine(indicator.id);
            rows.push_back(
                {id, textCell(indicatorName(result.scheme->indicators[indicator.definition], words.language())),
                 textCell(text::toQString(missing.stands_for.empty() ? missing.variable : missing.stands_for)),
                 textCell(missing.period ? text::toQString(words.period(*missing.period)) : QString()),
                 textCell(text::toQString(words.unitName(missing.unit))), textCell(sourceText(missing, words))});
        }
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("SchemeTables", "Missing inputs")),
                        {translated(QT_TRANSLATE_NOOP("SchemeTables", "No.")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Indicator")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Needs")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Period")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "Unit")),
                         translated(QT_TRANSLATE_NOOP("SchemeTables", "From"))},
                        std::move(rows));
}

ResultTable gapTable(const GapMatrix& matrix, const text::Text& words) {
    ValueRows rows;
    for (const GapRow& row : matrix.rows) {
        const bool chinese = words.language() == text::Language::Zh || row.name_en.empty();
        std::vector<ValueCell> cells{textCell(text::toQString(chinese ? row.name_zh : row.name_en)),
                                     textCell(text::toQString(words.unitName(row.unit)))};
        cells.resize(2 + matrix.schemes.size());
        for (const GapCell& cell : row.cells) {
            const IndicatorResult& result = matrix.schemes[cell.scheme]->indicators[cell.indicator];
            cells[2 + cell.scheme] = {cellText(result), {}, indicatorLine(result.id), false};
            if (cells.front().line_id.isEmpty()) {
                cells.front().line_id = indicatorLine(result.id);
            }
        }
        cells.push_back(textCell(row.amount_needed ? amountText(*row.amount_needed, words) : QString()));
        rows.push_back(std::move(cells));
    }
    QStringList titles{translated(QT_TRANSLATE_NOOP("SchemeTables", "Figure")),
                       translated(QT_TRANSLATE_NOOP("SchemeTables", "Unit"))};
    for (const auto& scheme : matrix.schemes) {
        titles << schemeName(*scheme->scheme, words.language());
    }
    titles << translated(QT_TRANSLATE_NOOP("SchemeTables", "Amount needed"));
    ResultTable table =
        writtenTable(translated(QT_TRANSLATE_NOOP("SchemeTables", "Gap matrix")), titles, std::move(rows));
    table.note = translated(QT_TRANSLATE_NOOP(
        "SchemeTables",
        "✓ met, ✗ not met, ? cannot be computed, – not applicable, · without threshold; in brackets the "
        "threshold. The amount needed meets all schemes."));
    return table;
}

ResultTable unmetTable(const GapMatrix& matrix, const text::Text& words) {
    ValueRows first;
    ValueRows rest;
    for (const auto& scheme : matrix.schemes) {
        for (const IndicatorResult& result : scheme->indicators) {
            if (result.verdict != Verdict::NotMet) {
                continue;
            }
            const IndicatorDefinition& definition = scheme->scheme->indicators[result.definition];
            const QString line = indicatorLine(result.id);
            const bool must = definition.role == Role::Core || definition.role == Role::Mandatory;
            (must ? first : rest)
                .push_back({{text::toQString(result.id), {}, line, false},
                            textCell(indicatorName(definition, words.language())),
                            textCell(schemeName(*scheme->scheme, words.language())),
                            textCell(text::toQString(words.termOr("indicator_role", roleWord(definition.role)))),
                            valueCell(result.value, line),
                            textCell(text::toQString(words.unitName(definition.row.unit))),
                            textCell(result.limit ? limitText(*result.limit) : QString()),
                            textCell(result.amount_needed ? amountText(*result.amount_needed, words) : QString())});
        }
    }
    first.insert(first.end(), rest.begin(), rest.end());
    return writtenTable(
        translated(QT_TRANSLATE_NOOP("SchemeTables", "Unmet indicators")),
        {translated(QT_TRANSLATE_NOOP("SchemeTables", "No.")),
         translated(QT_TRANSLATE_NOOP("SchemeTables", "Indicator")),
         translated(QT_TRANSLATE_NOOP("SchemeTables", "Scheme")), translated(QT_TRANSLATE_NOOP("SchemeTables", "Kind")),
         translated(QT_TRANSLATE_NOOP("SchemeTables", "Value")), translated(QT_TRANSLATE_NOOP("SchemeTables", "Unit")),
         translated(QT_TRANSLATE_NOOP("SchemeTables", "Threshold")),
         translated(QT_TRANSLATE_NOOP("SchemeTables", "Amount needed"))},
        std::move(first));
}

} // namespace parkcarbon::ui
