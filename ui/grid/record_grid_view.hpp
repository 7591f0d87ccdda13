#pragma once

#include "ui/models/record_grid_model.hpp"
#include "ui/shell/context.hpp"

#include <QTableView>
#include <QTimer>

namespace parkcarbon::ui {

class FilterHeader;
class RecordDelegate;
class SelectionSummary;

/// A record grid with Excel's manners. Its actions (copy, paste, fill down, …) serve the context menu and the Edit
/// menu.
class RecordGridView : public QTableView {
    Q_OBJECT
public:
    RecordGridView(const Context& context, RecordGridModel& model, QWidget* parent = nullptr);
    ~RecordGridView() override;

    void retranslate();
    RecordGridModel& grid() const { return model_; }
    QString summary() const;
    void showCell(const base::Location& where); ///< clears filters when they hide it
    void saveColumns() const;

    void copySelection(bool with_headers) const;
    void pasteClipboard();
    void pasteBlock(const TextBlock& block);
    void pasteAsTable(); ///< asks which column of the clipboard is which field, and reviews the import
    void fillDown();
    void clearCells();
    void removeSelectedRows();
    void fillSelection(const QString& typed); ///< the same text into every selected cell

signals:
    void summaryChanged();
    void told(const QString& message); ///< what was refused, in words

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeActions();
    void applyFilters();
    bool fits(const TextBlock& block) const;
    void goFrom(int rows, int columns);
    void chooseColumns(const QPoint& position);
    void tell(const Refusal& refusal);
    std::vector<std::size_t> visibleFields() const;
    std::vector<std::pair<int, std::size_t>> selectedCells() const;
    ExistingRows askAboutExisting(const PastePlan& plan, bool& cancelled);
    void restoreColumns();

    const Context& context_;
    RecordGridModel& model_;
    FilterHeader* header_;
    RecordDelegate* delegate_;
    SelectionSummary* summary_;
    QTimer filter_delay_;
    QAction* copy_;
    QAction* copy_with_headers_;
    QAction* paste_;
    QAction* paste_as_table_;
    QAction* fill_down_;
    QAction* clear_;
    QAction* remove_rows_;
    QAction* filter_;
    QAction* clear_filters_;
    QAction* columns_;
    QAction* edit_in_form_;
};

} // namespace parkcarbon::ui
