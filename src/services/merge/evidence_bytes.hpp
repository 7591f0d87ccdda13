#pragma once

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/records.hpp>

#include <cstdint>

namespace parkcarbon::services {

/// OfDocument: of the evidence or returned workbook that the record stands for. AndSource: also of the file that it was
/// read from, which may hold other enterprises' rows and so never goes into a part.
enum class EvidenceBytes : std::uint8_t { OfDocument, AndSource };

/// Copies the bytes that a record names by their hash, as far as `from` holds them and `to` does not.
base::Result<void> copyEvidenceBytes(const store::RecordReader& from, store::RecordWriter& to,
                                     const domain::Record& record, EvidenceBytes which);

} // namespace parkcarbon::services
