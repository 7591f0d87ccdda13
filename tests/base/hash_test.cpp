#include <parkcarbon/base/hash.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

/// Examples of FIPS 180-4 (NIST, "SHA-256 Example", one-block and two-block message) and the empty message.
TEST(Sha256, ReproducesThePublishedExamples) {
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, TakesZeroBytesAsBytes) {
    EXPECT_NE(sha256Hex(std::string_view("a\0b", 3)), sha256Hex(std::string_view("a\0c", 3)));
}

TEST(Sha256, BytesInPiecesHaveTheHashOfTheWhole) {
    Sha256 hash;
    hash.add("a");
    hash.add("");
    hash.add("bc");
    EXPECT_EQ(hash.hex(), sha256Hex("abc"));
    EXPECT_EQ(hash.hex(), sha256Hex("")) << "begins anew";
}

} // namespace
} // namespace parkcarbon::base
