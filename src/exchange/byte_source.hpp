#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// Bytes that are read front to back, more than once.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    virtual std::int64_t size() const = 0;
    virtual void rewind() = 0;
    /// Bytes put into the buffer; 0 = end. Errors: FILE_UNREADABLE {value}.
    virtual base::Result<std::size_t> read(char* buffer, std::size_t capacity) = 0;
};

/// A block's size for reading a source: no larger than the source needs.
std::size_t blockFor(const ByteSource& bytes, std::size_t largest);

/// Regular files only: devices and pipes have no end and cannot be read twice. Errors: FILE_UNREADABLE {value}.
base::Result<std::unique_ptr<ByteSource>> openBytes(const ImportSource& source);

/// SHA-256 of all bytes, from the first to the last; leaves the source at its end. Errors: FILE_UNREADABLE {value}.
base::Result<std::string> sha256Of(ByteSource& bytes);

} // namespace parkcarbon::exchange
