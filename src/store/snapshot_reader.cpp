#include "store/snapshot_reader.hpp"

#include "store/activity_reader.hpp"
#include "store/guarded.hpp"

#include <unordered_map>

namespace parkcarbon::store {
namespace {

template <typename T> std::vector<T> valuesOf(Repository& repository) {
    std::vector<T> values;
    for (StoredRecord& stored : repository.readAll()) {
        values.push_back(std::get<T>(std::move(stored.record)));
    }
    return values;
}

/// Reads the vectors of listed records whose table passes the test.
template <typename Test> void readListed(Repositories& repositories, domain::ProjectSnapshot& snapshot, Test test) {
    const auto refresh = [&]<typename T>(std::vector<T> domain::ProjectSnapshot::*records) {
        if (test(T::kTable)) {
            snapshot.*records = valuesOf<T>(repositories.of(T::kTable));
        }
    };
    std::apply([&](auto... records) { (refresh(records), ...); }, domain::ProjectSnapshot::listedRecords());
}

domain::Park readPark(Repositories& repositories) {
    auto park = repositories.of(domain::Table::Park).read(1);
    if (!park) {
        throw DamagedContent("the park is missing");
    }
    return std::get<domain::Park>(std::move(park->record));
}

/// Old number of an enterprise → its new number.
std::vector<std::uint32_t> renumbering(const std::vector<std::int64_t>& old_keys,
                                       const std::vector<std::int64_t>& new_keys) {
    std::unordered_map<std::int64_t, std::uint32_t> numbers;
    for (std::size_t index = 0; index < new_keys.size(); ++index) {
        numbers.emplace(new_keys[index], static_cast<std::uint32_t>(index));
    }
    std::vector<std::uint32_t> result;
    for (const std::int64_t key : old_keys) {
        const auto known = numbers.find(key);
        result.push_back(known == numbers.end() ? domain::ActivityColumns::kNoEnterprise : known->second);
    }
    return result;
}

} // namespace

void SnapshotReader::readEnterprises(domain::ProjectSnapshot& snapshot) {
    snapshot.enterprises.clear();
    enterprise_keys_.clear();
    for (StoredRecord& stored : repositories_.of(domain::Table::Enterprises).readAll()) {
        enterprise_keys_.push_back(stored.key);
        snapshot.enterprises.push_back(std::get<domain::Enterprise>(std::move(stored.record)));
    }
}

domain::ProjectSnapshot SnapshotReader::read(std::int64_t revision) {
    domain::ProjectSnapshot snapshot;
    snapshot.revision = revision;
    snapshot.park = readPark(repositories_);
    snapshot.pinned = repositories_.pins().read();
    snapshot.zones = valuesOf<domain::Zone>(repositories_.of(domain::Table::Zones));
    readEnterprises(snapshot);
    snapshot.activities = readActivities(repositories_, enterprise_keys_);
    snapshot.energy_transfers = valuesOf<domain::EnergyTransfer>(repositories_.of(domain::Table::EnergyTransfers));
    snapshot.facts = valuesOf<domain::Fact>(repositories_.of(domain::Table::Facts));
    snapshot.processes = valuesOf<domain::Process>(repositories_.of(domain::Table::Processes));
    snapshot.flows = valuesOf<domain::Flow>(repositories_.of(domain::Table::Flows));
    snapshot.compositions = valuesOf<domain::Composition>(repositories_.of(domain::Table::Compositions));
    snapshot.transfer_coefficients =
        valuesOf<domain::TransferCoefficient>(repositories_.of(domain::Table::TransferCoefficients));
    snapshot.streams = valuesOf<domain::Stream>(repositories_.of(domain::Table::Streams));
    snapshot.own_factors = valuesOf<domain::OwnFactor>(repositories_.of(domain::Table::OwnFactors));
    snapshot.decisions = valuesOf<domain::Decision>(repositories_.of(domain::Table::Decisions));
    snapshot.dismissals = valuesOf<domain::Dismissal>(repositories_.of(domain::Table::Dismissals));
    readListed(repositories_, snapshot, [](domain::Table) { return true; });
    numbered_revision_ = revision;
    return snapshot;
}

void SnapshotReader::refreshFlows(domain::ProjectSnapshot& snapshot, const Change& change) {
    const auto changed = [&](domain::Table table) { return change.tables.contains(table); };
    const bool enterprises = changed(domain::Table::Enterprises); // processes and streams carry their ids,
    const bool flows = changed(domain::Table::Flows);             // compositions and coefficients those of flows
    if (enterprises || changed(domain::Table::Processes)) {
        snapshot.processes = valuesOf<domain::Process>(repositories_.of(domain::Table::Processes));
    }
    if (flows) {
        snapshot.flows = valuesOf<domain::Flow>(repositories_.of(domain::Table::Flows));
    }
    if (flows || changed(domain::Table::Compositions)) {
        snapshot.compositions = valuesOf<domain::Composition>(repositories_.of(domain::Table::Compositions));
    }
    if (flows || changed(domain::Table::TransferCoefficients)) {
        snapshot.transfer_coefficients =
            valuesOf<domain::TransferCoefficient>(repositories_.of(domain::Table::TransferCoefficients));
    }
    if (enterprises || changed(domain::Table::Streams)) {
        snapshot.streams = valuesOf<domain::Stream>(repositories_.of(domain::Table::Streams));
    }
}

void SnapshotReader::refreshChoices(domain::ProjectSnapshot& snapshot, const Change& change) {
    if (change.tables.contains(domain::Table::OwnFactors)) {
        snapshot.own_factors = valuesOf<domain::OwnFactor>(repositories_.of(domain::Table::OwnFactors));
    }
    if (change.tables.contains(domain::Table::Decisions)) {
        snapshot.decisions = valuesOf<domain::Decision>(repositories_.of(domain::Table::Decisions));
    }
    if (change.tables.contains(domain::Table::Dismissals)) {
        snapshot.dismissals = valuesOf<domain::Dismissal>(repositories_.of(domain::Table::Dismissals));
    }
}

domain::ProjectSnapshot SnapshotReader::refresh(const domain::ProjectSnapshot& previous, const Change& change,
                                                std::int64_t revision) {
    if (previous.revision != numbered_revision_ || !change.namesActivities()) {
        return read(revision);
    }
    domain::ProjectSnapshot snapshot = previous;
    snapshot.revision = revision;
    if (change.tables.contains(domain::Table::Park)) {
        snapshot.park = readPark(repositories_);
    }
    if (change.pins_changed) {
        snapshot.pinned = repositories_.pins().read();
    }
    const bool zones = change.tables.contains(domain::Table::Zones);
    if (zones) {
        snapshot.zones = valuesOf<domain::Zone>(repositories_.of(domain::Table::Zones));
    }
    const bool enterprises = change.tables.contains(domain::Table::Enterprises);
    if (enterprises || zones) { // an enterprise carries its zone's id
        const std::vector<std::int64_t> old_keys = enterprise_keys_;
        numbered_revision_ = -1; // until everything has been read
        readEnterprises(snapshot);
        if (enterprise_keys_ != old_keys) {
            snapshot.activities = renumberEnterprises(*snapshot.activities, renumbering(old_keys, enterprise_keys_));
        }
    }
    if (change.tables.contains(domain::Table::Activities)) {
        snapshot.activities =
            patchActivities(repositories_, *snapshot.activities, change.activity_keys, enterprise_keys_);
    }
    if (enterprises || change.tables.contains(domain::Table::EnergyTransfers)) {
        snapshot.energy_transfers = valuesOf<domain::EnergyTransfer>(repositories_.of(domain::Table::EnergyTransfers));
    }
    if (enterprises || change.tables.contains(domain::Table::Facts)) {
        snapshot.facts = valuesOf<domain::Fact>(repositories_.of(domain::Table::Facts));
    }
    refreshFlows(snapshot, change);
    refreshChoices(snapshot, change);
    readListed(repositories_, snapshot, [&](domain::Table table) { // measures carry the ids of their hosts
        return change.tables.contains(table) || (enterprises && table == domain::Table::Measures);
    });
    numbered_revision_ = revision;
    return snapshot;
}

} // namespace parkcarbon::store
