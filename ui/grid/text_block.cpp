#include "ui/grid/text_block.hpp"

#include <parkcarbon/services/clipboard.hpp>

#include <QMimeData>
#include <QString>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

bool needsQuotes(std::string_view cell) {
    return cell.find_first_of("\t\n\r\"") != std::string_view::npos;
}

std::string inQuotes(std::string_view cell) {
    std::string text = "\"";
    for (const char character : cell) {
        text += character;
        if (character == '"') {
            text += '"';
        }
    }
    return text + '"';
}

} // namespace

std::size_t TextBlock::columns() const {
    std::size_t count = 0;
    for (const auto& row : rows) {
        count = std::max(count, row.size());
    }
    return count;
}

std::string toTabSeparated(const TextBlock& block) {
    std::string text;
    for (const auto& row : block.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            text += column == 0 ? "" : "\t";
            text += needsQuotes(row[column]) ? inQuotes(row[column]) : row[column];
        }
        text += '\n';
    }
    return text;
}

base::Result<TextBlock> readClipboard(const QMimeData& mime) {
    return services::readClipboardTable(mime.text().toStdString(), mime.html().toStdString())
        .map([](services::TextRows&& rows) { return TextBlock{std::move(rows)}; });
}

std::string clipboardText(const QMimeData& mime) {
    const std::string text = mime.text().toStdString();
    const std::string html = mime.html().toStdString();
    return std::string(services::clipboardTable(text, html));
}

} // namespace parkcarbon::ui
