#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/pollutants/pollutant_account.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Carbon and pollutants together, between two years or before and after a measure (docs/methods/co_control.md).
namespace parkcarbon::engine::pollutants {

/// What was emitted at one time or in one case.
struct EmissionState {
    std::string name; ///< "2021", or what the user calls it
    double co2e_t = 0.0;
    std::map<std::string, double> mass_kg; ///< by `medium:pollutant`, e.g. "air:SO2"
};
/// The masses of an account beside t CO2e of the same boundary.
EmissionState emissionState(const PollutantAccount& account, double co2e_t);

/// Where the point (reduction of carbon, reduction of the pollutant) lies.
enum class Quadrant : std::uint8_t {
    BothFall,           ///< I: co-control
    OnlyPollutantFalls, ///< II: carbon rises
    BothRise,           ///< III
    OnlyCarbonFalls,    ///< IV: the pollutant rises
    OnAxis              ///< one of the two, or both, did not change
};
std::string_view quadrantWord(Quadrant quadrant); ///< "both_fall", "only_pollutant_falls", …

/// Why there is no elasticity.
enum class NoElasticity : std::uint8_t {
    None,
    CarbonUnchanged,  ///< ΔCO2e = 0
    CarbonBaseZero,   ///< CO2e of the first state = 0
    PollutantBaseZero ///< the pollutant's mass of the first state = 0
};
std::string_view noElasticityWord(NoElasticity reason); ///< "", "carbon_unchanged", "carbon_base_zero", …

struct CoControlPollutant {
    std::string medium;
    std::string pollutant;
    double from_kg = 0.0;
    double to_kg = 0.0;
    double reduction_kg = 0.0; ///< from − to: the point's y
    Quadrant quadrant = Quadrant::OnAxis;
    std::optional<double> elasticity; ///< Els = (Δp/p)/(ΔCO2e/CO2e)
    NoElasticity no_elasticity = NoElasticity::None;
};

/// A weighted sum at both times.
struct CoControlIndex {
    double from = 0.0;
    double to = 0.0;
    double reduction = 0.0;
};

struct CoControl {
    std::string from;
    std::string to;
    double co2e_from_t = 0.0;
    double co2e_to_t = 0.0;
    double co2e_reduction_t = 0.0; ///< from − to: the points' x
    std::vector<CoControlPollutant> pollutants;
    CoControlIndex lap_eq;                   ///< Σ kg / equivalent value over the pollutants to air, equivalents
    std::vector<std::string> without_weight; ///< pollutants to air outside `lap_eq`: they have no equivalent value
    std::optional<double> eta;               ///< equivalents per t CO2e
    std::optional<CoControlIndex> iap_eq;    ///< LAPeq + η · CO2e; only with η
};

/// `eta` weighs a tonne of CO2e in equivalents; there is no published value, so none is assumed. Pollutants are in the
/// order of pollutant_equivalents.csv. Errors: ETA_INVALID {value} when it is negative or no number.
base::Result<CoControl> coControl(const EmissionState& before, const EmissionState& after,
                                  const reference::Library& library, std::optional<double> eta);

} // namespace parkcarbon::engine::pollutants
