#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>

#include <QWidget>

class QPushButton;

namespace parkcarbon::services {
class AddEvidence;
}

namespace parkcarbon::ui {

class ValueTableView;

/// The documents that prove a step: stored in the project, linked, or named; whether each is as it was when it was
/// filed; add, open, verify, remove.
class StepEvidenceTab : public QWidget {
    Q_OBJECT
public:
    explicit StepEvidenceTab(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void setState(const engine::workflow::StepState& state);
    void setEditable(bool editable);
    void addFile(const QString& path, bool stored); ///< reading it is a job

signals:
    void errorTold(const parkcarbon::base::Error& error);
    void removeAsked(const QString& evidence_id);

private:
    void build();
    void chooseFile(bool stored);
    void openChosen();
    void showChosen();
    const engine::workflow::EvidenceItem* chosen() const;

    const Context& context_;
    engine::workflow::StepState state_;
    bool editable_ = false;
    ValueTableView* table_;
    QPushButton* store_;
    QPushButton* link_;
    QPushButton* open_;
    QPushButton* verify_;
    QPushButton* remove_;
};

} // namespace parkcarbon::ui
