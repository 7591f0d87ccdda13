#pragma once

#include <parkcarbon/engine/flows/flow_book.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Where a park loses most: energy to nature, goods to the ground and to disposal, water that leaks and evaporates,
/// carbon to the air; docs/methods/network-indicators.md.
namespace parkcarbon::engine::flows {

/// What one party loses in one layer.
struct Loss {
    std::uint32_t party = 0; ///< index into FlowBook::parties()
    Amount amount;           ///< in the layer's unit
    Amount share_of_input;   ///< of all that the party takes in; nothing where that is not determined
};

struct LossTable {
    std::uint32_t layer = 0;
    Amount total;                            ///< of all parties; no value while a loss is not determined
    std::vector<Loss> losses;                ///< the largest first
    std::size_t more = 0;                    ///< parties with smaller losses
    std::vector<std::uint32_t> undetermined; ///< flows that are losses of unknown amount
};

struct LossOptions {
    std::uint32_t period = 0;
    std::size_t per_layer = 10;
};

/// One table per layer in which something can be lost: every layer but those of value. Parties inside the park only.
/// Errors: those of the book's covariances.
base::Result<std::vector<LossTable>> losses(const FlowBook& book, const LossOptions& options = {});

} // namespace parkcarbon::engine::flows
