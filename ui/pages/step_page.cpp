#include "ui/pages/step_page.hpp"

#include "ui/document/project_document.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"
#include "ui/pages/steps/step_checks_panel.hpp"
#include "ui/pages/steps/step_records.hpp"
#include "ui/pages/steps/step_records_tabs.hpp"
#include "ui/pages/steps/step_state_panel.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"
#include "ui/shell/workflow_guide.hpp"
#include "ui/widgets/outdated_bar.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QLabel>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

using engine::workflow::StepState;

constexpr int kMargin = 12;
constexpr int kHalf = 600; ///< of the splitter, relative

/// The text in the wanted language where there is one.
const std::string& either(bool chinese, const std::string& zh, const std::string& en) {
    return chinese ? (zh.empty() ? en : zh) : (en.empty() ? zh : en);
}

QString paragraph(const QString& heading, const std::string& content) {
    return content.empty() ? QString()
                           : QStringLiteral("<p style='margin-top:0'><b>%1</b> %2</p>")
                                 .arg(heading.toHtmlEscaped(), text::toQString(content).toHtmlEscaped());
}

bool isShippedStep(int step) {
    return step >= 1 && static_cast<std::size_t>(step) <= workflowSteps().size();
}

const domain::WorkflowEntry* enteredRow(const domain::ProjectSnapshot& snapshot, int step) {
    for (const domain::WorkflowEntry& row : snapshot.workflow) {
        if (row.step == step) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

StepPage::StepPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), title_(new QLabel(this)), prerequisites_(new QLabel(this)),
      outdated_(new OutdatedBar(page_context, this)), links_(new QLabel(this)), guide_(new QTextBrowser(this)),
      checks_(new StepChecksPanel(context(), this)), state_(new StepStatePanel(context(), this)),
      records_(new StepRecordsTabs(context(), this)) {
    build();
    connectParts();
    retranslate();
}

void StepPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(6);
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    title_->setFont(font);
    title_->setWordWrap(true);
    prerequisites_->setWordWrap(true);
    links_->setWordWrap(true);
    links_->setTextFormat(Qt::RichText);
    links_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    guide_->setFrameShape(QFrame::NoFrame);
    guide_->setOpenLinks(false);
    guide_->setTabChangesFocus(true);
    auto* left = new QWidget(this);
    auto* left_column = new QVBoxLayout(left);
    left_column->setContentsMargins(0, 0, 0, 0);
    left_column->addWidget(guide_, 1);
    left_column->addWidget(checks_, 1);
    auto* right = new QWidget(this);
    auto* right_column = new QVBoxLayout(right);
    right_column->setContentsMargins(0, 0, 0, 0);
    right_column->addWidget(state_);
    right_column->addWidget(records_, 1);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kHalf, kHalf});
    column->addWidget(title_);
    column->addWidget(prerequisites_);
    column->addWidget(outdated_);
    column->addWidget(links_);
    column->addWidget(splitter, 1);
}

void StepPage::connectParts() {
    const auto report = [this](const base::Result<void>& result) {
        if (!result) {
            emit errorTold(result.error());
            fill(); // what was refused goes from the screen
        }
    };
    connect(state_, &StepStatePanel::statusEntered, this,
            [this, report](domain::StepStatus status, const QString& reason) {
                report(StepRecords(context().document, step_).setStatus(status, reason));
            });
    connect(state_, &StepStatePanel::scoreEntered, this, [this, report](std::optional<double> score) {
        report(StepRecords(context().document, step_).setScore(score));
    });
    connect(state_, &StepStatePanel::fieldEntered, this, [this, report](const QString& field, const QString& text) {
        report(StepRecords(context().document, step_).setField(text::toUtf8(field), text));
    });
    connect(checks_, &StepChecksPanel::overridden, this, [this, report](const QString& check, const QString& reason) {
        report(StepRecords(context().document, step_).overrideCheck(text::toUtf8(check), reason));
    });
    connect(links_, &QLabel::linkActivated, this,
            [this](const QString& page) { goToPlace(context().navigator, text::toUtf8(page)); });
    connect(records_, &StepRecordsTabs::errorTold, this, &StepPage::errorTold);
    connect(&context().workbench, &WorkbenchKeeper::changed, this, &StepPage::fill);
    connect(&context().document, &ProjectDocument::stateChanged, this, &StepPage::showEditable);
}

void StepPage::showEditable() {
    const bool editable = context().document.takesEdits();
    state_->setEditable(editable);
    checks_->setEditable(editable);
    records_->setEditable(editable);
}

void StepPage::aboutToShow() {
    showEditable();
}

void StepPage::showStep(int step) {
    state_->commit(); // to the step that it was typed for
    records_->commit();
    step_ = step;
    fill();
}

void StepPage::retranslate() {
    outdated_->retranslate();
    guide_->setAccessibleName(tr("What this step is for"));
    checks_->retranslate();
    state_->retranslate();
    records_->retranslate();
    fill();
}

QString StepPage::guideText() const {
    const bool chinese = context().language.isChinese();
    const StepState* state = context().workbench.step(step_);
    const auto texts = [&](const auto& step) {
        const QString origin =
            step.published ? tr("Published in: %1") : tr("Reconstructed, not published as such; from: %1");
        return paragraph(tr("Purpose:"), either(chinese, step.purpose_zh, step.purpose)) +
               paragraph(tr("What it needs:"), either(chinese, step.user_inputs_zh, step.user_inputs)) +
               paragraph(tr("What is checked:"), either(chinese, step.software_checks_zh, step.software_checks)) +
               paragraph(tr("What it leaves behind:"), either(chinese, step.deliverables, step.deliverables_en)) +
               paragraph(tr("Done when:"), either(chinese, step.criterion_zh, step.criterion)) +
               paragraph(tr("Who does it:"), either(chinese, step.responsible_zh, step.responsible)) +
               paragraph(tr("Where its name comes from:"), text::toUtf8(origin.arg(text::toQString(step.provenance))));
    };
    return state != nullptr ? texts(state->definition) : isShippedStep(step_) ? texts(workflowStep(step_)) : QString();
}

void StepPage::fill() {
    const text::Text& words = context().language.text();
    const StepState* state = context().workbench.step(step_);
    guide_->setHtml(guideText());
    for (QWidget* part :
         {static_cast<QWidget*>(checks_), static_cast<QWidget*>(state_), static_cast<QWidget*>(records_)}) {
        part->setEnabled(state != nullptr);
    }
    if (state == nullptr && !isShippedStep(step_)) { // of the project's own list, which is not read yet
        title_->setText(tr("Step %1").arg(step_));
        prerequisites_->clear();
        fillLinks({});
        return;
    }
    if (state == nullptr) {
        const reference::WorkflowStep& step = workflowStep(step_);
        title_->setText(tr("Step %1: %2").arg(step_).arg(ui::stepName(step, words.language())));
        prerequisites_->setText(ui::stageName(step, words.language()));
        fillLinks(step.pages);
        return;
    }
    title_->setText(tr("Step %1: %2").arg(step_).arg(ui::stepName(state->definition, words.language())));
    QStringList open;
    for (const int number : state->open_prerequisites) {
        const StepState* before = context().workbench.step(number);
        open << (before == nullptr ? QString::number(number)
                                   : tr("%1. %2").arg(number).arg(ui::stepName(before->definition, words.language())));
    }
    prerequisites_->setText(open.isEmpty() ? tr("All steps that come before are done.")
                                           : tr("⚠ Waits for: %1").arg(open.join(QStringLiteral(" · "))));
    fillLinks(state->definition.pages);
    checks_->setState(*state);
    const ParkResults* results = context().results.results();
    const auto snapshot = results == nullptr ? nullptr : results->snapshot;
    state_->setState(*state, snapshot == nullptr ? nullptr : enteredRow(*snapshot, step_));
    records_->setState(*state, snapshot);
}

/// One line of links that wraps: some steps are worked on in eight places.
void StepPage::fillLinks(const std::vector<std::string>& pages) {
    QStringList links;
    for (const std::string& page : pages) {
        links << QStringLiteral("<a href=\"%1\">%2</a>")
                     .arg(text::toQString(page).toHtmlEscaped(),
                          placeTitle(page, context().language.text()).toHtmlEscaped());
    }
    links_->setVisible(!links.isEmpty());
    links_->setText(tr("Its work is done on: %1").arg(links.join(QStringLiteral(" · "))));
}

} // namespace parkcarbon::ui
