#include "ui/pages/step_page.hpp"

#include "ui/shell/page_titles.hpp"
#include "ui/shell/workflow_guide.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 28;
constexpr int kReadableWidth = 760;

} // namespace

StepPage::StepPage(const Context& context, QWidget* parent)
    : Page(context, parent), stage_(new QLabel(this)), title_(new QLabel(this)), text_(new QLabel(this)),
      pages_title_(new QLabel(this)), links_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(12);
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title_->setFont(font);
    title_->setWordWrap(true);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setMaximumWidth(kReadableWidth);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(stage_);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addSpacing(8);
    column->addWidget(pages_title_);
    column->addLayout(links_);
    column->addStretch();
}

void StepPage::showStep(int step) {
    step_ = step;
    retranslate();
}

void StepPage::retranslate() {
    const WorkflowStep& step = workflowSteps()[static_cast<std::size_t>(step_ - 1)];
    const auto paragraph = [](const QString& heading, const QString& text) {
        return QStringLiteral("<p><b>%1</b><br/>%2</p>").arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
    };
    stage_->setText(tr("Stage %1: %2").arg(step.stage).arg(stageName(step.stage)));
    title_->setText(tr("Step %1: %2").arg(step.number).arg(stepName(step)));
    text_->setText(paragraph(tr("Purpose"), stepPurpose(step)) +
                   paragraph(tr("What it leaves behind"), stepDeliverable(step)) +
                   paragraph(tr("Done when"), stepCompletion(step)));
    pages_title_->setText(tr("Its work is done on:"));
    while (QLayoutItem* item = links_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PageId page : step.pages) {
        auto* link = new QPushButton(glyphIcon(pageGlyph(page)), pageTitle(page), this);
        link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(link, &QPushButton::clicked, this, [this, page] { context().navigator.goTo(page); });
        links_->addWidget(link);
    }
}

} // namespace parkcarbon::ui
