#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/engine/flows/heat_cascade.hpp>

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::string_view kSupply = "supply_temperature";
constexpr std::string_view kTarget = "target_temperature";

/// Reads one row into the result, or says why it cannot be taken.
class HeatStreamReader {
public:
    HeatStreamReader(HeatStreams& result, domain::Unit celsius, domain::Unit gj_per_year)
        : result_(result), celsius_(celsius), gj_per_year_(gj_per_year) {}

    void read(const domain::Stream& stream) {
        const bool supplies = stream.quality.find(kSupply) != std::string::npos;
        const bool targets = stream.quality.find(kTarget) != std::string::npos;
        if (!supplies && !targets) {
            return;
        }
        const auto parameters = domain::ParameterSet::parse(stream.quality);
        const auto supply = parameters ? celsius(*parameters, kSupply) : std::nullopt;
        const auto target = parameters ? celsius(*parameters, kTarget) : std::nullopt;
        if (!supply || !target) {
            tell(kHeatStreamHalfStated, stream, "quality",
                 {{"value", stream.quality}, {"expected", fmt::format("{}=150 °C; {}=60 °C", kSupply, kTarget)}});
            return;
        }
        const auto energy_gj = stream.quantity.in(gj_per_year_);
        if (!energy_gj || *energy_gj < 0.0) {
            tell(kHeatStreamNotEnergy, stream, "quantity",
                 {{"value", fmt::format("{:g} {}", stream.quantity.value(), stream.quantity.unit().symbol())},
                  {"expected", gj_per_year_.symbol()}});
            return;
        }
        add(stream, {stream.id.str(), HeatSide::Source, *supply, *target, *energy_gj});
    }

private:
    std::optional<double> celsius(const domain::ParameterSet& parameters, std::string_view name) const {
        const domain::ParameterSet::Parameter* const parameter = parameters.find(name);
        if (parameter == nullptr) {
            return std::nullopt;
        }
        const auto value = parameter->unit.value_or(celsius_).convert(parameter->value, celsius_);
        return value ? std::optional(*value) : std::nullopt;
    }

    void add(const domain::Stream& stream, HeatStream heat) {
        const bool offers = stream.side == domain::StreamSide::Offer;
        heat.side = offers ? HeatSide::Source : HeatSide::Sink;
        if (offers ? heat.target_c > heat.supply_c : heat.target_c < heat.supply_c) {
            tell(kHeatStreamWrongWay, stream, "quality",
                 {{"value", std::string(domain::word(stream.side))},
                  {"supply", fmt::format("{:g} °C", heat.supply_c)},
                  {"target", fmt::format("{:g} °C", heat.target_c)}});
            return;
        }
        result_.streams.push_back(std::move(heat));
    }

    void tell(base::Code code, const domain::Stream& stream, std::string field, base::Arguments arguments) {
        base::Location where;
        where.table = "streams";
        where.record_id = stream.id.str();
        where.field = std::move(field);
        result_.findings.push_back({code, base::Severity::Warning, std::move(arguments), std::move(where)});
    }

    HeatStreams& result_;
    domain::Unit celsius_;
    domain::Unit gj_per_year_;
};

} // namespace

HeatStreams heatStreamsOf(const std::vector<domain::Stream>& streams) {
    HeatStreams result;
    HeatStreamReader reader(result, *domain::Unit::parse("°C"), *domain::Unit::parse("GJ/a"));
    for (const domain::Stream& stream : streams) {
        reader.read(stream);
    }
    return result;
}

} // namespace parkcarbon::engine::flows
