#include "ui/pages/factor_update_tables.hpp"

#include "ui/models/factor_words.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

namespace parkcarbon::ui {
namespace {

using reference::PinChange;
using reference::PinRowChange;
using services::FactorUpdate;

constexpr int kShownDigits = 8;

QString translated(const char* source) {
    return QCoreApplication::translate("FactorUpdateTables", source);
}

ValueCell wordCell(const QString& text, bool strong = false) {
    return {text, {}, {}, strong};
}

ValueCell massCell(std::optional<double> value, bool strong = false) {
    return value ? ValueCell{text::toQString(text::formatSignificant(*value, kShownDigits)), value, {}, strong}
                 : wordCell(QStringLiteral("–"));
}

/// Names repeat, of grid factors in every year: the id tells the rows apart.
QString rowName(const PinRowChange& row, const text::Text& words) {
    const QString name = factorName(words, row.name_zh, row.name_en);
    const QString id = text::toQString(row.id);
    return name.isEmpty() ? id : name + ReferenceDirectory::kSeparator + id;
}

/// Seven texts of one changed column.
using ChangedCell = std::vector<QString>;

std::vector<ChangedCell> changedCells(const std::vector<PinChange>& sets, const text::Text& words) {
    std::vector<ChangedCell> cells;
    for (const PinChange& set : sets) {
        const QString kind = factorKind(words, set.kind);
        const QString set_name = factorSet(words, set.kind, set.set_id == "all" ? std::string() : set.set_id);
        if (set.sha256_before.empty()) {
            cells.push_back({kind, set_name, {}, text::toQString(words.term("change.newly_pinned")), {}, {}, {}});
        }
        for (const PinRowChange& row : set.rows) {
            const QString what = text::toQString(words.termOr("change", reference::changeWord(row.kind)));
            for (const PinRowChange::Cell& cell : row.cells) {
                cells.push_back({kind, set_name, rowName(row, words), what, factorColumn(words, cell.column),
                                 text::toQString(cell.before), text::toQString(cell.after)});
            }
        }
    }
    return cells;
}

QString causes(const FactorUpdate::LineChange& line, const FactorUpdate& update, const text::Text& words) {
    QStringList rows;
    for (const FactorUpdate::RowRef& ref : line.because) {
        const PinChange& set = update.sets[ref.set];
        rows << factorKind(words, set.kind) + ": " + rowName(set.rows[ref.row], words);
    }
    return rows.join(words.language() == text::Language::Zh ? QStringLiteral("；") : QStringLiteral("; "));
}

QString totalName(const std::string& total, const text::Text& words) {
    constexpr std::string_view kUncertainty = "uncertainty_pct/";
    if (total.starts_with(kUncertainty)) {
        return text::toQString(words.term("total.uncertainty")) + " · " +
               totalName(total.substr(kUncertainty.size()), words);
    }
    return text::toQString(words.hasTerm("view." + total) ? words.term("view." + total) : words.termOr("total", total));
}

ValueCell lineCell(const FactorUpdate& update, int row, int column, const text::Text& words,
                   const ReferenceDirectory& names) {
    const FactorUpdate::LineChange& line = update.lines[static_cast<std::size_t>(row)];
    const bool chinese = words.language() == text::Language::Zh;
    switch (column) {
    case 0:
        return wordCell(text::toQString(words.period(line.year)));
    case 1: {
        const QString id = text::toQString(line.enterprise_id);
        const QString name = names.name(domain::Table::Enterprises, line.enterprise_id, chinese);
        return wordCell(name.isEmpty() ? id : id + ReferenceDirectory::kSeparator + name);
    }
    case 2:
        return wordCell(text::toQString(words.choiceLabel(line.category)));
    case 3:
        return wordCell(text::toQString(words.choiceLabel(line.item)));
    case 4:
        return wordCell(text::toQString(line.gas));
    case 5:
        return massCell(line.co2e_before);
    case 6:
        return massCell(line.co2e_after);
    case 7:
        return massCell(line.difference(), true);
    case 8:
        return wordCell(causes(line, update, words));
    default:
        return wordCell(text::toQString(line.line_id));
    }
}

ValueCell totalCell(const FactorUpdate::TotalChange& total, int column, const text::Text& words) {
    const bool moved = total.before != total.after;
    switch (column) {
    case 0:
        return wordCell(text::toQString(words.period(total.year)), moved);
    case 1:
        return wordCell(totalName(total.total, words), moved);
    case 2:
        return massCell(total.before, moved);
    case 3:
        return massCell(total.after, moved);
    case 4:
        return massCell(total.after - total.before, moved);
    default:
        return wordCell(text::toQString(total.unit));
    }
}

} // namespace

ResultTable changedRowsTable(const std::vector<PinChange>& sets, const text::Text& words) {
    ResultTable table;
    table.title = translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Sets and rows"));
    table.columns = {translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Kind")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Set")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Row")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Change")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Field")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Project now")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Shipped"))};
    std::vector<ChangedCell> cells = changedCells(sets, words);
    table.rows = static_cast<int>(cells.size());
    table.cell = [cells = std::move(cells)](int row, int column) {
        return wordCell(cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    };
    return table;
}

ResultTable changedLinesTable(std::shared_ptr<const FactorUpdate> update, const text::Text& words,
                              const ReferenceDirectory& names) {
    ResultTable table;
    table.title = translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Lines that change"));
    table.columns = {translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Year")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Enterprise")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Category")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Item")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Gas")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Before (t CO2e)")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "After (t CO2e)")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Difference")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Because of")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Line"))};
    table.rows = update ? static_cast<int>(update->lines.size()) : 0;
    table.cell = [update, words, &names](int row, int column) { return lineCell(*update, row, column, words, names); };
    return table;
}

ResultTable changedTotalsTable(std::shared_ptr<const FactorUpdate> update, const text::Text& words) {
    ResultTable table;
    table.title = translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Totals"));
    table.columns = {translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Year")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Total")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Before")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "After")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Difference")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Unit"))};
    table.rows = update ? static_cast<int>(update->totals.size()) : 0;
    table.cell = [update, words](int row, int column) {
        return totalCell(update->totals[static_cast<std::size_t>(row)], column, words);
    };
    return table;
}

ResultTable newFindingsTable(std::shared_ptr<const FactorUpdate> update, const text::Text& words) {
    ResultTable table;
    table.title = translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "New findings"));
    table.columns = {translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Severity")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Finding")),
                     translated(QT_TRANSLATE_NOOP("FactorUpdateTables", "Where"))};
    table.rows = update ? static_cast<int>(update->new_findings.size()) : 0;
    table.cell = [update, words](int row, int column) {
        const base::Finding& finding = update->new_findings[static_cast<std::size_t>(row)];
        return wordCell(text::toQString(column == 0   ? words.severityLabel(finding.severity)
                                        : column == 1 ? words.sentence(finding)
                                                      : words.location(finding.where)));
    };
    return table;
}

base::Result<ResultTable> pinnedRowsTable(const domain::PinnedSet& set, const text::Text& words) {
    return reference::pinTable(set).map([&](reference::PinTable&& pinned) {
        ResultTable table;
        table.title = factorKind(words, set.kind) + " " + factorSet(words, set.kind, set.set_id);
        for (const std::string& column : pinned.columns) {
            table.columns << factorColumn(words, column);
        }
        table.rows = static_cast<int>(pinned.rows.size());
        table.cell = [rows = std::move(pinned.rows)](int row, int column) {
            return wordCell(text::toQString(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]));
        };
        return table;
    });
}

} // namespace parkcarbon::ui
