#pragma once

#include "ui/models/line_pivot.hpp"
#include "ui/models/result_table.hpp"
#include "ui/pages/inventory_tab.hpp"

class QComboBox;
class QLabel;

namespace parkcarbon::ui {

class TableDeck;

/// A pivot as a table: a row per value of one facet, a column per value of the other, totals at the end.
ResultTable pivotTable(const Pivot& pivot, const PivotRequest& request, const text::Text& words,
                       const ReferenceDirectory& names);

/// Sums of lines by any two facets.
class InventoryPivotTab : public InventoryTab {
    Q_OBJECT
public:
    explicit InventoryPivotTab(const Context& context, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void fill(const ParkResults& results) override;
    QString summary() const override;
    PivotRequest request() const;

private:
    void showPivot();

    LineFacets facets_;
    QComboBox* rows_;
    QComboBox* columns_;
    QComboBox* choice_;
    QComboBox* value_;
    QLabel* labels_[4];
    TableDeck* deck_;
};

} // namespace parkcarbon::ui
