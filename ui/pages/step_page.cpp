#include "ui/pages/step_page.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/workflow_guide.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 28;
constexpr int kReadableWidth = 760;

QString paragraph(const QString& heading, const std::string& content) {
    return QStringLiteral("<p><b>%1</b><br/>%2</p>")
        .arg(heading.toHtmlEscaped(), text::toQString(content).toHtmlEscaped());
}

} // namespace

StepPage::StepPage(const Context& context, QWidget* parent)
    : Page(context, parent), stage_(new QLabel(this)), title_(new QLabel(this)), text_(new QLabel(this)),
      source_(new QLabel(this)), pages_title_(new QLabel(this)), links_(new QVBoxLayout) {
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
    source_->setWordWrap(true);
    source_->setMaximumWidth(kReadableWidth);
    source_->setEnabled(false); // stands back behind what is to be done
    column->addWidget(text_);
    column->addWidget(source_);
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
    const reference::WorkflowStep& step = workflowStep(step_);
    const text::Language language = context().language.language();
    stage_->setText(tr("Stage %1: %2").arg(step.stage).arg(stageName(step, language)));
    title_->setText(tr("Step %1: %2").arg(step.step).arg(stepName(step, language)));
    text_->setText(paragraph(tr("Purpose"), step.purpose) + paragraph(tr("What it needs"), step.user_inputs) +
                   paragraph(tr("What it leaves behind"), step.deliverables) +
                   paragraph(tr("Done when"), step.criterion) + paragraph(tr("Who does it"), step.responsible));
    const QString origin =
        step.published ? tr("Published in: %1") : tr("Reconstructed, not published as such; from: %1");
    source_->setText(origin.arg(text::toQString(step.provenance)) + "\n" +
                     tr("The texts above are those of the reference data: English with Chinese terms."));
    pages_title_->setText(tr("Its work is done on:"));
    while (QLayoutItem* item = links_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PageId page : pagesOfStep(step_)) {
        auto* link = new QPushButton(glyphIcon(pageGlyph(page)), pageTitle(page), this);
        link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(link, &QPushButton::clicked, this, [this, page] { context().navigator.goTo(page); });
        links_->addWidget(link);
    }
}

} // namespace parkcarbon::ui
