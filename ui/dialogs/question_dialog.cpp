#include "ui/dialogs/question_dialog.hpp"

#include "ui/document/pack_board_keeper.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"

#include <parkcarbon/reference/pack_layout.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kWidth = 480;
constexpr int kQuestionHeight = 90;

} // namespace

QuestionDialog::QuestionDialog(const Context& context, const domain::EnterpriseId& enterprise, base::Period period,
                               QWidget* parent)
    : QDialog(parent), context_(context), enterprise_(enterprise), period_(period), question_(new QPlainTextEdit(this)),
      sheet_(new QComboBox(this)), cell_(new QLineEdit(this)) {
    setWindowTitle(tr("Ask a question"));
    setMinimumWidth(kWidth);
    const bool chinese = context_.language.isChinese();
    const QString name = context_.directory.names().name(domain::Table::Enterprises, enterprise.str(), chinese);
    auto* column = new QVBoxLayout(this);
    auto* whom = new QLabel(tr("To %1, on %2")
                                .arg(name.isEmpty() ? text::toQString(enterprise.str()) : name,
                                     text::toQString(context.language.text().period(period))),
                            this);
    whom->setWordWrap(true);
    column->addWidget(whom);
    auto* form = new QFormLayout;
    question_->setTabChangesFocus(true);
    question_->setFixedHeight(kQuestionHeight);
    sheet_->addItem(tr("the workbook as a whole"), QString());
    if (const auto layout = reference::shippedPackLayout()) {
        for (const domain::PackSheet& sheet : (*layout)->sheets) {
            sheet_->addItem(text::toQString(chinese ? sheet.title.zh : sheet.title.en), text::toQString(sheet.id));
        }
    }
    cell_->setPlaceholderText(QStringLiteral("D17"));
    form->addRow(tr("&Question:"), question_);
    form->addRow(tr("&Sheet:"), sheet_);
    form->addRow(tr("&Cell:"), cell_);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    ask_ = buttons->button(QDialogButtonBox::Ok);
    ask_->setText(tr("&Ask"));
    ask_->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    column->addWidget(buttons);
    connect(question_, &QPlainTextEdit::textChanged, this,
            [this] { ask_->setEnabled(!question_->toPlainText().trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit asked(question());
        accept();
    });
    question_->setFocus();
}

domain::PackQuestion QuestionDialog::question() const {
    domain::PackQuestion question;
    question.enterprise = enterprise_;
    question.period = period_;
    question.sheet = text::toUtf8(sheet_->currentData().toString());
    question.cell = text::toUtf8(cell_->text().trimmed().toUpper());
    question.question = text::toUtf8(question_->toPlainText().trimmed());
    question.asked_on = dayOfToday();
    return question;
}

} // namespace parkcarbon::ui
