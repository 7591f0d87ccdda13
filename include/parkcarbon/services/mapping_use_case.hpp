#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/pack.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Workbooks, CSV files and clipboard texts that know nothing of this program: which of their columns is which field.
namespace parkcarbon::services {

inline constexpr base::Code kImportMapped{"IMPORT_MAPPED"}; ///< {file, mapping}

/// A foreign table: a file, or the text of the clipboard (tab-separated, or HTML).
struct ForeignTable {
    std::filesystem::path path; ///< empty = `clipboard`
    std::string clipboard;
    std::string sheet; ///< empty = the first
};

struct ForeignSheet {
    std::string name;
    std::int64_t rows = 0;
    std::int64_t columns = 0;
};

struct MappingProposal {
    std::vector<ForeignSheet> sheets;
    domain::ImportMapping mapping;               ///< columns and header row as proposed
    bool remembered = false;                     ///< from the project's or the shipped mappings, not guessed
    std::vector<std::string> header;             ///< of the sheet at the proposed header row
    std::vector<std::vector<std::string>> proof; ///< the first ten rows below it, as they stand
    std::vector<std::vector<std::string>> read;  ///< the same rows as the fields of the table that they become
    std::vector<std::string> fields;             ///< names of the fields in `read`
    base::Findings findings;                     ///< what is wrong with those ten rows, or with the mapping
};

/// Proposes how to read a table for a project's table ("activities" …); with `mapping` checks that one instead.
/// Errors: those of opening the file; SHEET_UNKNOWN {value, expected}.
base::Result<MappingProposal> proposeMapping(ProjectSession& session, const ForeignTable& table,
                                             const std::string& project_table,
                                             const std::optional<domain::ImportMapping>& mapping = {});

/// Imports the table by the mapping, as one undo step, and remembers it when `remember`. The dry run is the real
/// transaction, rolled back.
base::Result<exchange::ImportReport> importMapped(ProjectSession& session, const ForeignTable& table,
                                                  const domain::ImportMapping& mapping, bool remember,
                                                  const ImportRequest& request, ImportMode mode,
                                                  const base::RunContext& context = {});

} // namespace parkcarbon::services
