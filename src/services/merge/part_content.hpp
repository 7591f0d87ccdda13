#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/merge_use_case.hpp>
#include <parkcarbon/store/records.hpp>

#include <set>
#include <string>
#include <vector>

namespace parkcarbon::services {

/// What a part consists of: the records in the order in which they can be inserted (docs/teamwork.md).
struct PartContent {
    std::vector<std::string> enterprises; ///< those that are given, in the order of entry
    std::vector<domain::Record> records;
};

/// Errors: PART_EMPTY; RECORD_NOT_FOUND {table, value}; those of the store; cancelled by the context.
base::Result<PartContent> partContent(const store::RecordReader& reader, const SplitOrder& order,
                                      const base::RunContext& context);

} // namespace parkcarbon::services
