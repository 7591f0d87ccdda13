#include <parkcarbon/base/hash.hpp>

#include <openssl/evp.h>
#include <span>
#include <stdexcept>

namespace parkcarbon::base {
namespace {

constexpr std::size_t kSha256Bytes = 32;

std::string hexDigits(std::span<const unsigned char> digest) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

void requireDone(int done) {
    if (done != 1) {
        throw std::runtime_error("SHA-256 is not available");
    }
}

EVP_MD_CTX* contextOf(const std::shared_ptr<void>& state) {
    return static_cast<EVP_MD_CTX*>(state.get());
}

} // namespace

std::string sha256Hex(std::string_view bytes) {
    std::array<unsigned char, kSha256Bytes> digest{};
    requireDone(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr));
    return hexDigits(digest);
}

Sha256::Sha256() : state_(EVP_MD_CTX_new(), [](EVP_MD_CTX* context) { EVP_MD_CTX_free(context); }) {
    requireDone(EVP_DigestInit_ex(contextOf(state_), EVP_sha256(), nullptr));
}

void Sha256::add(std::string_view bytes) {
    requireDone(EVP_DigestUpdate(contextOf(state_), bytes.data(), bytes.size()));
}

std::string Sha256::hex() {
    std::array<unsigned char, kSha256Bytes> digest{};
    requireDone(EVP_DigestFinal_ex(contextOf(state_), digest.data(), nullptr));
    requireDone(EVP_DigestInit_ex(contextOf(state_), EVP_sha256(), nullptr));
    return hexDigits(digest);
}

} // namespace parkcarbon::base
