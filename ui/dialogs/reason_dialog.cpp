#include "ui/dialogs/reason_dialog.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kWidth = 460;

} // namespace

ReasonDialog::ReasonDialog(const QString& title, const QString& question, QWidget* parent, const QString& field)
    : QDialog(parent), reason_(new QLineEdit(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(title);
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    auto* asked = new QLabel(question, this);
    asked->setWordWrap(true);
    auto* label = new QLabel(field.isEmpty() ? tr("&Reason:") : field, this);
    label->setBuddy(reason_);
    reason_->setAccessibleName(field.isEmpty() ? tr("Reason") : question);
    column->addWidget(asked);
    column->addWidget(label);
    column->addWidget(reason_);
    column->addWidget(buttons_);
    QPushButton* take = buttons_->button(QDialogButtonBox::Ok);
    take->setText(title);
    take->setEnabled(false);
    connect(reason_, &QLineEdit::textChanged, this,
            [this, take] { take->setEnabled(!reason_->text().trimmed().isEmpty()); });
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
        emit given(reason_->text().trimmed());
        accept();
    });
    reason_->setFocus();
}

} // namespace parkcarbon::ui
