// What undo and redo would do, in words, on their menu entries; and the page of keys.
#include "ui/shell/main_window.hpp"

#include "ui/shell/actions.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QMessageBox>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using services::HistoryEntry;

QString sentenceOf(const HistoryEntry& entry, const text::Text& words) {
    return text::toQString(words.sentence(entry.operation, entry.arguments));
}

/// The entry that undo would take back: the newest done one that stands.
const HistoryEntry* nextUndo(const std::vector<HistoryEntry>& history) {
    const auto found = std::find_if(history.rbegin(), history.rend(), [](const HistoryEntry& entry) {
        return entry.kind == HistoryEntry::Kind::Do && !entry.undone;
    });
    return found == history.rend() ? nullptr : &*found;
}

/// The entry that redo would bring back: the oldest undone one behind the newest that stands.
const HistoryEntry* nextRedo(const std::vector<HistoryEntry>& history) {
    const HistoryEntry* candidate = nullptr;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (entry->kind != HistoryEntry::Kind::Do) {
            continue;
        }
        if (!entry->undone) {
            break;
        }
        candidate = &*entry;
    }
    return candidate;
}

} // namespace

void MainWindow::showUndoTexts() {
    services::ProjectSession* session = document_.session();
    const bool editable = document_.isEditable();
    actions_->undo->setEnabled(editable && session->canUndo());
    actions_->redo->setEnabled(editable && session->canRedo());
    actions_->undo->setText(tr("&Undo"));
    actions_->redo->setText(tr("&Redo"));
    if (session == nullptr) {
        return;
    }
    const auto history = session->history();
    if (!history) {
        return;
    }
    if (const HistoryEntry* entry = nextUndo(*history); entry != nullptr && session->canUndo()) {
        actions_->undo->setText(tr("&Undo: %1").arg(sentenceOf(*entry, language_.text())));
    }
    if (const HistoryEntry* entry = nextRedo(*history); entry != nullptr && session->canRedo()) {
        actions_->redo->setText(tr("&Redo: %1").arg(sentenceOf(*entry, language_.text())));
    }
}

void MainWindow::showHelp() {
    const auto row = [](const QString& keys, const QString& what) {
        return QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td><td>%2</td></tr>").arg(keys, what);
    };
    QString rows;
    rows += row("Ctrl+K", tr("find a page, command, enterprise or step"));
    rows += row("Ctrl+PgDn / Ctrl+PgUp", tr("next and previous page"));
    rows += row("Ctrl+1 / Ctrl+2", tr("to the navigation, to the page"));
    rows +=
        row("F2, Enter, Tab, Esc", tr("edit a cell, take it and go down, take it and go right, leave it as it was"));
    rows += row("Ctrl+Enter", tr("put what is typed into every selected cell"));
    rows += row("Ctrl+C / Ctrl+Shift+C", tr("copy, copy with headings"));
    rows += row("Ctrl+V / Ctrl+D", tr("paste a block, fill down"));
    rows += row("Del / Ctrl+Del", tr("empty cells, remove rows"));
    rows += row("Ctrl+F", tr("to the filter of the column"));
    rows += row("Ctrl+Z / Ctrl+Y", tr("undo, redo"));
    rows += row("F8 / F9", tr("check the data, recalculate"));
    QMessageBox::information(this, tr("Keyboard and help"),
                             tr("<p>Everything can be done with the keyboard:</p>") + "<table>" + rows + "</table>" +
                                 tr("<p>Double-click a number of the inventory, or press Enter on it, to see how it "
                                    "was computed.</p>"));
}

} // namespace parkcarbon::ui
