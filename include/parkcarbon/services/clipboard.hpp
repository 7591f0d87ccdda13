#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What a spreadsheet, a browser or a text editor put on the clipboard, for pasting and for foreign tables alike.
namespace parkcarbon::services {

using TextRows = std::vector<std::vector<std::string>>;

/// The table among the two forms of a clipboard: tab-separated text, else the HTML, else the text as it is. This is
/// what ForeignTable::clipboard takes.
std::string_view clipboardTable(std::string_view text, std::string_view html);

/// Rows of equal length. HTML without a table is read by its text. Errors: CLIPBOARD_TOO_LARGE {expected}.
base::Result<TextRows> readClipboardTable(std::string_view text, std::string_view html);

} // namespace parkcarbon::services
