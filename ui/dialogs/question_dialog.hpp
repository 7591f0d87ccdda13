#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/domain/pack.hpp>

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parkcarbon::ui {

/// A question of one's own to an enterprise, about a cell of its workbook or as a whole.
class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    QuestionDialog(const Context& context, const domain::EnterpriseId& enterprise, base::Period period,
                   QWidget* parent = nullptr);

    domain::PackQuestion question() const; ///< without an id

signals:
    void asked(const parkcarbon::domain::PackQuestion& question);

private:
    const Context& context_;
    domain::EnterpriseId enterprise_;
    base::Period period_;
    QPlainTextEdit* question_;
    QComboBox* sheet_;
    QLineEdit* cell_;
    QPushButton* ask_;
};

} // namespace parkcarbon::ui
