#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/exchange/record_source.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// What a field is called to people; empty when nothing is to be shown.
using FieldTitles = std::function<std::string(domain::Table table, std::string_view field)>;

struct ProjectWorkbookOptions {
    base::Timestamp created;
    std::string title;
    FieldTitles titles = {};
};

/// Writes every table into one workbook, a sheet named as the table for each, which the importer reads back to equal
/// records: the fields' names in the first row (the park as `key` and `value`), their titles as comments; ids, codes
/// and texts as text; numbers as numbers, those with more digits than a cell keeps as text. Errors: FILE_NOT_WRITTEN
/// {value, reason}; TOO_MANY_ROWS {expected} and CELL_TOO_LONG {value, expected} for what no workbook holds;
/// IMPORT_CANCELLED; whatever the source fails with.
base::Result<void> writeProjectWorkbook(const RecordSource& source, const std::filesystem::path& file,
                                        const ProjectWorkbookOptions& options, const base::RunContext& context = {});

} // namespace parkcarbon::exchange
