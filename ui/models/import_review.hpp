#pragma once

#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::ui {

/// A file of an import with all its sheets, as the user decides about it.
struct ReviewedFile {
    std::string file;
    std::string sha256;
    std::string enterprise_id; ///< of an enterprise's workbook; else empty
    std::string period;        ///< likewise
    bool complete = false;     ///< likewise
    std::int64_t read = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
    std::optional<base::Finding> obstacle; ///< why nothing of the file can be taken
    std::vector<std::uint32_t> rows;       ///< indices into ImportReport::rows
};

enum class Acceptance : std::uint8_t { None, Some, All };

/// What the user takes of an import: everything at first; all, a file or a row can be left out. Rows that are as they
/// are and rows that are refused are no one's choice.
class ImportReview {
public:
    using Outcome = exchange::ImportReport::Outcome;
    using Row = exchange::ImportReport::Row;

    void setReport(exchange::ImportReport report); ///< rows that the dry run was told to leave out stay left out
    const exchange::ImportReport& report() const { return report_; }
    const std::vector<ReviewedFile>& files() const { return files_; }
    ReviewedFile total() const; ///< the sums of all files, without rows
    const std::vector<std::uint32_t>& allRows() const { return all_rows_; }

    bool isChoosable(std::uint32_t row) const;
    bool isAccepted(std::uint32_t row) const { return accepted_[row]; }
    Acceptance acceptance(std::size_t file) const;
    Acceptance acceptance() const; ///< of all files together

    void acceptRow(std::uint32_t row, bool accepted);
    void acceptFile(std::size_t file, bool accepted);
    void acceptAll(bool accepted);

    std::int64_t acceptedRows() const; ///< new and changed ones that will be taken
    bool takesAnything() const;        ///< also a workbook in which nothing changed: it is noted as received
    std::vector<services::ImportRefusal> refusals() const;
    std::size_t fileOf(std::uint32_t row) const { return file_of_[report_.rows[row].file]; }
    std::optional<std::uint32_t> rowAt(const base::Location& where) const; ///< the row that a finding is about

private:
    void gatherFiles();
    void gatherRows();

    exchange::ImportReport report_;
    std::vector<ReviewedFile> files_;
    std::vector<std::size_t> file_of_; ///< by index into ImportReport::files
    std::vector<std::uint32_t> all_rows_;
    std::vector<bool> accepted_;
    struct Tally {
        std::int64_t choosable = 0;
        std::int64_t accepted = 0;
        bool whole = true; ///< of a file without rows to choose from
    };
    std::vector<Tally> tallies_; ///< by file
};

/// Beyond a half or the double of the year before.
bool isUnusual(const exchange::ImportReport::YearBefore& year_before);

} // namespace parkcarbon::ui
