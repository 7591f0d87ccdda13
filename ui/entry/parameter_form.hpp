#pragma once

#include "ui/entry/entry_draft.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/form_row.hpp"

#include <parkcarbon/engine/inventory/trial.hpp>

#include <QWidget>

#include <map>
#include <set>
#include <string>
#include <vector>

class QFormLayout;
class QLineEdit;

namespace parkcarbon::ui {

/// A field for each parameter of a method: empty means its default, which stands in it in grey with the source as
/// tooltip; unconfirmed defaults carry ⚠.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    explicit ParameterForm(const Context& context, QWidget* parent = nullptr);

    void setMethod(const MethodDescription* method); ///< null: one field for all of them
    void setTexts(const EntryDraft& draft);
    void readTexts(EntryDraft& draft) const;
    void clearProblems();
    bool setProblem(const std::string& parameter, const QString& sentence); ///< false when it has no field here
    void showTrial(const engine::inventory::Trial& trial);
    std::vector<QWidget*> editors() const;
    bool isEmptyField(const std::string& parameter) const;
    int problemCount() const;
    void retranslate();

signals:
    void changed();
    void rebuilt(); ///< the editors are new

private:
    struct Field {
        MethodDescription::Parameter parameter;
        QLineEdit* line;
        FormRow row;
    };
    void build();
    void nameFields();
    void showDefault(Field& field, double value, const std::string& source, const std::string& status);

    const Context& context_;
    const MethodDescription* method_ = nullptr;
    QWidget* body_ = nullptr;
    std::vector<Field> fields_;
    std::set<std::string> needed_;
    QLineEdit* further_ = nullptr; ///< parameters as one text, where a row has some without a field
    std::vector<FormRow> further_row_;
    std::map<std::string, std::string> kept_; ///< texts of other methods' parameters
};

} // namespace parkcarbon::ui
