#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/store/journal.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::store {

class Repositories;

/// A record with its row key, which stays the same as long as the record exists, whatever its id becomes.
struct StoredRecord {
    std::int64_t key = 0;
    domain::Record record;
};

/// Restricts RecordReader::select to rows whose field passes a test. Texts are compared ignoring the case of ASCII
/// letters.
struct RecordCondition {
    enum class Test : std::uint8_t { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };
    std::size_t field = 0; ///< index into the table's fields
    Test test = Test::Contains;
    std::string text; ///< compared as a number with fields of kind Number and Integer, except for Contains
};
struct RecordOrder {
    std::size_t field = 0;
    bool descending = false;
};

/// Sum of one item in one unit, for control totals.
struct ItemTotal {
    std::string
        item; ///< activities: item; energy_transfers: carrier; facts: variable; flows: layer/material; streams: side
    std::string unit;
    double sum = 0.0;
    std::int64_t rows = 0;
};

/// Reads the records of an open project. Ids are those of domain::recordId(): `A12`, for a fact
/// `subject|variable|period` (domain::recordId has the others), for the park any text. Errors of every call:
/// PROJECT_DAMAGED {file, detail} when a row holds what no record may.
class RecordReader {
public:
    explicit RecordReader(Repositories& repositories) : repositories_(&repositories) {}

    base::Result<std::optional<StoredRecord>> find(domain::Table table, std::string_view id) const;
    bool exists(domain::Table table, std::string_view id) const;
    base::Result<std::optional<std::int64_t>> keyOf(domain::Table table,
                                                    std::string_view id) const; ///< row key of an id
    /// The amount of an activity, a transfer, a fact, a measured flow or a stream, without reading the rest; nothing
    /// for other tables and unknown ids.
    base::Result<std::optional<domain::Quantity>> quantity(domain::Table table, std::string_view id) const;
    base::Result<std::int64_t> count(domain::Table table) const;
    /// Row keys in the order of entry.
    base::Result<std::vector<std::int64_t>> keys(domain::Table table) const;
    /// Row keys that pass all conditions, in the order asked for, ties and no order in the order of entry.
    base::Result<std::vector<std::int64_t>> select(domain::Table table, std::span<const RecordCondition> conditions,
                                                   std::optional<RecordOrder> order) const;
    /// The records of these keys in this order; a key that does not exist is left out.
    base::Result<std::vector<StoredRecord>> records(domain::Table table, std::span<const std::int64_t> keys) const;
    /// Every record in the order of entry; not meant for 10^6 activities (see ProjectFile::readSnapshot).
    base::Result<std::vector<StoredRecord>> allRecords(domain::Table table) const;
    /// How many records refer to this zone, enterprise, process or flow; 0 for other tables.
    base::Result<std::int64_t> referenceCount(domain::Table table, std::string_view id) const;
    base::Result<std::vector<ItemTotal>> itemTotals(domain::Table table) const;
    base::Result<domain::PinnedSets> pins() const;
    /// Pinned sets that newer ones have replaced, oldest first.
    base::Result<domain::SupersededSets> supersededSets() const;
    /// The bytes of stored evidence by their SHA-256. Errors: EVIDENCE_CONTENT_MISSING {value},
    /// EVIDENCE_CONTENT_TAMPERED {value} when they are not those that the hash was made of.
    base::Result<std::string> evidenceContent(std::string_view sha256) const;
    bool hasEvidenceContent(std::string_view sha256) const; ///< whether they are there, not whether they are intact

protected:
    Repositories* repositories_;
};

/// Changes records; exists only inside ProjectFile::transact and dryRun. The caller sees to it that ids are unique
/// (`exists`): the file keeps what it is given. References to zones, enterprises and flows must exist; the parties of a
/// flow need not.
class RecordWriter : public RecordReader {
public:
    RecordWriter(Repositories& repositories, ChangeStamp stamp)
        : RecordReader(repositories), stamp_(std::move(stamp)) {}

    const std::string& actor() const { return stamp_.actor; } ///< as the journal will name them
    base::Timestamp now() const { return stamp_.time; }       ///< the journal's time
    base::Date today() const;                                 ///< its day (UTC)

    /// Row key of the new record; inserting the park replaces the one there is.
    /// Errors: STORED_REFERENCE_UNKNOWN {table, field, value}.
    base::Result<std::int64_t> insert(const domain::Record& record);
    /// Replaces every field of the record, its id included; records that refer to it follow.
    /// Errors: STORED_RECORD_MISSING {table, value}, STORED_REFERENCE_UNKNOWN {table, field, value}.
    base::Result<void> update(std::int64_t key, const domain::Record& record);
    /// Errors: STORED_RECORD_MISSING {table, value}, STORED_RECORD_REFERENCED {table, value}; the park cannot be
    /// removed.
    base::Result<void> remove(domain::Table table, std::int64_t key);
    base::Result<void> setPins(const domain::PinnedSets& pins); ///< replaces all
    base::Result<void> addSuperseded(const domain::SupersededSet& superseded);
    /// Keeps the bytes of evidence, the same ones once, and returns their SHA-256. They stay when the record that names
    /// them goes, outside undo and journal; a transaction that changes no record keeps nothing. Errors:
    /// EVIDENCE_TOO_LARGE {value, expected} in bytes.
    base::Result<std::string> keepEvidenceContent(std::string_view bytes);

private:
    ChangeStamp stamp_;
};

} // namespace parkcarbon::store
