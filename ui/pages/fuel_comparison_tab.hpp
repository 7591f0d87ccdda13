#pragma once

#include "ui/shell/context.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace parkcarbon::ui {

class ValueTableView;

/// Two fuel sets side by side, fuel by fuel.
class FuelComparisonTab : public QWidget {
    Q_OBJECT
public:
    explicit FuelComparisonTab(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void refresh(); ///< the project's sets may be others
    QString summary() const;

signals:
    void summaryChanged();

private:
    void fillSets();
    void compare();

    const Context& context_;
    QLabel* first_label_;
    QComboBox* first_;
    QLabel* second_label_;
    QComboBox* second_;
    QCheckBox* common_;
    ValueTableView* table_;
};

} // namespace parkcarbon::ui
