#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace parkcarbon::base {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits (FIPS 180-4).
std::string sha256Hex(std::string_view bytes);

/// The same of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    std::string hex(); ///< of all bytes added; begins anew

private:
    std::shared_ptr<void> state_;
};

} // namespace parkcarbon::base
