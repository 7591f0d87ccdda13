#include <parkcarbon/engine/flows/heat_cascade.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kAbsoluteZeroC = -273.15;
constexpr double kSameTemperatureK = 1e-9;
constexpr double kNoHeat = 1e-10; // relative to all heat that takes part

/// A stream between two temperatures, from which its duty is spread evenly.
struct HeatRange {
    double upper_c = 0.0;
    double lower_c = 0.0;
    double duty = 0.0;
    HeatSide side = HeatSide::Source;

    bool isothermal() const { return upper_c - lower_c <= kSameTemperatureK; }
    double dutyBetween(double upper, double lower) const {
        const double overlap = std::min(upper, upper_c) - std::max(lower, lower_c);
        return isothermal() || overlap <= 0.0 ? 0.0 : duty * (overlap / (upper_c - lower_c));
    }
    double dutyAt(double temperature) const {
        return isothermal() && std::abs(upper_c - temperature) <= kSameTemperatureK ? duty : 0.0;
    }
};

std::optional<base::Error> heatFault(const HeatStream& stream) {
    const auto fault = [&](double value, std::string expected) {
        return base::Error(
            kHeatStreamInvalid,
            {{"subject", stream.id}, {"value", fmt::format("{:g}", value)}, {"expected", std::move(expected)}});
    };
    for (const double temperature : {stream.supply_c, stream.target_c}) {
        if (!std::isfinite(temperature) || temperature < kAbsoluteZeroC) {
            return fault(temperature, fmt::format(">= {} °C", kAbsoluteZeroC));
        }
    }
    if (!std::isfinite(stream.duty) || stream.duty < 0.0) {
        return fault(stream.duty, ">= 0");
    }
    if (stream.side == HeatSide::Source && stream.target_c > stream.supply_c) {
        return fault(stream.target_c, fmt::format("<= {:g} °C", stream.supply_c));
    }
    if (stream.side == HeatSide::Sink && stream.target_c < stream.supply_c) {
        return fault(stream.target_c, fmt::format(">= {:g} °C", stream.supply_c));
    }
    return std::nullopt;
}

std::vector<HeatRange> rangesOf(const std::vector<HeatStream>& streams, double shift_k) {
    std::vector<HeatRange> ranges;
    for (const HeatStream& stream : streams) {
        const double shift = stream.side == HeatSide::Source ? -shift_k : shift_k;
        if (stream.duty > 0.0) {
            ranges.push_back({std::max(stream.supply_c, stream.target_c) + shift,
                              std::min(stream.supply_c, stream.target_c) + shift, stream.duty, stream.side});
        }
    }
    return ranges;
}

/// All ends of the ranges, the hottest first.
std::vector<double> temperaturesOf(const std::vector<HeatRange>& ranges) {
    std::vector<double> temperatures;
    for (const HeatRange& range : ranges) {
        temperatures.push_back(range.upper_c);
        temperatures.push_back(range.lower_c);
    }
    std::sort(temperatures.begin(), temperatures.end(), std::greater<>());
    const auto same = [](double a, double b) { return a - b <= kSameTemperatureK; };
    temperatures.erase(std::unique(temperatures.begin(), temperatures.end(), same), temperatures.end());
    return temperatures;
}

void addInterval(const std::vector<HeatRange>& ranges, double upper, double lower, std::vector<CascadeInterval>& out) {
    CascadeInterval interval{upper, lower, 0.0, 0.0, 0.0, 0.0};
    for (const HeatRange& range : ranges) {
        const double duty = upper == lower ? range.dutyAt(upper) : range.dutyBetween(upper, lower);
        (range.side == HeatSide::Source ? interval.source_duty : interval.sink_duty) += duty;
    }
    if (upper != lower || interval.source_duty > 0.0 || interval.sink_duty > 0.0) {
        out.push_back(interval);
    }
}

std::vector<CascadeInterval> intervalsOf(const std::vector<HeatRange>& ranges) {
    const std::vector<double> temperatures = temperaturesOf(ranges);
    std::vector<CascadeInterval> intervals;
    for (std::size_t index = 0; index < temperatures.size(); ++index) {
        addInterval(ranges, temperatures[index], temperatures[index], intervals);
        if (index + 1 < temperatures.size()) {
            addInterval(ranges, temperatures[index], temperatures[index + 1], intervals);
        }
    }
    return intervals;
}

/// Heat that is zero but for rounding.
double withoutRounding(double heat, double scale) {
    return std::abs(heat) <= kNoHeat * scale ? 0.0 : heat;
}

void cascadeHeat(HeatCascade& cascade, double scale) {
    double flow = 0.0;
    double lowest = 0.0;
    for (const CascadeInterval& interval : cascade.intervals) {
        flow += interval.source_duty - interval.sink_duty;
        lowest = std::min(lowest, flow);
    }
    cascade.hot_utility = withoutRounding(-lowest, scale);
    flow = cascade.hot_utility;
    for (CascadeInterval& interval : cascade.intervals) {
        interval.flow_in = flow;
        flow = withoutRounding(flow + interval.source_duty - interval.sink_duty, scale);
        interval.flow_out = flow;
    }
    cascade.cold_utility = flow;
    cascade.threshold = cascade.hot_utility == 0.0 || cascade.cold_utility == 0.0;
}

/// Where no heat passes between two intervals. The ends of the table are none: nothing lies beyond them.
void findPinches(HeatCascade& cascade) {
    for (std::size_t index = 0; index + 1 < cascade.intervals.size(); ++index) {
        const CascadeInterval& interval = cascade.intervals[index];
        const bool known = !cascade.pinches.empty() && cascade.pinches.back().shifted_c == interval.lower_c;
        if (interval.flow_out == 0.0 && !known) {
            const double half = cascade.min_approach_k / 2.0;
            const double shifted = interval.lower_c;
            cascade.pinches.push_back({shifted, shifted + half, shifted - half});
        }
    }
}

std::vector<CurvePoint> compositeCurve(const std::vector<HeatStream>& streams, HeatSide side, double first_heat) {
    std::vector<HeatStream> of_side;
    std::copy_if(streams.begin(), streams.end(), std::back_inserter(of_side),
                 [side](const HeatStream& stream) { return stream.side == side; });
    std::vector<CascadeInterval> intervals = intervalsOf(rangesOf(of_side, 0.0));
    std::reverse(intervals.begin(), intervals.end());
    std::vector<CurvePoint> curve;
    double heat = first_heat;
    for (const CascadeInterval& interval : intervals) {
        if (curve.empty()) {
            curve.push_back({heat, interval.lower_c});
        }
        heat += interval.source_duty + interval.sink_duty;
        curve.push_back({heat, interval.upper_c});
    }
    return curve;
}

std::vector<CurvePoint> grandComposite(const HeatCascade& cascade) {
    std::vector<CurvePoint> curve;
    for (const CascadeInterval& interval : cascade.intervals) {
        if (curve.empty()) {
            curve.push_back({interval.flow_in, interval.upper_c});
        }
        curve.push_back({interval.flow_out, interval.lower_c});
    }
    return curve;
}

} // namespace

HeatStream HeatStream::withCapacity(std::string id, double supply_c, double target_c, double cp) {
    const HeatSide side = supply_c >= target_c ? HeatSide::Source : HeatSide::Sink;
    return {std::move(id), side, supply_c, target_c, cp * std::abs(supply_c - target_c)};
}

base::Result<HeatCascade> heatCascade(const std::vector<HeatStream>& streams, double min_approach_k) {
    if (!std::isfinite(min_approach_k) || min_approach_k < 0.0) {
        return base::failure(
            kHeatStreamInvalid,
            {{"subject", "ΔTmin"}, {"value", fmt::format("{:g}", min_approach_k)}, {"expected", ">= 0"}});
    }
    double sources = 0.0;
    double sinks = 0.0;
    for (const HeatStream& stream : streams) {
        if (std::optional<base::Error> fault = heatFault(stream)) {
            return base::failure(std::move(*fault));
        }
        (stream.side == HeatSide::Source ? sources : sinks) += stream.duty;
    }
    HeatCascade cascade;
    cascade.min_approach_k = min_approach_k;
    cascade.intervals = intervalsOf(rangesOf(streams, min_approach_k / 2.0));
    cascadeHeat(cascade, sources + sinks);
    cascade.recovered = withoutRounding(sources - cascade.cold_utility, sources + sinks);
    findPinches(cascade);
    cascade.source_curve = compositeCurve(streams, HeatSide::Source, 0.0);
    cascade.sink_curve = compositeCurve(streams, HeatSide::Sink, cascade.cold_utility);
    cascade.grand_composite = grandComposite(cascade);
    return cascade;
}

} // namespace parkcarbon::engine::flows
