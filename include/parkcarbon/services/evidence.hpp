#pragma once

#include <parkcarbon/domain/workbench.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Documents that prove something: kept in the project by their SHA-256, or linked where they lie, so that a change
/// since then is seen. A record of evidence is removed with RemoveRecords; stored bytes stay, so that undo can bring
/// the record back.
namespace parkcarbon::services {

inline constexpr base::Code kAddEvidence{"ADD_EVIDENCE"};
inline constexpr base::Code kEvidenceFileUnreadable{"EVIDENCE_FILE_UNREADABLE"};  ///< {value}
inline constexpr base::Code kEvidenceFileNotWritten{"EVIDENCE_FILE_NOT_WRITTEN"}; ///< {value, reason}
inline constexpr base::Code kEvidenceHasNoFile{"EVIDENCE_HAS_NO_FILE"};           ///< {value}
inline constexpr base::Code kEvidenceLinkMissing{"EVIDENCE_LINK_MISSING"};        ///< {value, path}
inline constexpr base::Code kEvidenceLinkChanged{"EVIDENCE_LINK_CHANGED"};        ///< {value, path}

/// Adds a document to the project. What the record leaves empty is filled in: the next free id (`V1`, `V2` …), the
/// file's name, its size and hash, the title (the file's name), the journal's actor, today.
/// Errors: EVIDENCE_TOO_LARGE {value, expected}; ID_DUPLICATE {table, value}; what the record parser says of a field.
class AddEvidence final : public Operation {
public:
    /// A copy of the file is kept in the project. Errors: EVIDENCE_FILE_UNREADABLE {value}, EVIDENCE_TOO_LARGE {value,
    /// expected} in bytes.
    static base::Result<AddEvidence> stored(domain::Evidence evidence, const std::filesystem::path& file);
    /// The file stays where it is; its path, relative to the project's folder where it lies in or below that, and its
    /// hash are noted. Errors: EVIDENCE_FILE_UNREADABLE {value}.
    static base::Result<AddEvidence> linked(domain::Evidence evidence, const std::filesystem::path& file,
                                            const std::filesystem::path& project_file);
    /// A document that exists on paper only.
    static AddEvidence onPaper(domain::Evidence evidence);

    base::Code code() const override { return kAddEvidence; }
    base::Arguments arguments() const override { return {{"value", evidence_.title}}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    AddEvidence(domain::Evidence evidence, std::string content);

    domain::Evidence evidence_;
    std::string content_; ///< Stored: the file's bytes
};

/// What has become of a document since it was added.
enum class EvidenceCondition : std::uint8_t {
    Present,     ///< stored, bytes as they were
    Missing,     ///< to be stored, but the project does not hold its bytes
    Tampered,    ///< stored, but the bytes are others than its hash says
    LinkIntact,  ///< linked, bytes as they were
    LinkMissing, ///< linked, and no file lies there (any more)
    LinkChanged, ///< linked, and the file is another one than when it was linked
    OnPaper      ///< nothing to look at
};
/// "present", "missing", "tampered", "link_intact", "link_missing", "link_changed", "paper"
std::string_view evidenceConditionWord(EvidenceCondition condition);
bool isSound(EvidenceCondition condition); ///< present, intact or on paper

struct EvidenceState {
    domain::Evidence evidence;
    EvidenceCondition condition = EvidenceCondition::OnPaper;
    std::filesystem::path file; ///< Linked: where it was looked for
};

/// Reads every stored and linked document and compares its hash; in the order of entry.
base::Result<std::vector<EvidenceState>> evidenceStates(const ProjectSession& session);

/// The bytes of one document, verified. Errors: RECORD_NOT_FOUND {table, value}; EVIDENCE_HAS_NO_FILE {value} for
/// paper; EVIDENCE_CONTENT_MISSING and EVIDENCE_CONTENT_TAMPERED {value}; EVIDENCE_LINK_MISSING and
/// EVIDENCE_LINK_CHANGED {value, path}.
base::Result<std::string> evidenceBytes(const ProjectSession& session, const std::string& evidence_id);

/// Writes one document to a file, or under its own name into a folder that exists; returns the file written.
/// Errors: those of `evidenceBytes`; EVIDENCE_FILE_NOT_WRITTEN {value, reason}. A file that is there is not replaced.
base::Result<std::filesystem::path> extractEvidence(const ProjectSession& session, const std::string& evidence_id,
                                                    const std::filesystem::path& target);

/// Writes an imported file whose bytes the project keeps (domain::Provenance) into a folder that exists, under its own
/// name; returns the file written. Errors: EVIDENCE_CONTENT_MISSING and EVIDENCE_CONTENT_TAMPERED {value};
/// EVIDENCE_FILE_NOT_WRITTEN {value, reason}. A file that is there is not replaced.
base::Result<std::filesystem::path> extractOriginal(const ProjectSession& session, const domain::Provenance& origin,
                                                    const std::filesystem::path& folder);

} // namespace parkcarbon::services
