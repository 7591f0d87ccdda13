#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/form_row.hpp"

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/record.hpp>

#include <QDialog>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace parkcarbon::ui {

/// What a new flow begins with.
struct NewFlow {
    std::string from; ///< ids of parties as flows.csv writes them
    std::string to;
    base::Period period = base::Period::year(2025);
    std::string layer;
    std::string unit;
    std::vector<std::string> layers; ///< to choose from; others can be typed
    QStringList materials;           ///< to complete
};

/// Asks for what a flow between two parties is and writes one row of flows.csv: one undo step.
class FlowDialog : public QDialog {
    Q_OBJECT
public:
    FlowDialog(const Context& context, const NewFlow& flow, QWidget* parent = nullptr);

signals:
    void added(const QString& flow_id, const QString& layer);

private:
    void build(const NewFlow& flow);
    QLineEdit* addLine(const char* field, const std::string& text, const QStringList& completions = {});
    void addRow(const char* field, QWidget* editor, bool needed, QWidget* behind = nullptr);
    domain::Cells cells(const std::string& id) const;
    std::string newId() const;
    void store();
    void showProblems(const std::vector<domain::FieldError>& problems);

    const Context& context_;
    QFormLayout* form_;
    std::map<std::string, FormRow, std::less<>> rows_; ///< by field
    QLineEdit* quantity_ = nullptr;
    QCheckBox* unmeasured_ = nullptr;
    QComboBox* layer_ = nullptr;
    QComboBox* evidence_ = nullptr;
    QLabel* refused_;
    QDialogButtonBox* buttons_;
};

} // namespace parkcarbon::ui
