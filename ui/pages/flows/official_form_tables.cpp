#include "ui/pages/flows/official_form_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <set>
#include <string_view>

namespace parkcarbon::ui {
namespace {

using engine::flows::Amount;
using engine::flows::OfficialTable;
using engine::flows::TableHeading;

constexpr std::string_view kTransformation = "transformation:";
constexpr std::string_view kFinal = "final:";
constexpr std::string_view kTotal = "total";

QString translated(const char* source) {
    return QCoreApplication::translate("OfficialFormTables", source);
}

class FormWriter {
public:
    FormWriter(const FlowBalances& balances, const text::Text& words, const char* family)
        : cells_(words, balances.account().project, balances.review->parties), family_(family) {}

    ResultTable write(const QString& title, const QString& first_column, const OfficialTable& form) {
        QStringList columns{first_column};
        for (const TableHeading& heading : form.columns) {
            const bool ratio = heading.unit == "1";
            columns << withUnit(term(heading.code), ratio ? QStringLiteral("%") : cells_.unit(heading.unit));
        }
        ValueRows rows;
        for (std::size_t row = 0; row < form.rows.size(); ++row) {
            std::vector<ValueCell>& cells = rows.emplace_back();
            const bool strong = isSum(form.rows[row].code);
            cells.push_back(textCell(rowTitle(form.rows[row].code), strong));
            for (std::size_t column = 0; column < form.columns.size(); ++column) {
                const auto& amount = form.cells[row * form.columns.size() + column];
                cells.push_back(amount ? cell(*amount, form.columns[column], strong) : ValueCell());
            }
        }
        ResultTable table = writtenTable(title, columns, std::move(rows));
        table.note = note();
        return table;
    }

private:
    QString term(std::string_view code) const {
        return text::toQString(cells_.text().hasTerm(std::string(family_) + "." + std::string(code))
                                   ? cells_.text().termOr(family_, code)
                                   : cells_.text().choiceLabel(code));
    }
    static bool isSum(std::string_view code) {
        return !code.starts_with(kTransformation) && !code.starts_with(kFinal) &&
               (code == kTotal || code == "available" || code == "transformation" || code == "final_consumption" ||
                code == "total_consumption");
    }
    QString rowTitle(std::string_view code) const {
        for (const std::string_view prefix : {kTransformation, kFinal}) {
            if (code.starts_with(prefix)) {
                return "    " + cells_.partyOfId(code.substr(prefix.size()));
            }
        }
        const bool known = cells_.text().hasTerm(std::string(family_) + "." + std::string(code));
        return known ? term(code) : cells_.partyOfId(code);
    }
    ValueCell cell(const Amount& amount, const TableHeading& heading, bool strong) {
        for (const auto& variable : amount.undetermined) {
            if (variable.quantity == engine::flows::QuantityKind::Mass) {
                undetermined_.insert(variable.index);
            }
        }
        return heading.unit == "1" && amount.value ? percentCell(amount.value) : cells_.amount(amount, strong);
    }
    QString note() const {
        const QString empty =
            translated(QT_TRANSLATE_NOOP("OfficialFormTables", "An empty cell: no flow of the data belongs there."));
        const QString missing = cells_.undetermined({undetermined_.begin(), undetermined_.end()});
        return missing.isEmpty() ? empty : empty + ' ' + missing;
    }

    const FlowCells cells_;
    const char* family_;
    std::set<std::uint32_t> undetermined_;
};

} // namespace

std::vector<ResultTable> officialFormTables(const FlowBalances& balances, const text::Text& words) {
    std::vector<ResultTable> tables;
    if (!balances.forms.water.rows.empty()) {
        tables.push_back(FormWriter(balances, words, "water_balance")
                             .write(translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Water balance table")),
                                    translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Water user")),
                                    balances.forms.water));
    }
    if (!balances.forms.energy.rows.empty()) {
        tables.push_back(FormWriter(balances, words, "energy_balance")
                             .write(translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Energy balance table")),
                                    translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Item")),
                                    balances.forms.energy));
    }
    return tables;
}

} // namespace parkcarbon::ui
