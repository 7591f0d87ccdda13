#include "philox.hpp"

namespace parkcarbon::engine::uncertainty {
namespace {

constexpr std::uint32_t kMultiplier0 = 0xD2511F53U;
constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57U;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9U; // golden ratio
constexpr std::uint32_t kWeyl1 = 0xBB67AE85U; // √3 − 1
constexpr int kRounds = 10;

/// N counters side by side: loops of a length known to the compiler become vector instructions.
template <std::size_t N> struct PhiloxLanes {
    std::array<std::uint32_t, N> word0;
    std::array<std::uint32_t, N> word1;
    std::array<std::uint32_t, N> word2;
    std::array<std::uint32_t, N> word3;

    void round(std::uint32_t key0, std::uint32_t key1) {
        for (std::size_t lane = 0; lane < N; ++lane) {
            const std::uint64_t product0 = std::uint64_t{kMultiplier0} * word0[lane];
            const std::uint64_t product1 = std::uint64_t{kMultiplier1} * word2[lane];
            word0[lane] = static_cast<std::uint32_t>(product1 >> 32) ^ word1[lane] ^ key0;
            word1[lane] = static_cast<std::uint32_t>(product1);
            word2[lane] = static_cast<std::uint32_t>(product0 >> 32) ^ word3[lane] ^ key1;
            word3[lane] = static_cast<std::uint32_t>(product0);
        }
    }
    void encrypt(PhiloxKey key) {
        for (int number = 0; number < kRounds; ++number) {
            round(key[0], key[1]);
            key[0] += kWeyl0;
            key[1] += kWeyl1;
        }
    }
};

constexpr std::size_t kLanes = 16;
constexpr std::size_t kCounters = kBlock / 4;

template <std::size_t N> void scale(const std::array<std::uint32_t, N>& words, double* deviates) {
    for (std::size_t lane = 0; lane < N; ++lane) {
        deviates[lane] = (static_cast<double>(static_cast<std::int32_t>(words[lane])) + 0.5) * 0x1p-32;
    }
}

} // namespace

PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key) {
    PhiloxLanes<1> lanes{{counter[0]}, {counter[1]}, {counter[2]}, {counter[3]}};
    lanes.encrypt(key);
    return {lanes.word0[0], lanes.word1[0], lanes.word2[0], lanes.word3[0]};
}

void centredUniforms(std::uint64_t seed, std::uint32_t stream, std::uint32_t block, double* deviates) {
    const PhiloxKey key = {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    for (std::size_t first = 0; first < kCounters; first += kLanes) {
        PhiloxLanes<kLanes> lanes;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            lanes.word0[lane] = static_cast<std::uint32_t>(block * kCounters + first + lane);
            lanes.word1[lane] = stream;
            lanes.word2[lane] = 0;
            lanes.word3[lane] = 0;
        }
        lanes.encrypt(key);
        scale(lanes.word0, deviates + first);
        scale(lanes.word1, deviates + kCounters + first);
        scale(lanes.word2, deviates + 2 * kCounters + first);
        scale(lanes.word3, deviates + 3 * kCounters + first);
    }
}

} // namespace parkcarbon::engine::uncertainty
