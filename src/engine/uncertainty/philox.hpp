#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace parkcarbon::engine::uncertainty {

/// Draws are made in blocks of this size; part of the definition of what a seed gives.
inline constexpr std::size_t kBlock = 128;

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11: a number
/// depends on counter and key alone, so that every draw can be made anywhere, in any order.
PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key);

/// Uniform deviates less one half, in (−0.5, 0.5), of draws block·kBlock … for one stream of a seed. 2^32 different
/// values, symmetric, never an end: normal deviates reach ±6.3 standard deviations.
/// Word w of the counter {block·32 + i, stream, 0, 0} belongs to draw 32 w + i of the block.
void centredUniforms(std::uint64_t seed, std::uint32_t stream, std::uint32_t block, double* deviates);

} // namespace parkcarbon::engine::uncertainty
