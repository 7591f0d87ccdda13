#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/pack.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Offline teamwork: a part of the project goes to a colleague as a file of its own and comes back.
namespace parkcarbon::services {

inline constexpr base::Code kSplitProject{"SPLIT_PROJECT"}; ///< {holder, count}
inline constexpr base::Code kMergePart{"MERGE_PART"};       ///< {holder, count}
inline constexpr base::Code kPartGiven{"PART_GIVEN"};       ///< {holder, count}: first entry of a part

inline constexpr base::Code kPartEmpty{"PART_EMPTY"};
inline constexpr base::Code kPartUnknown{"PART_UNKNOWN"};                    ///< {file}
inline constexpr base::Code kPartBaseLost{"PART_BASE_LOST"};                 ///< {value}
inline constexpr base::Code kMergeUndecided{"MERGE_UNDECIDED"};              ///< {count}
inline constexpr base::Code kMergeBreaksReference{"MERGE_BREAKS_REFERENCE"}; ///< {table, value}
inline constexpr base::Code kMergeIdTaken{"MERGE_ID_TAKEN"};                 ///< {table, value}
inline constexpr base::Code kMergeRecordInvalid{"MERGE_RECORD_INVALID"};     ///< {table, value, field}
inline constexpr base::Code kMergeDecisionUnknown{"MERGE_DECISION_UNKNOWN"}; ///< {value}

struct SplitOrder {
    std::string holder;
    std::vector<domain::EnterpriseId> enterprises;
    std::vector<domain::ZoneId> zones; ///< their enterprises, too
    std::string note;
};

struct SplitResult {
    domain::ProjectPart part;
    std::map<domain::Table, std::int64_t> records; ///< how many of each table went into the part
};

/// Writes the part as a new project file: the enterprises with all their records, the parties that those name (by name
/// only), the tables that all share, the pinned sets; and notes the part in the project (one undo step). Errors:
/// PART_EMPTY, RECORD_NOT_FOUND {table, value}, PROJECT_FILE_EXISTS {file}, those of the store.
base::Result<SplitResult> splitProject(ProjectSession& session, const SplitOrder& order,
                                       const std::filesystem::path& file, const base::RunContext& context = {});

enum class MergeSide : std::uint8_t { Ours, Theirs };

/// One field that changed on either side since the part was given. `conflict` = on both, and not alike.
struct MergeCell {
    std::string table;
    std::string record_id; ///< as the record was known when the part was given, or the new id
    std::string field;     ///< empty for a record as a whole: added, removed, or removed on one side only
    std::string base;
    std::string ours;
    std::string theirs;
    bool conflict = false;
};

/// A record that the part adds under an id which, unseen by its holder, another record of the project has: one that was
/// not given, or one added since for another enterprise.
struct MergeRename {
    std::string table;
    std::string record_id; ///< in the part
    std::string new_id;    ///< in the project, from this merge on
};

struct MergePreview {
    domain::ProjectPart part;
    std::vector<MergeCell> changes;   ///< of the part, that will be taken without asking
    std::vector<MergeCell> conflicts; ///< to be decided
    std::vector<MergeRename> renamed;
    std::int64_t rows_added = 0; ///< these three: as long as open conflicts stay as they are in the project
    std::int64_t rows_changed = 0;
    std::int64_t rows_removed = 0;
};

/// What is decided about a conflict, by `table|record_id|field`.
using MergeDecisions = std::map<std::string, MergeSide>;
std::string mergeKey(const MergeCell& cell);

/// Compares the part with the project by the journals of both; changes neither. Errors: PART_UNKNOWN {file} for a file
/// that is no part of this project; PART_BASE_LOST {value} when the journals no longer share the revision at which it
/// was given; those of opening a project.
base::Result<MergePreview> previewMerge(ProjectSession& session, const std::filesystem::path& part_file,
                                        const base::RunContext& context = {});

/// Takes the part's changes in as one undo step. Errors: those of previewMerge; MERGE_UNDECIDED {count} when a conflict
/// has no decision; MERGE_BREAKS_REFERENCE {table, value} …; nothing is changed then.
base::Result<MergePreview> mergePart(ProjectSession& session, const std::filesystem::path& part_file,
                                     const MergeDecisions& decisions, const base::RunContext& context = {});

} // namespace parkcarbon::services
