#include "ui/widgets/line_tree_view.hpp"

#include "ui/grid/text_block.hpp"
#include "ui/models/line_tree_model.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kSummaryDigits = 8;
constexpr int kLevelIndent = 18;
constexpr int kCellPadding = 14;
constexpr int kNarrowestName = 200;

/// From the top down, as the rows stand on screen.
QModelIndexList inOrder(QModelIndexList rows, const QTreeView& view) {
    std::sort(rows.begin(), rows.end(), [&view](const QModelIndex& a, const QModelIndex& b) {
        return view.visualRect(a).top() < view.visualRect(b).top();
    });
    return rows;
}

std::string copiedText(const QModelIndex& cell) {
    const QVariant number = cell.data(LineTreeModel::NumberRole);
    return text::toUtf8(number.isValid() ? QString::number(number.toDouble(), 'g', 15) : cell.data().toString());
}

} // namespace

LineTreeView::LineTreeView(LineTreeModel* model, QWidget* parent) : QTreeView(parent) {
    setModel(model);
    setUniformRowHeights(true); // without it a group of 10^5 lines would be measured line by line
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setExpandsOnDoubleClick(false);
    setIndentation(kLevelIndent);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!explainCurrent(index)) {
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        }
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LineTreeView::summaryChanged);
}

/// Numbers get what they need, the names what is left, but never too little to be read.
void LineTreeView::fitColumns() {
    const char* const widest[LineTreeModel::kColumns] = {"",          "12,345,678.901",  "100.0 %",
                                                         "± 100.0 %", "12,345 10^4 Nm3", "User-defined…"};
    int taken = 0;
    for (int column = LineTreeModel::Co2e; column < LineTreeModel::kColumns; ++column) {
        const int width = fontMetrics().horizontalAdvance(QString::fromUtf8(widest[column])) + kCellPadding;
        setColumnWidth(column, width);
        taken += width;
    }
    setColumnWidth(LineTreeModel::Name, std::max(kNarrowestName, viewport()->width() - taken));
}

void LineTreeView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void LineTreeView::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

QString LineTreeView::summary() const {
    const QModelIndexList rows = selectionModel()->selectedRows(LineTreeModel::Co2e);
    if (rows.size() < 2) {
        return {};
    }
    double sum = 0.0;
    for (const QModelIndex& row : rows) {
        sum += row.data(LineTreeModel::NumberRole).toDouble();
    }
    return tr("Sum: %1 t   Count: %2")
        .arg(text::toQString(text::formatSignificant(sum, kSummaryDigits)))
        .arg(rows.size());
}

void LineTreeView::copySelection() const {
    TextBlock block;
    block.rows.emplace_back();
    for (int column = 0; column < LineTreeModel::kColumns; ++column) {
        block.rows.back().push_back(text::toUtf8(model()->headerData(column, Qt::Horizontal).toString()));
    }
    for (const QModelIndex& row : inOrder(selectionModel()->selectedRows(), *this)) {
        block.rows.emplace_back();
        for (int column = 0; column < LineTreeModel::kColumns; ++column) {
            block.rows.back().push_back(copiedText(row.siblingAtColumn(column)));
        }
    }
    QGuiApplication::clipboard()->setText(text::toQString(toTabSeparated(block)));
}

bool LineTreeView::explainCurrent(const QModelIndex& index) {
    const QString line = index.data(LineTreeModel::LineIdRole).toString();
    if (line.isEmpty()) {
        return false;
    }
    emit explainRequested(line);
    return true;
}

void LineTreeView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        if (!explainCurrent(currentIndex())) {
            setExpanded(currentIndex().siblingAtColumn(0), !isExpanded(currentIndex().siblingAtColumn(0)));
        }
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace parkcarbon::ui
