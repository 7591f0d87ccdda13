#include <parkcarbon/engine/pollutants/co_control.hpp>

#include "pollutant_names.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <cmath>

namespace parkcarbon::engine::pollutants {
namespace {

double massIn(const EmissionState& state, const std::string& key) {
    const auto found = state.mass_kg.find(key);
    return found == state.mass_kg.end() ? 0.0 : found->second;
}

Quadrant quadrantOf(double carbon_reduction, double pollutant_reduction) {
    if (carbon_reduction == 0.0 || pollutant_reduction == 0.0) {
        return Quadrant::OnAxis;
    }
    if (carbon_reduction > 0.0) {
        return pollutant_reduction > 0.0 ? Quadrant::BothFall : Quadrant::OnlyCarbonFalls;
    }
    return pollutant_reduction > 0.0 ? Quadrant::OnlyPollutantFalls : Quadrant::BothRise;
}

CoControlPollutant compared(const CoControl& carbon, CoControlPollutant pollutant) {
    pollutant.reduction_kg = pollutant.from_kg - pollutant.to_kg;
    pollutant.quadrant = quadrantOf(carbon.co2e_reduction_t, pollutant.reduction_kg);
    if (carbon.co2e_from_t == 0.0) {
        pollutant.no_elasticity = NoElasticity::CarbonBaseZero;
    } else if (pollutant.from_kg == 0.0) {
        pollutant.no_elasticity = NoElasticity::PollutantBaseZero;
    } else if (carbon.co2e_reduction_t == 0.0) {
        pollutant.no_elasticity = NoElasticity::CarbonUnchanged;
    } else {
        pollutant.elasticity =
            pollutant.reduction_kg / pollutant.from_kg / (carbon.co2e_reduction_t / carbon.co2e_from_t);
    }
    return pollutant;
}

} // namespace

EmissionState emissionState(const PollutantAccount& account, double co2e_t) {
    EmissionState state{account.period.str(), co2e_t, {}};
    for (const PollutantTotal& total : account.park) {
        state.mass_kg[total.medium + ":" + total.pollutant] = total.mass_kg;
    }
    return state;
}

std::string_view quadrantWord(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::BothFall:
        return "both_fall";
    case Quadrant::OnlyPollutantFalls:
        return "only_pollutant_falls";
    case Quadrant::BothRise:
        return "both_rise";
    case Quadrant::OnlyCarbonFalls:
        return "only_carbon_falls";
    case Quadrant::OnAxis:
        break;
    }
    return "on_axis";
}

std::string_view noElasticityWord(NoElasticity reason) {
    switch (reason) {
    case NoElasticity::CarbonUnchanged:
        return "carbon_unchanged";
    case NoElasticity::CarbonBaseZero:
        return "carbon_base_zero";
    case NoElasticity::PollutantBaseZero:
        return "pollutant_base_zero";
    case NoElasticity::None:
        break;
    }
    return {};
}

base::Result<CoControl> coControl(const EmissionState& before, const EmissionState& after,
                                  const reference::Library& library, std::optional<double> eta) {
    if (eta && (!std::isfinite(*eta) || *eta < 0.0)) {
        return base::failure(kEtaInvalid, {{"value", base::formatNumber(*eta)}});
    }
    CoControl result;
    result.from = before.name;
    result.to = after.name;
    result.co2e_from_t = before.co2e_t;
    result.co2e_to_t = after.co2e_t;
    result.co2e_reduction_t = before.co2e_t - after.co2e_t;
    for (const reference::PollutantEquivalent& pollutant : library.pollutantEquivalents()) {
        const std::string key = pollutant.medium + ":" + pollutant.symbol;
        if (!before.mass_kg.contains(key) && !after.mass_kg.contains(key)) {
            continue;
        }
        CoControlPollutant entry;
        entry.medium = pollutant.medium;
        entry.pollutant = pollutant.symbol;
        entry.from_kg = massIn(before, key);
        entry.to_kg = massIn(after, key);
        result.pollutants.push_back(compared(result, std::move(entry)));
        if (pollutant.medium != "air") {
            continue; // the index is one of local air pollutants
        }
        if (pollutant.value) {
            result.lap_eq.from += massIn(before, key) / *pollutant.value;
            result.lap_eq.to += massIn(after, key) / *pollutant.value;
        } else {
            result.without_weight.push_back(pollutant.symbol);
        }
    }
    result.lap_eq.reduction = result.lap_eq.from - result.lap_eq.to;
    result.eta = eta;
    if (eta) {
        CoControlIndex index{result.lap_eq.from + *eta * before.co2e_t, result.lap_eq.to + *eta * after.co2e_t, 0.0};
        index.reduction = index.from - index.to;
        result.iap_eq = index;
    }
    return result;
}

} // namespace parkcarbon::engine::pollutants
