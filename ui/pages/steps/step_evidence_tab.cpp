#include "ui/pages/steps/step_evidence_tab.hpp"

#include "ui/document/project_document.hpp"
#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"
#include "ui/settings/settings.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/services/evidence.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>

namespace parkcarbon::ui {

using engine::workflow::EvidenceItem;
using engine::workflow::EvidenceState;
using engine::workflow::StepState;

StepEvidenceTab::StepEvidenceTab(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), table_(new ValueTableView(this)), store_(new QPushButton(this)),
      link_(new QPushButton(this)), open_(new QPushButton(this)), verify_(new QPushButton(this)),
      remove_(new QPushButton(this)) {
    build();
    connect(store_, &QPushButton::clicked, this, [this] { chooseFile(true); });
    connect(link_, &QPushButton::clicked, this, [this] { chooseFile(false); });
    connect(open_, &QPushButton::clicked, this, &StepEvidenceTab::openChosen);
    connect(table_, &ValueTableView::explainRequested, this, &StepEvidenceTab::openChosen);
    connect(table_, &ValueTableView::summaryChanged, this, &StepEvidenceTab::showChosen);
    connect(verify_, &QPushButton::clicked, &context.workbench, &WorkbenchKeeper::refresh);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const EvidenceItem* item = chosen()) {
            emit removeAsked(text::toQString(item->id));
        }
    });
    retranslate();
}

void StepEvidenceTab::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {store_, link_, open_, verify_, remove_}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    table_->setObjectName("evidence");
    column->addWidget(table_, 1);
    column->addLayout(buttons);
}

void StepEvidenceTab::retranslate() {
    store_->setText(tr("&Store…"));
    store_->setToolTip(tr("Keeps a copy of a file in the project"));
    link_->setText(tr("&Link…"));
    link_->setToolTip(tr("Notes where a file lies and what is in it; a later change is seen"));
    open_->setText(tr("O&pen"));
    verify_->setText(tr("&Verify"));
    verify_->setToolTip(tr("Reads every file again and compares it with what was filed"));
    remove_->setText(tr("Re&move"));
    setState(state_);
}

void StepEvidenceTab::setEditable(bool editable) {
    editable_ = editable;
    store_->setEnabled(editable);
    link_->setEnabled(editable);
    showChosen();
}

void StepEvidenceTab::setState(const StepState& state) {
    state_ = state;
    table_->setContent(
        tr("Evidence"), {tr("Document"), tr("State"), tr("File"), tr("Date"), tr("Document no."), tr("SHA-256")},
        static_cast<int>(state_.evidence.size()), [this](int row, int column) -> ValueCell {
            const EvidenceItem& item = state_.evidence[static_cast<std::size_t>(row)];
            const QString line = QStringLiteral("evidence/%1").arg(row);
            const bool suspect = item.state == EvidenceState::Tampered || item.state == EvidenceState::Missing;
            switch (column) {
            case 0:
                return {text::toQString(item.title.empty() ? item.file : item.title), {}, line, false};
            case 1:
                return {evidenceWord(item.state, context_.language.text()), {}, line, suspect};
            case 2:
                return {text::toQString(item.file), {}, line, false};
            case 3:
                return {item.date ? text::toQString(base::formatDate(*item.date)) : QString(), {}, line, false};
            case 4:
                return {text::toQString(item.document_no), {}, line, false};
            default:
                return {text::toQString(item.sha256.substr(0, 12)), {}, line, false};
            }
        });
    showChosen();
}

const EvidenceItem* StepEvidenceTab::chosen() const {
    const QString line = table_->currentIndex().siblingAtColumn(0).data(ValueTableModel::LineIdRole).toString();
    const std::size_t row = line.section('/', 1).toULongLong();
    return line.isEmpty() || row >= state_.evidence.size() ? nullptr : &state_.evidence[row];
}

void StepEvidenceTab::showChosen() {
    const EvidenceItem* item = chosen();
    const bool file = item != nullptr && !item->id.empty() &&
                      (item->state == EvidenceState::Present || item->state == EvidenceState::Linked);
    open_->setEnabled(file);
    remove_->setEnabled(editable_ && item != nullptr && !item->id.empty());
}

void StepEvidenceTab::chooseFile(bool stored) {
    const QString path = QFileDialog::getOpenFileName(
        this, stored ? tr("Store a file in the project") : tr("Link a file"), context_.settings.lastDirectory());
    if (!path.isEmpty()) {
        addFile(path, stored);
    }
}

void StepEvidenceTab::addFile(const QString& path, bool stored) {
    context_.settings.setLastDirectory(QFileInfo(path).absolutePath());
    domain::Evidence evidence;
    evidence.step = state_.definition.step;
    auto outcome = std::make_shared<base::Result<void>>();
    context_.document.lend(
        tr("Reading %1").arg(QFileInfo(path).fileName()),
        [outcome, evidence, stored, file = std::filesystem::path(text::toUtf8(path))](Workspace& workspace,
                                                                                      const base::RunContext& run) {
            auto added = stored ? services::AddEvidence::stored(evidence, file)
                                : services::AddEvidence::linked(evidence, file, workspace.session->file());
            *outcome = added ? workspace.session->execute(*added, run).map([](const auto&) {})
                             : base::Result<void>(base::failure(added.error()));
        },
        [this, outcome] {
            if (!*outcome) {
                emit errorTold(outcome->error());
            }
        });
}

/// A stored file is written to a temporary place first: what is opened is never the project's own copy.
void StepEvidenceTab::openChosen() {
    const EvidenceItem* item = chosen();
    if (item == nullptr || !open_->isEnabled() || context_.document.session() == nullptr) {
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::TempLocation) +
                           QStringLiteral("/parkcarbon-evidence/") + text::toQString(item->sha256.substr(0, 16));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto written =
        services::extractEvidence(*context_.document.session(), item->id, std::filesystem::path(text::toUtf8(folder)));
    if (!written) {
        emit errorTold(written.error());
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(text::toQString(written->string())));
}

} // namespace parkcarbon::ui
