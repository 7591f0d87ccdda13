#include "services/store_records.hpp"

#include <parkcarbon/store/errors.hpp>

#include <algorithm>
#include <span>

namespace parkcarbon::services {
namespace {

constexpr std::size_t kRowsAtOnce = 4096;

template <typename T>
std::optional<T> storedRecord(const store::RecordReader& reader, domain::Table table, std::string_view id) {
    const auto found = reader.find(table, id);
    return found && *found ? std::optional<T>(std::get<T>((*found)->record)) : std::nullopt;
}

} // namespace

base::Result<std::optional<domain::Record>> StoreRecordSink::find(domain::Table table, std::string_view id) const {
    return writer_.find(table, id).map([](std::optional<store::StoredRecord>&& stored) {
        return stored ? std::optional<domain::Record>(std::move(stored->record)) : std::nullopt;
    });
}

base::Result<void> StoreRecordSink::insert(const domain::Record& record) {
    return writer_.insert(record).map([](std::int64_t) {});
}

base::Result<void> StoreRecordSink::update(const domain::Record& record) {
    const auto key = writer_.keyOf(domain::tableOf(record), domain::recordId(record));
    if (!key) {
        return base::failure(key.error());
    }
    return *key ? writer_.update(**key, record) : insert(record);
}

base::Result<void> StoreRecordSource::forEach(domain::Table table, const Visitor& visitor) const {
    const auto keys = reader_.keys(table);
    if (!keys) {
        return base::failure(keys.error());
    }
    for (std::size_t first = 0; first < keys->size(); first += kRowsAtOnce) {
        const auto block = std::span(*keys).subspan(first, std::min(kRowsAtOnce, keys->size() - first));
        const auto records = reader_.records(table, block);
        if (!records) {
            return base::failure(records.error());
        }
        for (const store::StoredRecord& stored : *records) {
            if (auto visited = visitor(stored.record); !visited) {
                return visited;
            }
        }
    }
    return {};
}

base::Result<std::optional<std::string>> StoreRecordSource::evidenceContent(std::string_view sha256) const {
    auto bytes = reader_.evidenceContent(sha256);
    if (bytes) {
        return std::optional(std::move(*bytes));
    }
    const bool gone =
        bytes.error().code == store::kEvidenceContentMissing || bytes.error().code == store::kEvidenceContentTampered;
    return gone ? base::Result<std::optional<std::string>>(std::nullopt) : base::failure(std::move(bytes.error()));
}

std::optional<domain::Activity> StoreRecordLookup::activity(std::string_view id) const {
    return storedRecord<domain::Activity>(reader_, domain::Table::Activities, id);
}

std::optional<domain::EnergyTransfer> StoreRecordLookup::transfer(std::string_view id) const {
    return storedRecord<domain::EnergyTransfer>(reader_, domain::Table::EnergyTransfers, id);
}

} // namespace parkcarbon::services
