#include "services/merge/merge_writer.hpp"

#include "services/merge/evidence_bytes.hpp"

#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/store/errors.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::services {
namespace {

using domain::Table;

std::optional<domain::Record> recordOfKey(const store::RecordReader& reader, Table table, std::int64_t key) {
    const std::array keys = {key};
    auto found = reader.records(table, keys);
    return found && !found->empty() ? std::optional(std::move(found->front().record)) : std::nullopt;
}

bool changesId(const MergeStep& step) {
    return step.kind == MergeStep::Kind::Remove || step.texts.contains(0);
}

} // namespace

MergeWriter::MergeWriter(const RecordMatcher& matcher, std::vector<MergeStep> steps, const store::RecordReader& theirs)
    : matcher_(matcher), steps_(std::move(steps)), theirs_(theirs) {
    for (const MergeStep& step : steps_) {
        note(matcher_.record(step.record));
        for (const auto& [field, text] : step.texts) {
            if (const MatchedRecord* const named = matcher_.named(text)) {
                note(*named);
            }
        }
    }
}

void MergeWriter::note(const MatchedRecord& record) {
    if (!records_.emplace(record.number, &record).second) {
        return;
    }
    if (const auto key = matcher_.keyOf(Copy::Ours, record)) {
        keys_[record.number] = *key;
    }
}

base::Arguments MergeWriter::whereIs(const MatchedRecord& record) const {
    return {{"table", std::string(domain::spec(record.table).name)}, {"value", record.label}};
}

base::Result<void> MergeWriter::write(store::RecordWriter& writer) {
    if (auto freed = freeIds(writer); !freed) {
        return freed;
    }
    for (const MergeStep& step : steps_) {
        auto done = step.kind == MergeStep::Kind::Remove ? remove(writer, step) : writeRecord(writer, step);
        if (!done) {
            return done;
        }
    }
    return checkIds(writer);
}

/// Ids may change hands: whoever is about to leave one is moved aside first, so that nobody is taken for another.
base::Result<void> MergeWriter::freeIds(store::RecordWriter& writer) {
    std::map<std::pair<Table, std::int64_t>, bool> leaving;
    for (const MergeStep& step : steps_) {
        if (changesId(step) && keys_.contains(step.record)) {
            leaving[{records_.at(step.record)->table, keys_.at(step.record)}] = true;
        }
    }
    for (const MergeStep& step : steps_) {
        const Table table = records_.at(step.record)->table;
        if (step.kind == MergeStep::Kind::Remove || !step.texts.contains(0) || domain::spec(table).key_fields != 1 ||
            domain::spec(table).fields.front().kind != domain::FieldKind::Text) {
            continue;
        }
        const auto holder = writer.keyOf(table, step.texts.at(0));
        if (!holder) {
            return base::failure(holder.error());
        }
        const auto own = keys_.find(step.record);
        if (!*holder || (own != keys_.end() && own->second == **holder)) {
            continue;
        }
        if (!leaving.contains({table, **holder})) {
            return base::failure(kMergeIdTaken,
                                 {{"table", std::string(domain::spec(table).name)}, {"value", step.texts.at(0)}});
        }
        if (auto moved = moveAside(writer, table, **holder); !moved) {
            return moved;
        }
    }
    return {};
}

base::Result<void> MergeWriter::moveAside(store::RecordWriter& writer, Table table, std::int64_t key) {
    domain::Cells cells = domain::toCells(recordOfKey(writer, table, key).value());
    std::string aside;
    do {
        aside += "~";
    } while (writer.exists(table, aside + std::to_string(key)));
    cells.front() = aside + std::to_string(key);
    auto record = domain::parseRecord(table, cells).value();
    return writer.update(key, record);
}

base::Result<domain::Record> MergeWriter::composed(store::RecordWriter& writer, const MergeStep& step) {
    const MatchedRecord& record = *records_.at(step.record);
    const auto present =
        step.kind == MergeStep::Kind::Add ? std::nullopt : recordOfKey(writer, record.table, keys_.at(step.record));
    domain::Cells cells = present ? domain::toCells(*present) : domain::Cells(domain::spec(record.table).fields.size());
    for (const auto& [field, text] : step.texts) {
        cells[field] = matcher_.spelled(text, [&](const MatchedRecord& named) -> std::optional<std::string> {
            const auto key = keys_.find(named.number);
            const auto stored = key == keys_.end() ? std::nullopt : recordOfKey(writer, named.table, key->second);
            return stored ? std::optional(domain::recordId(*stored)) : std::nullopt;
        });
        if (!cells[field]) {
            return base::failure(kMergeBreaksReference, whereIs(*matcher_.named(text)));
        }
    }
    auto parsed = domain::parseRecord(record.table, cells);
    if (!parsed) {
        base::Arguments arguments = whereIs(record);
        arguments.push_back(
            {"field", std::string(domain::spec(record.table).fields[parsed.error().front().field].name)});
        return base::failure(kMergeRecordInvalid, std::move(arguments));
    }
    const domain::Provenance* const former = present ? domain::origin(*present) : nullptr;
    if (step.origin) {
        domain::setOrigin(*parsed, *step.origin);
    } else if (former != nullptr) {
        domain::setOrigin(*parsed, *former);
    }
    return std::move(*parsed);
}

base::Result<void> MergeWriter::writeRecord(store::RecordWriter& writer, const MergeStep& step) {
    const auto record = composed(writer, step);
    if (!record) {
        return base::failure(record.error());
    }
    if (auto kept = keepEvidence(writer, *records_.at(step.record)); !kept) {
        return kept;
    }
    if (step.kind == MergeStep::Kind::Change) {
        return writer.update(keys_.at(step.record), *record);
    }
    const auto key = writer.insert(*record);
    if (!key) {
        return base::failure(key.error());
    }
    keys_[step.record] = *key;
    return {};
}

base::Result<void> MergeWriter::remove(store::RecordWriter& writer, const MergeStep& step) {
    const MatchedRecord& record = *records_.at(step.record);
    auto removed = writer.remove(record.table, keys_.at(step.record));
    if (!removed && removed.error().code == store::kStoredRecordReferenced) {
        return base::failure(kMergeBreaksReference, whereIs(record));
    }
    return removed;
}

base::Result<void> MergeWriter::keepEvidence(store::RecordWriter& writer, const MatchedRecord& record) {
    const auto theirs = matcher_.recordAt(Copy::Theirs, record, matcher_.present());
    return theirs ? copyEvidenceBytes(theirs_, writer, *theirs, EvidenceBytes::AndSource) : base::Result<void>{};
}

/// What was written under an id is found under it: nobody else has it.
base::Result<void> MergeWriter::checkIds(const store::RecordWriter& writer) const {
    for (const MergeStep& step : steps_) {
        const MatchedRecord& record = *records_.at(step.record);
        const auto written = step.kind == MergeStep::Kind::Remove
                                 ? std::nullopt
                                 : recordOfKey(writer, record.table, keys_.at(step.record));
        if (!written) {
            continue;
        }
        const std::string id = domain::recordId(*written);
        const auto found = writer.keyOf(record.table, id);
        if (!found || *found != keys_.at(step.record)) {
            return base::failure(kMergeIdTaken,
                                 {{"table", std::string(domain::spec(record.table).name)}, {"value", id}});
        }
    }
    return {};
}

} // namespace parkcarbon::services
