#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/domain/table.hpp>

#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace parkcarbon::ui {

/// Editors and corner marks of a record grid: choice lists for words, suggestions for references, items and units.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RecordDelegate(const Context& context, domain::Table table, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Text that an editor holds just now.
    static QString textOf(const QWidget& editor);

signals:
    /// The editor has been left with Enter (rows = ±1) or Tab (columns = ±1), after its text was taken.
    void leftTowards(int rows, int columns);
    void fillSelectionRequested(QWidget* editor); ///< Ctrl+Enter

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QStringList suggestions(const domain::FieldSpec& field, const QModelIndex& index) const;
    QStringList itemSuggestions(const QModelIndex& index) const;

    const Context& context_;
    const domain::TableSpec& spec_;
};

} // namespace parkcarbon::ui
