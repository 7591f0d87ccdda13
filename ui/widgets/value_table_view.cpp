#include "ui/widgets/value_table_view.hpp"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kMostMeasuredRows = 60;
constexpr int kWidest = 320;
constexpr int kPadding = 26;

} // namespace

ValueTableView::ValueTableView(QWidget* parent) : QTableView(parent), values_(new ValueTableModel(this)) {
    setModel(values_);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const QString line = index.data(ValueTableModel::LineIdRole).toString(); !line.isEmpty()) {
            emit explainRequested(line);
        }
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ValueTableView::summaryChanged);
}

void ValueTableView::setContent(const QString& accessible_name, QStringList titles, int rows,
                                ValueTableModel::CellFunction cell, int decimals) {
    setAccessibleName(accessible_name);
    values_->setContent(std::move(titles), rows, std::move(cell), decimals);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    fitColumns();
    emit summaryChanged();
}

void ValueTableView::fitColumns() {
    for (int column = 0; column < values_->columnCount(); ++column) {
        int width = fontMetrics().horizontalAdvance(values_->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(values_->rowCount(), kMostMeasuredRows); ++row) {
            width = std::max(width, fontMetrics().horizontalAdvance(values_->index(row, column).data().toString()));
        }
        setColumnWidth(column, std::min(width + kPadding, kWidest));
    }
}

QString ValueTableView::summary() const {
    return chosenSummary(*selectionModel());
}

void ValueTableView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyWholeTable();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const QString line = currentIndex().data(ValueTableModel::LineIdRole).toString(); !line.isEmpty()) {
            emit explainRequested(line);
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

TextBlock ValueTableView::wholeTable() const {
    return ui::wholeTable(*values_);
}

void ValueTableView::copyWholeTable() const {
    copyToClipboard(wholeTable());
}

base::Result<void> ValueTableView::writeCsv(const QString& path) const {
    return writeTableCsv(*values_, path);
}

void ValueTableView::copySelection() const {
    copyToClipboard(chosenCells(selectionModel()->selectedIndexes()));
}

} // namespace parkcarbon::ui
