#include "ui/models/findings_model.hpp"

#include <parkcarbon/text/qt.hpp>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

QString signOf(base::Severity severity) {
    switch (severity) {
    case base::Severity::Error:
        return QStringLiteral("✖ ");
    case base::Severity::Warning:
        return QStringLiteral("⚠ ");
    case base::Severity::Note:
        break;
    }
    return QStringLiteral("ℹ ");
}

} // namespace

FindingsModel::FindingsModel(const text::Text& words, QObject* parent) : QAbstractTableModel(parent), words_(words) {}

void FindingsModel::setFindings(base::Findings findings, base::Severity least) {
    beginResetModel();
    std::fill(std::begin(counts_), std::end(counts_), 0);
    for (const base::Finding& finding : findings) {
        ++counts_[static_cast<int>(finding.severity)];
    }
    std::erase_if(findings, [least](const base::Finding& finding) { return finding.severity < least; });
    std::stable_sort(findings.begin(), findings.end(),
                     [](const base::Finding& a, const base::Finding& b) { return a.severity > b.severity; });
    findings_ = std::move(findings);
    endResetModel();
}

int FindingsModel::count(base::Severity severity) const {
    return counts_[static_cast<int>(severity)];
}

void FindingsModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(findings_.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const base::Finding& found = finding(index.row());
    const QString sentence = text::toQString(words_.sentence(found));
    if (role == Qt::DisplayRole) {
        return index.column() == 0 ? signOf(found.severity) + sentence : text::toQString(words_.location(found.where));
    }
    if (role == Qt::ToolTipRole) {
        const std::string remedy = words_.remedy(found);
        return QString(text::toQString(words_.severityLabel(found.severity)) + ": " + sentence +
                       (remedy.empty() ? QString() : "\n→ " + text::toQString(remedy)));
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Finding") : tr("Where");
}

} // namespace parkcarbon::ui
