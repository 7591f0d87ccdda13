#include "ui/widgets/table_copy.hpp"

#include "ui/models/value_table_model.hpp"

#include <parkcarbon/base/csv_writer.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QAbstractItemModel>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QSaveFile>

#include <algorithm>
#include <sstream>

namespace parkcarbon::ui {
namespace {

constexpr int kMostSummedCells = 200'000;
constexpr int kShownDigits = 8;
constexpr int kCopiedDigits = 15;

std::string plainText(const QModelIndex& cell) {
    const QVariant number = cell.data(ValueTableModel::NumberRole);
    return text::toUtf8(number.isValid() ? QString::number(number.toDouble(), 'g', kCopiedDigits)
                                         : cell.data().toString());
}

std::string heading(const QAbstractItemModel& model, int column) {
    return text::toUtf8(model.headerData(column, Qt::Horizontal).toString());
}

} // namespace

TextBlock wholeTable(const QAbstractItemModel& model) {
    TextBlock block;
    block.rows.emplace_back();
    for (int column = 0; column < model.columnCount(); ++column) {
        block.rows.back().push_back(heading(model, column));
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        block.rows.emplace_back();
        for (int column = 0; column < model.columnCount(); ++column) {
            block.rows.back().push_back(plainText(model.index(row, column)));
        }
    }
    return block;
}

TextBlock chosenCells(QModelIndexList cells) {
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
    return block;
}

void copyToClipboard(const TextBlock& block) {
    QGuiApplication::clipboard()->setText(text::toQString(toTabSeparated(block)));
}

base::Result<void> writeTableCsv(const QAbstractItemModel& model, const QString& path) {
    std::ostringstream content;
    base::CsvWriter writer(content);
    for (int column = 0; column < model.columnCount(); ++column) {
        writer.text(heading(model, column));
    }
    writer.endRow();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
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

QString chosenSummary(const QItemSelectionModel& selection) {
    double sum = 0.0;
    int numbers = 0;
    int cells = 0;
    for (const QItemSelectionRange& range : selection.selection()) {
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
    return numbers == 0 ? QCoreApplication::translate("TableCopy", "Count: %1").arg(cells)
                        : QCoreApplication::translate("TableCopy", "Sum: %1   Mean: %2   Count: %3")
                              .arg(shown(sum), shown(sum / numbers))
                              .arg(numbers);
}

} // namespace parkcarbon::ui
