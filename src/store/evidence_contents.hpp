#pragma once

#include "store/connection.hpp"

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::store {

/// The bytes of stored evidence, each once, under their SHA-256 (docs/file-format.md). They are outside undo: what no
/// record names any more stays, so that the record can come back.
class EvidenceContents {
public:
    explicit EvidenceContents(Connection& connection) : connection_(connection) {}

    bool contains(std::string_view sha256);
    /// Errors: EVIDENCE_CONTENT_MISSING {value}; EVIDENCE_CONTENT_TAMPERED {value} when the bytes are no longer those
    /// that the hash was made of.
    base::Result<std::string> read(std::string_view sha256);
    /// Keeps the bytes and returns their hash. Errors: EVIDENCE_TOO_LARGE {value, expected} in bytes.
    base::Result<std::string> keep(std::string_view bytes);

private:
    Connection& connection_;
};

} // namespace parkcarbon::store
