#pragma once

#include "ui/entry/entry_draft.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/form_row.hpp"

#include <parkcarbon/engine/inventory/trial.hpp>

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace parkcarbon::ui {

class ParameterForm;

/// The fields of one activity row, and only the parameters that its method knows. Enter goes to the next field.
class EntryForm : public QWidget {
    Q_OBJECT
public:
    explicit EntryForm(const Context& context, QWidget* parent = nullptr);

    enum class Item { None, Listed, Named }; ///< none chosen, one of the list, one that the row names itself
    /// Null: an item that the catalogue does not know, or none. The texts stay.
    void setMethod(const MethodDescription* method, Item item);
    void setDraft(const EntryDraft& draft);
    EntryDraft draft() const;
    /// Fields that are empty are not told of unless `also_empty`.
    void showProblems(const EntryProblems& problems, bool also_empty);
    /// Defaults and marks as the engine sees them: own factors of the project, needed parameters.
    void showTrial(const engine::inventory::Trial& trial, bool has_quantity);
    void focusField(const std::string& field);
    void fillChoices(); ///< enterprises, periods and units may be others
    void retranslate();
    int problemCount() const;
    std::vector<QWidget*> editors() const; ///< in the order of the form

    /// Ctrl+Z in a field where nothing was typed means the project. True when the event has been dealt with so.
    static bool leavesUndoToProject(QObject* editor, QEvent* event);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* addLine(QFormLayout& form, const std::string& field);
    QComboBox* newCombo(bool editable);
    void prepare(QWidget* editor);
    void takeParameterEditors();
    void nameFields();
    void fillUnits();
    QString problemText(const base::Error& error) const;

    const Context& context_;
    const MethodDescription* method_ = nullptr;
    std::string editing_id_;
    std::map<std::string, FormRow> rows_; ///< by field
    std::map<std::string, QLineEdit*> lines_;
    QComboBox* enterprise_;
    QComboBox* period_;
    QComboBox* unit_;
    QComboBox* evidence_;
    ParameterForm* parameters_;
    bool filling_ = false;
};

} // namespace parkcarbon::ui
