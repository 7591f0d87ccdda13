#include "ui/docks/findings_dock.hpp"

#include "ui/dialogs/reason_dialog.hpp"
#include "ui/document/findings_keeper.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/findings_model.hpp"
#include "ui/shell/navigator.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace parkcarbon::ui {

FindingsDock::FindingsDock(const Context& context, QWidget* parent)
    : QDockWidget(parent), context_(context), model_(new FindingsModel(context.language.text(), this)),
      state_(new QLabel), least_(new QComboBox), check_(new QPushButton), show_dismissed_(new QCheckBox),
      set_aside_button_(new QPushButton), reopen_button_(new QPushButton), set_aside_(new QAction(this)),
      reopen_(new QAction(this)), list_(new QTreeView), detail_(new QLabel) {
    setObjectName("findings");
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    auto* row = new QHBoxLayout;
    state_->setWordWrap(true);
    for (const base::Severity severity : {base::Severity::Note, base::Severity::Warning, base::Severity::Error}) {
        least_->addItem(QString(), static_cast<int>(severity));
    }
    row->addWidget(least_, 1);
    row->addWidget(check_);
    buildList();
    column->addLayout(row);
    column->addWidget(show_dismissed_);
    column->addWidget(state_);
    detail_->setWordWrap(true);
    detail_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(list_, 1);
    column->addWidget(detail_);
    auto* judging = new QHBoxLayout;
    judging->addWidget(set_aside_button_);
    judging->addWidget(reopen_button_);
    column->addLayout(judging);
    setWidget(body);
    makeActions();
    connect(check_, &QPushButton::clicked, &context.findings, &FindingsKeeper::check);
    connect(least_, &QComboBox::currentIndexChanged, this, &FindingsDock::fill);
    connect(show_dismissed_, &QCheckBox::toggled, this, &FindingsDock::fill);
    connect(&context.findings, &FindingsKeeper::changed, this, &FindingsDock::fill);
    connect(&context.results, &ResultsKeeper::changed, this, &FindingsDock::fill);
    connect(&context.document, &ProjectDocument::stateChanged, this, &FindingsDock::showState);
    showState();
}

void FindingsDock::buildList() {
    list_->setModel(model_);
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    list_->header()->setStretchLastSection(false);
    list_->header()->resizeSection(1, 110);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsDock::showDetail);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsDock::showState);
    connect(model_, &QAbstractItemModel::modelReset, detail_, &QLabel::clear);
    connect(list_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (list_->selectionModel()->selectedRows().size() == 1) {
            go(index);         // several are being chosen otherwise
            list_->setFocus(); // Del means the finding that was clicked, not the cell that it leads to
        }
    });
    connect(list_, &QTreeView::activated, this, &FindingsDock::go);
}

void FindingsDock::makeActions() {
    set_aside_->setShortcut(QKeySequence(Qt::Key_Delete));
    reopen_->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    for (QAction* action : {set_aside_, reopen_}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        list_->addAction(action);
    }
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(set_aside_, &QAction::triggered, this, &FindingsDock::setAside);
    connect(reopen_, &QAction::triggered, this, &FindingsDock::reopen);
    connect(set_aside_button_, &QPushButton::clicked, set_aside_, &QAction::trigger);
    connect(reopen_button_, &QPushButton::clicked, reopen_, &QAction::trigger);
}

void FindingsDock::retranslate() {
    setWindowTitle(tr("Findings"));
    least_->setItemText(0, tr("All"));
    least_->setItemText(1, tr("Warnings and errors"));
    least_->setItemText(2, tr("Errors only"));
    least_->setAccessibleName(tr("Which findings to show"));
    check_->setText(tr("Chec&k (F8)"));
    show_dismissed_->setText(tr("Show those set aside"));
    set_aside_->setText(tr("Set aside…"));
    set_aside_button_->setText(tr("Set aside… (Del)"));
    reopen_->setText(tr("Reopen"));
    reopen_button_->setText(tr("Reopen (Shift+Del)"));
    list_->setAccessibleName(tr("Findings"));
    model_->retranslate();
    fill();
}

void FindingsDock::fill() {
    const ParkResults* results = context_.results.results();
    model_->setFindings(
        context_.findings.judgedWith(results != nullptr ? results->inventory->findings : base::Findings{}),
        static_cast<base::Severity>(least_->currentData().toInt()), show_dismissed_->isChecked());
    QStringList parts;
    parts << tr("%n error(s)", nullptr, model_->count(base::Severity::Error));
    parts << tr("%n warning(s)", nullptr, model_->count(base::Severity::Warning));
    parts << tr("%n note(s)", nullptr, model_->count(base::Severity::Note));
    if (model_->dismissedCount() > 0) {
        parts << tr("%n set aside", nullptr, model_->dismissedCount());
    }
    QString text = parts.join(QStringLiteral(" · "));
    if (!context_.document.isOpen()) {
        text.clear();
    } else if (!context_.findings.hasRun()) {
        text += "\n" + tr("The data have not been checked yet.");
    } else if (context_.findings.isOutdated()) {
        text += "\n" + tr("The data have changed since the last check.");
    }
    state_->setText(text);
    showState();
}

void FindingsDock::showState() {
    check_->setEnabled(context_.document.session() != nullptr);
    const bool editable = context_.document.isEditable();
    const bool aside = editable && !selectedOpen().empty();
    const bool again = editable && !selectedDismissals().empty();
    set_aside_->setEnabled(aside);
    set_aside_button_->setEnabled(aside);
    reopen_->setEnabled(again);
    reopen_button_->setEnabled(again);
}

base::Findings FindingsDock::selectedOpen() const {
    base::Findings chosen;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows()) {
        if (model_->dismissal(index.row()) == nullptr) {
            chosen.push_back(model_->finding(index.row()));
        }
    }
    return chosen;
}

std::vector<domain::Dismissal> FindingsDock::selectedDismissals() const {
    std::vector<domain::Dismissal> chosen;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows()) {
        if (const domain::Dismissal* dismissal = model_->dismissal(index.row())) {
            chosen.push_back(*dismissal);
        }
    }
    return chosen;
}

void FindingsDock::setAside() {
    const base::Findings chosen = selectedOpen();
    if (chosen.empty()) {
        return;
    }
    const QString question = chosen.size() == 1 ? text::toQString(context_.language.text().sentence(chosen.front()))
                                                : tr("%n findings are set aside for the same reason.", nullptr,
                                                     static_cast<int>(chosen.size()));
    auto* dialog = new ReasonDialog(tr("Set aside"),
                                    question + "\n\n" + tr("It stays set aside until what it says changes."), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::given, this, [this, chosen](const QString& reason) {
        if (const auto done = context_.findings.dismiss(chosen, text::toUtf8(reason)); !done) {
            emit errorTold(done.error());
        }
    });
    dialog->open();
}

void FindingsDock::reopen() {
    if (const auto done = context_.findings.lift(selectedDismissals()); !done) {
        emit errorTold(done.error());
    }
}

void FindingsDock::showDetail(const QModelIndex& index) {
    detail_->setText(index.data(Qt::ToolTipRole).toString());
}

void FindingsDock::go(const QModelIndex& index) {
    if (index.isValid()) {
        const base::Location where = model_->finding(index.row()).where;
        if (!where.table.empty()) {
            context_.navigator.goToCell(where);
        }
    }
}

} // namespace parkcarbon::ui
