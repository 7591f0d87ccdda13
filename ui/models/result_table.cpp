#include "ui/models/result_table.hpp"

#include <memory>

namespace parkcarbon::ui {

ResultTable writtenTable(QString title, QStringList columns, ValueRows rows, int decimals) {
    ResultTable table;
    table.title = std::move(title);
    table.columns = std::move(columns);
    table.rows = static_cast<int>(rows.size());
    table.decimals = decimals;
    table.cell = [written = std::make_shared<const ValueRows>(std::move(rows))](int row, int column) {
        const auto& cells = (*written)[static_cast<std::size_t>(row)];
        return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)] : ValueCell();
    };
    return table;
}

ResultTable askedTable(QString title, QStringList columns, std::size_t rows, ValueTableModel::CellFunction cell,
                       int decimals) {
    ResultTable table;
    table.title = std::move(title);
    table.columns = std::move(columns);
    table.rows = static_cast<int>(rows);
    table.decimals = decimals;
    table.cell = std::move(cell);
    return table;
}

ValueCell textCell(const QString& text, bool strong) {
    return {text, {}, {}, strong};
}

ValueCell numberCell(double value, const QString& line_id, bool strong) {
    return {{}, value, line_id, strong};
}

ValueCell numberOrDash(const std::optional<double>& value, const QString& line_id, bool strong) {
    return value ? numberCell(*value, line_id, strong) : textCell(QStringLiteral("–"));
}

} // namespace parkcarbon::ui
