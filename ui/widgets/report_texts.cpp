#include "ui/widgets/report_texts.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {

ReportTexts::ReportTexts(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), list_(new QListWidget(this)), warning_(new QLabel(this)),
      editor_(new QPlainTextEdit(this)), save_(new QPushButton(this)), reset_(new QPushButton(this)) {
    warning_->setWordWrap(true);
    warning_->setTextFormat(Qt::PlainText);
    editor_->setTabChangesFocus(true);
    title_->setBuddy(list_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save_);
    buttons->addWidget(reset_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title_);
    column->addWidget(list_, 2);
    column->addWidget(warning_);
    column->addWidget(editor_, 3);
    column->addLayout(buttons);
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        showCurrent();
        emit chosen(block());
    });
    connect(editor_, &QPlainTextEdit::textChanged, this, &ReportTexts::showButtons);
    connect(save_, &QPushButton::clicked, this, &ReportTexts::save);
    connect(reset_, &QPushButton::clicked, this, &ReportTexts::reset);
    retranslate();
    clear();
}

void ReportTexts::retranslate() {
    title_->setText(tr("&Passages that you can rewrite:"));
    list_->setAccessibleName(tr("Passages that you can rewrite"));
    editor_->setAccessibleName(tr("Text of the passage"));
    save_->setText(tr("&Save text"));
    reset_->setText(tr("Back to the &generated text"));
    for (int row = 0; row < list_->count(); ++row) {
        list_->item(row)->setText(stateOf(texts_[static_cast<std::size_t>(row)]));
    }
}

QString ReportTexts::stateOf(const report::TextBlock& text) const {
    const QString place = text::toQString(text.place);
    if (!text.outdated.empty()) {
        return QStringLiteral("▲ ") + tr("%1: edited, numbers have changed").arg(place);
    }
    return text.own ? QStringLiteral("✎ ") + tr("%1: edited").arg(place) : tr("%1: generated").arg(place);
}

void ReportTexts::show(const report::Document& document) {
    const QString chosen_before = block();
    const report::TextBlock* const before = current();
    const QString typed = before != nullptr && text() != text::toQString(before->text()) ? text() : QString();
    {
        const QSignalBlocker silent(list_);
        texts_ = document.texts;
        list_->clear();
        for (const report::TextBlock& text : texts_) {
            list_->addItem(stateOf(text));
        }
        choose(chosen_before);
    }
    showCurrent();
    if (!typed.isEmpty() && block() == chosen_before) {
        editor_->setPlainText(typed);
    }
}

void ReportTexts::clear() {
    const QSignalBlocker silent(list_);
    texts_.clear();
    list_->clear();
    showCurrent();
}

void ReportTexts::setEditable(bool editable) {
    editable_ = editable;
    editor_->setReadOnly(!editable || current() == nullptr);
    showButtons();
}

const report::TextBlock* ReportTexts::current() const {
    const int row = list_->currentRow();
    return row >= 0 && row < static_cast<int>(texts_.size()) ? &texts_[static_cast<std::size_t>(row)] : nullptr;
}

void ReportTexts::choose(const QString& block) {
    const auto found = std::find_if(texts_.begin(), texts_.end(), [&block](const report::TextBlock& text) {
        return text::toQString(text.id) == block;
    });
    if (found != texts_.end()) {
        list_->setCurrentRow(static_cast<int>(found - texts_.begin()));
    }
}

QString ReportTexts::block() const {
    const report::TextBlock* const text = current();
    return text == nullptr ? QString() : text::toQString(text->id);
}

QString ReportTexts::text() const {
    return editor_->toPlainText();
}

void ReportTexts::type(const QString& text) {
    editor_->setPlainText(text);
}

void ReportTexts::showCurrent() {
    const report::TextBlock* const text = current();
    QStringList warnings;
    if (text != nullptr) {
        for (const report::OutdatedQuote& quote : text->outdated) {
            const QString was = text::toQString(quote.was);
            const QString source = text::toQString(quote.source);
            warnings << QStringLiteral("▲ ") +
                            (quote.now.empty() ? tr("%1 (%2) is no longer in the report").arg(was, source)
                                               : tr("%1 is now %2 (%3)").arg(was, text::toQString(quote.now), source));
        }
    }
    warning_->setText(warnings.join(QLatin1Char('\n')));
    warning_->setVisible(!warnings.isEmpty());
    const QSignalBlocker silent(editor_);
    editor_->setPlainText(text == nullptr ? QString() : text::toQString(text->text()));
    editor_->setReadOnly(!editable_ || text == nullptr);
    showButtons();
}

void ReportTexts::showButtons() {
    const report::TextBlock* const text = current();
    const QString typed = editor_->toPlainText();
    // An outdated text may be saved as it is: its writer has seen the new numbers.
    save_->setEnabled(editable_ && text != nullptr && !typed.trimmed().isEmpty() &&
                      (typed != text::toQString(text->text()) || !text->outdated.empty()));
    reset_->setEnabled(editable_ && text != nullptr && text->own);
}

void ReportTexts::save() {
    if (current() != nullptr) {
        emit saved(block(), text());
    }
}

void ReportTexts::reset() {
    if (current() != nullptr) {
        emit resetWanted(block());
    }
}

} // namespace parkcarbon::ui
