#include <parkcarbon/domain/flow_system.hpp>

#include <array>

namespace parkcarbon::domain::flows {
namespace {

constexpr std::array<std::string_view, 6> kLayerKinds = {"goods", "substance", "energy", "water", "carbon", "value"};
constexpr std::array<std::string_view, 6> kQuantityKinds = {"mass",          "concentration", "transfer_coefficient",
                                                            "stock_initial", "stock_change",  "stock_final"};

} // namespace

std::string_view layerKindWord(LayerKind kind) {
    return kLayerKinds[static_cast<std::size_t>(kind)];
}

std::optional<LayerKind> layerKindFromWord(std::string_view word) {
    for (std::size_t index = 0; index < kLayerKinds.size(); ++index) {
        if (kLayerKinds[index] == word) {
            return static_cast<LayerKind>(index);
        }
    }
    return std::nullopt;
}

std::string_view quantityKindWord(QuantityKind kind) {
    return kQuantityKinds[static_cast<std::size_t>(kind)];
}

} // namespace parkcarbon::domain::flows
