#include "source_conflicts.hpp"

#include "variable_units.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <string>

namespace parkcarbon::engine::indicators {
namespace {

const domain::Decision* sourceDecision(const std::string& variable, base::Period period,
                                       const std::vector<domain::Decision>& decisions) {
    const std::string of_period = variable + "/" + period.str();
    const auto about = [&](const std::string& subject) {
        return std::find_if(decisions.begin(), decisions.end(), [&](const domain::Decision& decision) {
            return decision.code == kVariableSourceChosen && decision.subject == subject;
        });
    };
    const auto own = about(of_period);
    const auto general = own == decisions.end() ? about(variable) : own;
    return general == decisions.end() ? nullptr : &*general;
}

base::Location placeOf(const VariableValue& value) {
    const VariableCandidate* const taken = value.taken();
    const bool has_fact = taken->origin == VariableOrigin::Entered;
    return has_fact ? base::Location{"facts", taken->detail, "value", {}, {}, 0, {}} : base::Location{};
}

void tellConflict(VariableValue& value, const VariableCandidate& other, base::Period period, bool decided,
                  base::Findings& findings) {
    const VariableCandidate& taken = *value.taken();
    const bool is_sum = other.origin == VariableOrigin::EnterpriseSum || taken.origin == VariableOrigin::EnterpriseSum;
    const bool among_facts = taken.origin == VariableOrigin::Entered && is_sum;
    if (!differs(taken.value, other.value, among_facts ? kEnteredTolerance : kAnalysisTolerance)) {
        return;
    }
    value.conflict = true;
    base::Arguments arguments = {{"variable", value.variable->id},
                                 {"period", period.str()},
                                 {"value", shownValue(taken.value)},
                                 {"unit", value.variable->unit.symbol()},
                                 {"expected", shownValue(other.value)}};
    if (among_facts) {
        arguments.push_back({"enterprises", other.detail});
    } else {
        arguments.push_back({"variable_origin", std::string(originWord(taken.origin))});
        arguments.push_back({"other_origin", std::string(originWord(other.origin))});
    }
    findings.push_back({among_facts ? kVariableDiffersFromEnterprises : kVariableDiffersFromAnalysis,
                        decided ? base::Severity::Note : base::Severity::Warning, std::move(arguments),
                        placeOf(value)});
}

/// A sum over some of the enterprises stands in for the park only until somebody states the park's own value.
void tellIncompleteSum(const VariableValue& value, base::Period period, base::Findings& findings) {
    const VariableCandidate& taken = *value.taken();
    const auto slash = taken.detail.find('/');
    const bool is_partial = taken.origin == VariableOrigin::EnterpriseSum &&
                            taken.detail.substr(0, slash) != taken.detail.substr(slash + 1);
    if (is_partial) {
        findings.push_back({kVariableSumIncomplete,
                            base::Severity::Warning,
                            {{"variable", value.variable->id},
                             {"period", period.str()},
                             {"value", taken.detail.substr(0, slash)},
                             {"expected", taken.detail.substr(slash + 1)}},
                            {}});
    }
}

} // namespace

void settleSource(VariableValue& value, base::Period period, const std::vector<domain::Decision>& decisions,
                  base::Findings& findings) {
    const domain::Decision* const decision = sourceDecision(value.variable->id, period, decisions);
    if (decision != nullptr) {
        const auto chosen =
            std::find_if(value.candidates.begin(), value.candidates.end(), [&](const VariableCandidate& candidate) {
                return originWord(candidate.origin) == decision->choice;
            });
        if (chosen == value.candidates.end()) {
            findings.push_back({kVariableSourceUnknown,
                                base::Severity::Warning,
                                {{"variable", value.variable->id}, {"value", decision->choice}},
                                {"decisions", decision->id.str(), "choice", {}, {}, 0, {}}});
        } else {
            std::rotate(value.candidates.begin(), chosen, chosen + 1);
        }
    }
    if (value.candidates.empty()) {
        return;
    }
    value.value = value.candidates.front().value;
    value.origin = value.candidates.front().origin;
    value.conflict = false;
    for (std::size_t index = 1; index < value.candidates.size(); ++index) {
        tellConflict(value, value.candidates[index], period, decision != nullptr, findings);
    }
    tellIncompleteSum(value, period, findings);
}

void settleSources(VariableTable& table, const std::vector<domain::Decision>& decisions) {
    for (VariableValue& value : table.variables) {
        settleSource(value, table.period, decisions, table.findings);
    }
}

} // namespace parkcarbon::engine::indicators
