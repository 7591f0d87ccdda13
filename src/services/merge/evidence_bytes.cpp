#include "services/merge/evidence_bytes.hpp"

#include <string>
#include <variant>
#include <vector>

namespace parkcarbon::services {
namespace {

std::vector<std::string> hashesIn(const domain::Record& record, EvidenceBytes which) {
    std::vector<std::string> hashes;
    const domain::Provenance* const origin = domain::origin(record);
    if (which == EvidenceBytes::AndSource && origin != nullptr) {
        hashes.push_back(origin->sha256);
    }
    if (const auto* const evidence = std::get_if<domain::Evidence>(&record)) {
        hashes.push_back(evidence->sha256);
    } else if (const auto* const answer = std::get_if<domain::PackAnswer>(&record)) {
        hashes.push_back(answer->sha256);
    }
    return hashes;
}

} // namespace

base::Result<void> copyEvidenceBytes(const store::RecordReader& from, store::RecordWriter& to,
                                     const domain::Record& record, EvidenceBytes which) {
    for (const std::string& hash : hashesIn(record, which)) {
        if (hash.empty() || !from.hasEvidenceContent(hash) || to.hasEvidenceContent(hash)) {
            continue;
        }
        const auto bytes = from.evidenceContent(hash);
        if (!bytes) {
            return base::failure(bytes.error());
        }
        if (auto kept = to.keepEvidenceContent(*bytes); !kept) {
            return base::failure(kept.error());
        }
    }
    return {};
}

} // namespace parkcarbon::services
