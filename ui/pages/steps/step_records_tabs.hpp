#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>

#include <QTabWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parkcarbon::ui {

class StepEvidenceTab;
class ValueTableView;

/// What belongs to a step besides its state: evidence, who does what, meetings, its own entries, notes. Each tab says
/// how much it holds.
class StepRecordsTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit StepRecordsTabs(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void setState(const engine::workflow::StepState& state, std::shared_ptr<const domain::ProjectSnapshot> snapshot);
    void setEditable(bool editable);
    void commit(); ///< the note that is being written
    StepEvidenceTab& evidence() { return *evidence_; }

signals:
    void errorTold(const parkcarbon::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< notes are stored when they are left

private:
    /// A list, with a line below it that adds to it and a button that removes from it.
    struct List {
        QWidget* page = nullptr;
        ValueTableView* table = nullptr;
        QPushButton* add = nullptr;
        QPushButton* remove = nullptr;
        std::vector<std::string> ids; ///< of the records shown
    };

    List makeList(const char* name, std::initializer_list<QWidget*> fields);
    void connectLists();
    void fillRaci();
    void fillMeetings();
    void fillEntries();
    void fillPersons();
    void addResponsibility();
    void addMeeting();
    void setEntry();
    void removeFrom(const List& list, domain::Table table);
    void report(const base::Result<void>& result);
    void nameTabs();

    const Context& context_;
    engine::workflow::StepState state_;
    std::shared_ptr<const domain::ProjectSnapshot> snapshot_;
    bool editable_ = false;
    StepEvidenceTab* evidence_;
    QComboBox* person_;
    QComboBox* role_;
    QLineEdit* day_;
    QLineEdit* title_;
    QLineEdit* resolutions_;
    QComboBox* field_;
    QLineEdit* value_;
    List raci_;
    List meetings_;
    List entries_;
    QPlainTextEdit* note_;
};

} // namespace parkcarbon::ui
