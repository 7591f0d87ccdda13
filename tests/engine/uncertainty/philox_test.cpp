#include <engine/uncertainty/philox.hpp>

#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(Philox, GivesTheKnownAnswersOfRandom123) {
    // Random123 1.14, tests/kat_vectors, philox4x32 10.
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
              (PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Philox, ABlockHoldsTheWordsOfItsCounters) {
    constexpr std::uint64_t kSeed = 0x299f31d0a4093822;
    std::array<double, kBlock> deviates{};
    centredUniforms(kSeed, 7, 3, deviates.data());
    for (std::uint32_t draw = 0; draw < kBlock; ++draw) {
        const PhiloxCounter words = philox({3 * 32 + draw % 32, 7, 0, 0}, {0xa4093822, 0x299f31d0});
        const auto word = static_cast<std::int32_t>(words[draw / 32]);
        EXPECT_EQ(deviates[draw], (word + 0.5) / 4294967296.0) << draw;
        EXPECT_GT(deviates[draw], -0.5);
        EXPECT_LT(deviates[draw], 0.5);
    }
}

TEST(Philox, SeedsStreamsAndBlocksDiffer) {
    std::set<double> seen;
    std::array<double, kBlock> deviates{};
    for (const std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{1} << 32}) {
        for (std::uint32_t stream = 0; stream < 3; ++stream) {
            for (std::uint32_t block = 0; block < 3; ++block) {
                centredUniforms(seed, stream, block, deviates.data());
                seen.insert(deviates.begin(), deviates.end());
            }
        }
    }
    EXPECT_EQ(seen.size(), 27 * kBlock);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
