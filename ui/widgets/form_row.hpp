#pragma once

#include "ui/theme/theme.hpp"

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace parkcarbon::ui {

/// One row of a form: label, editor, what stands behind it, and below it what is wrong with what was entered.
class FormRow {
public:
    /// `behind` (a unit, a second editor) may be null. The form owns all widgets.
    FormRow(const Theme& theme, QFormLayout& form, QWidget* editor, QWidget* behind = nullptr);

    void setName(const QString& name, bool needed = false); ///< `&` marks the key that leads to the editor
    void setProblem(const QString& sentence);               ///< empty when all is well
    bool hasProblem() const { return has_problem_; }
    void setVisible(bool visible);
    QWidget* editor() const { return editor_; }

private:
    void showState();

    const Theme* theme_;
    QFormLayout* form_;
    QWidget* editor_;
    QWidget* line_; ///< holds the editor and what stands behind it
    QLabel* label_;
    QLabel* problem_;
    QString name_;
    bool needed_ = false;
    bool has_problem_ = false;
    bool visible_ = true;
};

} // namespace parkcarbon::ui
