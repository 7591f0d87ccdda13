#include "ui/models/factor_list_model.hpp"

#include "ui/models/factor_words.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {
namespace {

using State = ProjectFactor::State;

QString signOf(State state) {
    switch (state) {
    case State::Own:
        return QStringLiteral("★ ");
    case State::Older:
    case State::Gone:
        return QStringLiteral("◷ ");
    case State::NotTaken:
        return QStringLiteral("＋ ");
    case State::Shipped:
        break;
    }
    return {};
}

} // namespace

FactorListModel::FactorListModel(const text::Text& words, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), words_(words), theme_(theme) {}

void FactorListModel::setFactors(std::vector<ProjectFactor> factors) {
    beginResetModel();
    factors_ = std::move(factors);
    endResetModel();
}

void FactorListModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int FactorListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(factors_.size());
}

int FactorListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString FactorListModel::shown(const ProjectFactor& factor, int column) const {
    const reference::FactorHit& hit = factor.hit;
    switch (column) {
    case Name: {
        const QString more = factorQualifier(words_, hit);
        return signOf(factor.state) + factorName(words_, hit.name_zh, hit.name_en) +
               (more.isEmpty() ? QString() : QStringLiteral(" · ") + more);
    }
    case Kind:
        return factorKind(words_, hit.kind);
    case Set:
        return factorSet(words_, hit.kind, hit.set);
    case Values:
        return factorValues(words_, hit);
    case Year:
        return hit.year ? QString::number(*hit.year) : QString();
    case Status:
        return factorStatus(words_, hit.status);
    case Source:
        return text::toQString(hit.source);
    default:
        return {};
    }
}

QVariant FactorListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ProjectFactor& listed = factor(index.row());
    const bool warns = index.column() == Status && isUnconfirmed(listed.hit.status);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(listed, index.column());
    case Qt::BackgroundRole:
        return warns ? QVariant(theme_.colors().warning_back) : QVariant();
    case Qt::ForegroundRole:
        return warns ? QVariant(theme_.colors().warning) : QVariant();
    default:
        return {};
    }
}

QVariant FactorListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Set:
        return tr("Set");
    case Values:
        return tr("Values");
    case Year:
        return tr("Year");
    case Status:
        return tr("Status");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace parkcarbon::ui
