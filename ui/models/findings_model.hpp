#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/text/text.hpp>

#include <QAbstractTableModel>
#include <QColor>

#include <vector>

namespace parkcarbon::ui {

/// Findings as a list: what is wrong, and where. The worst first.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit FindingsModel(const text::Text& words, QObject* parent = nullptr);

    void setFindings(base::Findings findings, base::Severity least);
    const base::Finding& finding(int row) const { return findings_[static_cast<std::size_t>(row)]; }
    int count(base::Severity severity) const; ///< of all, shown or not
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const text::Text& words_;
    base::Findings findings_;
    int counts_[3] = {0, 0, 0};
};

} // namespace parkcarbon::ui
