#include "ui/pages/steps/step_checks_panel.hpp"

#include "ui/dialogs/reason_dialog.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {

using engine::workflow::CheckResult;
using engine::workflow::CheckState;
using engine::workflow::StepState;

StepChecksPanel::StepChecksPanel(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), title_(new QLabel(this)), table_(new ValueTableView(this)),
      remedy_(new QLabel(this)), go_(new QPushButton(this)), override_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    remedy_->setWordWrap(true);
    table_->setObjectName("checks");
    table_->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(go_);
    buttons->addWidget(override_);
    buttons->addStretch(1);
    column->addWidget(title_);
    column->addWidget(table_, 1);
    column->addWidget(remedy_);
    column->addLayout(buttons);
    connect(table_, &ValueTableView::explainRequested, this, &StepChecksPanel::goToChosen);
    connect(table_, &ValueTableView::summaryChanged, this, &StepChecksPanel::showChosen);
    connect(go_, &QPushButton::clicked, this, &StepChecksPanel::goToChosen);
    connect(override_, &QPushButton::clicked, this, &StepChecksPanel::askForReason);
    retranslate();
}

void StepChecksPanel::retranslate() {
    go_->setText(tr("&Go there"));
    override_->setText(tr("Let it pass for a &reason…"));
    setState(state_);
}

void StepChecksPanel::setEditable(bool editable) {
    editable_ = editable;
    showChosen();
}

/// What was found, and of a check that was let pass also why and by whom.
QString StepChecksPanel::titleOf(const CheckResult& check) const {
    const QString sentence = checkSentence(check, context_.language.text());
    if (check.state != CheckState::Overridden) {
        return sentence;
    }
    return tr("%1 — let pass: %2 (%3 %4)")
        .arg(sentence, text::toQString(check.override_reason), text::toQString(check.overridden_by),
             text::toQString(check.overridden_on));
}

void StepChecksPanel::setState(const StepState& state) {
    state_ = state;
    const auto passed = std::count_if(state_.checks.begin(), state_.checks.end(),
                                      [](const CheckResult& check) { return check.state != CheckState::Failed; });
    title_->setText(tr("Automatic checks: %1 of %2").arg(passed).arg(state_.checks.size()));
    const int row = table_->currentIndex().row();
    table_->setContent(
        tr("Automatic checks"), {tr("State"), tr("What was found"), tr("Mended on")},
        static_cast<int>(state_.checks.size()), [this](int at, int column) -> ValueCell {
            const CheckResult& check = state_.checks[static_cast<std::size_t>(at)];
            const QString line = text::toQString("check/" + check.code);
            switch (column) {
            case 0:
                return {checkWord(check.state, context_.language.text()), {}, line, check.state == CheckState::Failed};
            case 1:
                return {titleOf(check), {}, line, false};
            default:
                return {placeTitle(check.page, context_.language.text()), {}, line, false};
            }
        });
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    table_->resizeRowsToContents();
    if (!state_.checks.empty()) {
        table_->setCurrentIndex(
            table_->model()->index(std::clamp(row, 0, static_cast<int>(state_.checks.size()) - 1), 0));
    }
    showChosen();
}

const CheckResult* StepChecksPanel::chosen() const {
    const QModelIndex index = table_->currentIndex();
    const QString line = index.siblingAtColumn(0).data(ValueTableModel::LineIdRole).toString();
    const auto found = std::find_if(state_.checks.begin(), state_.checks.end(), [&](const CheckResult& check) {
        return line == text::toQString("check/" + check.code);
    });
    return found == state_.checks.end() ? nullptr : &*found;
}

void StepChecksPanel::showChosen() {
    const CheckResult* check = chosen();
    const bool failed = check != nullptr && check->state == CheckState::Failed;
    go_->setEnabled(check != nullptr && !check->page.empty());
    override_->setEnabled(editable_ && failed);
    const QString remedy =
        failed ? text::toQString(context_.language.text().remedy(check->sentence, check->arguments)) : QString();
    remedy_->setText(remedy);
    remedy_->setVisible(!remedy.isEmpty());
}

void StepChecksPanel::goToChosen() {
    if (const CheckResult* check = chosen()) {
        const CheckResult target = *check; // going there may show another step
        goToPlace(context_.navigator, target.page, target.where);
    }
}

void StepChecksPanel::askForReason() {
    const CheckResult* check = chosen();
    if (check == nullptr) {
        return;
    }
    const QString code = text::toQString(check->code);
    auto* dialog = new ReasonDialog(tr("Let it pass"),
                                    tr("%1\n\nThe reason is printed wherever the state of the step is.")
                                        .arg(checkSentence(*check, context_.language.text())),
                                    this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::given, this, [this, code](const QString& reason) { emit overridden(code, reason); });
    dialog->open();
}

} // namespace parkcarbon::ui
