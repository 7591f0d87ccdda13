#pragma once

#include "import_run.hpp"
#include "source_import.hpp"

#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// Opens a project's JSON file (project_json.hpp): a source for each table that has rows, in the order in which tables
/// refer to each other; one entry without rows, with what was found, where the file is broken, left out by the user, or
/// something else. The n-th record of a table is row n; a value that is no text, number, truth value or null, and a
/// list that is not one of records, refuse the file as a whole. Findings: FILE_UNREADABLE {value}; JSON_TOO_LARGE;
/// JSON_INVALID; JSON_VALUE_WRONG {where, value, expected}; TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG {expected}.
std::vector<OpenedSource> openJsonTables(const ImportRun& run, const ImportSource& source, const std::string& file);

} // namespace parkcarbon::exchange
