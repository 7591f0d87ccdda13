#include "ui/dialogs/choice_dialog.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kWidth = 460;

} // namespace

ChoiceDialog::ChoiceDialog(const QString& title, const QString& question, const std::vector<Choice>& choices,
                           QWidget* parent)
    : QDialog(parent), choice_(new QComboBox(this)), reason_(new QLineEdit(this)) {
    setWindowTitle(title);
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    auto* asked = new QLabel(question, this);
    asked->setWordWrap(true);
    column->addWidget(asked);
    for (const Choice& choice : choices) {
        choice_->addItem(choice.label, choice.value);
    }
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
    };
    labelled(tr("&Choice:"), choice_);
    labelled(tr("&Reason:"), reason_);
    choice_->setAccessibleName(tr("Choice"));
    reason_->setAccessibleName(tr("Reason"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* take = buttons->button(QDialogButtonBox::Ok);
    take->setText(title);
    take->setEnabled(false);
    column->addWidget(buttons);
    connect(reason_, &QLineEdit::textChanged, this,
            [this, take] { take->setEnabled(!reason_->text().trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit given(choice_->currentData().toString(), reason_->text().trimmed());
        accept();
    });
    choice_->setFocus();
}

} // namespace parkcarbon::ui
