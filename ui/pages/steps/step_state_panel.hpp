#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>

#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace parkcarbon::ui {

/// Where a step stands: status and score as claimed, what the gates make of them and why, owner, planned and actual
/// dates, the third party that checked it.
class StepStatePanel : public QWidget {
    Q_OBJECT
public:
    explicit StepStatePanel(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    /// `entered`: the step's row, null when there is none.
    void setState(const engine::workflow::StepState& state, const domain::WorkflowEntry* entered);
    void setEditable(bool editable);
    void commit(); ///< what is typed but not left yet

signals:
    void statusEntered(parkcarbon::domain::StepStatus status, const QString& reason);
    void scoreEntered(std::optional<double> score);               ///< nothing: as evidence and checks have it
    void fieldEntered(const QString& field, const QString& text); ///< of the table workflow

private:
    static constexpr int kTexts = 8;
    struct TextField {
        const char* field;
        QLabel* label = nullptr;
        QLineEdit* edit = nullptr;
        QString shown; ///< what the project holds
    };

    void build();
    void addText(QGridLayout& grid, int index, const char* field, int row, int column);
    void enter(std::size_t index);
    void showGates(const engine::workflow::StepState& state);
    void fillScores();

    const Context& context_;
    QLabel* status_label_;
    QComboBox* status_;
    QLabel* score_label_;
    QComboBox* score_;
    QLabel* gates_;
    std::array<TextField, kTexts> texts_{};
};

} // namespace parkcarbon::ui
