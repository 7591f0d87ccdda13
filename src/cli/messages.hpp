#pragma once

#include <parkcarbon/base/code.hpp>

/// Sentences that more than one command says (resources/messages/cli.csv).
namespace parkcarbon::cli {

inline constexpr base::Code kUsageInvalid{"USAGE_INVALID"};         ///< {value}
inline constexpr base::Code kFileWritten{"FILE_WRITTEN"};           ///< {file}
inline constexpr base::Code kPartWritten{"PART_WRITTEN"};           ///< {file, value = id}
inline constexpr base::Code kMergeRenamed{"MERGE_RENAMED"};         ///< {table, value, expected}
inline constexpr base::Code kMergePlanned{"MERGE_PLANNED"};         ///< {holder, added, changed, removed, count}
inline constexpr base::Code kMergeDone{"MERGE_DONE"};               ///< {holder, added, changed, removed, count}
inline constexpr base::Code kUndoOf{"UNDO_OF"};                     ///< {number, change}
inline constexpr base::Code kRedoOf{"REDO_OF"};                     ///< {number, change}
inline constexpr base::Code kFindingDismissed{"FINDING_DISMISSED"}; ///< {by, on, reason}
inline constexpr base::Code kDismissedCount{"DISMISSED_COUNT"};     ///< {count}
inline constexpr base::Code kFindingNotFound{"FINDING_NOT_FOUND"};  ///< {value, expected}
inline constexpr base::Code kFindingOfRecordNotFound{"FINDING_OF_RECORD_NOT_FOUND"}; ///< {value, record, expected}
inline constexpr base::Code kFindingCodeUnknown{"FINDING_CODE_UNKNOWN"};             ///< {value}
inline constexpr base::Code kFactorUpdateSummary{"FACTOR_UPDATE_SUMMARY"};           ///< {sets, rows, lines}
inline constexpr base::Code kFactorUpdateMoreCauses{"FACTOR_UPDATE_MORE_CAUSES"};    ///< {value, count}

/// {chi_square, degrees, limit, significance, p}, those of the global test of a reconciliation
inline constexpr base::Code kReconciliationPassed{"RECONCILIATION_PASSED"};
inline constexpr base::Code kReconciliationFailed{"RECONCILIATION_FAILED"};
inline constexpr base::Code kReconciliationUntested{"RECONCILIATION_UNTESTED"};
inline constexpr base::Code kMeasurementsUntestable{"MEASUREMENTS_UNTESTABLE"}; ///< {count}

} // namespace parkcarbon::cli
