#pragma once

#include <QTreeView>

namespace parkcarbon::ui {

class LineTreeModel;

/// The tree of an inventory's lines: Enter or a double click explains a number, Ctrl+C copies the selected rows, + and
/// − and the arrow keys open and close groups.
class LineTreeView : public QTreeView {
    Q_OBJECT
public:
    explicit LineTreeView(LineTreeModel* model, QWidget* parent = nullptr);

    QString summary() const; ///< sum and count of the selected rows; empty for less than two
    void copySelection() const;

signals:
    void explainRequested(const QString& line_id);
    void summaryChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitColumns();
    bool explainCurrent(const QModelIndex& index);
};

} // namespace parkcarbon::ui
