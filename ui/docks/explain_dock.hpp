#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/engine/inventory/explanation.hpp>

#include <QDockWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace parkcarbon::ui {

/// The derivation of the number that was asked for: formula, then every step with value, unit, source and the cell it
/// came from.
class ExplainDock : public QDockWidget {
    Q_OBJECT
public:
    ExplainDock(const Context& context, QWidget* parent);

    void explain(const QString& line_id); ///< in the period and of the data on screen
    void explainIn(base::Period period, const QString& line_id, engine::inventory::DataBasis basis);
    void retranslate();

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    void derive();
    void follow(QTreeWidgetItem* item);
    bool isFlowRow(const QString& line_id) const;
    QString partOf(const engine::inventory::ExplanationStep& step) const;
    void showExplanation();
    void showNothing(const QString& why);
    void fillSteps(const engine::inventory::Explanation& explanation);
    void goToSource();
    const domain::Provenance* originShown() const;
    void showOriginalState();
    void openOriginal();
    bool isIndicator() const;
    void goToFact();

    const Context& context_;
    QString line_id_;
    std::optional<base::Period> period_;                ///< when it is not the one on screen
    std::optional<engine::inventory::DataBasis> basis_; ///< likewise
    std::optional<base::Result<engine::inventory::Explanation>> explanation_;
    QLabel* title_;
    QLabel* result_;
    QLabel* formula_;
    QTreeWidget* steps_;
    QPushButton* go_;
    QPushButton* original_;
};

} // namespace parkcarbon::ui
