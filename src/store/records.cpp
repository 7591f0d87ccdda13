#include <parkcarbon/store/records.hpp>

#include "store/evidence_contents.hpp"
#include "store/guarded.hpp"
#include "store/record_queries.hpp"
#include "store/repositories.hpp"

namespace parkcarbon::store {

base::Result<std::optional<StoredRecord>> RecordReader::find(domain::Table table, std::string_view id) const {
    return guarded(repositories_->file(), [&]() -> std::optional<StoredRecord> {
        Repository& repository = repositories_->of(table);
        const auto key = repository.keyOf(id);
        return key ? repository.read(*key) : std::nullopt;
    });
}

base::Result<std::optional<std::int64_t>> RecordReader::keyOf(domain::Table table, std::string_view id) const {
    return guarded(repositories_->file(), [&] { return repositories_->of(table).keyOf(id); });
}

base::Result<std::optional<domain::Quantity>> RecordReader::quantity(domain::Table table, std::string_view id) const {
    return guarded(repositories_->file(), [&]() -> std::optional<domain::Quantity> {
        const auto key = repositories_->of(table).keyOf(id);
        return key ? readQuantity(*repositories_, table, *key) : std::nullopt;
    });
}

bool RecordReader::exists(domain::Table table, std::string_view id) const {
    return guarded(repositories_->file(), [&] { return repositories_->of(table).keyOf(id).has_value(); })
        .value_or(false);
}

base::Result<std::int64_t> RecordReader::count(domain::Table table) const {
    return guarded(repositories_->file(), [&] { return repositories_->of(table).count(); });
}

base::Result<std::vector<std::int64_t>> RecordReader::keys(domain::Table table) const {
    return guarded(repositories_->file(), [&] { return repositories_->of(table).keys(); });
}

base::Result<std::vector<std::int64_t>> RecordReader::select(domain::Table table,
                                                             std::span<const RecordCondition> conditions,
                                                             std::optional<RecordOrder> order) const {
    return guarded(repositories_->file(),
                   [&] { return selectKeys(repositories_->connection(), table, conditions, order); });
}

base::Result<std::vector<StoredRecord>> RecordReader::records(domain::Table table,
                                                              std::span<const std::int64_t> keys) const {
    return guarded(repositories_->file(), [&] {
        std::vector<StoredRecord> found;
        found.reserve(keys.size());
        for (const std::int64_t key : keys) {
            if (auto record = repositories_->of(table).read(key)) {
                found.push_back(std::move(*record));
            }
        }
        return found;
    });
}

base::Result<std::vector<StoredRecord>> RecordReader::allRecords(domain::Table table) const {
    return guarded(repositories_->file(), [&] { return repositories_->of(table).readAll(); });
}

base::Result<std::int64_t> RecordReader::referenceCount(domain::Table table, std::string_view id) const {
    return guarded(repositories_->file(), [&]() -> std::int64_t {
        const auto key = repositories_->of(table).keyOf(id);
        return key ? countReferences(repositories_->connection(), table, *key) : 0;
    });
}

base::Result<std::vector<ItemTotal>> RecordReader::itemTotals(domain::Table table) const {
    return guarded(repositories_->file(), [&] { return totalsByItem(repositories_->connection(), table); });
}

base::Result<domain::PinnedSets> RecordReader::pins() const {
    return guarded(repositories_->file(), [&] { return repositories_->pins().read(); });
}

base::Result<domain::SupersededSets> RecordReader::supersededSets() const {
    return guarded(repositories_->file(), [&] { return repositories_->pins().readSuperseded(); });
}

base::Result<std::string> RecordReader::evidenceContent(std::string_view sha256) const {
    return guarded(repositories_->file(), [&] { return EvidenceContents(repositories_->connection()).read(sha256); });
}

bool RecordReader::hasEvidenceContent(std::string_view sha256) const {
    return guarded(repositories_->file(),
                   [&] { return EvidenceContents(repositories_->connection()).contains(sha256); })
        .value_or(false);
}

base::Date RecordWriter::today() const {
    return std::chrono::floor<std::chrono::days>(stamp_.time);
}

base::Result<std::int64_t> RecordWriter::insert(const domain::Record& record) {
    return guarded(repositories_->file(), [&] { return repositories_->of(domain::tableOf(record)).insert(record); });
}

base::Result<void> RecordWriter::update(std::int64_t key, const domain::Record& record) {
    return guarded(repositories_->file(),
                   [&] { return repositories_->of(domain::tableOf(record)).update(key, record); });
}

base::Result<void> RecordWriter::remove(domain::Table table, std::int64_t key) {
    return guarded(repositories_->file(), [&] { return repositories_->of(table).remove(key); });
}

base::Result<void> RecordWriter::setPins(const domain::PinnedSets& pins) {
    return guarded(repositories_->file(), [&] { repositories_->pins().replace(pins); });
}

base::Result<void> RecordWriter::addSuperseded(const domain::SupersededSet& superseded) {
    return guarded(repositories_->file(), [&] { repositories_->pins().addSuperseded(superseded); });
}

base::Result<std::string> RecordWriter::keepEvidenceContent(std::string_view bytes) {
    return guarded(repositories_->file(), [&] { return EvidenceContents(repositories_->connection()).keep(bytes); });
}

} // namespace parkcarbon::store
