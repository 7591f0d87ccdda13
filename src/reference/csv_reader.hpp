#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

using CsvRow = std::vector<std::string>;

/// The rows of an RFC 4180 text, header included; nothing when a quote is never closed. Meant for the program's own
/// tables: UTF-8, commas, no byte order mark. Files of strangers are read by the room `exchange`.
std::optional<std::vector<CsvRow>> readCsv(std::string_view text);

/// One row with quotes only where RFC 4180 needs them, ended by a line feed; `readCsv` gives back the same cells.
std::string csvLine(const CsvRow& cells);

} // namespace parkcarbon::reference
