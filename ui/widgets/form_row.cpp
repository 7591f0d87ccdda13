#include "ui/widgets/form_row.hpp"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace parkcarbon::ui {
namespace {

constexpr int kGap = 6;
constexpr int kLabelLetters = 13; ///< longer names break into lines, so that editors of two forms stand in line

QString spoken(QString name) {
    name.remove('&');
    // A Chinese label names its key in brackets: 数量(Q).
    if (const auto bracket = name.lastIndexOf('('); bracket > 0 && name.endsWith(')') && name.size() - bracket == 3) {
        name.truncate(bracket);
    }
    return name;
}

} // namespace

FormRow::FormRow(const Theme& theme, QFormLayout& form, QWidget* editor, QWidget* behind)
    : theme_(&theme), form_(&form), editor_(editor), line_(editor), label_(new QLabel(form.parentWidget())),
      problem_(new QLabel(form.parentWidget())) {
    if (behind != nullptr) {
        line_ = new QWidget(form.parentWidget());
        auto* row = new QHBoxLayout(line_);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(kGap);
        row->addWidget(editor, 1);
        row->addWidget(behind);
    }
    label_->setBuddy(editor);
    label_->setWordWrap(true);
    label_->setFixedWidth(label_->fontMetrics().averageCharWidth() * kLabelLetters);
    problem_->setWordWrap(true);
    form.addRow(label_, line_);
    form.addRow(problem_);
    form.setRowVisible(problem_, false);
}

void FormRow::setName(const QString& name, bool needed) {
    name_ = name;
    needed_ = needed;
    showState();
}

void FormRow::setProblem(const QString& sentence) {
    has_problem_ = !sentence.isEmpty();
    QPalette palette = problem_->palette();
    palette.setColor(QPalette::WindowText, theme_->colors().error);
    problem_->setPalette(palette);
    problem_->setText(QStringLiteral("✖ ") + sentence);
    form_->setRowVisible(problem_, visible_ && has_problem_);
    QPalette field; // the application's, where nothing is wrong
    if (has_problem_) {
        field.setColor(QPalette::Base, theme_->colors().error_back);
    }
    editor_->setPalette(field);
    editor_->setAccessibleDescription(sentence);
    showState();
}

void FormRow::setVisible(bool visible) {
    visible_ = visible;
    form_->setRowVisible(line_, visible);
    form_->setRowVisible(problem_, visible && has_problem_);
}

void FormRow::showState() {
    label_->setText(needed_ ? name_ + QStringLiteral(" *") : name_);
    const QString name = spoken(name_);
    editor_->setAccessibleName(needed_ ? QCoreApplication::translate("FormRow", "%1 (needed)").arg(name) : name);
}

} // namespace parkcarbon::ui
