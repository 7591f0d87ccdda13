#include "ui/pages/view_tables.hpp"

#include "ui/pages/period_line.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <set>

namespace parkcarbon::ui {
namespace {

using namespace engine::views;

constexpr int kFactorDigits = 5;
constexpr int kCoreDecimals = 4;

QString translated(const char* source) {
    return QCoreApplication::translate("ViewTables", source);
}

class ViewTableWriter {
public:
    ViewTableWriter(const ViewResults& results, const text::Text& words) : results_(results), words_(words) {}

    ResultTable totals() const {
        QStringList columns = {translated(QT_TRANSLATE_NOOP("ViewTables", "View or account (t CO2e)"))};
        for (const auto& [period, inventory] : results_.inventories) {
            columns << text::toQString(words_.period(period));
        }
        ValueRows rows;
        for (std::size_t view = 0; view < kViewWords.size(); ++view) {
            std::vector<ValueCell>& row = rows.emplace_back();
            row.push_back(textCell(term("view", kViewWords[view]), true));
            const bool statistics = static_cast<View>(view) == View::EnergyStatistics;
            const QString id = (statistics ? "views/" : "park/") + text::toQString(kViewWords[view]);
            for (const auto& [period, inventory] : results_.inventories) {
                row.push_back(numberCell(totalOf(*inventory, static_cast<View>(view), &results_.statistics.at(period)),
                                         periodLine(period, id, results_.views.inventory->basis), true));
            }
        }
        rows.push_back(
            {textCell(translated(QT_TRANSLATE_NOOP("ViewTables", "Parts and accounts apart, never netted:")))});
        for (const auto& [name, member] : accounts()) {
            std::vector<ValueCell>& row = rows.emplace_back();
            row.push_back(textCell("    " + term("total", name)));
            for (const auto& [period, inventory] : results_.inventories) {
                row.push_back(numberCell(inventory->park.*member,
                                         periodLine(period, "park/" + text::toQString(name), inventory->basis)));
            }
        }
        ResultTable table =
            writtenTable(translated(QT_TRANSLATE_NOOP("ViewTables", "By year")), columns, std::move(rows));
        table.note = translated(QT_TRANSLATE_NOOP(
            "ViewTables", "Energy statistics count t CO2 from energy only; all other rows are t CO2e."));
        return table;
    }

    ResultTable iso() const {
        std::set<std::string> gases;
        for (const IsoSubtotal& subtotal : results_.views.iso.subtotals) {
            for (const auto& [gas, co2e] : subtotal.by_gas) {
                gases.insert(gas);
            }
        }
        QStringList columns = {translated(QT_TRANSLATE_NOOP("ViewTables", "Category (t CO2e)")),
                               text::toQString(words_.term("total.total"))};
        for (const std::string& gas : gases) {
            columns << text::toQString(gas);
        }
        columns << translated(QT_TRANSLATE_NOOP("ViewTables", "Market-based"))
                << translated(QT_TRANSLATE_NOOP("ViewTables", "Biogenic CO2 (apart)"));
        ValueRows rows;
        for (const IsoSubtotal& subtotal : results_.views.iso.subtotals) {
            rows.push_back(isoCells(subtotal, gases));
            for (const IsoRow& row : results_.views.iso.rows) {
                if (row.category == subtotal.category) {
                    rows.push_back(isoCells(row, gases));
                }
            }
        }
        rows.push_back(isoCells(results_.views.iso.total, gases));
        rows.push_back({textCell(translated(QT_TRANSLATE_NOOP("ViewTables", "Beside the categories, never netted:")))});
        for (const IsoApart& apart : results_.views.iso.apart) {
            rows.push_back({textCell("    " + term("total", apart.name)),
                            numberCell(apart.co2e, line("park/" + text::toQString(apart.name)))});
        }
        ResultTable table = writtenTable("ISO 14064-1", columns, std::move(rows));
        table.note =
            translated(QT_TRANSLATE_NOOP("ViewTables", "ISO 14064-1:2018, clause 9.3.1 and Annex F. A dash: the "
                                                       "category was not assessed."));
        return table;
    }

    ResultTable gpc() const {
        const QString scope = translated(QT_TRANSLATE_NOOP("ViewTables", "Scope %1 (t CO2e)"));
        const QStringList columns = {translated(QT_TRANSLATE_NOOP("ViewTables", "Sub-sector")), scope.arg(1),
                                     scope.arg(2), scope.arg(3),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Why a cell has a key"))};
        ValueRows rows;
        for (const GpcRow& row : results_.views.gpc.rows) {
            std::vector<ValueCell>& cells = rows.emplace_back();
            cells.push_back(textCell(term("gpc", row.ref)));
            QStringList reasons;
            for (int number = 1; number <= 3; ++number) {
                const GpcCell* const cell = row.of(number);
                cells.push_back(cell == nullptr ? ValueCell() : gpcCell(row, *cell));
                if (cell != nullptr && cell->key && !cell->reason.empty()) {
                    reasons << text::toQString(notationKeyWord(*cell->key)) + " (" + QString::number(number) +
                                   "): " + term("gpc.reason", cell->reason);
                }
            }
            cells.push_back(textCell(reasons.join(' ')));
        }
        for (const auto& [name, value] :
             {std::pair{"BASIC", results_.views.gpc.basic}, std::pair{"BASIC+", results_.views.gpc.basic_plus}}) {
            const QString title = translated(QT_TRANSLATE_NOOP("ViewTables", "Total GPC %1")).arg(name);
            rows.push_back({textCell(title, true), numberCell(value, {}, true)});
        }
        ResultTable table = writtenTable("GPC", columns, std::move(rows));
        table.note = translated(QT_TRANSLATE_NOOP(
            "ViewTables", "The park as a community (GPC v1.1). Keys: IE included elsewhere, NE not estimated, NO not "
                          "occurring, C confidential."));
        return table;
    }

    ResultTable energyBalance() const {
        const EnergyStatistics& statistics = results_.views.energy_statistics;
        const QStringList columns = {
            translated(QT_TRANSLATE_NOOP("ViewTables", "Energy")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "Amount")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "Unit")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "tce")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "Factor")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "t CO2")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "Status")),
            translated(QT_TRANSLATE_NOOP("ViewTables", "Source")),
        };
        ValueRows rows;
        for (const EnergyStatisticsRow& row : statistics.rows) {
            const QString id = line("views/energy_statistics/" + text::toQString(row.energy));
            const std::string factor = row.factor_unit.empty()
                                           ? "–"
                                           : text::formatSignificant(row.factor, kFactorDigits) + " " + row.factor_unit;
            rows.push_back({textCell(term("energy", row.energy)), numberCell(row.amount),
                            textCell(text::toQString(row.unit)), numberCell(row.tce), textCell(text::toQString(factor)),
                            numberCell(row.co2, id), textCell(term("status", reference::statusName(row.status))),
                            textCell(text::toQString(row.source))});
        }
        rows.push_back({textCell(text::toQString(words_.term("total.total")), true),
                        {},
                        {},
                        numberCell(statistics.energy_tce, {}, true),
                        {},
                        numberCell(statistics.co2, line("views/energy_statistics"), true)});
        ResultTable table =
            writtenTable(translated(QT_TRANSLATE_NOOP("ViewTables", "Energy statistics")), columns, std::move(rows));
        table.note = findings(statistics);
        return table;
    }

    ResultTable zeroCarbon() const {
        const EnergyStatistics& statistics = results_.views.energy_statistics;
        const QStringList columns = {translated(QT_TRANSLATE_NOOP("ViewTables", "CO2 by")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "t CO2 per tce")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Limit")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Met")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "t CO2 or t CO2e")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Energy (tce)"))};
        ValueRows rows;
        for (const ZeroCarbonFigure& figure : statistics.core) {
            const bool first = figure.numerator == "energy_statistics";
            const QString met = !figure.met   ? QStringLiteral("–")
                                : *figure.met ? "✔ " + translated(QT_TRANSLATE_NOOP("ViewTables", "met"))
                                              : "✖ " + translated(QT_TRANSLATE_NOOP("ViewTables", "not met"));
            rows.push_back({textCell(term("view", figure.numerator), first),
                            numberOrDash(figure.tco2_per_tce, first ? line("views/zero_carbon") : QString(), first),
                            numberOrDash(statistics.limit), textCell(met), numberCell(figure.co2),
                            numberCell(statistics.energy_tce)});
        }
        ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("ViewTables", "Zero carbon")), columns,
                                         std::move(rows), kCoreDecimals);
        const QString no_limit = translated(
            QT_TRANSLATE_NOOP("ViewTables", "No limit applies below 0.2 million tce of energy consumption a year."));
        table.note = findings(statistics) + (statistics.limit ? QString() : "\n" + no_limit);
        return table;
    }

    ResultTable instruments() const {
        const QStringList columns = {translated(QT_TRANSLATE_NOOP("ViewTables", "Instrument")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Electricity (MWh)")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Location-based (t CO2)")),
                                     translated(QT_TRANSLATE_NOOP("ViewTables", "Market-based (t CO2)"))};
        ValueRows rows;
        for (const MarketInstrument& row : results_.views.market_instruments) {
            rows.push_back({textCell(term("instrument", row.instrument)), numberCell(row.electricity_mwh),
                            numberCell(row.location), numberCell(row.market)});
        }
        return writtenTable(translated(QT_TRANSLATE_NOOP("ViewTables", "Bought electricity")), columns,
                            std::move(rows));
    }

private:
    using Account = double engine::inventory::ParkTotals::*;

    static std::vector<std::pair<std::string, Account>> accounts() {
        using engine::inventory::ParkTotals;
        return {{"direct", &ParkTotals::direct},
                {"imported_energy", &ParkTotals::imported_energy},
                {"imported_energy_market", &ParkTotals::imported_energy_market},
                {"exported_energy", &ParkTotals::exported_energy},
                {"exported_energy_at_producer_factor", &ParkTotals::exported_energy_at_producer_factor},
                {"other_indirect", &ParkTotals::other_indirect},
                {"biogenic_co2", &ParkTotals::biogenic_co2},
                {"removals", &ParkTotals::removals},
                {"recovered_co2", &ParkTotals::recovered_co2},
                {"captured_co2", &ParkTotals::captured_co2},
                {"reemitted_co2", &ParkTotals::reemitted_co2},
                {"fixed_carbon", &ParkTotals::fixed_carbon}};
    }

    QString term(std::string_view family, std::string_view word) const {
        return text::toQString(words_.termOr(family, word));
    }
    QString line(const QString& id) const { return periodLine(results_.period, id, results_.views.inventory->basis); }

    /// The families of gas, the market view and biogenic CO2 of a row.
    template <typename Row>
    void addIsoGases(std::vector<ValueCell>& cells, const Row& row, const std::set<std::string>& gases) const {
        for (const std::string& gas : gases) {
            const auto found = row.by_gas.find(gas);
            cells.push_back(found == row.by_gas.end() ? ValueCell() : numberCell(found->second));
        }
        cells.push_back(row.market ? numberCell(*row.market) : ValueCell());
        cells.push_back(row.biogenic_co2 != 0.0 ? numberCell(row.biogenic_co2) : ValueCell());
    }
    std::vector<ValueCell> isoCells(const IsoSubtotal& subtotal, const std::set<std::string>& gases) const {
        const QString name = term("iso", std::to_string(subtotal.category));
        if (!subtotal.reported && subtotal.category != 0) {
            return {textCell(name, true), textCell(QStringLiteral("–"))};
        }
        const QString id =
            subtotal.category == 0 ? QString() : line("views/iso_14064_1/" + QString::number(subtotal.category));
        std::vector<ValueCell> cells = {textCell(name, true), numberCell(subtotal.co2e, id, true)};
        addIsoGases(cells, subtotal, gases);
        return cells;
    }
    std::vector<ValueCell> isoCells(const IsoRow& row, const std::set<std::string>& gases) const {
        const auto& lines = row.sum.lines;
        const QString id = lines.size() == 1
                               ? line(text::toQString(results_.views.inventory->lines[lines.front()].line_id))
                               : QString();
        std::vector<ValueCell> cells = {textCell("    " + text::toQString(words_.choiceLabel(row.part))),
                                        numberCell(row.sum.co2e, id)};
        addIsoGases(cells, row, gases);
        return cells;
    }
    ValueCell gpcCell(const GpcRow& row, const GpcCell& cell) const {
        if (!cell.co2e) {
            return textCell(text::toQString(notationKeyWord(*cell.key)));
        }
        const QString id = cell.lines.empty()
                               ? QString()
                               : line("views/gpc/" + text::toQString(row.ref) + "/" + QString::number(cell.scope));
        return numberCell(*cell.co2e, id);
    }
    QString findings(const EnergyStatistics& statistics) const {
        QStringList sentences;
        for (const base::Finding& finding : statistics.findings) {
            sentences << "⚠ " + text::toQString(words_.sentence(finding));
        }
        return sentences.join('\n');
    }

    const ViewResults& results_;
    const text::Text& words_;
};

} // namespace

base::Result<ViewResults> viewResults(services::Calculations& calculations, const ParkResults& results,
                                      const base::RunContext& context) {
    services::ViewOptions options;
    options.basis = results.inventory->basis;
    const auto views = calculations.views(results.period, options, context);
    if (!views) {
        return base::failure(views.error());
    }
    const auto library = calculations.library();
    if (!library) {
        return base::failure(library.error());
    }
    ViewResults all{results.period, *views, {}, {}};
    for (const auto& [year, inventory] : results.by_year) {
        all.inventories[base::Period::year(year)] = inventory;
    }
    all.inventories[results.period] = views->inventory;
    for (const auto& [period, inventory] : all.inventories) {
        all.statistics[period] = energyStatistics(*inventory, results.snapshot->park, **library);
    }
    return all;
}

std::vector<ResultTable> viewTables(const ViewResults& results, const text::Text& words) {
    const ViewTableWriter writer(results, words);
    return {writer.totals(),        writer.iso(),        writer.gpc(),
            writer.energyBalance(), writer.zeroCarbon(), writer.instruments()};
}

} // namespace parkcarbon::ui
