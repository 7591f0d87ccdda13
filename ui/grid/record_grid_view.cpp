#include "ui/grid/record_grid_view.hpp"

#include "ui/grid/filter_header.hpp"
#include "ui/grid/record_delegate.hpp"
#include "ui/grid/selection_summary.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/navigator.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace parkcarbon::ui {
namespace {

constexpr int kFilterDelayMilliseconds = 250;
constexpr int kMostTold = 3;
constexpr int kPadding = 28;
constexpr int kNarrowest = 72;
constexpr int kWidest = 240;

} // namespace

RecordGridView::RecordGridView(const Context& context, RecordGridModel& model, QWidget* parent)
    : QTableView(parent), context_(context), model_(model), header_(new FilterHeader(this)),
      delegate_(new RecordDelegate(context, model.table(), this)), summary_(new SelectionSummary(model, this)) {
    setHorizontalHeader(header_);
    setModel(&model);
    setItemDelegate(delegate_);
    setAlternatingRowColors(true);
    setSortingEnabled(false); // the header sorts through the model, and not before somebody asks
    setWordWrap(false);
    setCornerButtonEnabled(true);
    setEditTriggers(DoubleClicked | AnyKeyPressed | EditKeyPressed);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    // A fixed height for all: measuring rows would read every one of a million.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    makeActions();

    filter_delay_.setSingleShot(true);
    filter_delay_.setInterval(kFilterDelayMilliseconds);
    connect(&filter_delay_, &QTimer::timeout, this, &RecordGridView::applyFilters);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, header_, &FilterHeader::placeEditors);
    connect(header_, &FilterHeader::filtersChanged, this, [this] { filter_delay_.start(); });
    connect(header_, &FilterHeader::leaveRequested, this, [this] { setFocus(); });
    connect(header_, &QHeaderView::sortIndicatorChanged, this,
            [this](int section, Qt::SortOrder order) { model_.sort(section, order); });
    header_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { chooseColumns(header_->mapToGlobal(at)); });
    connect(delegate_, &RecordDelegate::leftTowards, this, &RecordGridView::goFrom);
    connect(delegate_, &RecordDelegate::fillSelectionRequested, this, [this](QWidget* editor) {
        const QString typed = RecordDelegate::textOf(*editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
        fillSelection(typed);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { summary_->start(selectionModel()->selection()); });
    connect(&model_, &RecordGridModel::refreshed, this, [this] { summary_->start(selectionModel()->selection()); });
    connect(summary_, &SelectionSummary::changed, this, &RecordGridView::summaryChanged);
    connect(&model_, &RecordGridModel::refused, this, &RecordGridView::tell);
    retranslate();
    restoreColumns();
}

RecordGridView::~RecordGridView() {
    saveColumns();
}

void RecordGridView::makeActions() {
    const auto add = [this](QKeySequence shortcut, auto handler) {
        auto* action = new QAction(this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        addAction(action);
        return action;
    };
    copy_ = add(QKeySequence::Copy, [this] { copySelection(false); });
    copy_with_headers_ = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copySelection(true); });
    paste_ = add(QKeySequence::Paste, [this] { pasteClipboard(); });
    paste_as_table_ = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), [this] { pasteAsTable(); });
    fill_down_ = add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { fillDown(); });
    clear_ = add(QKeySequence(Qt::Key_Delete), [this] { clearCells(); });
    remove_rows_ = add(QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { removeSelectedRows(); });
    filter_ = add(QKeySequence::Find, [this] { header_->focusFilter(std::max(currentIndex().column(), 0)); });
    clear_filters_ = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { header_->clearFilters(); });
    edit_in_form_ = add(QKeySequence(Qt::Key_F4), [this] {
        if (const std::string id = model_.recordId(currentIndex().row()); !id.empty()) {
            context_.navigator.editInForm(text::toQString(id));
        }
    });
    edit_in_form_->setVisible(model_.table() == domain::Table::Activities);
    edit_in_form_->setEnabled(model_.table() == domain::Table::Activities);
    columns_ = add({}, [this] { chooseColumns(mapToGlobal(QPoint(0, header_->height()))); });
}

void RecordGridView::retranslate() {
    copy_->setText(tr("&Copy"));
    copy_with_headers_->setText(tr("Copy with &headings"));
    paste_->setText(tr("&Paste"));
    paste_as_table_->setText(tr("Paste as &table…"));
    fill_down_->setText(tr("&Fill down"));
    clear_->setText(tr("&Empty cells"));
    remove_rows_->setText(tr("&Remove rows"));
    edit_in_form_->setText(tr("Edit in the for&m"));
    filter_->setText(tr("Filter this c&olumn"));
    clear_filters_->setText(tr("Show &all rows"));
    columns_->setText(tr("Choose col&umns…"));
    const QString name = text::toQString(context_.language.text().tableName(model_.table()));
    setAccessibleName(name);
    header_->setAccessibleName(tr("Headings of %1").arg(name));
    header_->retranslate();
    model_.repaintAll();
    emit summaryChanged();
}

QString RecordGridView::summary() const {
    const QString rows = tr("%n row(s)", nullptr, model_.recordCount());
    const QString of_selection = summary_->text();
    return of_selection.isEmpty() ? rows : rows + QStringLiteral("   |   ") + of_selection;
}

void RecordGridView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState) {
        goFrom(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, 0);
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordGridView::goFrom(int rows, int columns) {
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        return;
    }
    int row = current.row() + rows;
    int visual = header_->visualIndex(current.column()) + columns;
    while (visual >= 0 && visual < header_->count() && header_->isSectionHidden(header_->logicalIndex(visual))) {
        visual += columns;
    }
    if (visual >= header_->count()) {
        visual = 0;
        ++row;
    }
    if (row >= 0 && row < model_.rowCount() && visual >= 0) {
        setCurrentIndex(model_.index(row, header_->logicalIndex(visual)));
    }
}

void RecordGridView::applyFilters() {
    std::vector<services::RecordBrowser::Condition> conditions;
    for (int column = 0; column < model_.columnCount(); ++column) {
        const QString typed = header_->filter(column).trimmed();
        if (!typed.isEmpty()) {
            const auto field = static_cast<std::size_t>(column);
            conditions.push_back(
                {field, model_.words().canonical(model_.tableSpec().fields[field], text::toUtf8(typed))});
        }
    }
    model_.setConditions(std::move(conditions));
}

void RecordGridView::showCell(const base::Location& where) {
    if (!model_.rowOf(where.record_id) && header_->hasFilters()) {
        header_->clearFilters();
        applyFilters();
    }
    const auto row = model_.rowOf(where.record_id);
    if (!row) {
        return;
    }
    const auto field = model_.tableSpec().fieldIndex(where.field).value_or(0);
    header_->showSection(static_cast<int>(field));
    const QModelIndex cell = model_.index(*row, static_cast<int>(field));
    setCurrentIndex(cell);
    scrollTo(cell, PositionAtCenter);
    setFocus();
}

void RecordGridView::tell(const Refusal& refusal) {
    const text::Text& words = context_.language.text();
    if (refusal.operation) {
        const std::string remedy = words.remedy(*refusal.operation);
        emit told(text::toQString(words.sentence(*refusal.operation) + (remedy.empty() ? "" : " " + remedy)));
        return;
    }
    QStringList lines;
    for (const CellProblem& problem : refusal.cells) {
        if (lines.size() == kMostTold) {
            break;
        }
        const auto& field = model_.tableSpec().fields[problem.field];
        lines << tr("Row %1, %2: %3")
                     .arg(problem.row + 1)
                     .arg(text::toQString(words.fieldLabel(model_.table(), field.name)),
                          text::toQString(words.sentence(problem.error)));
    }
    const auto more = static_cast<int>(refusal.cells.size()) - static_cast<int>(lines.size());
    if (more > 0) {
        lines << tr("and %n more cell(s).", nullptr, more);
    }
    emit told(tr("Nothing was changed.") + " " + lines.join("  "));
}

std::vector<std::size_t> RecordGridView::visibleFields() const {
    std::vector<std::size_t> fields;
    for (int visual = 0; visual < header_->count(); ++visual) {
        const int column = header_->logicalIndex(visual);
        if (!header_->isSectionHidden(column)) {
            fields.push_back(static_cast<std::size_t>(column));
        }
    }
    return fields;
}

void RecordGridView::chooseColumns(const QPoint& position) {
    QMenu menu(this);
    for (int column = 0; column < model_.columnCount(); ++column) {
        QAction* action = menu.addAction(model_.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header_->isSectionHidden(column));
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.exec(position);
}

void RecordGridView::restoreColumns() {
    const QByteArray state = context_.settings.headerState(text::toQString(model_.tableSpec().name));
    if (!state.isEmpty() && header_->restoreState(state)) {
        header_->setSortIndicator(-1, Qt::AscendingOrder);
        return;
    }
    for (int column = 0; column < model_.columnCount(); ++column) {
        const domain::FieldSpec& field = model_.tableSpec().fields[static_cast<std::size_t>(column)];
        const int heading = fontMetrics().horizontalAdvance(model_.headerData(column, Qt::Horizontal).toString());
        const bool wide = !tablesNamedBy(field).empty() || field.name.starts_with("name") || field.name == "note";
        setColumnWidth(column, std::clamp(heading + kPadding, wide ? kWidest * 3 / 4 : kNarrowest, kWidest));
    }
}

void RecordGridView::saveColumns() const {
    context_.settings.setHeaderState(text::toQString(model_.tableSpec().name), header_->saveState());
}

} // namespace parkcarbon::ui
