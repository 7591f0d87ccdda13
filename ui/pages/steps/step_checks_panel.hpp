#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/engine/workflow/workbench.hpp>

#include <QWidget>

class QLabel;
class QPushButton;

namespace parkcarbon::ui {

class ValueTableView;

/// The automatic checks of a step with what each found; leads to where one is mended, or lets one pass for a reason.
class StepChecksPanel : public QWidget {
    Q_OBJECT
public:
    explicit StepChecksPanel(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void setState(const engine::workflow::StepState& state);
    void setEditable(bool editable);

signals:
    void overridden(const QString& check, const QString& reason);

private:
    void showChosen();
    void goToChosen();
    void askForReason();
    const engine::workflow::CheckResult* chosen() const;
    QString titleOf(const engine::workflow::CheckResult& check) const;

    const Context& context_;
    engine::workflow::StepState state_;
    bool editable_ = false;
    QLabel* title_;
    ValueTableView* table_;
    QLabel* remedy_;
    QPushButton* go_;
    QPushButton* override_;
};

} // namespace parkcarbon::ui
