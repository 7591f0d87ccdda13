#include "ui/pages/flows/flow_cells.hpp"

#include "ui/models/reference_directory.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

namespace parkcarbon::ui {
namespace {

using engine::flows::Amount;
using engine::flows::Party;
using engine::flows::QuantityKind;
using engine::flows::VariableRef;

constexpr int kDigits = 5;
constexpr int kIntervalDigits = 2;
constexpr double kCoverage = 1.96; ///< standard deviations of half a 95 % interval
constexpr std::size_t kMostNamed = 6;

QString translated(const char* source) {
    return QCoreApplication::translate("FlowCells", source);
}

} // namespace

FlowCells::FlowCells(const text::Text& words, const engine::flows::ProjectSystem& project,
                     const std::vector<Party>& parties)
    : words_(words, project), parties_(parties) {
    for (std::uint32_t index = 0; index < parties.size(); ++index) {
        party_of_id_.emplace(parties[index].id, index);
    }
}

QString FlowCells::party(std::uint32_t index) const {
    const Party& party = parties_[index];
    if (!party.is_enterprise && !party.nodes.empty()) {
        return words_.nodeLabel(party.nodes.front());
    }
    const bool chinese = text().language() == text::Language::Zh;
    const std::string& own = chinese ? party.name_zh : party.name_en;
    const std::string& name = own.empty() ? (chinese ? party.name_en : party.name_zh) : own;
    const QString id = text::toQString(party.id);
    return name.empty() ? id : id + ReferenceDirectory::kSeparator + text::toQString(name);
}

QString FlowCells::partyOfId(std::string_view id) const {
    const auto found = party_of_id_.find(id);
    return found == party_of_id_.end() ? text::toQString(id) : party(found->second);
}

QString FlowCells::unit(std::string_view unit) const {
    return unit == "1" ? QString() : text::toQString(text().unitName(unit));
}

ValueCell FlowCells::missing() const {
    return textCell(translated(QT_TRANSLATE_NOOP("FlowCells", "not determined")));
}

ValueCell FlowCells::amount(const Amount& amount, bool strong) const {
    return amount.value ? significantCell(*amount.value, lineOf(amount), strong) : missing();
}

QString FlowCells::lineOf(const Amount& amount) const {
    return amount.terms.size() == 1 ? lineOf(amount.terms.front()) : QString();
}

QString FlowCells::lineOf(const VariableRef& variable) const {
    if (variable.quantity != QuantityKind::Mass) {
        return {};
    }
    return "flow/" + words_.flowId(variable.index) + '/' +
           text::toQString(words_.project().system.layers[variable.layer].id);
}

QString FlowCells::undetermined(const std::vector<std::uint32_t>& flows) const {
    if (flows.empty()) {
        return {};
    }
    QStringList named;
    for (const std::uint32_t flow : flows) {
        if (named.size() < static_cast<qsizetype>(kMostNamed)) {
            named << words_.flowId(flow);
        }
    }
    const QString ids = named.join(QStringLiteral(", "));
    return flows.size() <= kMostNamed ? translated(QT_TRANSLATE_NOOP("FlowCells", "Not determined: %1.")).arg(ids)
                                      : translated(QT_TRANSLATE_NOOP("FlowCells", "Not determined: %1 and %2 more."))
                                            .arg(ids)
                                            .arg(flows.size() - kMostNamed);
}

ValueCell significantCell(double value, const QString& line_id, bool strong) {
    ValueCell cell = numberCell(value, line_id, strong);
    cell.text = text::toQString(text::formatSignificant(value, kDigits));
    return cell;
}

ValueCell significantOrEmpty(const std::optional<double>& value) {
    return value ? significantCell(*value) : ValueCell();
}

ValueCell intervalCell(const std::optional<double>& sd) {
    if (!sd) {
        return {};
    }
    ValueCell cell = numberCell(kCoverage * *sd);
    cell.text = text::toQString(text::formatSignificant(*cell.number, kIntervalDigits));
    return cell;
}

ValueCell percentCell(const std::optional<double>& fraction) {
    if (!fraction) {
        return {};
    }
    ValueCell cell = numberCell(*fraction * 100.0);
    cell.text = text::toQString(text::formatFixed(*cell.number, 1));
    return cell;
}

QString withUnit(const QString& title, const QString& unit) {
    return unit.isEmpty() ? title : translated(QT_TRANSLATE_NOOP("FlowCells", "%1 (%2)")).arg(title, unit);
}

QString intervalTitle() {
    return translated(QT_TRANSLATE_NOOP("FlowCells", "± (95 %)"));
}

} // namespace parkcarbon::ui
