#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// Writes a ZIP file byte by byte, so that a test can say what is wrong with it.
class ZipBuilder {
public:
    struct Entry {
        std::string name;
        std::string bytes;
        bool deflated = false;
        bool encrypted_flag = false;                ///< claims to be encrypted
        std::optional<std::uint32_t> claimed_crc;   ///< instead of the true one
        std::optional<std::uint32_t> claimed_bytes; ///< unpacked size, instead of the true one
        std::optional<std::uint16_t> method;        ///< instead of 0 or 8
    };

    ZipBuilder& add(Entry entry);
    ZipBuilder& add(std::string name, std::string bytes, bool deflated = false);
    std::string bytes() const;

private:
    std::vector<Entry> entries_;
};

std::uint32_t crc32Of(std::string_view bytes);

} // namespace parkcarbon::exchange
