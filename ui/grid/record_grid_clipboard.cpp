// What the grid does with the clipboard and with whole selections: each of them one undo step.
#include "ui/grid/record_grid_view.hpp"

#include "ui/dialogs/mapping_dialog.hpp"
#include "ui/document/project_document.hpp"
#include "ui/grid/filter_header.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>
#include <set>

namespace parkcarbon::ui {
namespace {

/// Rows and visual columns that a selection spans.
struct Extent {
    int top = 0;
    int bottom = -1;
    int left = 0;
    int right = -1;
};

Extent extentOf(const QItemSelection& selection, const QHeaderView& header) {
    Extent extent;
    bool first = true;
    for (const QItemSelectionRange& range : selection) {
        for (int column = range.left(); column <= range.right(); ++column) {
            if (header.isSectionHidden(column)) {
                continue;
            }
            const int visual = header.visualIndex(column);
            extent.top = first ? range.top() : std::min(extent.top, range.top());
            extent.bottom = first ? range.bottom() : std::max(extent.bottom, range.bottom());
            extent.left = first ? visual : std::min(extent.left, visual);
            extent.right = first ? visual : std::max(extent.right, visual);
            first = false;
        }
    }
    return extent;
}

} // namespace

std::vector<std::pair<int, std::size_t>> RecordGridView::selectedCells() const {
    std::vector<std::pair<int, std::size_t>> cells;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (!header_->isSectionHidden(column)) {
                    cells.emplace_back(row, static_cast<std::size_t>(column));
                }
            }
        }
    }
    return cells;
}

void RecordGridView::copySelection(bool with_headers) const {
    const Extent extent = extentOf(selectionModel()->selection(), *header_);
    TextBlock block;
    for (int row = with_headers ? extent.top - 1 : extent.top; row <= extent.bottom; ++row) {
        std::vector<std::string> texts;
        for (int visual = extent.left; visual <= extent.right; ++visual) {
            const int column = header_->logicalIndex(visual);
            if (header_->isSectionHidden(column)) {
                continue;
            }
            const QVariant text = row < extent.top ? model_.headerData(column, Qt::Horizontal)
                                                   : model_.index(row, column).data(Qt::EditRole);
            texts.push_back(text::toUtf8(text.toString()));
        }
        block.rows.push_back(std::move(texts));
    }
    QGuiApplication::clipboard()->setText(text::toQString(toTabSeparated(block)));
}

void RecordGridView::pasteClipboard() {
    if (const QMimeData* mime = QGuiApplication::clipboard()->mimeData()) {
        const auto block = readClipboard(*mime);
        if (!block) {
            tell({{}, block.error()});
        } else if (fits(*block)) {
            pasteBlock(*block);
        } else {
            pasteAsTable();
        }
    }
}

/// A table with more columns than the grid has from here on is another table than this one.
bool RecordGridView::fits(const TextBlock& block) const {
    const std::vector<std::size_t> fields = visibleFields();
    const auto at = std::find(fields.begin(), fields.end(), static_cast<std::size_t>(currentIndex().column()));
    return block.rows.size() < 2 || !currentIndex().isValid() ||
           block.columns() <= static_cast<std::size_t>(fields.end() - at);
}

void RecordGridView::pasteAsTable() {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (mime == nullptr || !context_.document.isEditable() || clipboardText(*mime).empty()) {
        return;
    }
    services::ForeignTable table;
    table.clipboard = clipboardText(*mime);
    auto* dialog = new MappingDialog(context_, std::move(table), std::string(model_.tableSpec().name), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->propose();
}

void RecordGridView::pasteBlock(const TextBlock& block) {
    if (block.empty() || !currentIndex().isValid() || model_.source() == nullptr || !model_.source()->isEditable()) {
        return;
    }
    const Extent extent = extentOf(selectionModel()->selection(), *header_);
    const bool several = extent.bottom > extent.top || extent.right > extent.left;
    PasteTarget target;
    target.fields = visibleFields();
    target.row = several ? extent.top : currentIndex().row();
    const int column = several ? header_->logicalIndex(extent.left) : currentIndex().column();
    const auto at = std::find(target.fields.begin(), target.fields.end(), static_cast<std::size_t>(column));
    target.column = static_cast<std::size_t>(at - target.fields.begin());
    target.selected_rows = several ? extent.bottom - extent.top + 1 : 1;
    target.selected_columns = several ? static_cast<std::size_t>(extent.right - extent.left + 1) : 1;

    const PastePlan plan(*model_.source(), model_.words(), block, target);
    bool cancelled = false;
    const ExistingRows existing = plan.existingRows() > 0 ? askAboutExisting(plan, cancelled) : ExistingRows::Overwrite;
    if (cancelled) {
        return;
    }
    const auto change = plan.resolve(existing);
    if (!change) {
        model_.markRefused(change.error());
        tell({change.error(), std::nullopt});
        return;
    }
    if (const auto applied = model_.apply(*change); !applied) {
        tell(applied.error());
    }
}

ExistingRows RecordGridView::askAboutExisting(const PastePlan& plan, bool& cancelled) {
    QMessageBox question(QMessageBox::Question, tr("Paste"),
                         tr("%1 row(s) are replaced cell by cell, %2 row(s) are new, and the ids of %3 of the new rows "
                            "exist already.\n\nWhat shall become of the rows that exist?")
                             .arg(plan.changedRows())
                             .arg(plan.newRows())
                             .arg(plan.existingRows()),
                         QMessageBox::NoButton, this);
    QPushButton* overwrite = question.addButton(tr("&Overwrite them"), QMessageBox::AcceptRole);
    QPushButton* skip = question.addButton(tr("&Skip them"), QMessageBox::AcceptRole);
    QPushButton* add = nullptr;
    if (model_.tableSpec().key_fields == 1) {
        add = question.addButton(tr("&Add with new ids"), QMessageBox::AcceptRole);
    }
    QPushButton* cancel = question.addButton(tr("Cancel"), QMessageBox::RejectRole);
    question.setDefaultButton(overwrite);
    question.setEscapeButton(cancel);
    question.exec();
    cancelled = question.clickedButton() == cancel;
    return question.clickedButton() == skip                    ? ExistingRows::Skip
           : add != nullptr && question.clickedButton() == add ? ExistingRows::AddAsNew
                                                               : ExistingRows::Overwrite;
}

void RecordGridView::fillDown() {
    const Extent extent = extentOf(selectionModel()->selection(), *header_);
    const bool one_row = extent.top == extent.bottom;
    const int from = one_row ? extent.top - 1 : extent.top;
    if (from < 0 || extent.right < extent.left) {
        return;
    }
    std::vector<RecordGridModel::CellText> cells;
    for (const auto& [row, field] : selectedCells()) {
        if (row != from && model_.isRecord(row)) {
            cells.push_back({row, field, model_.canonical(from, field)});
        }
    }
    if (const auto done = model_.setCells(cells); !done) {
        tell(done.error());
    }
}

void RecordGridView::clearCells() {
    std::vector<RecordGridModel::CellText> cells;
    for (const auto& [row, field] : selectedCells()) {
        if (!model_.canonical(row, field).empty()) {
            cells.push_back({row, field, {}});
        }
    }
    if (cells.empty()) {
        return;
    }
    if (const auto done = model_.setCells(cells); !done) {
        tell(done.error());
    }
}

void RecordGridView::fillSelection(const QString& typed) {
    std::vector<RecordGridModel::CellText> cells;
    for (const auto& [row, field] : selectedCells()) {
        if (model_.isRecord(row)) {
            cells.push_back(
                {row, field, model_.words().canonical(model_.tableSpec().fields[field], text::toUtf8(typed))});
        }
    }
    if (const auto done = model_.setCells(cells); !done) {
        tell(done.error());
    }
}

void RecordGridView::removeSelectedRows() {
    std::set<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.insert(row);
        }
    }
    if (const auto done = model_.removeRecords({rows.begin(), rows.end()}); !done) {
        tell(done.error());
    }
}

} // namespace parkcarbon::ui
