#include "ui/docks/history_dock.hpp"

#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/history_model.hpp"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace parkcarbon::ui {

HistoryDock::HistoryDock(const Context& context, QWidget* parent)
    : QDockWidget(parent), context_(context), model_(new HistoryModel(context.language.text(), this)),
      list_(new QTreeView), undo_to_(new QPushButton) {
    setObjectName("history");
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    list_->setModel(model_);
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->header()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    list_->header()->setStretchLastSection(false);
    for (const int column_index : {HistoryModel::When, HistoryModel::Who, HistoryModel::Rows}) {
        list_->header()->setSectionResizeMode(column_index, QHeaderView::ResizeToContents);
    }
    column->addWidget(list_, 1);
    column->addWidget(undo_to_);
    setWidget(body);
    connect(&context.document, &ProjectDocument::stateChanged, this, &HistoryDock::fill);
    connect(this, &QDockWidget::visibilityChanged, this, &HistoryDock::fill);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryDock::showState);
    connect(undo_to_, &QPushButton::clicked, this, &HistoryDock::undoToSelected);
    showState();
}

void HistoryDock::retranslate() {
    setWindowTitle(tr("History"));
    list_->setAccessibleName(tr("History"));
    undo_to_->setText(tr("Undo everything &after this step"));
    model_->retranslate();
}

void HistoryDock::fill() {
    services::ProjectSession* session = context_.document.session();
    if (!context_.document.isOpen()) {
        model_->setEntries({});
    } else if (session != nullptr && isVisible()) {
        if (auto history = session->history()) {
            model_->setEntries(std::move(*history));
        }
    }
    showState();
}

void HistoryDock::showState() {
    const QModelIndex current = list_->currentIndex();
    undo_to_->setEnabled(context_.document.isEditable() && current.isValid() && model_->stepsBackTo(current.row()) > 0);
}

void HistoryDock::undoToSelected() {
    const QModelIndex current = list_->currentIndex();
    for (int steps = current.isValid() ? model_->stepsBackTo(current.row()) : 0; steps > 0; --steps) {
        if (!context_.document.undo()) {
            return;
        }
    }
}

} // namespace parkcarbon::ui
