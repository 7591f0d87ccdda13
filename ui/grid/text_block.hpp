#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>
#include <vector>

class QMimeData;

namespace parkcarbon::ui {

/// A rectangle of texts, as it travels through the clipboard. Rows may be of different length.
struct TextBlock {
    std::vector<std::vector<std::string>> rows;

    std::size_t columns() const; ///< of the longest row
    bool isSingleCell() const { return rows.size() == 1 && columns() == 1; }
    bool empty() const { return rows.empty(); }
};

/// As Excel, WPS and LibreOffice write it: cells with tabs, quotes or line breaks are quoted.
std::string toTabSeparated(const TextBlock& block);

/// The block in a clipboard: tab-separated text, or else the first table of HTML text. Empty when there is neither.
/// Errors: those of services::readClipboardTable.
base::Result<TextBlock> readClipboard(const QMimeData& mime);
/// The text of that block, tab-separated or HTML as it lies in the clipboard.
std::string clipboardText(const QMimeData& mime);

} // namespace parkcarbon::ui
