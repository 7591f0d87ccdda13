#include "ui/shell/rail.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/workflow_guide.hpp"

#include <QTreeWidgetItemIterator>

namespace parkcarbon::ui {
namespace {

constexpr int kPageRole = Qt::UserRole;
constexpr int kStageRole = Qt::UserRole + 1; ///< the first step of the stage
constexpr int kStepRole = Qt::UserRole + 2;

} // namespace

Rail::Rail(const Context& context, QWidget* parent) : QTreeWidget(parent), context_(context) {
    setHeaderHidden(true);
    setIndentation(14);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    for (const PageId page : kProjectPages) {
        auto* item = new QTreeWidgetItem(this);
        item->setData(0, kPageRole, static_cast<int>(page));
        item->setIcon(0, glyphIcon(pageGlyph(page)));
    }
    QTreeWidgetItem* stage = nullptr;
    int stage_number = 0;
    for (const reference::WorkflowStep& step : workflowSteps()) {
        if (step.stage != stage_number) {
            stage = new QTreeWidgetItem(this);
            stage->setData(0, kStageRole, step.step);
            stage_number = step.stage;
            stage->setIcon(0, glyphIcon(Glyph::Stage));
            stage->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(stage);
        item->setData(0, kStepRole, step.step);
        item->setIcon(0, glyphIcon(Glyph::Step));
    }
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { request(item); });
    connect(this, &QTreeWidget::itemClicked, this, &Rail::entered);
    connect(this, &QTreeWidget::itemActivated, this, &Rail::entered);
    retranslate();
}

void Rail::retranslate() {
    setAccessibleName(tr("Navigation"));
    const text::Language language = context_.language.language();
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        QTreeWidgetItem* item = *it;
        QString label;
        if (const QVariant page = item->data(0, kPageRole); page.isValid()) {
            label = pageTitle(static_cast<PageId>(page.toInt()));
        } else if (const QVariant stage = item->data(0, kStageRole); stage.isValid()) {
            label = stageName(workflowStep(stage.toInt()), language);
        } else {
            const reference::WorkflowStep& step = workflowStep(item->data(0, kStepRole).toInt());
            label = tr("%1. %2").arg(step.step).arg(stepName(step, language));
        }
        item->setText(0, label);
        item->setToolTip(0, label);
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
    } while (item != nullptr && item->data(0, kStageRole).isValid());
    if (item != nullptr) {
        setCurrentItem(item);
    }
}

} // namespace parkcarbon::ui
