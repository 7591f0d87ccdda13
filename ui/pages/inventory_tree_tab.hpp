#pragma once

#include "ui/pages/inventory_tab.hpp"

class QLabel;
class QLineEdit;
class QPushButton;

namespace parkcarbon::ui {

class LineTreeModel;
class LineTreeView;

/// The inventory as a tree of scope, category, enterprise and line, with a filter.
class InventoryTreeTab : public InventoryTab {
    Q_OBJECT
public:
    explicit InventoryTreeTab(const Context& context, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void fill(const ParkResults& results) override;
    QString summary() const override;

private:
    void applyFilter();
    void openFirst();

    LineTreeModel* model_;
    LineTreeView* view_;
    QLabel* filter_label_;
    QLineEdit* filter_;
    QLabel* count_;
    QPushButton* copy_;
};

} // namespace parkcarbon::ui
