#include "ui/dialogs/pack_dialog.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/pack_words.hpp"
#include "ui/settings/settings.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

using domain::PackLanguage;

constexpr QSize kSize(560, 560);
constexpr int kDaysToAnswer = 30;
constexpr int kIdRole = Qt::UserRole;

base::Date asDate(QDate day) {
    return base::Date(std::chrono::year(day.year()), std::chrono::month(static_cast<unsigned>(day.month())),
                      std::chrono::day(static_cast<unsigned>(day.day())));
}

} // namespace

PackDialog::PackDialog(const Context& context, const services::AnswerBoard& board, QWidget* parent)
    : QDialog(parent), context_(context), period_(new QLineEdit(text::toQString(board.period.str()), this)),
      language_(new QComboBox(this)), with_due_(new QCheckBox(tr("&Due on:"), this)), due_on_(new QDateEdit(this)),
      filter_(new QLineEdit(this)), enterprises_(new QListWidget(this)), chosen_(new QLabel(this)),
      folder_(new QLineEdit(this)), create_(new QPushButton(tr("C&reate workbooks"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    setWindowTitle(tr("Create workbooks"));
    resize(kSize);
    build();
    fillEnterprises(board);
    connect(enterprises_, &QListWidget::itemChanged, this, &PackDialog::showState);
    connect(period_, &QLineEdit::textChanged, this, &PackDialog::showState);
    connect(folder_, &QLineEdit::textChanged, this, &PackDialog::showState);
    connect(filter_, &QLineEdit::textChanged, this, &PackDialog::filter);
    connect(with_due_, &QCheckBox::toggled, due_on_, &QWidget::setEnabled);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(create_, &QPushButton::clicked, this, [this] {
        emit ordered(order(), folder());
        accept();
    });
    showState();
    period_->setFocus();
}

void PackDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    language_->addItem(tr("Chinese"), static_cast<int>(PackLanguage::Zh));
    language_->addItem(tr("English"), static_cast<int>(PackLanguage::En));
    language_->addItem(tr("Chinese and English"), static_cast<int>(PackLanguage::Both));
    language_->setCurrentIndex(
        language_->findData(static_cast<int>(context_.language.isChinese() ? PackLanguage::Zh : PackLanguage::Both)));
    form->addRow(tr("&Period:"), period_);
    form->addRow(tr("&Language:"), language_);
    with_due_->setChecked(true);
    due_on_->setDate(QDate::currentDate().addDays(kDaysToAnswer));
    due_on_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    due_on_->setCalendarPopup(true);
    due_on_->setAccessibleName(tr("Day on which the workbooks are due"));
    form->addRow(with_due_, due_on_);
    auto* row = new QHBoxLayout;
    auto* browse = new QPushButton(tr("&Browse…"), this);
    folder_->setText(QDir::toNativeSeparators(context_.settings.lastDirectory()));
    row->addWidget(folder_, 1);
    row->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the workbooks"), folder_->text());
        if (!folder.isEmpty()) {
            folder_->setText(QDir::toNativeSeparators(folder));
        }
    });
    auto* folder_label = new QLabel(tr("&Folder:"), this);
    folder_label->setBuddy(folder_);
    form->addRow(folder_label, row);
    folder_->setAccessibleName(tr("Folder for the workbooks"));
    column->addLayout(form);
    column->addWidget(buildEnterprises(), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(create_);
    create_->setDefault(true);
    for (QPushButton* button : {browse, cancel_}) {
        button->setAutoDefault(false);
    }
    column->addLayout(buttons);
}

QWidget* PackDialog::buildEnterprises() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    filter_->setPlaceholderText(tr("Find an enterprise"));
    filter_->setAccessibleName(tr("Find an enterprise"));
    filter_->setClearButtonEnabled(true);
    line->addWidget(filter_, 1);
    const auto addButton = [&](const QString& text, bool chosen) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, chosen] { choose(chosen); });
        line->addWidget(button);
    };
    addButton(tr("&All"), true);
    addButton(tr("&None"), false);
    column->addLayout(line);
    enterprises_->setAccessibleName(tr("Enterprises that get a workbook"));
    column->addWidget(enterprises_, 1);
    column->addWidget(chosen_);
    return part;
}

void PackDialog::fillEnterprises(const services::AnswerBoard& board) {
    const PackWords words(context_.language.text());
    const bool chinese = context_.language.isChinese();
    for (const services::AnswerRow& row : board.rows) {
        const QString id = text::toQString(row.enterprise.str());
        const QString name = context_.directory.names().name(domain::Table::Enterprises, row.enterprise.str(), chinese);
        auto* item = new QListWidgetItem(id + QLatin1Char(' ') + name + QStringLiteral("   ") + words.state(row.state),
                                         enterprises_);
        item->setData(kIdRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(row.state == services::AnswerState::Complete ? Qt::Unchecked : Qt::Checked);
    }
    enterprises_->setCurrentRow(0);
}

void PackDialog::choose(bool chosen) {
    for (int row = 0; row < enterprises_->count(); ++row) {
        QListWidgetItem* item = enterprises_->item(row);
        if (!item->isHidden()) {
            item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        }
    }
}

void PackDialog::filter(const QString& text) {
    for (int row = 0; row < enterprises_->count(); ++row) {
        QListWidgetItem* item = enterprises_->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

services::PackOrder PackDialog::order() const {
    services::PackOrder order;
    if (const auto period = base::Period::parse(text::toUtf8(period_->text().trimmed()))) {
        order.period = *period;
    }
    order.language = static_cast<PackLanguage>(language_->currentData().toInt());
    if (with_due_->isChecked()) {
        order.due_on = asDate(due_on_->date());
    }
    for (int row = 0; row < enterprises_->count(); ++row) {
        const QListWidgetItem* item = enterprises_->item(row);
        if (item->checkState() == Qt::Checked) {
            order.enterprises.emplace_back(text::toUtf8(item->data(kIdRole).toString()));
        }
    }
    return order;
}

QString PackDialog::folder() const {
    return QDir::fromNativeSeparators(folder_->text().trimmed());
}

void PackDialog::showState() {
    const auto chosen = static_cast<int>(order().enterprises.size());
    const bool period = base::Period::parse(text::toUtf8(period_->text().trimmed())).has_value();
    chosen_->setText(period ? tr("%1 of %2 enterprises get a workbook.").arg(chosen).arg(enterprises_->count())
                            : tr("✖ The period is a year, a quarter or a month: 2025, 2025-Q3, 2025-07."));
    create_->setEnabled(period && chosen > 0 && !folder().isEmpty());
}

} // namespace parkcarbon::ui
