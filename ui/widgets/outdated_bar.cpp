#include "ui/widgets/outdated_bar.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace parkcarbon::ui {

OutdatedBar::OutdatedBar(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), text_(new QLabel(this)), recalculate_(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    text_->setWordWrap(true);
    row->addWidget(text_, 1);
    row->addWidget(recalculate_);
    connect(recalculate_, &QPushButton::clicked, &context.results, &ResultsKeeper::recompute);
    connect(&context.results, &ResultsKeeper::changed, this, &OutdatedBar::showState);
    connect(&context.document, &ProjectDocument::stateChanged, this, &OutdatedBar::showState);
    retranslate();
}

void OutdatedBar::retranslate() {
    recalculate_->setText(tr("Recalculate (F9)"));
    showState();
}

void OutdatedBar::showState() {
    const ResultsKeeper& results = context_.results;
    const bool idle = context_.document.session() != nullptr;
    setVisible(idle && (results.isOutdated() || results.error()));
    recalculate_->setEnabled(idle);
    if (results.error()) {
        const text::Text& words = context_.language.text();
        text_->setText("⚠ " + text::toQString(words.sentence(*results.error()) + " " + words.remedy(*results.error())));
    } else {
        text_->setText("⚠ " + tr("Out of date: the data have changed since these numbers were computed."));
    }
}

} // namespace parkcarbon::ui
