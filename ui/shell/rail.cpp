#include "ui/shell/rail.hpp"

#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/place.hpp"
#include "ui/shell/rail_delegate.hpp"
#include "ui/shell/workflow_guide.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QTreeWidgetItemIterator>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::workflow::StageState;
using engine::workflow::StepState;
using engine::workflow::StepStatus;
using engine::workflow::Workbench;

constexpr int kPageRole = Qt::UserRole;
constexpr int kStageRole = Qt::UserRole + 1;
constexpr int kStepRole = Qt::UserRole + 2;
constexpr int kActionRole = Qt::UserRole + 3; ///< which of the next actions
constexpr std::size_t kActions = 3;

} // namespace

Rail::Rail(const Context& context, QWidget* parent) : QTreeWidget(parent), context_(context) {
    setHeaderHidden(true);
    setIndentation(14);
    setItemDelegate(new RailDelegate(context.theme, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    buildPages();
    next_ = new QTreeWidgetItem(this);
    next_->setIcon(0, glyphIcon(Glyph::NextActions));
    next_->setExpanded(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { request(item); });
    connect(this, &QTreeWidget::itemClicked, this, &Rail::follow);
    connect(this, &QTreeWidget::itemActivated, this, &Rail::follow);
    connect(&context.workbench, &WorkbenchKeeper::changed, this, &Rail::fill);
    retranslate();
}

void Rail::buildPages() {
    for (const PageId page : kProjectPages) {
        auto* item = new QTreeWidgetItem(this);
        item->setData(0, kPageRole, static_cast<int>(page));
        item->setIcon(0, glyphIcon(pageGlyph(page)));
    }
}

/// The steps of the project's list, else of the shipped one; made anew only when the list is another one.
void Rail::buildSteps() {
    std::vector<std::pair<int, int>> list; // step and stage
    if (const Workbench* workbench = context_.workbench.workbench()) {
        for (const StepState& step : workbench->steps) {
            list.emplace_back(step.definition.step, step.definition.stage);
        }
    } else {
        for (const reference::WorkflowStep& step : workflowSteps()) {
            list.emplace_back(step.step, step.stage);
        }
    }
    if (list == list_) {
        return;
    }
    list_ = list;
    marking_ = true; // rows that go must not send the user elsewhere
    while (topLevelItem(topLevelItemCount() - 1) != next_) {
        delete takeTopLevelItem(topLevelItemCount() - 1);
    }
    marking_ = false;
    QTreeWidgetItem* stage = nullptr;
    int stage_number = 0;
    for (const auto& [step, of_stage] : list_) {
        if (of_stage != stage_number) {
            stage = new QTreeWidgetItem(this);
            stage->setData(0, kStageRole, of_stage);
            stage_number = of_stage;
            stage->setIcon(0, glyphIcon(Glyph::Stage));
            stage->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(stage);
        item->setData(0, kStepRole, step);
    }
}

void Rail::retranslate() {
    setAccessibleName(tr("Navigation"));
    fill();
}

void Rail::fill() {
    buildSteps();
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        if ((*it)->data(0, kPageRole).isValid()) {
            fillPage(*it);
        } else if ((*it)->data(0, kStageRole).isValid()) {
            fillStage(*it);
        } else if ((*it)->data(0, kStepRole).isValid()) {
            fillStep(*it);
        }
    }
    fillNext();
    scheduleDelayedItemsLayout(); // lines come and go
}

void Rail::tell(QTreeWidgetItem* item, const QString& name, const QString& line, const QString& whole) {
    item->setText(0, name);
    item->setData(0, RailDelegate::kLineRole, line);
    const QString told = whole.isEmpty() ? (line.isEmpty() ? name : name + '\n' + line) : whole;
    item->setToolTip(0, told);
    item->setData(0, Qt::AccessibleTextRole, QString(told).replace('\n', QStringLiteral(", ")));
}

/// `43.1 % · 5 of 18 done · 2 overdue`
QString Rail::totalLine(const Workbench& workbench) {
    const auto done = std::count_if(workbench.steps.begin(), workbench.steps.end(),
                                    [](const StepState& step) { return step.status == StepStatus::Done; });
    QStringList parts{percentText(workbench.total_pct), tr("%1 of %2 done").arg(done).arg(workbench.steps.size())};
    if (const int overdue = overdueSteps(workbench); overdue > 0) {
        parts << tr("⚠ %1 overdue").arg(overdue);
    }
    return parts.join(QStringLiteral(" · "));
}

void Rail::fillPage(QTreeWidgetItem* item) {
    const auto page = static_cast<PageId>(item->data(0, kPageRole).toInt());
    const Workbench* workbench = context_.workbench.workbench();
    const bool total = page == PageId::Board && workbench != nullptr;
    tell(item, pageTitle(page), total ? totalLine(*workbench) : QString());
}

void Rail::fillStage(QTreeWidgetItem* item) {
    const int number = item->data(0, kStageRole).toInt();
    const text::Language language = context_.language.language();
    if (const Workbench* workbench = context_.workbench.workbench()) {
        for (const StageState& stage : workbench->stages) {
            if (stage.definition.stage == number) {
                tell(item, ui::stageName(stage.definition, language), percentText(stage.score_pct));
                return;
            }
        }
    }
    for (const reference::WorkflowStep& step : workflowSteps()) {
        if (step.stage == number) {
            tell(item, ui::stageName(step, language));
            return;
        }
    }
}

void Rail::fillStep(QTreeWidgetItem* item) {
    const int number = item->data(0, kStepRole).toInt();
    const StepState* state = context_.workbench.step(number);
    if (state == nullptr) {
        item->setIcon(0, glyphIcon(Glyph::Step));
        tell(item, tr("%1. %2").arg(number).arg(ui::stepName(workflowStep(number), context_.language.language())));
        return;
    }
    item->setIcon(0, glyphIcon(statusGlyph(state->status)));
    tell(item, tr("%1. %2").arg(number).arg(ui::stepName(state->definition, context_.language.language())),
         stepLine(*state, context_.language.text()), stepSummary(*state, context_.language.text()));
}

void Rail::fillNext() {
    const Workbench* workbench = context_.workbench.workbench();
    const std::size_t count = workbench == nullptr ? 0 : std::min(kActions, workbench->next_actions.size());
    tell(next_, tr("What should I do next?"), workbench != nullptr && count == 0 ? tr("Nothing is open") : QString());
    marking_ = true; // rows that go must not send the user elsewhere
    while (next_->childCount() > static_cast<int>(count)) {
        delete next_->takeChild(next_->childCount() - 1);
    }
    marking_ = false;
    for (std::size_t index = 0; index < count; ++index) {
        const int row = static_cast<int>(index);
        QTreeWidgetItem* item = row < next_->childCount() ? next_->child(row) : new QTreeWidgetItem(next_);
        item->setData(0, kActionRole, row);
        const auto& action = workbench->next_actions[index];
        const QString sentence = actionSentence(action, context_.language.text());
        const QString place =
            tr("Step %1 · %2").arg(action.step).arg(placeTitle(action.page, context_.language.text()));
        tell(item, sentence, place);
    }
}

void Rail::request(QTreeWidgetItem* item) {
    if (marking_ || item == nullptr) {
        return;
    }
    if (const QVariant page = item->data(0, kPageRole); page.isValid()) {
        context_.navigator.goTo(static_cast<PageId>(page.toInt()));
    } else if (const QVariant step = item->data(0, kStepRole); step.isValid()) {
        context_.navigator.goToStep(step.toInt());
    }
}

/// An action leads away from the rail, so it waits for a click or Enter; walking past it with the arrows does nothing.
void Rail::follow(QTreeWidgetItem* item) {
    const QVariant action = item->data(0, kActionRole);
    const Workbench* workbench = context_.workbench.workbench();
    if (action.isValid() && workbench != nullptr) {
        const auto chosen = workbench->next_actions.at(static_cast<std::size_t>(action.toInt()));
        goToPlace(context_.navigator, chosen.page, chosen.where);
    }
    emit entered();
}

QTreeWidgetItem* Rail::itemOf(int role, int value) const {
    for (QTreeWidgetItemIterator it(const_cast<Rail*>(this)); *it != nullptr; ++it) {
        if (const QVariant found = (*it)->data(0, role); found.isValid() && found.toInt() == value) {
            return *it;
        }
    }
    return nullptr;
}

void Rail::mark(QTreeWidgetItem* item) {
    marking_ = true;
    setCurrentItem(item);
    marking_ = false;
}

void Rail::showPage(PageId page) {
    mark(itemOf(kPageRole, static_cast<int>(page)));
}

void Rail::showStep(int step) {
    mark(itemOf(kStepRole, step));
}

void Rail::goToNeighbour(int direction) {
    QTreeWidgetItem* item = currentItem();
    do {
        item = item == nullptr ? topLevelItem(0) : (direction > 0 ? itemBelow(item) : itemAbove(item));
    } while (item != nullptr && !item->data(0, kPageRole).isValid() && !item->data(0, kStepRole).isValid());
    if (item != nullptr) {
        setCurrentItem(item);
    }
}

} // namespace parkcarbon::ui
