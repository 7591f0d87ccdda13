#include "ui/pages/flows/balance_sheet_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <set>
#include <utility>

namespace parkcarbon::ui {
namespace {

using engine::flows::Amount;
using engine::flows::BalanceSheet;
using engine::flows::BalanceSides;
using engine::flows::Closure;
using engine::flows::Datum;
using engine::flows::QuantityKind;
using engine::flows::ReconciledValue;
using engine::flows::VariableRef;

QString translated(const char* source) {
    return QCoreApplication::translate("BalanceSheetTables", source);
}

FlowCells cellsOf(const FlowBalances& balances, const text::Text& words) {
    return {words, balances.account().project, balances.review->parties};
}

QString closureName(Closure closure, const text::Text& words) {
    return text::toQString(words.termOr("closure", closureWord(closure)));
}

int rank(const BalanceSheet& sheet) {
    switch (sheet.closure) {
    case Closure::Open:
        return 0;
    case Closure::Undetermined:
        return 1;
    case Closure::Closed:
        return 2;
    case Closure::OneSided:
        break;
    }
    return 3;
}

std::vector<const BalanceSheet*> worstFirst(const FlowBalances& balances, std::optional<std::uint32_t> layer) {
    std::vector<const BalanceSheet*> sheets;
    for (const BalanceSheet& sheet : balances.review->balances) {
        if (!layer || sheet.layer == *layer) {
            sheets.push_back(&sheet);
        }
    }
    std::stable_sort(sheets.begin(), sheets.end(), [](const BalanceSheet* a, const BalanceSheet* b) {
        return std::pair(rank(*a), -a->raw.gap.value_or(0.0)) < std::pair(rank(*b), -b->raw.gap.value_or(0.0));
    });
    return sheets;
}

class OverviewWriter {
public:
    OverviewWriter(std::shared_ptr<const FlowBalances> balances, std::optional<std::uint32_t> layer, text::Text words)
        : balances_(std::move(balances)), words_(std::move(words)), cells_(cellsOf(*balances_, words_)),
          sheets_(worstFirst(*balances_, layer)) {}

    std::size_t rows() const { return sheets_.size(); }
    ValueCell cell(int row, int column) const {
        const BalanceSheet& sheet = *sheets_[static_cast<std::size_t>(row)];
        ValueCell cell = content(sheet, column);
        cell.line_id = sheetLine(sheet);
        return cell;
    }

private:
    ValueCell content(const BalanceSheet& sheet, int column) const {
        switch (column) {
        case 0:
            return textCell(closureName(sheet.closure, words_), sheet.closure == Closure::Open);
        case 1:
            return textCell(cells_.party(sheet.subject));
        case 2:
            return textCell(cells_.words().layerTitle(sheet.layer));
        case 3:
            return percentCell(sheet.raw.gap);
        case 4:
            return percentCell(sheet.limit);
        case 5:
            return cells_.amount(sheet.raw.residual);
        case 6:
            return intervalCell(sheet.raw.residual.sd);
        case 7:
            return cells_.amount(sheet.raw.inflow);
        case 8:
            return cells_.amount(sheet.raw.outflow);
        default:
            return cells_.amount(sheet.raw.stock_change);
        }
    }

    std::shared_ptr<const FlowBalances> balances_;
    text::Text words_;
    FlowCells cells_;
    std::vector<const BalanceSheet*> sheets_;
};

/// A number of the system as it was stated and as it was balanced.
struct Behind {
    Datum stated;
    const ReconciledValue* balanced = nullptr;
};

Behind behind(const engine::flows::FlowAccount& account, const VariableRef& variable) {
    if (variable.quantity == QuantityKind::Mass) {
        return {account.raw(variable.index, variable.layer), account.mass(variable.index, variable.layer)};
    }
    const auto& stock = account.project.system.stocks[variable.index];
    Behind found{stock.change, nullptr};
    if (account.reconciliation) {
        const auto& values = account.reconciliation->values;
        const auto at = std::find_if(values.begin(), values.end(),
                                     [&](const ReconciledValue& one) { return one.variable == variable; });
        found.balanced = at == values.end() ? nullptr : &*at;
    }
    return found;
}

class BehindWriter {
public:
    BehindWriter(const FlowBalances& balances, const FlowCells& cells) : balances_(balances), cells_(cells) {}

    void add(const QString& side, const Amount& amount, bool incoming) {
        for (const VariableRef& variable : amount.terms) {
            addRow(side, variable, incoming);
        }
    }
    ValueRows take() { return std::move(rows_); }

private:
    void addRow(const QString& side, const VariableRef& variable, bool incoming) {
        const auto& project = balances_.account().project;
        const FlowWords& words = cells_.words();
        const auto [stated, balanced] = behind(balances_.account(), variable);
        const bool is_flow = variable.quantity == QuantityKind::Mass;
        std::uint32_t other = 0;
        if (is_flow) {
            const auto& flow = project.system.flows[variable.index];
            other = incoming ? flow.from : flow.to;
        } else {
            other = project.system.stocks[variable.index].node;
        }
        std::vector<ValueCell>& row = rows_.emplace_back();
        row = {textCell(side), textCell(words.nodeLabel(other)),
               textCell(is_flow ? words.material(variable.index) : QString()),
               stated ? significantCell(stated->value, cells_.lineOf(variable))
                      : textCell(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "not measured"))),
               intervalCell(stated ? std::optional(stated->sd) : std::nullopt)};
        row.push_back(balanced == nullptr ? ValueCell()
                      : balanced->value   ? significantCell(*balanced->value, cells_.lineOf(variable))
                                          : cells_.missing());
        row.push_back(intervalCell(balanced == nullptr ? std::nullopt : balanced->sd));
        row.push_back(textCell(balanced == nullptr ? QString() : words.variableClass(balanced->variable_class)));
        row.push_back(textCell(is_flow ? words.evidence(project.flows[variable.index].evidence_class) : QString()));
        row.push_back(textCell(is_flow ? words.flowId(variable.index) : QString()));
    }

    const FlowBalances& balances_;
    const FlowCells& cells_;
    ValueRows rows_;
};

/// A balance that was closed by reconciliation has no uncertainty left but that of rounding.
ValueCell residualInterval(const BalanceSides& sides) {
    constexpr double kRounding = 1e-6; ///< of the larger side
    const double larger = std::max(std::abs(sides.inflow.known), std::abs(sides.outflow.known));
    const auto& sd = sides.residual.sd;
    return intervalCell(sd && *sd < kRounding * larger ? std::optional(0.0) : sd);
}

} // namespace

QString sheetLine(const BalanceSheet& sheet) {
    return QStringLiteral("sheet/%1/%2").arg(sheet.subject).arg(sheet.layer);
}

const BalanceSheet* findSheet(const FlowBalances& balances, const QString& line) {
    const auto& sheets = balances.review->balances;
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const BalanceSheet& one) { return sheetLine(one) == line; });
    return found == sheets.end() ? nullptr : &*found;
}

const BalanceSheet* findSheet(const FlowBalances& balances, std::uint32_t party, std::uint32_t layer) {
    const auto& sheets = balances.review->balances;
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const BalanceSheet& one) {
        return one.subject == party && one.layer == layer;
    });
    return found == sheets.end() ? nullptr : &*found;
}

const BalanceSheet* worstSheet(const FlowBalances& balances, std::optional<std::uint32_t> layer) {
    const auto sheets = worstFirst(balances, layer);
    return sheets.empty() ? nullptr : sheets.front();
}

ResultTable balanceOverview(const std::shared_ptr<const FlowBalances>& balances, std::optional<std::uint32_t> layer,
                            const text::Text& words) {
    const auto writer = std::make_shared<const OverviewWriter>(balances, layer, words);
    ResultTable table = askedTable(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "All balances")),
                                   {translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Verdict")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Party")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Layer")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Gap (%)")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Limit (%)")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Residual as stated")),
                                    intervalTitle(), translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "In")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Out")),
                                    translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Stock change"))},
                                   writer->rows(), [writer](int row, int column) { return writer->cell(row, column); });
    table.note = translated(QT_TRANSLATE_NOOP(
        "BalanceSheetTables",
        "Closed: the residual of the numbers as stated is at most 5 % (energy), 10 % (water) or 5 % (goods and all "
        "else) of the larger side. Choose a row to see its sheet below."));
    return table;
}

ResultTable balanceSheetTable(const FlowBalances& balances, const BalanceSheet& sheet, const text::Text& words) {
    const FlowCells cells = cellsOf(balances, words);
    using Side = Amount BalanceSides::*;
    const std::array<std::pair<QString, Side>, 4> sides = {{
        {translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "In")), &BalanceSides::inflow},
        {translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Out")), &BalanceSides::outflow},
        {translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Stock change")), &BalanceSides::stock_change},
        {translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Residual = in − out − stock change")),
         &BalanceSides::residual},
    }};
    ValueRows rows;
    for (const auto& [name, side] : sides) {
        const bool strong = side == &BalanceSides::residual;
        std::vector<ValueCell>& row = rows.emplace_back();
        row = {textCell(name, strong), cells.amount(sheet.raw.*side, strong), intervalCell((sheet.raw.*side).sd)};
        if (sheet.reconciled) {
            row.push_back(cells.amount((*sheet.reconciled).*side, strong));
            row.push_back(strong ? residualInterval(*sheet.reconciled) : intervalCell(((*sheet.reconciled).*side).sd));
        }
    }
    rows.push_back(
        {textCell(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Gap: residual by the larger side (%)"))),
         percentCell(sheet.raw.gap), ValueCell(),
         percentCell(sheet.reconciled ? sheet.reconciled->gap : std::nullopt)});
    rows.push_back({textCell(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Limit of a closed balance (%)"))),
                    percentCell(sheet.limit)});
    const QString unit = cells.words().layerUnit(sheet.layer);
    return writtenTable(
        translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Balance sheet")),
        {cells.party(sheet.subject) + ", " + cells.words().layerName(sheet.layer),
         withUnit(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "As stated")), unit), intervalTitle(),
         withUnit(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Reconciled")), unit), intervalTitle()},
        std::move(rows));
}

ResultTable flowsBehind(const FlowBalances& balances, const BalanceSheet& sheet, const text::Text& words) {
    const FlowCells cells = cellsOf(balances, words);
    BehindWriter writer(balances, cells);
    writer.add(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "In")), sheet.raw.inflow, true);
    writer.add(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Out")), sheet.raw.outflow, false);
    writer.add(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Stock")), sheet.raw.stock_change, false);
    const QString unit = cells.words().layerUnit(sheet.layer);
    return writtenTable(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Flows behind it")),
                        {translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Side")),
                         translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "From or to")),
                         translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Material")),
                         withUnit(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "As stated")), unit),
                         intervalTitle(),
                         withUnit(translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Reconciled")), unit),
                         intervalTitle(), translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Class")),
                         translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Evidence")),
                         translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "Flow"))},
                        writer.take());
}

QString balanceVerdict(const FlowBalances& balances, const BalanceSheet& sheet, const text::Text& words) {
    const FlowCells cells = cellsOf(balances, words);
    const auto percent = [](double fraction) { return text::toQString(text::formatPercent(fraction)); };
    QString verdict = closureName(sheet.closure, words);
    if (sheet.raw.gap && sheet.closure != Closure::OneSided) {
        verdict = translated(QT_TRANSLATE_NOOP("BalanceSheetTables", "%1: the gap is %2, the limit %3."))
                      .arg(verdict, percent(*sheet.raw.gap), percent(sheet.limit));
    }
    std::set<std::uint32_t> open;
    for (const Amount* side : {&sheet.raw.inflow, &sheet.raw.outflow}) {
        for (const VariableRef& variable : side->undetermined) {
            open.insert(variable.index);
        }
    }
    const QString missing = cells.undetermined({open.begin(), open.end()});
    return missing.isEmpty() ? verdict : verdict + ' ' + missing;
}

} // namespace parkcarbon::ui
