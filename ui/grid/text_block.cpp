#include "ui/grid/text_block.hpp"

#include <QMimeData>
#include <QString>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

bool needsQuotes(std::string_view cell) {
    return cell.find_first_of("\t\n\r\"") != std::string_view::npos;
}

std::string quoted(std::string_view cell) {
    std::string text = "\"";
    for (const char character : cell) {
        text += character;
        if (character == '"') {
            text += '"';
        }
    }
    return text + '"';
}

/// Reads a cell that starts with a quote at `position`; nothing is quoted when its end is not before a separator.
bool readQuotedCell(std::string_view text, std::size_t& position, std::string& cell) {
    std::string value;
    for (std::size_t at = position + 1; at < text.size(); ++at) {
        if (text[at] != '"') {
            value += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            value += '"';
            ++at;
        } else if (at + 1 == text.size() || text[at + 1] == '\t' || text[at + 1] == '\n' || text[at + 1] == '\r') {
            position = at + 1;
            cell = std::move(value);
            return true;
        } else {
            return false;
        }
    }
    return false;
}

std::string readCell(std::string_view text, std::size_t& position) {
    std::string cell;
    if (position < text.size() && text[position] == '"' && readQuotedCell(text, position, cell)) {
        return cell;
    }
    const std::size_t end = std::min(text.find_first_of("\t\r\n", position), text.size());
    cell = std::string(text.substr(position, end - position));
    position = end;
    return cell;
}

QTextTable* firstTable(QTextFrame* frame) {
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            return table;
        }
        if (QTextTable* inner = firstTable(child)) {
            return inner;
        }
    }
    return nullptr;
}

TextBlock readHtmlTable(const QString& html) {
    TextBlock block;
    QTextDocument document;
    document.setHtml(html);
    const QTextTable* table = firstTable(document.rootFrame());
    for (int row = 0; table != nullptr && row < table->rows(); ++row) {
        std::vector<std::string> cells;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            QTextCursor cursor = cell.firstCursorPosition();
            cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
            cells.push_back(cursor.selectedText().trimmed().toStdString());
        }
        block.rows.push_back(std::move(cells));
    }
    return block;
}

bool textIsATable(const QMimeData& mime) {
    return mime.hasText() && mime.text().contains('\t');
}

} // namespace

std::size_t TextBlock::columns() const {
    std::size_t count = 0;
    for (const auto& row : rows) {
        count = std::max(count, row.size());
    }
    return count;
}

TextBlock parseTabSeparated(std::string_view text) {
    TextBlock block;
    std::size_t position = 0;
    while (position < text.size()) {
        std::vector<std::string> row = {readCell(text, position)};
        while (position < text.size() && text[position] == '\t') {
            row.push_back(readCell(text, ++position));
        }
        block.rows.push_back(std::move(row));
        if (position < text.size() && text[position] == '\r') {
            ++position;
        }
        if (position < text.size() && text[position] == '\n') {
            ++position;
        }
    }
    return block;
}

std::string toTabSeparated(const TextBlock& block) {
    std::string text;
    for (const auto& row : block.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            text += column == 0 ? "" : "\t";
            text += needsQuotes(row[column]) ? quoted(row[column]) : row[column];
        }
        text += '\n';
    }
    return text;
}

TextBlock readClipboard(const QMimeData& mime) {
    if (!textIsATable(mime) && mime.hasHtml()) {
        if (TextBlock block = readHtmlTable(mime.html()); !block.empty()) {
            return block;
        }
    }
    return mime.hasText() ? parseTabSeparated(mime.text().toStdString()) : TextBlock{};
}

std::string clipboardText(const QMimeData& mime) {
    return (textIsATable(mime) || !mime.hasHtml() ? mime.text() : mime.html()).toStdString();
}

} // namespace parkcarbon::ui
