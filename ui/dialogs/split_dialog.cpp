#include "ui/dialogs/split_dialog.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr QSize kSplitSize(760, 560);
constexpr int kChoiceIdRole = Qt::UserRole;

QListWidgetItem* addChoice(QListWidget* list, const std::string& id, const QString& name) {
    const QString shown = text::toQString(id);
    auto* item = new QListWidgetItem(name.isEmpty() ? shown : shown + QStringLiteral(" · ") + name, list);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(kChoiceIdRole, text::toQString(id));
    return item;
}

template <typename Id> std::vector<Id> checkedIds(const QListWidget* list) {
    std::vector<Id> ids;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked) {
            ids.emplace_back(list->item(row)->data(kChoiceIdRole).toString().toStdString());
        }
    }
    return ids;
}

} // namespace

SplitDialog::SplitDialog(const Context& context, QWidget* parent)
    : QDialog(parent), context_(context), search_(new QLineEdit(this)), zones_(new QListWidget(this)),
      enterprises_(new QListWidget(this)), holder_(new QLineEdit(this)), note_(new QLineEdit(this)),
      message_(new QLabel(this)), write_(new QPushButton(tr("&Write part…"), this)) {
    setWindowTitle(tr("Give part to a colleague"));
    resize(kSplitSize);
    search_->setPlaceholderText(tr("Search by id or name"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    zones_->setAccessibleName(tr("Zones"));
    enterprises_->setAccessibleName(tr("Enterprises"));
    message_->setWordWrap(true);
    write_->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);

    auto* lists = new QHBoxLayout;
    lists->addWidget(zones_, 1);
    lists->addWidget(enterprises_, 2);
    auto* form = new QFormLayout;
    form->addRow(tr("&Holder"), holder_);
    form->addRow(tr("&Note"), note_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(write_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(search_);
    column->addLayout(lists, 1);
    column->addLayout(form);
    column->addWidget(message_);
    column->addLayout(buttons);
    fill();
    showCount();
    connect(search_, &QLineEdit::textChanged, this, &SplitDialog::applySearch);
    connect(zones_, &QListWidget::itemChanged, this, &SplitDialog::showCount);
    connect(enterprises_, &QListWidget::itemChanged, this, &SplitDialog::showCount);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(write_, &QPushButton::clicked, this, &SplitDialog::chooseFile);
}

void SplitDialog::fill() {
    const services::ProjectSession* const session = context_.document.session();
    if (session == nullptr) {
        return;
    }
    const auto fillList = [&](QListWidget* list, domain::Table table) {
        if (const auto stored = session->records().allRecords(table)) {
            for (const auto& each : *stored) {
                const std::string id = domain::recordId(each.record);
                addChoice(list, id, context_.directory.names().name(table, id, context_.language.isChinese()));
            }
        }
    };
    fillList(zones_, domain::Table::Zones);
    fillList(enterprises_, domain::Table::Enterprises);
}

void SplitDialog::applySearch(const QString& text) {
    for (QListWidget* const list : {zones_, enterprises_}) {
        for (int row = 0; row < list->count(); ++row) {
            QListWidgetItem* const item = list->item(row);
            item->setHidden(item->checkState() == Qt::Unchecked && !item->text().contains(text, Qt::CaseInsensitive));
        }
    }
}

services::SplitOrder SplitDialog::order() const {
    services::SplitOrder order;
    order.holder = holder_->text().trimmed().toStdString();
    order.note = note_->text().trimmed().toStdString();
    order.zones = checkedIds<domain::ZoneId>(zones_);
    order.enterprises = checkedIds<domain::EnterpriseId>(enterprises_);
    return order;
}

void SplitDialog::showCount() {
    const services::SplitOrder chosen = order();
    const bool any = !chosen.zones.empty() || !chosen.enterprises.empty();
    write_->setEnabled(any);
    message_->setText(any ? tr("Chosen zones: %1, enterprises: %2. What other enterprises have stays here.")
                                .arg(chosen.zones.size())
                                .arg(chosen.enterprises.size())
                          : tr("Tick zones or enterprises with the space key."));
}

void SplitDialog::chooseFile() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Write part"), context_.settings.lastDirectory(),
                                                      tr("ParkCarbon projects (*.parkcarbon)"));
    if (!file.isEmpty()) {
        write(file.endsWith(".parkcarbon") ? file : file + ".parkcarbon");
    }
}

void SplitDialog::write(const QString& file) {
    if (!context_.document.takeBack()) {
        take(file, base::failure(kProjectBusy));
        return;
    }
    write_->setEnabled(false);
    using Outcome = base::Result<services::SplitResult>;
    auto outcome = std::make_shared<Outcome>();
    context_.document.lend(
        tr("Writing the part"),
        [outcome, split = order(), path = std::filesystem::path(file.toStdU16String())](
            Workspace& workspace, const base::RunContext& run_context) {
            *outcome = services::splitProject(*workspace.session, split, path, run_context);
        },
        [dialog = QPointer<SplitDialog>(this), file, outcome] {
            if (dialog) {
                dialog->take(file, *outcome);
            }
        });
}

void SplitDialog::take(const QString& file, const base::Result<services::SplitResult>& outcome) {
    if (!outcome) {
        const text::Text& words = context_.language.text();
        message_->setText("✖ " +
                          text::toQString(words.sentence(outcome.error()) + " " + words.remedy(outcome.error())));
        write_->setEnabled(true);
        return;
    }
    emit written(file);
    accept();
}

} // namespace parkcarbon::ui
