#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/stream.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How far the heat of sources can serve sinks: the problem table (Linnhoff & Hindmarsh 1983), docs/methods/
/// heat-cascade.md. Amounts are in one unit of heat per year or per time, of the caller's choice; temperatures in °C.
namespace parkcarbon::engine::flows {

inline constexpr base::Code kHeatStreamInvalid{"HEAT_STREAM_INVALID"};        ///< {subject, value, expected}
inline constexpr base::Code kHeatStreamHalfStated{"HEAT_STREAM_HALF_STATED"}; ///< {value, expected}
inline constexpr base::Code kHeatStreamNotEnergy{"HEAT_STREAM_NOT_ENERGY"};   ///< {value, expected}
inline constexpr base::Code kHeatStreamWrongWay{"HEAT_STREAM_WRONG_WAY"};     ///< {value, supply, target}

enum class HeatSide : std::uint8_t { Source, Sink };

/// A source cools down from `supply_c` to `target_c`, a sink warms up; both are equal where it condenses, boils or
/// melts.
struct HeatStream {
    std::string id;
    HeatSide side = HeatSide::Source;
    double supply_c = 0.0;
    double target_c = 0.0;
    double duty = 0.0; ///< heat given or taken, not negative

    /// A stream by its heat capacity flow `cp` (duty per kelvin).
    static HeatStream withCapacity(std::string id, double supply_c, double target_c, double cp);
};

/// One temperature interval of the problem table. Shifted: sources ΔTmin/2 below, sinks ΔTmin/2 above their own
/// temperature. An interval of equal temperatures holds what changes phase there.
struct CascadeInterval {
    double upper_c = 0.0;
    double lower_c = 0.0;
    double source_duty = 0.0;
    double sink_duty = 0.0;
    double flow_in = 0.0;  ///< heat from above when the hot utility is at its minimum
    double flow_out = 0.0; ///< flow_in + source_duty − sink_duty
};

struct Pinch {
    double shifted_c = 0.0;
    double source_c = 0.0; ///< of the sources: shifted + ΔTmin/2
    double sink_c = 0.0;   ///< of the sinks: shifted − ΔTmin/2
};

struct CurvePoint {
    double heat = 0.0;
    double temperature_c = 0.0;
};

struct HeatCascade {
    double min_approach_k = 0.0;
    double hot_utility = 0.0;                ///< the least heat that must come from outside
    double cold_utility = 0.0;               ///< the least heat that must be cooled away
    double recovered = 0.0;                  ///< passed from sources to sinks
    bool threshold = false;                  ///< one utility, or both, is not needed at all
    std::vector<Pinch> pinches;              ///< the hottest first; none where no temperature limits the recovery
    std::vector<CascadeInterval> intervals;  ///< the hottest first
    std::vector<CurvePoint> source_curve;    ///< hot composite, own temperatures, the coldest first, from heat 0
    std::vector<CurvePoint> sink_curve;      ///< cold composite, from heat `cold_utility`
    std::vector<CurvePoint> grand_composite; ///< heat flow over the shifted temperature, the hottest first
};

/// Errors: HEAT_STREAM_INVALID for a number that is not finite, a temperature below absolute zero, a negative duty or
/// ΔTmin, a source that warms up or a sink that cools down.
base::Result<HeatCascade> heatCascade(const std::vector<HeatStream>& streams, double min_approach_k);

struct HeatStreams {
    std::vector<HeatStream> streams; ///< duty in GJ per year, ids of the rows
    base::Findings findings;         ///< HEAT_STREAM_HALF_STATED, …_NOT_ENERGY, …_WRONG_WAY
};

/// The heat among the streams of a project: rows whose `quality` states supply_temperature and target_temperature (in
/// °C where no unit stands there). An offer is a source, a need is a sink; other rows are left out.
HeatStreams heatStreamsOf(const std::vector<domain::Stream>& streams);

} // namespace parkcarbon::engine::flows
