#include <engine/flows/flow_words.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using namespace flows;

TEST(FlowWords, KnowTheAirUnderItsNames) {
    EXPECT_TRUE(namesAir("env:大气"));
    EXPECT_TRUE(namesAir("env: Air"));
    EXPECT_FALSE(namesAir("env:airport"));
    EXPECT_FALSE(namesAir("ext:repair"));
}

TEST(FlowWords, KnowPlacesWhereWasteEnds) {
    EXPECT_TRUE(namesDisposal("ext:江城固废填埋场"));
    EXPECT_TRUE(namesDisposal("ext:City Landfill"));
    EXPECT_FALSE(namesDisposal("ext:cement works"));
}

TEST(FlowWords, TakeWaterAndAirByTheirWholeNamesOnly) {
    EXPECT_TRUE(isWaterOrAir("Surface Water"));
    EXPECT_TRUE(isWaterOrAir("空气和水"));
    EXPECT_FALSE(isWaterOrAir("氨水"));
    EXPECT_FALSE(isWaterOrAir("双氧水"));
    EXPECT_FALSE(isWaterOrAir("水泥"));
}

TEST(FlowWords, ReadTheSourceOfWater) {
    EXPECT_EQ(waterSource("中水", "E05"), WaterSource::Reclaimed);
    EXPECT_EQ(waterSource("原水", "env:长江"), WaterSource::Surface);
    EXPECT_EQ(waterSource("", "env:groundwater"), WaterSource::Ground);
    EXPECT_EQ(waterSource("除盐水", "E01"), WaterSource::Other);
}

TEST(FlowWords, ReadWhatBecomesOfWater) {
    EXPECT_EQ(waterFate("漏损水", "env:管网漏损"), WaterFate::Leakage);
    EXPECT_EQ(waterFate("", "env:leakage"), WaterFate::Leakage);
    EXPECT_EQ(waterFate("绿化蒸腾", "env:大气"), WaterFate::Consumption);
    EXPECT_EQ(waterFate("达标尾水", "env:长江"), WaterFate::Discharge);
    EXPECT_TRUE(isWasteWater("污水"));
    EXPECT_FALSE(isWasteWater("自来水"));
    EXPECT_TRUE(isReusedWater("蒸汽凝结水"));
}

} // namespace
} // namespace parkcarbon::engine
