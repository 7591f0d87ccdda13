#include "ui/models/flow_table_model.hpp"

#include "ui/theme/theme.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFont>

#include <algorithm>
#include <utility>

namespace parkcarbon::ui {
namespace {

using engine::flows::FlowOrigin;
using engine::flows::VariableClass;

constexpr int kAmountDigits = 6;
constexpr int kSmallDigits = 3;
constexpr int kEditDigits = 12;
constexpr int kZDecimals = 2;
constexpr int kPctDecimals = 1;
constexpr double kPercent = 100.0;

QString nothing() {
    return QStringLiteral("–");
}

QString amount(const std::optional<double>& value, int digits = kAmountDigits) {
    return value ? text::toQString(text::formatSignificant(*value, digits)) : nothing();
}

QString plainNumber(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', kEditDigits) : QString();
}

std::optional<double> statedPct(const FlowFigures& row) {
    return row.stated ? halfWidthPct(row.stated->value, row.stated->sd) : std::nullopt;
}

std::optional<double> balancedPct(const FlowFigures& row) {
    return row.value && row.sd ? halfWidthPct(*row.value, *row.sd) : std::nullopt;
}

} // namespace

FlowTableModel::FlowTableModel(const text::Text& words, const ThemeColors& colors, QObject* parent)
    : QAbstractTableModel(parent), words_(words), colors_(colors) {}

void FlowTableModel::setContent(std::shared_ptr<const engine::flows::FlowAccount> account, std::uint32_t layer,
                                const std::vector<engine::flows::SigmaOverride>& what_if) {
    beginResetModel();
    rows_ = flowFigures(*account, layer, what_if);
    account_ = std::move(account);
    layer_ = layer;
    endResetModel();
}

void FlowTableModel::clear() {
    beginResetModel();
    rows_.clear();
    account_.reset();
    endResetModel();
}

void FlowTableModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int FlowTableModel::rowOf(std::string_view flow_id) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const FlowFigures& row) {
        return account_->project.system.flows[row.flow].id == flow_id;
    });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

bool FlowTableModel::isOwnRow(int row) const {
    const auto& about = account_->project.flows[rows_[static_cast<std::size_t>(row)].flow];
    return about.origin == FlowOrigin::FlowRow && about.records.size() == 1 && about.amount_layer == layer_;
}

int FlowTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FlowTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlowTableModel::textAt(const FlowFigures& row, int column) const {
    const engine::flows::Flow& flow = account_->project.system.flows[row.flow];
    switch (column) {
    case Flow:
        return words().flowId(row.flow);
    case From:
        return words().nodeLabel(flow.from);
    case To:
        return words().nodeLabel(flow.to);
    case Material:
        return words().material(row.flow);
    case StatedPct:
    case BalancedPct: {
        const auto pct = numberAt(row, column);
        return pct ? text::toQString(text::formatSignificant(*pct, 2)) + "%" : nothing();
    }
    case Sigma:
        return (row.is_what_if ? QStringLiteral("✎ ") : QString()) + amount(numberAt(row, column), kSmallDigits);
    case Change:
        return row.change ? (*row.change > 0.0 ? QStringLiteral("+") : QString()) +
                                text::toQString(text::formatPercent(*row.change, kPctDecimals))
                          : nothing();
    case Class:
        return words().variableClass(row.variable_class);
    case Test:
        if (!row.z) {
            return nothing();
        }
        return (!row.isMarked() ? QString()
                : row.too_high  ? QStringLiteral("▲ ")
                                : QStringLiteral("▼ ")) +
               text::toQString(text::formatFixed(*row.z, kZDecimals));
    case Evidence:
        return account_->project.flows[row.flow].origin == FlowOrigin::Implied
                   ? words().origin(FlowOrigin::Implied)
                   : words().evidence(account_->project.flows[row.flow].evidence_class);
    default:
        return amount(numberAt(row, column));
    }
}

std::optional<double> FlowTableModel::numberAt(const FlowFigures& row, int column) const {
    switch (column) {
    case Stated:
        return row.stated ? std::optional(row.stated->value) : std::nullopt;
    case StatedPct:
        return statedPct(row);
    case Sigma:
        return row.stated ? std::optional(row.stated->sd) : std::nullopt;
    case Balanced:
        return row.value;
    case BalancedPct:
        return balancedPct(row);
    case Change:
        return row.change ? std::optional(kPercent * *row.change) : std::nullopt;
    case Test:
        return row.z;
    default:
        return std::nullopt;
    }
}

QString FlowTableModel::editText(const FlowFigures& row, int column) const {
    const engine::flows::Flow& flow = account_->project.system.flows[row.flow];
    switch (column) {
    case From:
        return text::toQString(account_->project.system.nodes[flow.from].id);
    case To:
        return text::toQString(account_->project.system.nodes[flow.to].id);
    case Material:
        return text::toQString(account_->project.flows[row.flow].material);
    default:
        return plainNumber(numberAt(row, column));
    }
}

QString FlowTableModel::tip(const FlowFigures& row, int column) const {
    const QString unit = words().layerUnit(layer_);
    switch (column) {
    case Stated:
        return row.stated ? tr("%1 ± %2 %3 (standard uncertainty)")
                                .arg(amount(row.stated->value), amount(row.stated->sd, kSmallDigits), unit)
                          : tr("Not measured");
    case StatedPct:
        return account_->project.flows[row.flow].uncertainty_assumed
                   ? tr("No record states an uncertainty: this is the default of its evidence class.")
                   : tr("Half of the 95 % interval, in % of the value");
    case Sigma:
        return tr("Standard uncertainty in %1. Type another one to see what it would change; it is not stored.")
            .arg(unit);
    case Balanced:
        return row.value ? tr("%1 ± %2 %3 (standard uncertainty). Double-click to see how it was computed.")
                               .arg(amount(row.value), amount(row.sd, kSmallDigits), unit)
                         : tr("The data do not determine this amount.");
    case Test:
        if (row.asked > 0) {
            return row.too_high ? tr("▲ Suspect: too high against the other meters")
                                : tr("▼ Suspect: too low against the other meters");
        }
        if (row.over_limit) {
            return tr("Above the limit, but another suspect explains it");
        }
        return row.z ? tr("Fits the other meters") : tr("Nothing else measured can test this amount.");
    default:
        return textAt(row, column);
    }
}

QVariant FlowTableModel::background(const FlowFigures& row, int column) const {
    if (row.asked > 0) {
        return colors_.error_back;
    }
    if (row.over_limit) {
        return colors_.warning_back;
    }
    return row.is_what_if && column == Sigma ? QVariant(colors_.note_back) : QVariant();
}

QVariant FlowTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const FlowFigures& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool numeric = column >= Stated && column <= Change;
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, column);
    case Qt::EditRole:
        return editText(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(numeric || column == Test ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::BackgroundRole:
        return background(row, column);
    case Qt::FontRole:
        if (row.asked > 0 && (column == Flow || column == Stated || column == Test)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case LineIdRole:
        return row.value && (column == Balanced || column == BalancedPct || column == Change || column == Test)
                   ? "flow/" + words().flowId(row.flow) + "/" +
                         text::toQString(account_->project.system.layers[layer_].id)
                   : QString();
    case NumberRole:
        return numberAt(row, column) ? QVariant(*numberAt(row, column)) : QVariant();
    case FlowIdRole:
        return words().flowId(row.flow);
    case SortRole:
        if (numeric || column == Test) { // nothing comes before every number
            return numberAt(row, column) ? QVariant(*numberAt(row, column)) : QVariant();
        }
        return textAt(row, column);
    case MarkedRole:
        return row.isMarked();
    default:
        return {};
    }
}

bool FlowTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const QString typed = value.toString().trimmed();
    if (typed != data(index, Qt::EditRole).toString()) {
        emit editAsked(data(index, FlowIdRole).toString(), index.column(), typed);
    }
    return true;
}

Qt::ItemFlags FlowTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const bool of_record = index.column() >= From && index.column() <= StatedPct;
    const bool tried = index.column() == Sigma && rows_[static_cast<std::size_t>(index.row())].has_own_sigma;
    if (tried || (of_record && editable_ && isOwnRow(index.row()))) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant FlowTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    const QString unit = account_ ? words().layerUnit(layer_) : QString();
    const QString titles[ColumnCount] = {tr("Flow"),
                                         tr("From"),
                                         tr("To"),
                                         tr("Material"),
                                         tr("Stated (%1)").arg(unit),
                                         tr("±95 %"),
                                         tr("σ (what if)"),
                                         tr("Balanced (%1)").arg(unit),
                                         tr("±95 %"),
                                         tr("Change"),
                                         tr("Check"),
                                         tr("z"),
                                         tr("Evidence")};
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

} // namespace parkcarbon::ui
