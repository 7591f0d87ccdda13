#include <parkcarbon/services/evidence.hpp>

#include "services/evidence_files.hpp"
#include "services/operations/record_changes.hpp"

#include <parkcarbon/base/hash.hpp>

namespace parkcarbon::services {
namespace {

constexpr const char* kIdPrefix = "V";

void describeFile(domain::Evidence& evidence, const std::filesystem::path& file, const std::string& bytes) {
    evidence.sha256 = base::sha256Hex(bytes);
    evidence.bytes = static_cast<double>(bytes.size());
    if (evidence.file_name.empty()) {
        evidence.file_name = file.filename().string();
    }
}

} // namespace

AddEvidence::AddEvidence(domain::Evidence evidence, std::string content)
    : evidence_(std::move(evidence)), content_(std::move(content)) {
    if (evidence_.title.empty()) {
        evidence_.title = evidence_.file_name;
    }
}

base::Result<AddEvidence> AddEvidence::stored(domain::Evidence evidence, const std::filesystem::path& file) {
    auto bytes = readEvidenceFile(file);
    if (!bytes) {
        return base::failure(std::move(bytes.error()));
    }
    evidence.kind = domain::EvidenceKind::Stored;
    describeFile(evidence, file, *bytes);
    return AddEvidence(std::move(evidence), std::move(*bytes));
}

base::Result<AddEvidence> AddEvidence::linked(domain::Evidence evidence, const std::filesystem::path& file,
                                              const std::filesystem::path& project_file) {
    const auto bytes = readEvidenceFile(file);
    if (!bytes) {
        return base::failure(bytes.error());
    }
    evidence.kind = domain::EvidenceKind::Linked;
    evidence.path = linkTo(project_file, file);
    describeFile(evidence, file, *bytes);
    return AddEvidence(std::move(evidence), {});
}

AddEvidence AddEvidence::onPaper(domain::Evidence evidence) {
    evidence.kind = domain::EvidenceKind::Paper;
    return AddEvidence(std::move(evidence), {});
}

base::Result<void> AddEvidence::apply(store::RecordWriter& writer, const base::RunContext&) const {
    domain::Evidence evidence = evidence_;
    if (evidence.kind == domain::EvidenceKind::Stored) {
        if (const auto kept = writer.keepEvidenceContent(content_); !kept) {
            return base::failure(kept.error());
        }
    }
    if (evidence.id.empty()) {
        evidence.id = domain::EvidenceId(FreeIds(writer, domain::Table::Evidence, kIdPrefix).next());
    }
    if (evidence.added_by.empty()) {
        evidence.added_by = writer.actor();
    }
    if (!evidence.added_on) {
        evidence.added_on = writer.today();
    }
    const auto valid = domain::parseRecord(domain::Table::Evidence, domain::toCells(evidence));
    if (!valid) {
        return base::failure(namedFieldError(domain::Table::Evidence, evidence.id.str(), valid.error().front()));
    }
    if (auto unique = requireNewId(writer, *valid); !unique) {
        return unique;
    }
    return writer.insert(*valid).map([](std::int64_t) {});
}

} // namespace parkcarbon::services
