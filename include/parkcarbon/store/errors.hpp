#pragma once

#include <parkcarbon/base/code.hpp>

/// What can go wrong with a project file; the sentences are in resources/messages/store.csv.
namespace parkcarbon::store {

inline constexpr base::Code kProjectFileNotFound{"PROJECT_FILE_NOT_FOUND"};    ///< {file}
inline constexpr base::Code kProjectFileExists{"PROJECT_FILE_EXISTS"};         ///< {file}
inline constexpr base::Code kProjectFileUnreadable{"PROJECT_FILE_UNREADABLE"}; ///< {file, detail}
inline constexpr base::Code kProjectFileUnwritable{"PROJECT_FILE_UNWRITABLE"}; ///< {file, detail}
inline constexpr base::Code kDiskFull{"DISK_FULL"};                            ///< {file}
inline constexpr base::Code kNotAProject{"NOT_A_PROJECT"};                     ///< {file}
inline constexpr base::Code kProjectDamaged{"PROJECT_DAMAGED"};                ///< {file, detail}
inline constexpr base::Code kProjectSchemaForeign{"PROJECT_SCHEMA_FOREIGN"};   ///< {file, value}
inline constexpr base::Code kProjectNewer{"PROJECT_NEWER"};                    ///< {file, value, expected}
inline constexpr base::Code kProjectReadOnly{"PROJECT_READ_ONLY"};             ///< {file}
inline constexpr base::Code kProjectLocked{"PROJECT_LOCKED"};                  ///< {file, user, host, time}
inline constexpr base::Code kProjectChangedOutside{"PROJECT_CHANGED_OUTSIDE"}; ///< {file}
inline constexpr base::Code kStoreFailed{"STORE_FAILED"};                      ///< {file, detail}

inline constexpr base::Code kStoredRecordMissing{"STORED_RECORD_MISSING"};         ///< {table, value}
inline constexpr base::Code kStoredReferenceUnknown{"STORED_REFERENCE_UNKNOWN"};   ///< {table, field, value}
inline constexpr base::Code kStoredRecordReferenced{"STORED_RECORD_REFERENCED"};   ///< {table, value}
inline constexpr base::Code kEvidenceContentMissing{"EVIDENCE_CONTENT_MISSING"};   ///< {value = SHA-256}
inline constexpr base::Code kEvidenceContentTampered{"EVIDENCE_CONTENT_TAMPERED"}; ///< {value = SHA-256}
inline constexpr base::Code kEvidenceTooLarge{"EVIDENCE_TOO_LARGE"};               ///< {value, expected} in bytes

inline constexpr base::Code kNothingToUndo{"NOTHING_TO_UNDO"};
inline constexpr base::Code kNothingToRedo{"NOTHING_TO_REDO"};
inline constexpr base::Code kJournalEntryUnknown{"JOURNAL_ENTRY_UNKNOWN"}; ///< {value}
inline constexpr base::Code kChangesetConflict{"CHANGESET_CONFLICT"};      ///< {value, table}

// Findings of OpenReport.
inline constexpr base::Code kProjectRecovered{"PROJECT_RECOVERED"};             ///< {file, rows}
inline constexpr base::Code kProjectRecoveryKept{"PROJECT_RECOVERY_KEPT"};      ///< {file, value}
inline constexpr base::Code kProjectUpgraded{"PROJECT_UPGRADED"};               ///< {file, value, expected}
inline constexpr base::Code kProjectNewerReadable{"PROJECT_NEWER_READABLE"};    ///< {file, value, expected}
inline constexpr base::Code kProjectFolderReadOnly{"PROJECT_FOLDER_READ_ONLY"}; ///< {file, detail}

// Findings of ProjectFile::verify.
inline constexpr base::Code kJournalChainBroken{"JOURNAL_CHAIN_BROKEN"};       ///< {value}
inline constexpr base::Code kJournalContentDiffers{"JOURNAL_CONTENT_DIFFERS"}; ///< {table, value}

} // namespace parkcarbon::store
