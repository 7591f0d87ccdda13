#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/services/uncertainty_use_case.hpp>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace parkcarbon::ui {

class ChartPanel;
class IntervalChart;
class TableDeck;

/// How sure the inventory is: Monte Carlo and first order of every view and enterprise, what the uncertainty comes
/// from, and how sure the change since a base year is. Computed on request, as a job that needs nothing of the open
/// project, so that work goes on meanwhile.
class UncertaintyPage : public Page {
    Q_OBJECT
public:
    explicit UncertaintyPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;
    void compute();

signals:
    void computed();

private:
    using Result = engine::uncertainty::UncertaintyResult;

    void build();
    QWidget* buildContributions();
    void fillPeriods();
    void fillOutputs();
    void showState();
    void showResult();
    void showContributions();
    void take(const base::Result<std::shared_ptr<const Result>>& outcome);

    QLabel* labels_[4]{};
    QComboBox* period_;
    QComboBox* base_;
    QSpinBox* draws_;
    QSpinBox* seed_;
    QPushButton* compute_;
    QLabel* state_;
    QTabWidget* tabs_;
    TableDeck* deck_;
    IntervalChart* park_intervals_;
    IntervalChart* enterprise_intervals_;
    QWidget* intervals_;
    QWidget* contributions_;
    QLabel* output_label_;
    QComboBox* output_;
    ChartPanel* chart_;
    TableDeck* contributions_deck_;
    std::shared_ptr<const Result> result_;
    std::optional<base::Error> error_; ///< of the last run
    base::Period result_period_ = base::Period::year(2025);
    std::int64_t result_revision_ = 0;
    int running_ = 0;
    int generation_ = 0; ///< of the open project; a result of an earlier one is dropped
};

} // namespace parkcarbon::ui
