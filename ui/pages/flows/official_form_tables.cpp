#include "ui/pages/flows/official_form_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace parkcarbon::ui {
namespace {

using engine::flows::OfficialTable;
using engine::flows::TableHeading;

constexpr std::string_view kTransformation = "transformation:";
constexpr std::string_view kFinal = "final:";
constexpr std::string_view kTotal = "total";

QString translated(const char* source) {
    return QCoreApplication::translate("OfficialFormTables", source);
}

/// One form with its words. The cells are made when they are asked for.
class FormWriter {
public:
    FormWriter(std::shared_ptr<const FlowBalances> balances, const OfficialTable& form, text::Text words,
               const char* family)
        : balances_(std::move(balances)), form_(form), words_(std::move(words)),
          cells_(words_, balances_->account().project, balances_->review->parties), family_(family) {}

    static ResultTable table(const std::shared_ptr<const FormWriter>& writer, const QString& title,
                             const QString& first_column) {
        QStringList columns{first_column};
        for (const TableHeading& heading : writer->form_.columns) {
            const bool ratio = heading.unit == "1";
            columns << withUnit(writer->term(heading.code),
                                ratio ? QStringLiteral("%") : writer->cells_.unit(heading.unit));
        }
        ResultTable table = askedTable(title, columns, writer->form_.rows.size(),
                                       [writer](int row, int column) { return writer->cell(row, column); });
        table.note = writer->note();
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
    ValueCell cell(int row, int column) const {
        const std::string& code = form_.rows[static_cast<std::size_t>(row)].code;
        if (column == 0) {
            return textCell(rowTitle(code), isSum(code));
        }
        const auto at = static_cast<std::size_t>(column - 1);
        const auto& amount = form_.cells[static_cast<std::size_t>(row) * form_.columns.size() + at];
        if (!amount) {
            return {};
        }
        return form_.columns[at].unit == "1" && amount->value ? percentCell(amount->value)
                                                              : cells_.amount(*amount, isSum(code));
    }
    QString note() const {
        std::set<std::uint32_t> undetermined;
        for (const auto& amount : form_.cells) {
            for (const auto& variable : amount ? amount->undetermined : std::vector<engine::flows::VariableRef>()) {
                if (variable.quantity == engine::flows::QuantityKind::Mass) {
                    undetermined.insert(variable.index);
                }
            }
        }
        const QString empty =
            translated(QT_TRANSLATE_NOOP("OfficialFormTables", "An empty cell: no flow of the data belongs there."));
        const QString missing = cells_.undetermined({undetermined.begin(), undetermined.end()});
        return missing.isEmpty() ? empty : empty + ' ' + missing;
    }

    std::shared_ptr<const FlowBalances> balances_;
    const OfficialTable& form_; // of balances_
    text::Text words_;
    FlowCells cells_;
    const char* family_;
};

} // namespace

std::vector<ResultTable> officialFormTables(const std::shared_ptr<const FlowBalances>& balances,
                                            const text::Text& words) {
    std::vector<ResultTable> tables;
    const services::OfficialTables& forms = balances->forms;
    if (!forms.water.rows.empty()) {
        tables.push_back(
            FormWriter::table(std::make_shared<const FormWriter>(balances, forms.water, words, "water_balance"),
                              translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Water balance table")),
                              translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Water user"))));
    }
    if (!forms.energy.rows.empty()) {
        tables.push_back(
            FormWriter::table(std::make_shared<const FormWriter>(balances, forms.energy, words, "energy_balance"),
                              translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Energy balance table")),
                              translated(QT_TRANSLATE_NOOP("OfficialFormTables", "Item"))));
    }
    return tables;
}

} // namespace parkcarbon::ui
