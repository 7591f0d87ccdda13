#include "exchange/support/zip_builder.hpp"

#include <stdexcept>
#include <zlib.h>

namespace parkcarbon::exchange {
namespace {

constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kFirstDate = (1U << 5U) | 1U; // 1980-01-01
constexpr std::uint16_t kUtf8Flag = 0x0800;

void put16(std::string& bytes, std::uint16_t value) {
    bytes.push_back(static_cast<char>(value & 0xFFU));
    bytes.push_back(static_cast<char>(value >> 8U));
}

void put32(std::string& bytes, std::uint32_t value) {
    put16(bytes, static_cast<std::uint16_t>(value & 0xFFFFU));
    put16(bytes, static_cast<std::uint16_t>(value >> 16U));
}

std::string rawDeflated(const std::string& bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("zlib");
    }
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    std::string input = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// What the local header and the directory say alike.
std::string commonFields(const ZipBuilder::Entry& entry, std::size_t packed) {
    std::string bytes;
    put16(bytes, kVersion);
    put16(bytes, static_cast<std::uint16_t>(kUtf8Flag | (entry.encrypted_flag ? 1U : 0U)));
    put16(bytes, entry.method.value_or(entry.deflated ? kDeflated : kStored));
    put16(bytes, 0);
    put16(bytes, kFirstDate);
    put32(bytes, entry.claimed_crc.value_or(crc32Of(entry.bytes)));
    put32(bytes, static_cast<std::uint32_t>(packed));
    put32(bytes, entry.claimed_bytes.value_or(static_cast<std::uint32_t>(entry.bytes.size())));
    put16(bytes, static_cast<std::uint16_t>(entry.name.size()));
    put16(bytes, 0);
    return bytes;
}

} // namespace

std::uint32_t crc32Of(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

ZipBuilder& ZipBuilder::add(Entry entry) {
    entries_.push_back(std::move(entry));
    return *this;
}

ZipBuilder& ZipBuilder::add(std::string name, std::string bytes, bool deflated) {
    Entry entry;
    entry.name = std::move(name);
    entry.bytes = std::move(bytes);
    entry.deflated = deflated;
    return add(std::move(entry));
}

std::string ZipBuilder::bytes() const {
    std::string file;
    std::string directory;
    for (const Entry& entry : entries_) {
        const std::string packed = entry.deflated ? rawDeflated(entry.bytes) : entry.bytes;
        const std::string fields = commonFields(entry, packed.size());
        const auto offset = static_cast<std::uint32_t>(file.size());
        file += "PK\x03\x04" + fields + entry.name + packed;
        directory += "PK\x01\x02";
        put16(directory, kVersion);
        directory += fields;
        put16(directory, 0); // comment
        put16(directory, 0); // disk
        put16(directory, 0);
        put32(directory, 0);
        put32(directory, offset);
        directory += entry.name;
    }
    const auto offset = static_cast<std::uint32_t>(file.size());
    const auto count = static_cast<std::uint16_t>(entries_.size());
    file += directory + "PK\x05\x06";
    put32(file, 0); // disks
    put16(file, count);
    put16(file, count);
    put32(file, static_cast<std::uint32_t>(directory.size()));
    put32(file, offset);
    put16(file, 0);
    return file;
}

} // namespace parkcarbon::exchange
