#include <parkcarbon/services/evidence.hpp>

#include "services/evidence_files.hpp"
#include "services/operations/record_changes.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/domain/evidence_file_name.hpp>

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace parkcarbon::services {
namespace {

namespace fs = std::filesystem;
using domain::EvidenceKind;

constexpr std::array<std::string_view, 7> kConditionWords = {"present",      "missing",      "tampered", "link_intact",
                                                             "link_missing", "link_changed", "paper"};

EvidenceCondition conditionOf(const base::Result<std::string>& bytes) {
    if (bytes) {
        return EvidenceCondition::Present;
    }
    return bytes.error().code == store::kEvidenceContentTampered ? EvidenceCondition::Tampered
                                                                 : EvidenceCondition::Missing;
}

EvidenceCondition conditionOfLink(const domain::Evidence& evidence, const fs::path& file) {
    const auto found = hashOfFile(file);
    if (!found) {
        return EvidenceCondition::LinkMissing;
    }
    return *found == evidence.sha256 ? EvidenceCondition::LinkIntact : EvidenceCondition::LinkChanged;
}

EvidenceState stateOf(const ProjectSession& session, domain::Evidence evidence) {
    EvidenceState state;
    switch (evidence.kind) {
    case EvidenceKind::Stored:
        state.condition = conditionOf(session.records().evidenceContent(evidence.sha256));
        break;
    case EvidenceKind::Linked:
        state.file = linkedFile(session.file(), evidence.path);
        state.condition = conditionOfLink(evidence, state.file);
        break;
    case EvidenceKind::Paper:
        break;
    }
    state.evidence = std::move(evidence);
    return state;
}

base::Result<std::string> linkedBytes(const domain::Evidence& evidence, const fs::path& file) {
    const base::Arguments where = {{"value", evidence.id.str()}, {"path", file.string()}};
    auto bytes = readEvidenceFile(file);
    if (!bytes) {
        return base::failure(kEvidenceLinkMissing, where);
    }
    if (base::sha256Hex(*bytes) != evidence.sha256) {
        return base::failure(kEvidenceLinkChanged, where);
    }
    return bytes;
}

base::Result<domain::Evidence> evidenceRecord(const ProjectSession& session, const std::string& id) {
    return existingRecord(session.records(), domain::Table::Evidence, id).map([](const store::StoredRecord& stored) {
        return std::get<domain::Evidence>(stored.record);
    });
}

base::Result<std::string> bytesOf(const ProjectSession& session, const domain::Evidence& evidence) {
    switch (evidence.kind) {
    case EvidenceKind::Stored:
        return session.records().evidenceContent(evidence.sha256);
    case EvidenceKind::Linked:
        return linkedBytes(evidence, linkedFile(session.file(), evidence.path));
    case EvidenceKind::Paper:
        break;
    }
    return base::failure(kEvidenceHasNoFile, {{"value", evidence.id.str()}});
}

/// Fails for a file that exists, in one step with making it.
base::Result<void> writeNew(const fs::path& file, const std::string& bytes) {
    std::FILE* const out = std::fopen(file.c_str(), "wbx");
    const bool written = out != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size();
    const int reason = errno;
    const bool closed = out == nullptr || std::fclose(out) == 0;
    if (!written || !closed) {
        return base::failure(kEvidenceFileNotWritten,
                             {{"value", file.string()}, {"reason", std::generic_category().message(reason)}});
    }
    return {};
}

} // namespace

std::string_view evidenceConditionWord(EvidenceCondition condition) {
    return kConditionWords[static_cast<std::size_t>(condition)];
}

bool isSound(EvidenceCondition condition) {
    return condition == EvidenceCondition::Present || condition == EvidenceCondition::LinkIntact ||
           condition == EvidenceCondition::OnPaper;
}

base::Result<std::vector<EvidenceState>> evidenceStates(const ProjectSession& session) {
    return allOf<domain::Evidence>(session.records(), domain::Table::Evidence)
        .map([&](std::vector<domain::Evidence>&& all) {
            std::vector<EvidenceState> states;
            for (domain::Evidence& evidence : all) {
                states.push_back(stateOf(session, std::move(evidence)));
            }
            return states;
        });
}

base::Result<std::string> evidenceBytes(const ProjectSession& session, const std::string& evidence_id) {
    const auto evidence = evidenceRecord(session, evidence_id);
    return evidence ? bytesOf(session, *evidence) : base::Result<std::string>(base::failure(evidence.error()));
}

base::Result<fs::path> extractEvidence(const ProjectSession& session, const std::string& evidence_id,
                                       const fs::path& target) {
    const auto evidence = evidenceRecord(session, evidence_id);
    if (!evidence) {
        return base::failure(evidence.error());
    }
    const auto bytes = bytesOf(session, *evidence);
    if (!bytes) {
        return base::failure(bytes.error());
    }
    std::error_code status;
    const fs::path file = fs::is_directory(target, status) ? target / domain::safeFileName(*evidence) : target;
    if (auto written = writeNew(file, *bytes); !written) {
        return base::failure(std::move(written.error()));
    }
    return file;
}

base::Result<fs::path> extractOriginal(const ProjectSession& session, const domain::Provenance& origin,
                                       const fs::path& folder) {
    const auto bytes = session.records().evidenceContent(origin.sha256);
    if (!bytes) {
        return base::failure(bytes.error());
    }
    domain::Evidence named;
    named.id = domain::EvidenceId(origin.sha256);
    named.file_name = origin.file;
    const fs::path file = folder / domain::safeFileName(named);
    if (auto written = writeNew(file, *bytes); !written) {
        return base::failure(std::move(written.error()));
    }
    return file;
}

} // namespace parkcarbon::services
