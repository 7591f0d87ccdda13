#include "ui/pages/steps/step_state_panel.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace parkcarbon::ui {
namespace {

using engine::workflow::GateReason;
using engine::workflow::StepState;

constexpr int kHighestScore = 4;
constexpr int kHalves = 2;

QString dateText(const std::optional<base::Date>& date) {
    return date ? text::toQString(base::formatDate(*date)) : QString();
}

} // namespace

StepStatePanel::StepStatePanel(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), status_label_(new QLabel(this)), status_(new QComboBox(this)),
      score_label_(new QLabel(this)), score_(new QComboBox(this)), gates_(new QLabel(this)) {
    build();
    connect(status_, &QComboBox::activated, this,
            [this](int index) { emit statusEntered(static_cast<domain::StepStatus>(index), texts_[1].edit->text()); });
    connect(score_, &QComboBox::activated, this, [this](int index) {
        const QString number = score_->itemData(index).toString();
        emit scoreEntered(number.isEmpty() ? std::nullopt : std::optional(number.toDouble()));
    });
    retranslate();
}

void StepStatePanel::build() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    for (const std::string_view word : domain::Words<domain::StepStatus>::kAll) {
        status_->addItem(QString(), text::toQString(word));
    }
    status_->setObjectName("status");
    score_->setObjectName("score");
    status_label_->setBuddy(status_);
    score_label_->setBuddy(score_);
    grid->addWidget(status_label_, 0, 0);
    grid->addWidget(status_, 0, 1);
    grid->addWidget(score_label_, 0, 2);
    grid->addWidget(score_, 0, 3);
    addText(*grid, 0, "responsible", 1, 0);
    addText(*grid, 1, "reason", 1, 2);
    addText(*grid, 2, "start", 2, 0);
    addText(*grid, 3, "finish", 2, 2);
    addText(*grid, 4, "actual_start", 3, 0);
    addText(*grid, 5, "actual_finish", 3, 2);
    addText(*grid, 6, "checked_by", 4, 0);
    addText(*grid, 7, "checked_on", 4, 2);
    gates_->setWordWrap(true);
    gates_->setObjectName("gates");
    gates_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    grid->addWidget(gates_, 5, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

void StepStatePanel::addText(QGridLayout& grid, int index, const char* field, int row, int column) {
    TextField& text = texts_[static_cast<std::size_t>(index)];
    text.field = field;
    text.label = new QLabel(this);
    text.edit = new QLineEdit(this);
    text.edit->setObjectName(QLatin1String(field));
    text.label->setBuddy(text.edit);
    grid.addWidget(text.label, row, column);
    grid.addWidget(text.edit, row, column + 1);
    connect(text.edit, &QLineEdit::editingFinished, this, [this, index] {
        TextField& entered = texts_[static_cast<std::size_t>(index)];
        if (entered.edit->text().trimmed() != entered.shown) {
            entered.shown = entered.edit->text().trimmed(); // said once, even when it is refused
            entered.edit->setModified(false);
            emit fieldEntered(QLatin1String(entered.field), entered.shown);
        }
    });
}

void StepStatePanel::retranslate() {
    const text::Text& words = context_.language.text();
    status_label_->setText(tr("&State"));
    score_label_->setText(tr("Sco&re"));
    for (int index = 0; index < status_->count(); ++index) {
        status_->setItemText(index,
                             text::toQString(words.choiceLabel(text::toUtf8(status_->itemData(index).toString()))));
    }
    const QString labels[kTexts] = {tr("O&wner"),        tr("If not applicable, why"),
                                    tr("Planned start"), tr("Planned end"),
                                    tr("Actual start"),  tr("Actual end"),
                                    tr("Checked by"),    tr("Checked on")};
    for (std::size_t index = 0; index < texts_.size(); ++index) {
        texts_[index].label->setText(labels[index]);
        const bool date = index >= 2 && index != 6;
        texts_[index].edit->setPlaceholderText(date ? QStringLiteral("2026-07-31") : QString());
        texts_[index].edit->setAccessibleName(QString(labels[index]).remove('&'));
    }
    fillScores();
}

void StepStatePanel::fillScores() {
    const QVariant kept = score_->currentData();
    const QSignalBlocker quiet(score_);
    score_->clear();
    score_->addItem(tr("by evidence"), QString());
    for (int half = 0; half <= kHighestScore * kHalves; ++half) {
        const QString number = QString::number(static_cast<double>(half) / kHalves);
        score_->addItem(tr("%1 of 4").arg(number), number);
    }
    score_->setCurrentIndex(std::max(0, score_->findData(kept)));
}

void StepStatePanel::setEditable(bool editable) {
    status_->setEnabled(editable);
    score_->setEnabled(editable);
    for (TextField& text : texts_) {
        text.edit->setReadOnly(!editable);
    }
}

void StepStatePanel::setState(const StepState& state, const domain::WorkflowEntry* entered) {
    const domain::WorkflowEntry none;
    const domain::WorkflowEntry& row = entered != nullptr ? *entered : none;
    status_->setCurrentIndex(status_->findData(text::toQString(domain::word(row.status))));
    const QString score = row.score ? QString::number(*row.score) : QString();
    if (score_->findData(score) < 0) { // a score between the halves
        score_->addItem(tr("%1 of 4").arg(score), score);
    }
    score_->setCurrentIndex(score_->findData(score));
    const QString shown[kTexts] = {text::toQString(row.responsible),
                                   text::toQString(row.reason),
                                   dateText(row.start),
                                   dateText(row.finish),
                                   dateText(row.actual_start),
                                   dateText(row.actual_finish),
                                   text::toQString(row.checked_by),
                                   dateText(row.checked_on)};
    for (std::size_t index = 0; index < texts_.size(); ++index) {
        texts_[index].shown = shown[index];
        const bool being_typed = texts_[index].edit->hasFocus() && texts_[index].edit->isModified();
        if (!being_typed && texts_[index].edit->text() != shown[index]) {
            texts_[index].edit->setText(shown[index]);
        }
    }
    texts_[0].edit->setPlaceholderText(row.responsible.empty() ? text::toQString(state.responsible) : QString());
    showGates(state);
}

/// A claim that the data deny is said together with what denies it.
void StepStatePanel::showGates(const StepState& state) {
    const text::Text& words = context_.language.text();
    QStringList lines{tr("Counts as: %1").arg(stepLine(state, words))};
    if (state.claimed_status != state.status) {
        lines << tr("⚠ Claimed as “%1”, which is not granted:").arg(statusWord(state.claimed_status, words));
    }
    for (const GateReason& gate : state.gates) {
        lines << QStringLiteral("• ") + text::toQString(words.sentence(gate.sentence, gate.arguments));
    }
    gates_->setText(lines.join('\n'));
}

} // namespace parkcarbon::ui
