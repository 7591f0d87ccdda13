#pragma once

#include <parkcarbon/base/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::base {

enum class Severity { Note, Warning, Error };
std::string_view severityName(Severity severity); ///< "note", "warning", "error"

/// Where a finding points: into the project (table, record, field), into an imported file, or both. Empty = unknown.
struct Location {
    std::string table;     ///< table name as in domain/table.hpp, e.g. "activities"
    std::string record_id; ///< the record's own id, e.g. "A12"
    std::string field;     ///< field name, e.g. "unit"
    std::string file;      ///< imported file as the user knows it
    std::string sheet;     ///< worksheet; empty for CSV
    std::int64_t row = 0;  ///< 1-based line or sheet row; 0 = none
    std::string column;    ///< column header in the file
    friend bool operator==(const Location&, const Location&) = default;
};

/// One thing that the user should know about the data. The sentence and its remedy come from the code's row in
/// resources/messages/messages.csv. By convention the arguments `value` and `expected` hold what was found and what
/// was expected there.
struct Finding {
    Code code;
    Severity severity;
    Arguments arguments;
    Location where;

    friend bool operator==(const Finding&, const Finding&) = default;
    std::string_view argument(std::string_view name) const;
};
using Findings = std::vector<Finding>;

bool hasErrors(const Findings& findings);
Finding toFinding(const Error& error, Location where, Severity severity = Severity::Error);

} // namespace parkcarbon::base
