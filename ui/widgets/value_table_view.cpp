#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/base/csv_writer.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSaveFile>

#include <algorithm>
#include <sstream>

namespace parkcarbon::ui {
namespace {

constexpr int kMostMeasuredRows = 60;
constexpr int kMostSummedCells = 200'000;
constexpr int kWidest = 320;
constexpr int kPadding = 26;
constexpr int kShownDigits = 8;

std::string plainText(const QModelIndex& cell) {
    const QVariant number = cell.data(ValueTableModel::NumberRole);
    return text::toUtf8(number.isValid() ? QString::number(number.toDouble(), 'g', 15) : cell.data().toString());
}

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
    double sum = 0.0;
    int numbers = 0;
    int cells = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (const QModelIndex& index : range.indexes()) {
            if (++cells > kMostSummedCells) {
                return {};
            }
            if (const QVariant number = index.data(ValueTableModel::NumberRole); number.isValid()) {
                sum += number.toDouble();
                ++numbers;
            }
        }
    }
    if (cells < 2) {
        return {};
    }
    const auto shown = [](double value) { return text::toQString(text::formatSignificant(value, kShownDigits)); };
    return numbers == 0 ? tr("Count: %1").arg(cells)
                        : tr("Sum: %1   Mean: %2   Count: %3").arg(shown(sum), shown(sum / numbers)).arg(numbers);
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
    TextBlock block;
    block.rows.emplace_back();
    for (int column = 0; column < values_->columnCount(); ++column) {
        block.rows.back().push_back(text::toUtf8(values_->headerData(column, Qt::Horizontal).toString()));
    }
    for (int row = 0; row < values_->rowCount(); ++row) {
        block.rows.emplace_back();
        for (int column = 0; column < values_->columnCount(); ++column) {
            block.rows.back().push_back(plainText(values_->index(row, column)));
        }
    }
    return block;
}

void ValueTableView::copyWholeTable() const {
    QGuiApplication::clipboard()->setText(text::toQString(toTabSeparated(wholeTable())));
}

base::Result<void> ValueTableView::writeCsv(const QString& path) const {
    std::ostringstream content;
    base::CsvWriter writer(content);
    for (int column = 0; column < values_->columnCount(); ++column) {
        writer.text(text::toUtf8(values_->headerData(column, Qt::Horizontal).toString()));
    }
    writer.endRow();
    for (int row = 0; row < values_->rowCount(); ++row) {
        for (int column = 0; column < values_->columnCount(); ++column) {
            const QModelIndex cell = values_->index(row, column);
            const QVariant number = cell.data(ValueTableModel::NumberRole);
            number.isValid() ? writer.number(number.toDouble()) : writer.text(text::toUtf8(cell.data().toString()));
        }
        writer.endRow();
    }
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(content.str());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return base::failure(kTableNotWritten,
                             {{"value", text::toUtf8(path)}, {"reason", text::toUtf8(file.errorString())}});
    }
    return {};
}

void ValueTableView::copySelection() const {
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    TextBlock block;
    int row = -1;
    for (const QModelIndex& cell : cells) {
        if (cell.row() != row) {
            block.rows.emplace_back();
            row = cell.row();
        }
        block.rows.back().push_back(plainText(cell));
    }
    QGuiApplication::clipboard()->setText(text::toQString(toTabSeparated(block)));
}

} // namespace parkcarbon::ui
