#include "measured_effects.hpp"

#include "variable_units.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace parkcarbon::engine::indicators {
namespace {

struct EffectKind {
    std::string_view name;
    std::string_view unit;
};
constexpr std::array kEffects = {EffectKind{"energy", "tce"}, EffectKind{"water", "m3"}, EffectKind{"solid_waste", "t"},
                                 EffectKind{"wastewater", "t"}};
constexpr std::string_view kCarbon = "co2";
constexpr std::string_view kAirPollutants = "air_pollutants";
constexpr std::array<std::string_view, 6> kPollutantEffects = {"SO2", "NOx", "VOCs", "dust", "smoke_dust", "PM"};

bool isClaimed(const domain::Measure& measure, base::Period at) {
    const bool started = !measure.start_year || *measure.start_year <= at.yearNumber();
    return measure.status == domain::MeasureStatus::Measured && !measure.evidence_ref.empty() && started;
}

std::string lowerCase(std::string_view word) {
    std::string result(word);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Per year, also where the unit says so (`tce/a`); without a unit, the effect's own is meant.
std::optional<double> statedEffect(const domain::Measure& measure, std::string_view name, std::string_view unit) {
    const domain::ParameterSet::Parameter* const stated = measure.effects.find(lowerCase(name));
    if (stated == nullptr || !stated->unit) {
        return stated == nullptr ? std::nullopt : std::optional(stated->value);
    }
    const auto quantity = domain::Quantity::create(stated->value, *stated->unit);
    const auto plain = quantity ? inUnit(*quantity, *domain::Unit::parse(unit)) : std::nullopt;
    return plain ? plain : quantity ? inUnit(*quantity, *domain::Unit::parse(std::string(unit) + "/a")) : std::nullopt;
}

class EffectSum {
public:
    EffectSum(const EvaluationInput& input, base::Period at) : input_(input), at_(at) {}

    void add(std::string_view effect, std::string_view unit) {
        std::optional<double> sum;
        for (const domain::Measure& measure : input_.snapshot.measures) {
            const auto value = !isClaimed(measure, at_) ? std::nullopt
                               : effect == kCarbon      ? measure.measured_t_per_a
                                                        : statedEffect(measure, effect, unit);
            if (value) {
                sum = sum.value_or(0.0) + *value;
                result_.inputs.push_back({std::string(effect),
                                          measure.id.str(),
                                          at_,
                                          *value,
                                          std::string(unit),
                                          VariableOrigin::Records,
                                          "measures/" + measure.id.str(),
                                          {measure.id.str()},
                                          domain::EvidenceClass::Measured});
            }
        }
        if (sum) {
            result_.parts.push_back({std::string(effect), sum, Verdict::NoThreshold});
            result_.value = result_.value.value_or(0.0) + *sum;
        }
    }

    Evaluation take(std::string_view effect, std::string_view unit) {
        if (!result_.value) {
            const std::string name = "measures(" + std::string(effect) + ")";
            result_.missing.push_back({name, name, at_, std::string(unit), "measures"});
        }
        if (result_.parts.size() < 2) {
            result_.parts.clear();
        }
        return std::move(result_);
    }

private:
    const EvaluationInput& input_;
    base::Period at_;
    Evaluation result_;
};

} // namespace

Evaluation measuredEffect(std::string_view effect, const EvaluationInput& input, base::Period at) {
    EffectSum sum(input, at);
    if (effect == kAirPollutants) {
        for (const std::string_view pollutant : kPollutantEffects) {
            sum.add(pollutant, "t");
        }
        return sum.take(effect, "t");
    }
    const auto* const kind =
        std::find_if(kEffects.begin(), kEffects.end(), [&](const EffectKind& one) { return one.name == effect; });
    const std::string_view unit = effect == kCarbon        ? "tCO2e"
                                  : kind == kEffects.end() ? std::string_view("1")
                                                           : kind->unit;
    sum.add(effect, unit);
    return sum.take(effect, unit);
}

} // namespace parkcarbon::engine::indicators
