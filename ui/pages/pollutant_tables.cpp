#include "ui/pages/pollutant_tables.hpp"

#include "ui/models/line_facets.hpp"
#include "ui/pages/period_line.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::pollutants;

constexpr int kDecimals = 2;
constexpr int kElasticityDigits = 4;

QString translated(const char* source) {
    return QCoreApplication::translate("PollutantTables", source);
}

QString mediumName(const std::string& medium) {
    return medium == "air" ? translated(QT_TRANSLATE_NOOP("PollutantTables", "air"))
                           : translated(QT_TRANSLATE_NOOP("PollutantTables", "water"));
}

QString massTitle() {
    return translated(QT_TRANSLATE_NOOP("PollutantTables", "Emission (kg)"));
}

/// `SO2 · Sulphur dioxide`; only the name where the symbol is no formula, as `smoke_dust`.
QString pollutantName(const std::string& medium, const std::string& symbol, const reference::Library& library,
                      const text::Text& words) {
    const bool formula = std::any_of(symbol.begin(), symbol.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    for (const reference::PollutantEquivalent& row : library.pollutantEquivalents()) {
        if (row.medium == medium && row.symbol == symbol) {
            const QString name = text::toQString(words.language() == text::Language::Zh ? row.name_zh : row.name_en);
            return name == text::toQString(symbol) ? name
                   : formula                       ? text::toQString(symbol) + ReferenceDirectory::kSeparator + name
                                                   : name;
        }
    }
    return text::toQString(symbol);
}

class PollutantTableWriter {
public:
    PollutantTableWriter(const PollutantAccount& account, const reference::Library& library, const text::Text& words,
                         const ReferenceDirectory& names)
        : account_(account), library_(library), words_(words), names_(names) {}

    ResultTable park() const {
        ValueRows rows;
        for (const PollutantTotal& total : account_.park) {
            rows.push_back(totalCells(total, line("park", total)));
        }
        ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("PollutantTables", "Park")), totalTitles(),
                                         std::move(rows), kDecimals);
        table.note = findings();
        return table;
    }

    ResultTable enterprises() const {
        ValueRows rows;
        for (const EnterprisePollutants& enterprise : account_.enterprises) {
            const QString prefix = "enterprise/" + text::toQString(enterprise.enterprise_id);
            for (const PollutantTotal& total : enterprise.totals) {
                std::vector<ValueCell> cells = totalCells(total, line(prefix, total));
                cells.insert(cells.begin(), enterpriseCell(enterprise.enterprise_id));
                const bool first = &total == &enterprise.totals.front();
                cells.push_back(first ? numberOrDash(enterprise.tax_cny, {}, true) : ValueCell());
                rows.push_back(std::move(cells));
            }
        }
        QStringList titles = totalTitles();
        titles.prepend(enterpriseTitle());
        titles << translated(QT_TRANSLATE_NOOP("PollutantTables", "Tax of the enterprise (CNY)"));
        return writtenTable(translated(QT_TRANSLATE_NOOP("PollutantTables", "Enterprises")), titles, std::move(rows),
                            kDecimals);
    }

    ResultTable tax() const {
        ValueRows rows;
        for (const TaxItem& item : account_.tax.items) {
            rows.push_back({enterpriseCell(item.enterprise_id),
                            textCell(item.outlet ? QString::number(*item.outlet) : QStringLiteral("–")),
                            textCell(periodName(item.period)), textCell(mediumName(item.medium)),
                            textCell(pollutantName(item.medium, item.pollutant, library_, words_)),
                            numberCell(item.mass_kg), numberOrDash(item.equivalents),
                            textCell(text::toQString(words_.termOr("tax_verdict", verdictWord(item.verdict)))),
                            numberCell(item.reduced_to), numberOrDash(item.tax_cny)});
        }
        rows.push_back({textCell(text::toQString(words_.term("total.total")), true),
                        {},
                        {},
                        {},
                        {},
                        {},
                        numberCell(account_.tax.air_equivalents + account_.tax.water_equivalents, {}, true),
                        {},
                        {},
                        numberOrDash(account_.tax.tax_cny, {}, true)});
        ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("PollutantTables", "Tax")),
                                         {enterpriseTitle(), translated(QT_TRANSLATE_NOOP("PollutantTables", "Outlet")),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Period")),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Medium")),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Pollutant")), massTitle(),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Equivalents")),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Taxed?")),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Part due")),
                                          translated(QT_TRANSLATE_NOOP("PollutantTables", "Tax (CNY)"))},
                                         std::move(rows), kDecimals);
        table.note = account_.tax.tax_cny
                         ? QString()
                         : translated(QT_TRANSLATE_NOOP("PollutantTables",
                                                        "A dash: no rate is known. Enter the province's rates above."));
        return table;
    }

private:
    static QStringList totalTitles() {
        return {translated(QT_TRANSLATE_NOOP("PollutantTables", "Medium")),
                translated(QT_TRANSLATE_NOOP("PollutantTables", "Pollutant")),
                massTitle(),
                translated(QT_TRANSLATE_NOOP("PollutantTables", "of it stated")),
                translated(QT_TRANSLATE_NOOP("PollutantTables", "of it estimated")),
                translated(QT_TRANSLATE_NOOP("PollutantTables", "Equivalents"))};
    }
    static QString enterpriseTitle() { return translated(QT_TRANSLATE_NOOP("PollutantTables", "Enterprise")); }

    std::vector<ValueCell> totalCells(const PollutantTotal& total, const QString& line_id) const {
        return {textCell(mediumName(total.medium)),
                textCell(pollutantName(total.medium, total.pollutant, library_, words_)),
                numberCell(total.mass_kg, line_id),
                numberCell(total.stated_kg),
                numberCell(total.estimated_kg),
                numberOrDash(total.equivalents)};
    }
    ValueCell enterpriseCell(const std::string& id) const {
        return textCell(facetValueLabel(LineFacet::Enterprise, id, words_, names_));
    }
    QString line(const QString& owner, const PollutantTotal& total) const {
        return periodLine(account_.period,
                          owner + '/' + text::toQString(total.medium) + ':' + text::toQString(total.pollutant));
    }
    QString periodName(const std::string& period) const {
        const auto parsed = base::Period::parse(period);
        return text::toQString(parsed ? words_.period(*parsed) : period);
    }
    /// The sentences, each once; the dock of findings names every place.
    QString findings() const {
        QStringList sentences;
        for (const base::Finding& finding : account_.findings) {
            const QString sentence = text::toQString(words_.sentence(finding));
            if (!sentences.contains(sentence)) {
                sentences << sentence;
            }
        }
        constexpr int kMost = 3;
        const qsizetype more = sentences.size() - kMost;
        QString note = QStringList(sentences.mid(0, kMost)).join('\n');
        if (more > 0) {
            note += '\n' + translated(QT_TRANSLATE_NOOP("PollutantTables", "and %1 more finding(s)")).arg(more);
        }
        return note;
    }

    const PollutantAccount& account_;
    const reference::Library& library_;
    const text::Text& words_;
    const ReferenceDirectory& names_;
};

std::vector<ValueCell> indexCells(const QString& name, const CoControlIndex& index) {
    return {textCell(name, true), numberCell(index.from), numberCell(index.to), numberCell(index.reduction)};
}

} // namespace

std::vector<ResultTable> pollutantTables(const PollutantAccount& account, const reference::Library& library,
                                         const text::Text& words, const ReferenceDirectory& names) {
    const PollutantTableWriter writer(account, library, words, names);
    return {writer.enterprises(), writer.park(), writer.tax()};
}

ResultTable coControlTable(const CoControl& result, const reference::Library& library, const text::Text& words) {
    ValueRows rows;
    rows.push_back({textCell("CO2e (t)", true), numberCell(result.co2e_from_t), numberCell(result.co2e_to_t),
                    numberCell(result.co2e_reduction_t)});
    for (const CoControlPollutant& pollutant : result.pollutants) {
        const std::string elasticity = pollutant.elasticity
                                           ? text::formatSignificant(*pollutant.elasticity, kElasticityDigits)
                                           : words.termOr("no_elasticity", noElasticityWord(pollutant.no_elasticity));
        rows.push_back({textCell(mediumName(pollutant.medium) + ": " +
                                 pollutantName(pollutant.medium, pollutant.pollutant, library, words) + " (kg)"),
                        numberCell(pollutant.from_kg), numberCell(pollutant.to_kg), numberCell(pollutant.reduction_kg),
                        textCell(text::toQString(words.termOr("quadrant", quadrantWord(pollutant.quadrant)))),
                        textCell(text::toQString(elasticity))});
    }
    rows.push_back(indexCells("LAPeq", result.lap_eq));
    if (result.iap_eq) {
        rows.push_back(indexCells("IAPeq", *result.iap_eq));
    }
    ResultTable table =
        writtenTable(translated(QT_TRANSLATE_NOOP("PollutantTables", "Carbon and pollutants together")),
                     {translated(QT_TRANSLATE_NOOP("PollutantTables", "Emission")), text::toQString(result.from),
                      text::toQString(result.to), translated(QT_TRANSLATE_NOOP("PollutantTables", "Reduction")),
                      translated(QT_TRANSLATE_NOOP("PollutantTables", "Together?")),
                      translated(QT_TRANSLATE_NOOP("PollutantTables", "Elasticity"))},
                     std::move(rows), kDecimals);
    table.note = translated(QT_TRANSLATE_NOOP(
        "PollutantTables", "LAPeq: equivalents of all pollutants to air. IAPeq adds CO2e at η equivalents per tonne; "
                           "there is no published η, so it is shown only for one that is entered."));
    if (!result.without_weight.empty()) {
        QStringList list;
        for (const std::string& pollutant : result.without_weight) {
            list << text::toQString(pollutant);
        }
        table.note +=
            '\n' +
            translated(QT_TRANSLATE_NOOP("PollutantTables", "Without an equivalent value: %1")).arg(list.join(", "));
    }
    return table;
}

} // namespace parkcarbon::ui
