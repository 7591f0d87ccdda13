#include "ui/models/findings_model.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QFont>

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

void FindingsModel::setFindings(services::JudgedFindings findings, base::Severity least, bool show_dismissed) {
    const auto worse = [](const base::Finding& a, const base::Finding& b) { return a.severity > b.severity; };
    beginResetModel();
    std::fill(std::begin(counts_), std::end(counts_), 0);
    for (const base::Finding& finding : findings.open) {
        ++counts_[static_cast<int>(finding.severity)];
    }
    std::erase_if(findings.open, [least](const base::Finding& finding) { return finding.severity < least; });
    std::stable_sort(findings.open.begin(), findings.open.end(), worse);
    findings_ = std::move(findings.open);
    dismissed_count_ = static_cast<int>(findings.dismissed.size());
    dismissed_.clear();
    if (show_dismissed) {
        std::erase_if(findings.dismissed, [least](const auto& each) { return each.finding.severity < least; });
        std::stable_sort(findings.dismissed.begin(), findings.dismissed.end(),
                         [&](const auto& a, const auto& b) { return worse(a.finding, b.finding); });
        dismissed_ = std::move(findings.dismissed);
    }
    endResetModel();
}

const base::Finding& FindingsModel::finding(int row) const {
    const auto index = static_cast<std::size_t>(row);
    return index < findings_.size() ? findings_[index] : dismissed_[index - findings_.size()].finding;
}

const domain::Dismissal* FindingsModel::dismissal(int row) const {
    const auto index = static_cast<std::size_t>(row);
    return index < findings_.size() ? nullptr : &dismissed_[index - findings_.size()].dismissal;
}

QString FindingsModel::judgement(const domain::Dismissal& dismissal) const {
    const QString day = dismissal.dismissed_on ? text::toQString(words_.date(*dismissal.dismissed_on)) : QString();
    return tr("Set aside by %1 on %2: %3")
        .arg(text::toQString(dismissal.dismissed_by), day, text::toQString(dismissal.reason));
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
    return parent.isValid() ? 0 : static_cast<int>(findings_.size() + dismissed_.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const base::Finding& found = finding(index.row());
    const domain::Dismissal* set_aside = dismissal(index.row());
    const QString sentence = text::toQString(words_.sentence(found));
    if (role == Qt::FontRole && set_aside != nullptr) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    if (role == Qt::DisplayRole && index.column() == 0) {
        return set_aside == nullptr ? signOf(found.severity) + sentence
                                    : "⊘ " + sentence + " – " + judgement(*set_aside);
    }
    if (role == Qt::DisplayRole) {
        return text::toQString(words_.location(found.where));
    }
    if (role == Qt::ToolTipRole) {
        QStringList lines = {text::toQString(words_.severityLabel(found.severity)) + ": " + sentence};
        if (const std::string remedy = words_.remedy(found); !remedy.empty()) {
            lines << "→ " + text::toQString(remedy);
        }
        if (set_aside != nullptr) {
            lines << "⊘ " + judgement(*set_aside);
        }
        return lines.join('\n');
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
