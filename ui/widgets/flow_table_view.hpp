#pragma once

#include "ui/models/flow_table_model.hpp"
#include "ui/shell/context.hpp"

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace parkcarbon::ui {

/// Offers the parties of the project while an end of a flow is typed.
class FlowCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FlowCellDelegate(const Context& context, QObject* parent = nullptr);
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

private:
    const Context& context_;
};

/// The flows of a layer: sort by heading, filter by text or to suspects, copy (Ctrl+C, the whole table with
/// Ctrl+Shift+C), edit with F2 or by typing, explain a number with Enter or a double click.
class FlowTableView : public QTableView {
    Q_OBJECT
public:
    FlowTableView(const Context& context, FlowTableModel& model, QWidget* parent = nullptr);

    void setFilter(const QString& contained, bool only_marked);
    void fitColumns(); ///< to headings and contents
    QString chosenFlow() const;
    /// Makes a cell of the flow the current one, in the column that was current; nothing when it is filtered out.
    void chooseFlow(const QString& flow_id);
    QString summary() const;
    const QSortFilterProxyModel& shownRows() const { return *shown_; }

signals:
    void chosenFlowChanged(const QString& flow_id);
    void explainAsked(const QString& line_id);
    void recordAsked(const QString& flow_id); ///< a cell that is changed elsewhere was opened
    void summaryChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void open(const QModelIndex& index);

    FlowTableModel& flows_;
    QSortFilterProxyModel* shown_;
};

} // namespace parkcarbon::ui
