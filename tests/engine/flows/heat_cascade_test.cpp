#include "metric_park.hpp"

#include <parkcarbon/engine/flows/heat_cascade.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace parkcarbon::engine {
namespace {

using flows::HeatCascade;
using flows::heatCascade;
using flows::HeatSide;
using flows::HeatStream;

std::vector<HeatStream> linnhoffStreams() {
    return {HeatStream::withCapacity("H1", 150.0, 60.0, 2.0), HeatStream::withCapacity("H2", 90.0, 60.0, 8.0),
            HeatStream::withCapacity("C1", 20.0, 125.0, 2.5), HeatStream::withCapacity("C2", 25.0, 100.0, 3.0)};
}

// Linnhoff & Hindmarsh, The pinch design method for heat exchanger networks, Chem. Eng. Sci. 38 (1983) 745–763.
TEST(HeatCascade, ReproducesTheFourStreamsOfThePinchDesignMethod) {
    const HeatCascade cascade = heatCascade(linnhoffStreams(), 20.0).value();
    EXPECT_NEAR(cascade.hot_utility, 107.5, 1e-9);
    EXPECT_NEAR(cascade.cold_utility, 40.0, 1e-9);
    EXPECT_FALSE(cascade.threshold);
    ASSERT_EQ(cascade.pinches.size(), 1U);
    EXPECT_DOUBLE_EQ(cascade.pinches[0].source_c, 90.0);
    EXPECT_DOUBLE_EQ(cascade.pinches[0].sink_c, 70.0);
    EXPECT_NEAR(cascade.recovered, 420.0 - 40.0, 1e-9); // of 2·90 + 8·30
}

// Kemp, Pinch Analysis and Process Integration, 2nd ed. 2007, chapter 2: 20 kW, 60 kW, shifted pinch 85 °C.
TEST(HeatCascade, ReproducesTheFourStreamsOfTheUserGuide) {
    const HeatCascade cascade =
        heatCascade({HeatStream::withCapacity("1", 20.0, 135.0, 2.0), HeatStream::withCapacity("2", 170.0, 60.0, 3.0),
                     HeatStream::withCapacity("3", 80.0, 140.0, 4.0), HeatStream::withCapacity("4", 150.0, 30.0, 1.5)},
                    10.0)
            .value();
    EXPECT_NEAR(cascade.hot_utility, 20.0, 1e-9);
    EXPECT_NEAR(cascade.cold_utility, 60.0, 1e-9);
    ASSERT_EQ(cascade.pinches.size(), 1U);
    EXPECT_DOUBLE_EQ(cascade.pinches[0].shifted_c, 85.0);
}

TEST(HeatCascade, PassesHeatDownTheTable) {
    const HeatCascade cascade = heatCascade(linnhoffStreams(), 20.0).value();
    EXPECT_DOUBLE_EQ(cascade.intervals.front().flow_in, cascade.hot_utility);
    EXPECT_DOUBLE_EQ(cascade.intervals.back().flow_out, cascade.cold_utility);
    for (std::size_t index = 0; index < cascade.intervals.size(); ++index) {
        const flows::CascadeInterval& interval = cascade.intervals[index];
        EXPECT_GE(interval.flow_out, 0.0);
        EXPECT_NEAR(interval.flow_out, interval.flow_in + interval.source_duty - interval.sink_duty, 1e-9);
        if (index > 0) {
            EXPECT_EQ(interval.flow_in, cascade.intervals[index - 1].flow_out);
            EXPECT_EQ(interval.upper_c, cascade.intervals[index - 1].lower_c);
        }
    }
}

TEST(HeatCascade, DrawsCompositeCurvesThatTouchAtThePinch) {
    const HeatCascade cascade = heatCascade(linnhoffStreams(), 20.0).value();
    EXPECT_DOUBLE_EQ(cascade.source_curve.front().heat, 0.0);
    EXPECT_NEAR(cascade.source_curve.back().heat, 420.0, 1e-9);
    EXPECT_NEAR(cascade.sink_curve.front().heat, 40.0, 1e-9);
    EXPECT_NEAR(cascade.sink_curve.back().heat, 40.0 + 262.5 + 225.0, 1e-9);
    // What reaches beyond the sources is the hot utility.
    EXPECT_NEAR(cascade.sink_curve.back().heat - cascade.source_curve.back().heat, cascade.hot_utility, 1e-9);
    // Sources at 90 °C have given 2·30 + 8·30; the sinks at 70 °C have taken as much: the curves are 20 K apart.
    const auto heatAt = [](const std::vector<flows::CurvePoint>& curve, double temperature) {
        return std::find_if(curve.begin(), curve.end(),
                            [&](const auto& point) { return point.temperature_c == temperature; })
            ->heat;
    };
    EXPECT_NEAR(heatAt(cascade.source_curve, 90.0), 300.0, 1e-9);
    const auto& grand = cascade.grand_composite;
    EXPECT_DOUBLE_EQ(grand.front().heat, 107.5);
    EXPECT_DOUBLE_EQ(grand.back().heat, 40.0);
    EXPECT_EQ(std::count_if(grand.begin(), grand.end(), [](const auto& point) { return point.heat == 0.0; }), 1);
}

TEST(HeatCascade, ReleasesCondensationAtOneTemperature) {
    // 100 of steam at 120 °C can boil 60 at 110 °C with 10 K, and nothing hotter.
    const HeatStream steam{"S", HeatSide::Source, 120.0, 120.0, 100.0};
    const HeatStream boiler{"B", HeatSide::Sink, 110.0, 110.0, 60.0};
    const HeatCascade fits = heatCascade({steam, boiler}, 10.0).value();
    EXPECT_DOUBLE_EQ(fits.hot_utility, 0.0);
    EXPECT_DOUBLE_EQ(fits.cold_utility, 40.0);
    EXPECT_DOUBLE_EQ(fits.recovered, 60.0);

    const HeatCascade too_hot = heatCascade({steam, {"B", HeatSide::Sink, 110.1, 110.1, 60.0}}, 10.0).value();
    EXPECT_DOUBLE_EQ(too_hot.hot_utility, 60.0);
    EXPECT_DOUBLE_EQ(too_hot.cold_utility, 100.0);
    EXPECT_DOUBLE_EQ(too_hot.recovered, 0.0);
}

TEST(HeatCascade, PinchesWhereASinkBoils) {
    // The sink of 100 at 80 °C takes more than the source has above 90 °C.
    const HeatCascade cascade =
        heatCascade({HeatStream::withCapacity("H", 150.0, 50.0, 1.0), {"B", HeatSide::Sink, 80.0, 80.0, 100.0}}, 10.0)
            .value();
    EXPECT_NEAR(cascade.hot_utility, 40.0, 1e-9);
    EXPECT_NEAR(cascade.cold_utility, 40.0, 1e-9);
    ASSERT_EQ(cascade.pinches.size(), 1U);
    EXPECT_DOUBLE_EQ(cascade.pinches[0].sink_c, 80.0);
}

TEST(HeatCascade, HasNoPinchWhereOneUtilityIsEnough) {
    const HeatCascade cascade =
        heatCascade({HeatStream::withCapacity("H", 200.0, 100.0, 3.0), HeatStream::withCapacity("C", 30.0, 80.0, 2.0)},
                    10.0)
            .value();
    EXPECT_TRUE(cascade.threshold);
    EXPECT_TRUE(cascade.pinches.empty());
    EXPECT_DOUBLE_EQ(cascade.hot_utility, 0.0);
    EXPECT_DOUBLE_EQ(cascade.cold_utility, 200.0);
}

TEST(HeatCascade, FindsEveryPinch) {
    // Two separate pairs: each sink begins where a source of the same heat ends.
    const HeatCascade cascade =
        heatCascade({HeatStream::withCapacity("H1", 200.0, 150.0, 2.0),
                     HeatStream::withCapacity("C1", 140.0, 190.0, 3.0),
                     HeatStream::withCapacity("H2", 130.0, 100.0, 1.0),
                     HeatStream::withCapacity("C2", 90.0, 120.0, 1.0), HeatStream::withCapacity("H3", 80.0, 60.0, 1.0)},
                    10.0)
            .value();
    EXPECT_NEAR(cascade.hot_utility, 50.0, 1e-9);
    EXPECT_NEAR(cascade.cold_utility, 20.0, 1e-9);
    std::vector<double> pinches;
    for (const flows::Pinch& pinch : cascade.pinches) {
        pinches.push_back(pinch.shifted_c);
    }
    EXPECT_EQ(pinches, (std::vector<double>{145.0, 125.0, 95.0, 75.0}));
}

TEST(HeatCascade, NeedsOnlyUtilitiesWithoutAPartner) {
    const HeatCascade sink = heatCascade({HeatStream::withCapacity("C", 20.0, 70.0, 2.0)}, 10.0).value();
    EXPECT_DOUBLE_EQ(sink.hot_utility, 100.0);
    EXPECT_DOUBLE_EQ(sink.cold_utility, 0.0);
    EXPECT_TRUE(sink.pinches.empty());
    const HeatCascade nothing = heatCascade({}, 10.0).value();
    EXPECT_DOUBLE_EQ(nothing.hot_utility, 0.0);
    EXPECT_TRUE(nothing.grand_composite.empty());
}

TEST(HeatCascade, DoesNotDependOnOrderOrUnit) {
    std::vector<HeatStream> streams = linnhoffStreams();
    std::reverse(streams.begin(), streams.end());
    for (HeatStream& stream : streams) {
        stream.duty *= 1e6;
    }
    const HeatCascade cascade = heatCascade(streams, 20.0).value();
    EXPECT_NEAR(cascade.hot_utility, 107.5e6, 1e-3);
    EXPECT_EQ(cascade.pinches.size(), 1U);
}

TEST(HeatCascade, RefusesWhatCannotBe) {
    const auto refused = [](const HeatStream& stream, double approach = 10.0) {
        const auto cascade = heatCascade({stream}, approach);
        return !cascade && cascade.error().code == flows::kHeatStreamInvalid;
    };
    EXPECT_TRUE(refused({"H", HeatSide::Source, 50.0, 60.0, 1.0}));
    EXPECT_TRUE(refused({"C", HeatSide::Sink, 60.0, 50.0, 1.0}));
    EXPECT_TRUE(refused({"H", HeatSide::Source, 60.0, 50.0, -1.0}));
    EXPECT_TRUE(refused({"H", HeatSide::Source, 60.0, -300.0, 1.0}));
    EXPECT_TRUE(refused({"H", HeatSide::Source, 60.0, 50.0, std::numeric_limits<double>::quiet_NaN()}));
    EXPECT_TRUE(refused({"H", HeatSide::Source, 60.0, 50.0, 1.0}, -1.0));
}

domain::Stream heatRow(const char* side, double quantity, const char* unit, const char* quality) {
    return test::streamRow("E1", *domain::fromWord<domain::StreamSide>(side), "余热", quantity, unit, quality);
}

TEST(HeatStreamsOf, ReadsOffersAsSourcesAndNeedsAsSinks) {
    const auto heat = flows::heatStreamsOf(
        {heatRow("offer", 1000.0, "MWh/a", "supply_temperature=150 °C; target_temperature=333.15 K"),
         heatRow("need", 500.0, "GJ/a", "supply_temperature=20; target_temperature=80")});
    EXPECT_TRUE(heat.findings.empty());
    ASSERT_EQ(heat.streams.size(), 2U);
    EXPECT_EQ(heat.streams[0].side, HeatSide::Source);
    EXPECT_NEAR(heat.streams[0].duty, 3600.0, 1e-9);
    EXPECT_NEAR(heat.streams[0].target_c, 60.0, 1e-9);
    EXPECT_EQ(heat.streams[1].side, HeatSide::Sink);
    EXPECT_DOUBLE_EQ(heat.streams[1].target_c, 80.0);
}

TEST(HeatStreamsOf, LeavesOtherStreamsAlone) {
    const auto heat = flows::heatStreamsOf({heatRow("offer", 40000.0, "t/a", "dry 80%")});
    EXPECT_TRUE(heat.streams.empty());
    EXPECT_TRUE(heat.findings.empty());
}

TEST(HeatStreamsOf, SaysWhatIsHalfStated) {
    const auto codeOf = [](const domain::Stream& stream) {
        const auto heat = flows::heatStreamsOf({stream});
        EXPECT_TRUE(heat.streams.empty());
        EXPECT_EQ(heat.findings.size(), 1U);
        EXPECT_EQ(heat.findings.front().where.record_id, "S1");
        return heat.findings.front().code;
    };
    EXPECT_EQ(codeOf(heatRow("offer", 1.0, "GJ/a", "supply_temperature=150 °C")), flows::kHeatStreamHalfStated);
    EXPECT_EQ(codeOf(heatRow("offer", 1.0, "GJ/a", "supply_temperature=hot; target_temperature=60")),
              flows::kHeatStreamHalfStated);
    EXPECT_EQ(codeOf(heatRow("offer", 1.0, "GJ/a", "supply_temperature=9 GJ; target_temperature=60")),
              flows::kHeatStreamHalfStated);
    EXPECT_EQ(codeOf(heatRow("offer", 1.0, "t/a", "supply_temperature=150; target_temperature=60")),
              flows::kHeatStreamNotEnergy);
    EXPECT_EQ(codeOf(heatRow("offer", 1.0, "GJ/a", "supply_temperature=60; target_temperature=150")),
              flows::kHeatStreamWrongWay);
    EXPECT_EQ(codeOf(heatRow("need", 1.0, "GJ/a", "supply_temperature=150; target_temperature=60")),
              flows::kHeatStreamWrongWay);
}

} // namespace
} // namespace parkcarbon::engine
