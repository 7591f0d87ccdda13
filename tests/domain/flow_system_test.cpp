#include <parkcarbon/domain/flow_system.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain::flows {
namespace {

TEST(FlowSystem, LayerKindsReadTheWordsThatTheyWrite) {
    for (const LayerKind kind : {LayerKind::Goods, LayerKind::Substance, LayerKind::Energy, LayerKind::Water,
                                 LayerKind::Carbon, LayerKind::Value}) {
        EXPECT_EQ(layerKindFromWord(layerKindWord(kind)), kind);
    }
    EXPECT_EQ(layerKindFromWord("good"), std::nullopt);
}

TEST(FlowSystem, NamesQuantitiesAsTheFormatDoes) {
    EXPECT_EQ(quantityKindWord(QuantityKind::Mass), "mass");
    EXPECT_EQ(quantityKindWord(QuantityKind::TransferCoefficient), "transfer_coefficient");
    EXPECT_EQ(quantityKindWord(QuantityKind::StockFinal), "stock_final");
}

} // namespace
} // namespace parkcarbon::domain::flows
