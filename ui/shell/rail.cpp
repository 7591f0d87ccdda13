#include "ui/shell/rail.hpp"

#include "ui/shell/page_titles.hpp"
#include "ui/shell/workflow_guide.hpp"

#include <QTreeWidgetItemIterator>

namespace parkcarbon::ui {
namespace {

constexpr int kPageRole = Qt::UserRole;
constexpr int kStageRole = Qt::UserRole + 1;
constexpr int kStepRole = Qt::UserRole + 2;

} // namespace

Rail::Rail(Navigator& navigator, QWidget* parent) : QTreeWidget(parent), navigator_(navigator) {
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
    for (const WorkflowStep& step : workflowSteps()) {
        if (stage == nullptr || stage->data(0, kStageRole).toInt() != step.stage) {
            stage = new QTreeWidgetItem(this);
            stage->setData(0, kStageRole, step.stage);
            stage->setIcon(0, glyphIcon(Glyph::Stage));
            stage->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(stage);
        item->setData(0, kStepRole, step.number);
        item->setIcon(0, glyphIcon(Glyph::Step));
    }
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { request(item); });
    connect(this, &QTreeWidget::itemClicked, this, &Rail::entered);
    connect(this, &QTreeWidget::itemActivated, this, &Rail::entered);
    retranslate();
}

void Rail::retranslate() {
    setAccessibleName(tr("Navigation"));
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        QTreeWidgetItem* item = *it;
        QString label;
        if (const QVariant page = item->data(0, kPageRole); page.isValid()) {
            label = pageTitle(static_cast<PageId>(page.toInt()));
        } else if (const QVariant stage = item->data(0, kStageRole); stage.isValid()) {
            label = stageName(stage.toInt());
        } else {
            const WorkflowStep& step = workflowSteps()[static_cast<std::size_t>(item->data(0, kStepRole).toInt() - 1)];
            label = tr("%1. %2").arg(step.number).arg(stepName(step));
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
        navigator_.goTo(static_cast<PageId>(page.toInt()));
    } else if (const QVariant step = item->data(0, kStepRole); step.isValid()) {
        navigator_.goToStep(step.toInt());
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
