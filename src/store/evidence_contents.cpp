#include "store/evidence_contents.hpp"

#include "store/deflate.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/domain/workbench.hpp>
#include <parkcarbon/store/errors.hpp>

#include <array>

namespace parkcarbon::store {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 16;

std::string packed(std::string_view bytes) {
    Deflater deflater;
    deflater.write(bytes);
    return deflater.finish();
}

/// What was packed; nothing when the bytes are no packed evidence. A small blob may claim to hold anything: no more is
/// unpacked than evidence may have.
std::optional<std::string> unpacked(std::string_view deflated) {
    Inflater inflater(deflated);
    std::array<char, kPieceBytes> piece{};
    std::string bytes;
    while (const std::size_t taken = inflater.read(piece.data(), piece.size())) {
        if (bytes.size() + taken > domain::Evidence::kLargestFileBytes) {
            return std::nullopt;
        }
        bytes.append(piece.data(), taken);
    }
    return inflater.failed() ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace

bool EvidenceContents::contains(std::string_view sha256) {
    return connection_.query("SELECT 1 FROM evidence_contents WHERE sha256 = ?").bind(1, sha256).step();
}

base::Result<std::string> EvidenceContents::read(std::string_view sha256) {
    Query row = connection_.query("SELECT deflated FROM evidence_contents WHERE sha256 = ?");
    row.bind(1, sha256);
    if (!row.step()) {
        return base::failure(kEvidenceContentMissing, {{"value", std::string(sha256)}});
    }
    auto bytes = unpacked(row.blob(0));
    if (!bytes || base::sha256Hex(*bytes) != sha256) {
        return base::failure(kEvidenceContentTampered, {{"value", std::string(sha256)}});
    }
    return std::move(*bytes);
}

base::Result<std::string> EvidenceContents::keep(std::string_view bytes) {
    if (bytes.size() > domain::Evidence::kLargestFileBytes) {
        return base::failure(kEvidenceTooLarge, {{"value", std::to_string(bytes.size())},
                                                 {"expected", std::to_string(domain::Evidence::kLargestFileBytes)}});
    }
    std::string sha256 = base::sha256Hex(bytes);
    if (!read(sha256)) { // not there, or no longer what it was: then the same file mends it
        const std::string deflated = packed(bytes);
        connection_.query("INSERT OR REPLACE INTO evidence_contents (sha256, bytes, deflated) VALUES (?, ?, ?)")
            .bind(1, std::string_view(sha256))
            .bind(2, static_cast<std::int64_t>(bytes.size()))
            .bindBlob(3, deflated)
            .run();
    }
    return sha256;
}

} // namespace parkcarbon::store
