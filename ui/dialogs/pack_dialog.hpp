#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/services/pack_use_case.hpp>

#include <QDialog>
#include <QString>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace parkcarbon::ui {

/// Asks for which period, in which language, to which enterprises and into which folder workbooks are to be written.
class PackDialog : public QDialog {
    Q_OBJECT
public:
    /// The enterprises are those of the board; those who have not answered completely are chosen at first.
    PackDialog(const Context& context, const services::AnswerBoard& board, QWidget* parent = nullptr);

    services::PackOrder order() const;
    QString folder() const;

signals:
    void ordered(const parkcarbon::services::PackOrder& order, const QString& folder);

private:
    void build();
    QWidget* buildEnterprises();
    void fillEnterprises(const services::AnswerBoard& board);
    void choose(bool chosen); ///< all that the filter shows
    void filter(const QString& text);
    void showState();

    const Context& context_;
    QLineEdit* period_;
    QComboBox* language_;
    QCheckBox* with_due_;
    QDateEdit* due_on_;
    QLineEdit* filter_;
    QListWidget* enterprises_;
    QLabel* chosen_;
    QLineEdit* folder_;
    QPushButton* create_;
    QPushButton* cancel_;
};

} // namespace parkcarbon::ui
