#pragma once

#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/operation.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::services {

inline constexpr base::Code kRecordNotFound{"RECORD_NOT_FOUND"};
inline constexpr base::Code kIdDuplicate{"ID_DUPLICATE"};

inline constexpr base::Code kEditRecords{"EDIT_RECORDS"};
inline constexpr base::Code kAddRecords{"ADD_RECORDS"};
inline constexpr base::Code kRemoveRecords{"REMOVE_RECORDS"};
inline constexpr base::Code kPasteRecords{"PASTE_RECORDS"};
inline constexpr base::Code kTakeReferenceSets{"TAKE_REFERENCE_SETS"};
inline constexpr base::Code kTakeReferenceSetsBecause{"TAKE_REFERENCE_SETS_BECAUSE"}; ///< {reason}

/// Change fields of existing records; every text passes the record parser, or nothing changes.
/// Errors: RECORD_NOT_FOUND {table, value}; ID_DUPLICATE {table, value}; what the parser says of a field, with the
/// arguments `table`, `record` and `field` added; STORED_REFERENCE_UNKNOWN {table, field, value};
/// FUEL_SET_UNKNOWN {value, expected}.
class EditRecords final : public Operation {
public:
    struct Edit {
        std::string record_id; ///< domain::recordId(); `park` for the park
        std::size_t field;     ///< index into the table's fields
        std::string text;
    };
    EditRecords(domain::Table table, std::vector<Edit> edits);
    base::Code code() const override { return kEditRecords; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    domain::Table table_;
    std::vector<Edit> edits_;
};

/// Add records of one table. Errors: ID_DUPLICATE {table, value}; STORED_REFERENCE_UNKNOWN {table, field, value}.
class AddRecords final : public Operation {
public:
    AddRecords(domain::Table table, std::vector<domain::Record> records);
    base::Code code() const override { return kAddRecords; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    domain::Table table_;
    std::vector<domain::Record> records_;
};

/// Remove records. Errors: RECORD_NOT_FOUND {table, value}; STORED_RECORD_REFERENCED {table, value} for a zone or
/// enterprise that others refer to.
class RemoveRecords final : public Operation {
public:
    RemoveRecords(domain::Table table, std::vector<std::string> record_ids);
    base::Code code() const override { return kRemoveRecords; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    domain::Table table_;
    std::vector<std::string> record_ids_;
};

/// A block pasted into a grid: changed cells and new rows as one step. Errors: those of EditRecords and AddRecords.
class PasteRecords final : public Operation {
public:
    PasteRecords(domain::Table table, std::vector<EditRecords::Edit> edits, std::vector<domain::Record> new_records);
    base::Code code() const override { return kPasteRecords; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    domain::Table table_;
    std::size_t edited_cells_;
    std::size_t added_rows_;
    EditRecords edit_;
    AddRecords add_;
};

/// Computes the project with the shipped reference sets of today from now on; the sets that go stay readable
/// (RecordReader::supersededSets). What that would change: services/factor_update.hpp. Errors: FUEL_SET_UNKNOWN {value,
/// expected}.
class TakeReferenceSets final : public Operation {
public:
    explicit TakeReferenceSets(std::string reason = {}) : reason_(std::move(reason)) {}
    base::Code code() const override { return reason_.empty() ? kTakeReferenceSets : kTakeReferenceSetsBecause; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    std::string reason_;
};

} // namespace parkcarbon::services
