#include "metric_park.hpp"

#include <parkcarbon/engine/flows/losses.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using flows::FlowBook;
using flows::LossTable;
using test::MetricPark;

LossTable tableOf(const MetricPark& park, std::uint32_t layer, const flows::LossOptions& options = {}) {
    return flows::losses(FlowBook(park.project), options).value().at(layer);
}

std::string partyOf(const MetricPark& park, const flows::Loss& loss) {
    return FlowBook(park.project).parties()[loss.party].id;
}

TEST(Losses, AddUpAnEnterprisesProcessesAndComeLargestFirst) {
    MetricPark park;
    park.flow("F1", "ext:grid", "E01", "power", MetricPark::kEnergy, 100.0, 3.0);
    park.flow("F2", "E01/boiler", "env:losses", "", MetricPark::kEnergy, 15.0, 3.0);
    park.flow("F3", "E01", "env:losses", "", MetricPark::kEnergy, 5.0, 4.0);
    park.flow("F4", "ext:grid", "E02", "power", MetricPark::kEnergy, 60.0);
    park.flow("F5", "E02", "env:losses", "", MetricPark::kEnergy, 30.0);
    const LossTable table = tableOf(park, MetricPark::kEnergy);
    ASSERT_EQ(table.losses.size(), 2U);
    EXPECT_EQ(partyOf(park, table.losses[0]), "E02");
    EXPECT_DOUBLE_EQ(table.losses[0].share_of_input.value.value(), 0.5);
    EXPECT_EQ(partyOf(park, table.losses[1]), "E01");
    EXPECT_DOUBLE_EQ(table.losses[1].amount.value.value(), 20.0);
    EXPECT_DOUBLE_EQ(table.losses[1].amount.sd.value(), 5.0);
    EXPECT_DOUBLE_EQ(table.losses[1].share_of_input.value.value(), 0.2);
    EXPECT_DOUBLE_EQ(table.total.value.value(), 50.0);
}

TEST(Losses, KeepTheLargestAndCountTheRest) {
    MetricPark park;
    for (int index = 10; index < 23; ++index) {
        const std::string enterprise = "E" + std::to_string(index);
        park.flow("F" + std::to_string(index), enterprise, "env:大气", "CO2", MetricPark::kCarbon, index);
    }
    const LossTable ten = tableOf(park, MetricPark::kCarbon);
    EXPECT_EQ(ten.losses.size(), 10U);
    EXPECT_EQ(ten.more, 3U);
    EXPECT_EQ(partyOf(park, ten.losses.front()), "E22");
    EXPECT_EQ(tableOf(park, MetricPark::kCarbon, {0, 2}).more, 11U);
}

TEST(Losses, AreOfGoodsWhatGoesToTheGroundOrIsTipped) {
    MetricPark park;
    park.flow("F1", "E01", "ext:江城固废填埋场", "杂质", MetricPark::kGoods, 7.0);
    park.flow("F2", "E01", "env:losses", "锯末", MetricPark::kGoods, 2.0);
    park.flow("F3", "E01", "env:大气", "水汽", MetricPark::kGoods, 100.0);
    park.flow("F4", "E01", "env:river", "waste water", MetricPark::kGoods, 100.0);
    park.flow("F5", "E01", "ext:market", "board", MetricPark::kGoods, 100.0);
    park.flow("F6", "ext:market", "env:losses", "litter", MetricPark::kGoods, 100.0);
    EXPECT_DOUBLE_EQ(tableOf(park, MetricPark::kGoods).total.value.value(), 9.0);
}

TEST(Losses, AreOfWaterWhatLeaksAndEvaporates) {
    MetricPark park;
    park.flow("F1", "WNET", "env:管网漏损", "漏损水", MetricPark::kWater, 3.0);
    park.flow("F2", "E01", "env:大气", "蒸发", MetricPark::kWater, 4.0);
    park.flow("F3", "E01", "env:长江", "达标尾水", MetricPark::kWater, 50.0);
    const LossTable table = tableOf(park, MetricPark::kWater);
    EXPECT_DOUBLE_EQ(table.total.value.value(), 7.0);
    EXPECT_FALSE(table.losses[0].share_of_input.value); // what E01 takes in is not in the data
}

TEST(Losses, NameWhatIsNotDetermined) {
    MetricPark park;
    park.flow("F1", "E01", "env:air", "CO2", MetricPark::kCarbon, 3.0);
    park.unmeasured("F2", "E02", "env:air", "CO2", MetricPark::kCarbon);
    const LossTable table = tableOf(park, MetricPark::kCarbon);
    EXPECT_EQ(table.losses.size(), 1U);
    EXPECT_FALSE(table.total.value);
    EXPECT_DOUBLE_EQ(table.total.known, 3.0);
    EXPECT_EQ(table.undetermined, std::vector<std::uint32_t>{1});
}

} // namespace
} // namespace parkcarbon::engine
