#include "step_check.hpp"

#include "../indicator_lookup.hpp"

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

constexpr std::size_t kFewestFocusAreas = 3;

bool isMandatory(const indicators::IndicatorDefinition& definition) {
    return definition.role == indicators::Role::Core || definition.role == indicators::Role::Mandatory;
}
bool hasVerdict(const indicators::IndicatorResult& result) {
    return result.verdict == indicators::Verdict::Met || result.verdict == indicators::Verdict::NotMet ||
           result.verdict == indicators::Verdict::NotApplicable;
}

/// Where the indicator will stand in the target's year if it goes on as since the base year; nothing without both.
std::optional<double> trendAt(const FoundIndicator& indicator, int year) {
    const auto& base = indicator.scheme->base;
    const int present = indicator.scheme->period.yearNumber();
    if (!base || base->yearNumber() >= present || !indicator.result->value || !indicator.result->base_value) {
        return std::nullopt;
    }
    const double per_year = (*indicator.result->value - *indicator.result->base_value) / (present - base->yearNumber());
    return *indicator.result->value + per_year * (year - present);
}

/// Schemes that the project works with and has no target of.
std::vector<std::string> schemesWithoutTarget(const CheckInput& input) {
    std::vector<std::string> without;
    for (const std::string& id : chosenSchemes(input)) {
        const auto scheme = std::find_if(input.schemes.begin(), input.schemes.end(),
                                         [&](const auto& candidate) { return candidate->scheme->id == id; });
        const bool has_target =
            scheme != input.schemes.end() &&
            std::any_of(input.snapshot.targets.begin(), input.snapshot.targets.end(),
                        [&](const domain::Target& target) { return (*scheme)->find(target.indicator) != nullptr; });
        if (!has_target) {
            without.push_back(id);
        }
    }
    return without;
}

} // namespace

CheckOutcome mandatoryIndicatorsJudged(const CheckInput& input, int) {
    std::size_t mandatory = 0;
    std::vector<std::string> open;
    for (const indicators::SchemeResult* const scheme : chosenResults(input)) {
        for (const indicators::IndicatorResult& result : scheme->indicators) {
            if (isMandatory(scheme->definition(result))) {
                ++mandatory;
                if (!hasVerdict(result)) {
                    open.push_back(result.id);
                }
            }
        }
    }
    return mandatory == 0 ? failedBecause(kCheckNoIndicators, {{"period", input.period.str()}}, inTable("targets"))
                          : allComplete(mandatory, open, "facts");
}

CheckOutcome focusAreasNamed(const CheckInput& input, int) {
    const auto& areas = input.snapshot.focus_areas;
    const auto with_potential =
        static_cast<std::size_t>(std::count_if(areas.begin(), areas.end(), [](const domain::FocusArea& area) {
            return area.potential && *area.potential > 0.0 && !area.unit.empty();
        }));
    base::Arguments arguments = {{"value", std::to_string(with_potential)},
                                 {"expected", std::to_string(kFewestFocusAreas)}};
    return with_potential >= kFewestFocusAreas ? passed(std::move(arguments))
                                               : failed(std::move(arguments), inTable("focus_areas"));
}

CheckOutcome targetsSignedOff(const CheckInput& input, int step) {
    if (input.snapshot.targets.empty()) {
        return failedBecause(kCheckNoTargets, {}, inTable("targets"));
    }
    std::vector<std::string> missing = schemesWithoutTarget(input);
    for (const std::string_view field : {"signed_off_by", "signed_off_on"}) {
        if (entryOf(input, step, field).empty()) {
            missing.emplace_back(field);
        }
    }
    if (missing.empty()) {
        return passed({{"value", std::to_string(input.snapshot.targets.size())}});
    }
    return failed({{"items", joined(missing)}}, inTable("step_entries"));
}

CheckOutcome targetsBeatTrend(const CheckInput& input, int) {
    if (input.snapshot.targets.empty()) {
        return failedBecause(kCheckNoTargets, {}, inTable("targets"));
    }
    std::size_t compared = 0;
    std::vector<std::string> weaker;
    std::string first;
    for (const domain::Target& target : input.snapshot.targets) {
        const FoundIndicator indicator = findIndicator(input, target.indicator);
        const bool lies_ahead = indicator && target.year > input.period.yearNumber();
        const auto trend = lies_ahead ? trendAt(indicator, target.year) : std::optional<double>();
        if (!trend) {
            continue;
        }
        ++compared;
        if (indicator.higherIsBetter() ? target.value < *trend : target.value > *trend) {
            weaker.push_back(target.indicator + "/" + std::to_string(target.year) + " (" + shownNumber(target.value) +
                             " : " + shownNumber(*trend) + ")");
            first = first.empty() ? target.indicator + "|" + std::to_string(target.year) : first;
        }
    }
    if (compared == 0) {
        return nothingToCheck(kCheckNoTrend);
    }
    if (weaker.empty()) {
        return passed({{"value", std::to_string(compared)}});
    }
    return failed({{"items", joined(weaker)}}, inTable("targets", first, "value"));
}

} // namespace parkcarbon::engine::workflow
