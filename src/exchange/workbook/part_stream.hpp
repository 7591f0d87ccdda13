#pragma once

#include "workbook_limits.hpp"

#include <parkcarbon/base/error.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct zip_file;

namespace parkcarbon::exchange {

/// One part of a package as it is unpacked, front to back. Its size is what it gives, not what it claims.
class PartStream {
public:
    struct CloseEntry {
        void operator()(zip_file* entry) const;
    };
    using Entry = std::unique_ptr<zip_file, CloseEntry>;

    struct Sizes {
        std::int64_t packed = 0;
        std::int64_t claimed = 0; ///< unpacked, as the file says
        std::int64_t most = 0;    ///< that may be unpacked
    };

    PartStream(Entry entry, std::string name, Sizes sizes, const WorkbookLimits& limits);

    const std::string& name() const { return name_; }
    std::int64_t claimedSize() const { return sizes_.claimed; }
    std::int64_t bytesRead() const { return read_; }

    /// Bytes put into the buffer; 0 = end. Errors: WORKBOOK_PART_DAMAGED {value, detail}, WORKBOOK_PART_TOO_LARGE,
    /// WORKBOOK_PART_TOO_DENSE {value, expected}.
    base::Result<std::size_t> read(char* buffer, std::size_t capacity);

private:
    Entry entry_;
    std::string name_;
    Sizes sizes_;
    std::int64_t ratio_;
    std::int64_t ratio_free_bytes_;
    std::int64_t read_ = 0;
};

} // namespace parkcarbon::exchange
