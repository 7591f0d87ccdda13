#include "ui/widgets/flow_table_view.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/widgets/table_copy.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kMostMeasuredRows = 60;
constexpr int kWidest = 130;
constexpr int kPadding = 22;

/// Rows that hold a text, and suspects alone when asked for.
class FlowFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setContained(const QString& contained, bool only_marked) {
        contained_ = contained.trimmed();
        only_marked_ = only_marked;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        if (only_marked_ && !sourceModel()->index(row, 0, parent).data(FlowTableModel::MarkedRole).toBool()) {
            return false;
        }
        if (contained_.isEmpty()) {
            return true;
        }
        for (const int column : {FlowTableModel::Flow, FlowTableModel::From, FlowTableModel::To,
                                 FlowTableModel::Material, FlowTableModel::Class, FlowTableModel::Evidence}) {
            if (sourceModel()->index(row, column, parent).data().toString().contains(contained_, Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    }
    /// Cells without a number stand behind all numbers, whichever way they are sorted.
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
        const QVariant a = left.data(FlowTableModel::SortRole);
        const QVariant b = right.data(FlowTableModel::SortRole);
        if (a.isValid() != b.isValid()) {
            return a.isValid() == (sortOrder() == Qt::AscendingOrder);
        }
        return QSortFilterProxyModel::lessThan(left, right);
    }

private:
    QString contained_;
    bool only_marked_ = false;
};

} // namespace

FlowCellDelegate::FlowCellDelegate(const Context& context, QObject* parent)
    : QStyledItemDelegate(parent), context_(context) {}

QWidget* FlowCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    if (index.column() == FlowTableModel::From || index.column() == FlowTableModel::To) {
        QStringList parties;
        for (const domain::Table table : {domain::Table::Enterprises, domain::Table::Processes}) {
            parties += context_.directory.names().suggestions(table, context_.language.isChinese());
        }
        auto* completer = new QCompleter(parties, line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    return line;
}

void FlowCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* line = static_cast<QLineEdit*>(editor);
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

FlowTableView::FlowTableView(const Context& context, FlowTableModel& model, QWidget* parent)
    : QTableView(parent), flows_(model), shown_(new FlowFilter(this)) {
    shown_->setSourceModel(&model);
    shown_->setSortRole(FlowTableModel::SortRole);
    shown_->setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(shown_);
    setItemDelegate(new FlowCellDelegate(context, this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
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
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::doubleClicked, this, &FlowTableView::open);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &FlowTableView::summaryChanged);
}

void FlowTableView::setFilter(const QString& contained, bool only_marked) {
    const QString chosen = chosenFlow();
    static_cast<FlowFilter*>(shown_)->setContained(contained, only_marked);
    chooseFlow(chosen);
}

void FlowTableView::fitColumns() {
    for (int column = 0; column < shown_->columnCount(); ++column) {
        int width = fontMetrics().horizontalAdvance(shown_->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(shown_->rowCount(), kMostMeasuredRows); ++row) {
            width = std::max(width, fontMetrics().horizontalAdvance(shown_->index(row, column).data().toString()));
        }
        setColumnWidth(column, std::min(width + kPadding, kWidest));
    }
}

QString FlowTableView::chosenFlow() const {
    return currentIndex().data(FlowTableModel::FlowIdRole).toString();
}

void FlowTableView::chooseFlow(const QString& flow_id) {
    const int row = flow_id.isEmpty() ? -1 : flows_.rowOf(text::toUtf8(flow_id));
    const int column = std::max(0, currentIndex().column());
    const QModelIndex index = row < 0 ? QModelIndex() : shown_->mapFromSource(flows_.index(row, column));
    if (index.isValid() && index != currentIndex()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

QString FlowTableView::summary() const {
    return chosenSummary(*selectionModel());
}

void FlowTableView::open(const QModelIndex& index) {
    const QString line = index.data(FlowTableModel::LineIdRole).toString();
    if (!line.isEmpty()) {
        emit explainAsked(line);
    } else if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        emit recordAsked(index.data(FlowTableModel::FlowIdRole).toString());
    }
}

void FlowTableView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyToClipboard(wholeTable(*shown_));
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copyToClipboard(chosenCells(selectionModel()->selectedIndexes()));
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        if (currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
            edit(currentIndex());
        } else {
            open(currentIndex());
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

void FlowTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid()) {
        emit chosenFlowChanged(current.data(FlowTableModel::FlowIdRole).toString());
    }
}

} // namespace parkcarbon::ui
