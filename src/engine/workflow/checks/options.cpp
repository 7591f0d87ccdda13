#include "step_check.hpp"

#include "../indicator_lookup.hpp"
#include "../project_selection.hpp"

#include <algorithm>
#include <map>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kLargeStreamsShare = 0.8;
constexpr std::string_view kCarbonVariable = "CO2";

bool decided(const domain::ProjectSnapshot& snapshot, base::Code code, std::string_view subject) {
    return std::any_of(snapshot.decisions.begin(), snapshot.decisions.end(), [&](const domain::Decision& decision) {
        return decision.code == code.name && decision.subject == subject;
    });
}

bool isWasteOffer(const domain::Stream& stream) {
    return stream.side == domain::StreamSide::Offer && !stream.code.empty();
}

/// Whether the party is the enterprise or one of its processes.
bool belongsTo(const domain::ProjectSnapshot& snapshot, const domain::FlowParty& party,
               const domain::EnterpriseId& enterprise) {
    if (party.kind() != domain::FlowParty::Kind::Node) {
        return false;
    }
    return party.name() == enterprise.str() ||
           std::any_of(snapshot.processes.begin(), snapshot.processes.end(), [&](const domain::Process& process) {
               return process.id.str() == party.name() && process.enterprise == enterprise;
           });
}

/// Somebody needs what has this code, or a flow carries the stream by its name from its enterprise to a user.
bool isMatched(const domain::ProjectSnapshot& snapshot, const domain::Stream& offer) {
    const bool needed =
        std::any_of(snapshot.streams.begin(), snapshot.streams.end(), [&](const domain::Stream& stream) {
            return stream.side == domain::StreamSide::Need && stream.code == offer.code;
        });
    return needed || std::any_of(snapshot.flows.begin(), snapshot.flows.end(), [&](const domain::Flow& flow) {
               return flow.material == offer.name_zh && belongsTo(snapshot, flow.from, offer.enterprise) &&
                      flow.to.kind() != domain::FlowParty::Kind::Environment;
           });
}

/// Waste offers from the largest down, until they make up the share; those in other units than mass are left out.
std::vector<const domain::Stream*> largeWasteStreams(const domain::ProjectSnapshot& snapshot) {
    static const domain::Unit kTonnesPerYear = *domain::Unit::parse("t/a");
    std::vector<std::pair<double, const domain::Stream*>> by_mass;
    double total_t = 0.0;
    for (const domain::Stream& stream : snapshot.streams) {
        const auto mass_t = stream.quantity.in(kTonnesPerYear);
        if (isWasteOffer(stream) && mass_t) {
            by_mass.emplace_back(*mass_t, &stream);
            total_t += *mass_t;
        }
    }
    std::stable_sort(by_mass.begin(), by_mass.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const domain::Stream*> large;
    double covered_t = 0.0;
    for (const auto& [mass_t, stream] : by_mass) {
        if (covered_t >= kLargeStreamsShare * total_t) {
            break;
        }
        covered_t += mass_t;
        large.push_back(stream);
    }
    return large;
}

bool isComplete(const domain::Measure& measure) {
    const bool has_cost = measure.capex && measure.life_a;
    const bool has_effect = measure.reduction_t_per_a || !measure.effects.empty();
    return has_cost && has_effect && !measure.risk.empty() && !measure.permits.empty();
}

/// The cut of CO2 that the indicator's target asks for when all else stays as it is; nothing when it is not about CO2.
std::optional<double> neededCut(const FoundIndicator& indicator, const domain::Target& target) {
    const auto& inputs = indicator.result->inputs;
    const auto carbon = std::find_if(inputs.begin(), inputs.end(), [](const indicators::IndicatorInput& input) {
        return input.variable == kCarbonVariable;
    });
    const auto& value = indicator.result->value;
    if (carbon == inputs.end() || !value || *value <= 0.0 || target.value <= 0.0) {
        return std::nullopt;
    }
    const double left = indicator.higherIsBetter() ? *value / target.value : target.value / *value;
    return std::max(0.0, carbon->value * (1.0 - left));
}

} // namespace

CheckOutcome focusAreasHaveOptions(const CheckInput& input, int) {
    const auto& areas = input.snapshot.focus_areas;
    if (areas.empty()) {
        return failedBecause(kCheckNoFocusAreas, {}, inTable("focus_areas"));
    }
    const auto candidates = options(input.snapshot);
    std::vector<std::string> without;
    for (const domain::FocusArea& area : areas) {
        const bool has_option = std::any_of(candidates.begin(), candidates.end(), [&](const domain::Measure* measure) {
            return measure->focus_area == area.id.str();
        });
        if (!has_option) {
            without.push_back(area.id.str());
        }
    }
    return allComplete(areas.size(), without, "focus_areas");
}

CheckOutcome wasteStreamsMatched(const CheckInput& input, int) {
    const auto large = largeWasteStreams(input.snapshot);
    if (large.empty()) {
        return nothingToCheck(kCheckNoWasteStreams);
    }
    std::vector<std::string> open;
    for (const domain::Stream* const stream : large) {
        if (!isMatched(input.snapshot, *stream) && !decided(input.snapshot, kStreamWithoutUser, stream->id.str())) {
            open.push_back(stream->id.str());
        }
    }
    CheckOutcome outcome = allComplete(large.size(), open, "streams");
    if (open.empty()) {
        outcome.arguments.push_back({"expected", shownNumber(100.0 * kLargeStreamsShare)});
    }
    return outcome;
}

CheckOutcome optionsComplete(const CheckInput& input, int) {
    const auto projects = selectedProjects(input.snapshot);
    if (projects.empty()) {
        return failedBecause(kCheckNoOptions, {}, inTable("measures"));
    }
    std::vector<std::string> incomplete;
    for (const domain::Measure* const measure : projects) {
        if (!isComplete(*measure)) {
            incomplete.push_back(measure->id.str());
        }
    }
    return allComplete(projects.size(), incomplete, "measures");
}

CheckOutcome overlapsResolved(const CheckInput& input, int) {
    const auto projects = selectedProjects(input.snapshot);
    if (projects.empty()) {
        return failedBecause(kCheckNoOptions, {}, inTable("measures"));
    }
    std::map<std::string, std::vector<std::string>> by_object;
    for (const domain::Measure* const measure : projects) {
        if (!measure->affects.empty()) {
            by_object[measure->affects].push_back(measure->id.str());
        }
    }
    std::vector<std::string> overlaps;
    base::Location where;
    for (const auto& [object, measures] : by_object) {
        if (measures.size() > 1 && !decided(input.snapshot, kMeasureOverlapResolved, object)) {
            overlaps.push_back(object + ": " + joined(measures));
            where = where.record_id.empty() ? inTable("measures", measures.front(), "affects") : where;
        }
    }
    return overlaps.empty() ? passed() : failed({{"items", joined(overlaps)}}, where);
}

CheckOutcome planApproved(const CheckInput& input, int step) {
    const std::string number = entryOf(input, step, "approval_no");
    const std::string date = entryOf(input, step, "approval_date");
    return number.empty() || !base::parseDate(date) ? failed({}, inTable("step_entries"))
                                                    : passed({{"value", number + ", " + date}});
}

CheckOutcome effectsReachTargets(const CheckInput& input, int) {
    if (input.snapshot.targets.empty()) {
        return failedBecause(kCheckNoTargets, {}, inTable("targets"));
    }
    std::optional<double> needed_t;
    for (const domain::Target& target : input.snapshot.targets) {
        const FoundIndicator indicator = findIndicator(input, target.indicator);
        const auto cut =
            indicator && target.year > input.period.yearNumber() ? neededCut(indicator, target) : std::nullopt;
        if (cut) {
            needed_t = std::max(needed_t.value_or(0.0), *cut);
        }
    }
    if (!needed_t) {
        return nothingToCheck(kCheckNoCarbonTarget);
    }
    double effects_t = 0.0;
    for (const domain::Measure* const measure : selectedProjects(input.snapshot)) {
        effects_t += measure->reduction_t_per_a.value_or(0.0);
    }
    base::Arguments arguments = {{"value", shownNumber(effects_t)}, {"expected", shownNumber(*needed_t)}};
    return effects_t >= *needed_t ? passed(std::move(arguments)) : failed(std::move(arguments), inTable("measures"));
}

} // namespace parkcarbon::engine::workflow
