#pragma once

#include "exchange/workbook/workbook.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// A row as one line: `3: 项目 | n12.5 | n0.25% | d2025-07-31 | btrue | e#N/A`, texts as they are, a line end in them as ↵.
std::string lineOf(const SourceRow& row);

/// All rows of a sheet; or the code of what is wrong, with its arguments: `WORKBOOK_CUT value=test.xlsx`.
std::vector<std::string> linesOf(std::string_view bytes, std::size_t sheet = 0, const SheetReading& reading = {},
                                 const WorkbookLimits& limits = {});

/// `CODE name=value name=value`
std::string textOf(const base::Error& error);

} // namespace parkcarbon::exchange
