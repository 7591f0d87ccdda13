#pragma once

#include <parkcarbon/base/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a spreadsheet, a browser or a text editor puts on the clipboard, as rows of texts.
namespace parkcarbon::exchange {

inline constexpr base::Code kClipboardTooLarge{"CLIPBOARD_TOO_LARGE"}; ///< {expected} cells or bytes
inline constexpr base::Code kClipboardWithoutTable{"CLIPBOARD_WITHOUT_TABLE"};

struct ClipboardLimits {
    std::size_t bytes = std::size_t{64} << 20;
    std::size_t rows = 200'000;
    std::size_t columns = 1000;
    std::size_t cells = 2'000'000;
};

/// Rows of equal length; texts trimmed as the grid shows them, line breaks inside a cell as `\n`.
using ClipboardTable = std::vector<std::vector<std::string>>;

/// Text as Excel, WPS and LibreOffice copy it: cells parted by tabs, rows by line ends, a cell with a tab, line end or
/// quote in quotes with inner quotes doubled; the line end behind the last row makes no row. Text without tabs is a
/// column. Errors: CLIPBOARD_TOO_LARGE {expected}.
base::Result<ClipboardTable> readClipboardText(std::string_view text, const ClipboardLimits& limits = {});

/// The first table of an HTML fragment, or of Windows' CF_HTML with its header: entities, `<br>`, row and column spans
/// (the value in the first cell, the others empty), tables within cells as their text. Never runs, loads or follows
/// anything. Errors: CLIPBOARD_TOO_LARGE {expected}, CLIPBOARD_WITHOUT_TABLE.
base::Result<ClipboardTable> readClipboardHtml(std::string_view html, const ClipboardLimits& limits = {});

} // namespace parkcarbon::exchange
