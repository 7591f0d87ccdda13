#pragma once

#include "services/merge/record_matcher.hpp"
#include "services/merge/three_way.hpp"

#include <parkcarbon/store/records.hpp>

#include <map>
#include <string>
#include <vector>

namespace parkcarbon::services {

/// Writes the steps of a merge into the project. To be made before anything is written: it notes the row keys of what
/// the steps name, since ids change on the way.
class MergeWriter {
public:
    MergeWriter(const RecordMatcher& matcher, std::vector<MergeStep> steps, const store::RecordReader& theirs);

    /// Errors: MERGE_BREAKS_REFERENCE {table, value}, MERGE_ID_TAKEN {table, value}, MERGE_RECORD_INVALID {table,
    /// value, field}, those of the store.
    base::Result<void> write(store::RecordWriter& writer);

private:
    void note(const MatchedRecord& record);
    base::Result<void> freeIds(store::RecordWriter& writer);
    base::Result<void> moveAside(store::RecordWriter& writer, domain::Table table, std::int64_t key);
    base::Result<void> writeRecord(store::RecordWriter& writer, const MergeStep& step);
    base::Result<domain::Record> composed(store::RecordWriter& writer, const MergeStep& step);
    base::Result<void> remove(store::RecordWriter& writer, const MergeStep& step);
    base::Result<void> keepEvidence(store::RecordWriter& writer, const MatchedRecord& record);
    base::Result<void> checkIds(const store::RecordWriter& writer) const;
    base::Arguments whereIs(const MatchedRecord& record) const;

    const RecordMatcher& matcher_;
    std::vector<MergeStep> steps_;
    const store::RecordReader& theirs_;
    std::map<std::size_t, const MatchedRecord*> records_; ///< by number
    std::map<std::size_t, std::int64_t> keys_;            ///< row keys of ours, by number
};

} // namespace parkcarbon::services
