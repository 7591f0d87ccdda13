#include "ui/pages/finance_tables.hpp"

#include <parkcarbon/engine/workflow/business_models.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <cmath>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

constexpr double kRounding = 0.5; ///< of the currency's unit

QString translated(const char* source) {
    return QCoreApplication::translate("FinanceTables", source);
}

ValueCell projectCell(const domain::Measure& measure, text::Language language) {
    const std::string& name =
        language == text::Language::Zh || measure.name_en.empty() ? measure.name_zh : measure.name_en;
    return {text::toQString(measure.id.str()) + ' ' + text::toQString(name),
            {},
            QStringLiteral("measure/") + text::toQString(measure.id.str()),
            false};
}

QString verdict(const FinanceStack& stack) {
    if (std::abs(stack.gap) < kRounding) {
        return translated(QT_TRANSLATE_NOOP("FinanceTables", "✓ fully sourced"));
    }
    return stack.gap > 0.0 ? translated(QT_TRANSLATE_NOOP("FinanceTables", "✗ sources are missing"))
                           : translated(QT_TRANSLATE_NOOP("FinanceTables", "⚠ more sources than investment"));
}

QString statusText(FinanceSource::Status status) {
    switch (status) {
    case FinanceSource::Status::Signed:
        return translated(QT_TRANSLATE_NOOP("FinanceTables", "signed"));
    case FinanceSource::Status::Paid:
        return translated(QT_TRANSLATE_NOOP("FinanceTables", "paid"));
    case FinanceSource::Status::Planned:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("FinanceTables", "planned"));
}

} // namespace

ResultTable financeTable(const domain::ProjectSnapshot& snapshot, const text::Text& words) {
    ValueRows rows;
    for (const domain::Measure& measure : snapshot.measures) {
        std::vector<ValueCell> cells{projectCell(measure, words.language()),
                                     textCell(text::toQString(measure.business_model)), numberOrDash(measure.capex)};
        const auto sources = parseFinance(measure.finance);
        if (!sources) {
            cells.resize(7);
            cells.push_back(textCell(text::toQString(words.sentence(sources.error())), true));
        } else if (!measure.capex) {
            cells.resize(7);
            cells.push_back(textCell(translated(QT_TRANSLATE_NOOP("FinanceTables", "? no investment stated"))));
        } else {
            const FinanceStack stack = stackOf(*sources, *measure.capex);
            for (const double amount : {stack.planned, stack.signed_amount, stack.paid, stack.gap}) {
                cells.push_back(numberCell(amount));
            }
            cells.push_back(textCell(verdict(stack), true));
        }
        rows.push_back(std::move(cells));
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("FinanceTables", "Finance")),
                        {translated(QT_TRANSLATE_NOOP("FinanceTables", "Project")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Business model")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Investment")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Planned")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Signed")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Paid")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Gap")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Verdict"))},
                        std::move(rows), 0);
}

ResultTable sourceTable(const domain::ProjectSnapshot& snapshot, const text::Text& words) {
    constexpr double kPercent = 100.0;
    ValueRows rows;
    for (const domain::Measure& measure : snapshot.measures) {
        const auto sources = parseFinance(measure.finance);
        if (!sources) {
            continue;
        }
        for (const FinanceSource& source : *sources) {
            rows.push_back({projectCell(measure, words.language()), textCell(text::toQString(source.id)),
                            numberCell(source.amount), textCell(statusText(source.status)),
                            textCell(source.rate ? QStringLiteral("%1 %").arg(*source.rate * kPercent) : QString()),
                            textCell(source.tenor_a ? QString::number(*source.tenor_a) : QString())});
        }
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("FinanceTables", "Sources of money")),
                        {translated(QT_TRANSLATE_NOOP("FinanceTables", "Project")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Source")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Amount")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "State")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Rate per year")),
                         translated(QT_TRANSLATE_NOOP("FinanceTables", "Years"))},
                        std::move(rows), 0);
}

} // namespace parkcarbon::ui
