#pragma once

#include <parkcarbon/services/judged_findings.hpp>
#include <parkcarbon/text/text.hpp>

#include <QAbstractTableModel>
#include <QColor>

#include <vector>

namespace parkcarbon::ui {

/// Findings as a list: what is wrong, and where. The worst first; behind them, when asked for, those set aside with the
/// reason, who did it and when.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit FindingsModel(const text::Text& words, QObject* parent = nullptr);

    void setFindings(services::JudgedFindings findings, base::Severity least, bool show_dismissed);
    const base::Finding& finding(int row) const;
    const domain::Dismissal* dismissal(int row) const; ///< null for a finding that stands open
    int count(base::Severity severity) const;          ///< of all open ones, shown or not
    int dismissedCount() const { return dismissed_count_; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString judgement(const domain::Dismissal& dismissal) const;

    const text::Text& words_;
    base::Findings findings_;
    services::DismissedFindings dismissed_; ///< shown behind `findings_`
    int counts_[3] = {0, 0, 0};
    int dismissed_count_ = 0;
};

} // namespace parkcarbon::ui
