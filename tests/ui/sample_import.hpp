#pragma once

#include <parkcarbon/exchange/import_report.hpp>

#include <limits>
#include <string>

namespace parkcarbon::ui {

/// What a dry run tells of two enterprises' workbooks and one of another project.
inline exchange::ImportReport sampleImport() {
    using Report = exchange::ImportReport;
    Report report;
    const auto addFile = [&](const char* file, const char* sheet, const char* hash, const char* enterprise) {
        Report::File entry;
        entry.file = file;
        entry.sheet = sheet;
        entry.sha256 = hash;
        entry.enterprise_id = enterprise;
        entry.period = "2025";
        entry.complete = true;
        report.files.push_back(std::move(entry));
    };
    addFile("E01.xlsx", "fuels", "aa", "E01");
    addFile("E01.xlsx", "energy", "aa", "E01");
    addFile("E02.xlsx", "fuels", "bb", "E02");
    addFile("other.xlsx", "", "cc", "");
    report.files[2].complete = false;
    report.files[3].findings.push_back({base::Code{"FILE_UNREADABLE"},
                                        base::Severity::Error,
                                        {{"value", "other.xlsx"}},
                                        {{}, {}, {}, "other.xlsx", {}, 0, {}}});
    const auto addRow = [&](std::size_t file, std::int64_t row, const char* id, Report::Outcome outcome,
                            std::vector<Report::Field> fields) {
        Report::Row entry;
        entry.file = file;
        entry.row = row;
        entry.table = domain::Table::Activities;
        entry.record_id = id;
        entry.item = std::string("item of ") + id;
        entry.outcome = outcome;
        entry.fields = std::move(fields);
        report.rows.push_back(std::move(entry));
        Report::File& counted = report.files[file];
        ++counted.read;
        counted.added += outcome == Report::Outcome::Added ? 1 : 0;
        counted.changed += outcome == Report::Outcome::Changed ? 1 : 0;
        counted.unchanged += outcome == Report::Outcome::Unchanged ? 1 : 0;
        counted.refused += outcome == Report::Outcome::Refused ? 1 : 0;
    };
    addRow(0, 6, "A1", Report::Outcome::Added, {{"period", "", "2025", ""}, {"quantity", "", "1200", "D6"}});
    addRow(0, 7, "A2", Report::Outcome::Changed, {{"quantity", "100", "320", "D7"}, {"note", "old", "", "F7"}});
    addRow(0, 8, "A3", Report::Outcome::Unchanged, {});
    addRow(1, 6, "A4", Report::Outcome::Refused, {});
    addRow(2, 6, "A5", Report::Outcome::Changed, {{"unit", "t", "kg", "E6"}});
    report.rows[1].year_before = Report::YearBefore{"2024", 100.0, 3.2};
    report.rows[4].year_before = Report::YearBefore{"2024", 90.0, 1.1};
    report.files[1].findings.push_back({base::Code{"NUMBER_INVALID"},
                                        base::Severity::Error,
                                        {{"value", "many"}},
                                        {"activities", "A4", "quantity", "E01.xlsx", "energy", 6, "D"}});
    report.control_totals = {{"activities", "stationary_combustion/coal", "t", 1520.0, 1520.0},
                             {"activities", "stationary_combustion/gas", "t", 10.0, 12.5}};
    return report;
}

} // namespace parkcarbon::ui
