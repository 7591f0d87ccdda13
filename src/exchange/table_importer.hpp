#pragma once

#include "finding_collector.hpp"
#include "import_run.hpp"
#include "left_out_rows.hpp"
#include "row_reader.hpp"
#include "row_teller.hpp"

namespace parkcarbon::exchange {

/// The fields of a table that hold a quantity and what it is summed by.
struct QuantityFields {
    std::size_t item;
    std::optional<std::size_t> group; ///< written before the item
    std::size_t quantity;
    std::size_t unit;
};

/// Imports one file of a table of records (every table but the park).
class TableImporter {
public:
    TableImporter(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns, FindingCollector& findings);

    /// Errors: those of forEachRow and of the sink.
    base::Result<void> run();

private:
    base::Result<void> importRow(const SourceRow& record);
    base::Result<void> mergeRow(const SourceRow& record);
    /// The row merged onto what there is; nothing after noting its errors.
    std::optional<domain::Record> parseRow(const std::optional<domain::Record>& existing);
    void tellNotes();
    /// Tells what is wrong with a field and goes on as if the file did not have it.
    void leaveOut(domain::FieldError error, const std::optional<domain::Record>& existing);
    bool fitsHeader(const SourceRow& record);
    /// The control total that the row belongs to.
    std::uint32_t countQuantity();
    /// The entry of the same id met before, if there is one.
    const SeenRecords::Entry* findRepeated();
    void checkReferences();
    void checkReference(std::size_t field, domain::Table target, std::string_view id);
    base::Result<void> put(domain::Record record, std::optional<domain::Record> existing,
                           const SeenRecords::Entry* repeated);
    /// A row that another file has too, and alike, counts once more on both sides of its control total.
    base::Result<void> countAgain();
    void addError(std::size_t field, base::Error error);
    void refuseRepeated(const SeenRecords::Entry& first);
    void refuse();
    void takeProblems(const SourceRow& record);
    base::Location where(std::optional<std::size_t> field) const;
    RowTeller::About about() const;
    ImportReport::File& file() { return run_.report.files[turn_.report_index]; }

    ImportRun& run_;
    const SourceTurn& turn_;
    const ColumnMap& columns_;
    FindingCollector& findings_;
    const domain::TableSpec& table_;
    RowReader row_;
    LeftOutRows left_out_;
    RowTeller teller_;
    domain::Provenance origin_;              ///< of every row but for its number
    std::optional<std::size_t> named_by_;    ///< the field that says what a row is about
    std::vector<domain::FieldError> errors_; ///< of the row at hand
    std::optional<QuantityFields> quantity_;
    std::string item_name_;
    std::uint32_t group_ = ControlTotals::kNone; ///< control total of the row at hand
    std::int64_t row_number_ = 0;
    bool nameless_reported_ = false;
};

} // namespace parkcarbon::exchange
