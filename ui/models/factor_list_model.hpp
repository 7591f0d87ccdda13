#pragma once

#include "ui/models/project_factors.hpp"

#include <parkcarbon/text/text.hpp>

#include <QAbstractTableModel>

#include <vector>

namespace parkcarbon::ui {

class Theme;

/// Factors as a list; the status of what nobody has seen at its source carries a sign and a colour.
class FactorListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Status, Values, Year, Kind, Set, Source, kColumns };
    FactorListModel(const text::Text& words, const Theme& theme, QObject* parent = nullptr);

    void setFactors(std::vector<ProjectFactor> factors);
    const ProjectFactor& factor(int row) const { return factors_[static_cast<std::size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shown(const ProjectFactor& factor, int column) const;

    const text::Text& words_;
    const Theme& theme_;
    std::vector<ProjectFactor> factors_;
};

} // namespace parkcarbon::ui
