#include "node_sides.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::flows {
namespace {

const FlowQuantity* quantityIn(const Flow& flow, std::uint32_t layer) {
    const auto found = std::find_if(flow.quantities.begin(), flow.quantities.end(),
                                    [&](const FlowQuantity& one) { return one.layer == layer; });
    return found == flow.quantities.end() ? nullptr : &*found;
}

} // namespace

Datum measuredAmount(const System& system, std::uint32_t flow, std::uint32_t layer) {
    const FlowQuantity* const quantity = quantityIn(system.flows[flow], layer);
    if (quantity == nullptr || quantity->mass || !quantity->concentration) {
        return quantity == nullptr ? Datum() : quantity->mass;
    }
    const auto goods = std::find_if(system.layers.begin(), system.layers.end(),
                                    [](const Layer& one) { return one.kind == LayerKind::Goods; });
    const FlowQuantity* const of =
        goods == system.layers.end()
            ? nullptr
            : quantityIn(system.flows[flow], static_cast<std::uint32_t>(goods - system.layers.begin()));
    if (of == nullptr || !of->mass) {
        return {};
    }
    const Measurement& share = *quantity->concentration;
    return Measurement{share.value * of->mass->value,
                       std::hypot(share.sd * of->mass->value, share.value * of->mass->sd)};
}

} // namespace parkcarbon::engine::flows
