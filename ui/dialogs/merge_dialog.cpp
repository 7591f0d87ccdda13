#include "ui/dialogs/merge_dialog.hpp"

#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

using services::MergeSide;

constexpr QSize kMergeSize(940, 560);
enum ConflictColumn { kPlace, kBase, kOurs, kTheirs, kChoice, kConflictColumns };
enum ChoiceIndex { kOpen, kTakeOurs, kTakeTheirs };

} // namespace

MergeDialog::MergeDialog(const Context& context, QString part_file, QWidget* parent)
    : QDialog(parent), context_(context), part_file_(std::move(part_file)), headline_(new QLabel(this)),
      tabs_(new QTabWidget(this)), changes_(new ValueTableView(this)), conflicts_(new QTableWidget(this)),
      all_ours_(new QPushButton(tr("All &ours"), this)), all_theirs_(new QPushButton(tr("All &theirs"), this)),
      merge_(new QPushButton(tr("&Merge"), this)), cancel_(new QPushButton(tr("Cancel"), this)) {
    setWindowTitle(tr("Merge part"));
    resize(kMergeSize);
    headline_->setWordWrap(true);
    headline_->setText(tr("Comparing; nothing is changed yet…"));
    conflicts_->setAccessibleName(tr("Conflicts"));
    conflicts_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    conflicts_->setWordWrap(true);
    connect(conflicts_->horizontalHeader(), &QHeaderView::sectionResized, conflicts_,
            &QTableWidget::resizeRowsToContents);
    auto* page = new QWidget(this);
    auto* choices = new QHBoxLayout;
    choices->addWidget(all_ours_);
    choices->addWidget(all_theirs_);
    choices->addStretch();
    auto* page_column = new QVBoxLayout(page);
    page_column->addWidget(conflicts_, 1);
    page_column->addLayout(choices);
    tabs_->addTab(changes_, tr("Taken"));
    tabs_->addTab(page, tr("Conflicts"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(merge_);
    merge_->setDefault(true);
    merge_->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(headline_);
    column->addWidget(tabs_, 1);
    column->addLayout(buttons);
    connect(all_ours_, &QPushButton::clicked, this, [this] { decideAll(MergeSide::Ours); });
    connect(all_theirs_, &QPushButton::clicked, this, [this] { decideAll(MergeSide::Theirs); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(merge_, &QPushButton::clicked, this, &MergeDialog::merge);
}

void MergeDialog::compare() {
    if (!context_.document.takeBack()) {
        showError(base::Error(kProjectBusy));
        return;
    }
    using Outcome = base::Result<services::MergePreview>;
    auto outcome = std::make_shared<Outcome>();
    context_.document.lend(
        tr("Comparing with the part"),
        [outcome, path = std::filesystem::path(part_file_.toStdU16String())](Workspace& workspace,
                                                                             const base::RunContext& run_context) {
            *outcome = services::previewMerge(*workspace.session, path, run_context);
        },
        [dialog = QPointer<MergeDialog>(this), outcome] {
            if (dialog) {
                dialog->takePreview(std::move(*outcome));
            }
        });
}

void MergeDialog::takePreview(base::Result<services::MergePreview> outcome) {
    if (!outcome) {
        showError(outcome.error());
        return;
    }
    preview_ = std::move(*outcome);
    showChanges();
    showConflicts();
    tabs_->setCurrentIndex(preview_.conflicts.empty() ? 0 : 1);
    showState();
    emit compared();
}

void MergeDialog::merge() {
    if (!context_.document.takeBack()) {
        showError(base::Error(kProjectBusy));
        return;
    }
    merge_->setEnabled(false);
    using Outcome = base::Result<services::MergePreview>;
    auto outcome = std::make_shared<Outcome>();
    context_.document.lend(
        tr("Merging"),
        [outcome, decisions = decisions_, path = std::filesystem::path(part_file_.toStdU16String())](
            Workspace& workspace, const base::RunContext& run_context) {
            *outcome = services::mergePart(*workspace.session, path, decisions, run_context);
        },
        [dialog = QPointer<MergeDialog>(this), outcome] {
            if (dialog) {
                dialog->takeMerge(*outcome);
            }
        });
}

void MergeDialog::takeMerge(const base::Result<services::MergePreview>& outcome) {
    if (!outcome) {
        showError(outcome.error());
        merge_->setEnabled(undecided() == 0);
        return;
    }
    context_.settings.setLastDirectory(QFileInfo(part_file_).absolutePath());
    emit merged();
    accept();
}

void MergeDialog::showError(const base::Error& error) {
    const text::Text& words = context_.language.text();
    headline_->setText("✖ " + text::toQString(words.sentence(error) + " " + words.remedy(error)));
    emit failed();
}

QString MergeDialog::message() const {
    return headline_->text();
}

QString MergeDialog::place(const services::MergeCell& cell) const {
    const text::Text& words = context_.language.text();
    const std::string field = cell.field.empty() ? std::string{} : " · " + words.fieldLabel(cell.table, cell.field);
    return text::toQString(words.tableName(cell.table) + " · " + cell.record_id + field);
}

void MergeDialog::showChanges() {
    tabs_->setTabText(0, tr("Taken (%1)").arg(preview_.changes.size()));
    changes_->setContent(
        tr("Taken"), {tr("Record"), tr("When given"), tr("Ours"), tr("Theirs")},
        static_cast<int>(preview_.changes.size()),
        [this](int row, int column) -> ValueCell {
            const services::MergeCell& cell = preview_.changes[static_cast<std::size_t>(row)];
            switch (column) {
            case kPlace:
                return {place(cell), {}, {}, false};
            case kBase:
                return {text::toQString(cell.base), {}, {}, false};
            case kOurs:
                return {text::toQString(cell.ours), {}, {}, false};
            default:
                return {text::toQString(cell.theirs), {}, {}, true};
            }
        },
        0);
}

void MergeDialog::showConflicts() {
    const int rows = static_cast<int>(preview_.conflicts.size());
    tabs_->setTabText(1, tr("Conflicts (%1)").arg(rows));
    conflicts_->setColumnCount(kConflictColumns);
    conflicts_->setHorizontalHeaderLabels({tr("Record"), tr("When given"), tr("Ours"), tr("Theirs"), tr("Decision")});
    conflicts_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    conflicts_->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const services::MergeCell& cell = preview_.conflicts[static_cast<std::size_t>(row)];
        const QStringList texts = {place(cell), text::toQString(cell.base), text::toQString(cell.ours),
                                   text::toQString(cell.theirs)};
        for (int column = 0; column < texts.size(); ++column) {
            conflicts_->setItem(row, column, new QTableWidgetItem(texts[column].isEmpty() ? "–" : texts[column]));
        }
        auto* choice = new QComboBox(conflicts_);
        choice->addItems({tr("Open"), tr("Ours"), tr("Theirs")});
        choice->setAccessibleName(tr("Decision: %1").arg(texts.front()));
        conflicts_->setCellWidget(row, kChoice, choice);
        connect(choice, &QComboBox::currentIndexChanged, this, [this, row](int index) {
            const std::string key = services::mergeKey(preview_.conflicts[static_cast<std::size_t>(row)]);
            if (index == kOpen) {
                decisions_.erase(key);
            } else {
                decisions_[key] = index == kTakeOurs ? MergeSide::Ours : MergeSide::Theirs;
            }
            showState();
        });
    }
    all_ours_->setEnabled(rows > 0);
    all_theirs_->setEnabled(rows > 0);
}

void MergeDialog::decide(int conflict, MergeSide side) {
    if (auto* choice = qobject_cast<QComboBox*>(conflicts_->cellWidget(conflict, kChoice))) {
        choice->setCurrentIndex(side == MergeSide::Ours ? kTakeOurs : kTakeTheirs);
    }
}

void MergeDialog::decideAll(MergeSide side) {
    for (int row = 0; row < conflicts_->rowCount(); ++row) {
        decide(row, side);
    }
}

std::size_t MergeDialog::undecided() const {
    return preview_.conflicts.size() - decisions_.size();
}

void MergeDialog::showState() {
    const bool anything = !preview_.changes.empty() || !preview_.conflicts.empty();
    merge_->setEnabled(anything && undecided() == 0);
    if (!anything) {
        headline_->setText(tr("✔ There is nothing new in this part."));
    } else if (undecided() > 0) {
        headline_->setText(tr("⚠ Changes to take: %1. Conflicts still to be decided: %2.")
                               .arg(preview_.changes.size())
                               .arg(undecided()));
    } else {
        headline_->setText(
            tr("✔ Changes to take: %1. Conflicts decided: %2. Nothing is changed until you choose Merge; "
               "it will be one undo step.")
                .arg(preview_.changes.size())
                .arg(preview_.conflicts.size()));
    }
}

} // namespace parkcarbon::ui
