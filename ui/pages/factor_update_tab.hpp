#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/services/factor_update.hpp>

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace parkcarbon::ui {

class PinnedFactors;
class ValueTableView;
struct ResultTable;

/// What taking the shipped reference sets would change, line by line; taking them; and the sets that were replaced.
class FactorUpdateTab : public QWidget {
    Q_OBJECT
public:
    FactorUpdateTab(const Context& context, PinnedFactors& pinned, QWidget* parent = nullptr);

    void retranslate();
    void preview(); ///< as a job
    QString summary() const;

signals:
    void errorTold(const parkcarbon::base::Error& error);
    void summaryChanged();
    void previewed();

private:
    enum Part { Rows, Lines, Totals, Findings, kParts };
    void build();
    void fill();
    void fillSuperseded();
    void showSuperseded();
    void showState();
    void take();
    void show(Part part, ResultTable table);
    QString stateText() const;
    bool isFresh() const { return update_ != nullptr && !outdated_; }

    const Context& context_;
    PinnedFactors& pinned_;
    QLabel* state_;
    QPushButton* preview_;
    QTabWidget* tabs_;
    ValueTableView* tables_[kParts];
    QWidget* superseded_tab_;
    QLabel* superseded_label_;
    QComboBox* superseded_;
    ValueTableView* superseded_rows_;
    QLabel* reason_label_;
    QLineEdit* reason_;
    QPushButton* take_;
    std::shared_ptr<const services::FactorUpdate> update_;
    bool outdated_ = false; ///< the project has changed since `update_`
};

} // namespace parkcarbon::ui
