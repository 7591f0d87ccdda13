#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include "evaluation.hpp"
#include "limit_choice.hpp"
#include "needed_amount.hpp"
#include "scheme_pass.hpp"
#include "variable_units.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::array<std::string_view, 5> kVerdictWords = {"met", "not_met", "not_applicable", "cannot_compute",
                                                           "no_threshold"};

class IndicatorJudge {
public:
    IndicatorJudge(const IndicatorDefinition& definition, const EvaluationInput& input, base::Findings& findings)
        : definition_(definition), input_(input), findings_(findings) {}

    IndicatorResult judge() {
        result_.id = definition_.row.id;
        if (definition_.formula) {
            evaluate();
        } else {
            result_.reason = "formula_unreadable";
        }
        result_.target = targetOf(definition_, result_.value, input_);
        takeDecision();
        return std::move(result_);
    }

private:
    void evaluate() {
        Evaluation run = evaluateFormula(*definition_.formula, definition_, input_, input_.space.period);
        result_.value = run.value;
        result_.inputs = run.inputs;
        result_.missing = run.missing;
        result_.parts = run.parts;
        const bool has_base = input_.space.base && *input_.space.base != input_.space.period;
        if (has_base) {
            result_.base_value = evaluateFormula(*definition_.formula, definition_, input_, *input_.space.base).value;
        }
        if (run.value) {
            hold(run);
        } else if (run.undefined) {
            result_.verdict = Verdict::NotApplicable;
            result_.reason = isElasticity() ? "no_growth" : "undefined";
        }
    }

    bool isElasticity() const {
        return definition_.threshold && definition_.threshold->kind == Threshold::Kind::Growth;
    }

    void hold(const Evaluation& run) {
        if (!definition_.threshold) {
            result_.reason = "threshold_unreadable";
            return;
        }
        LimitChoice choice = chooseLimit(definition_, *run.value, input_);
        using Choice = LimitChoice::State;
        switch (choice.state) {
        case Choice::Applies:
            compare(*choice.limit, run);
            return;
        case Choice::Descriptive:
            result_.verdict = Verdict::NoThreshold;
            return;
        case Choice::DoesNotApply:
            result_.verdict = Verdict::NotApplicable;
            break;
        case Choice::Missing:
            result_.missing = std::move(choice.missing);
            break;
        case Choice::Open:
            askForChoice(*run.value);
            break;
        }
        result_.reason = std::move(choice.reason);
    }

    void compare(AppliedLimit limit, const Evaluation& run) {
        const bool met = holds(limit.comparison, *run.value, limit.value);
        result_.verdict = met ? Verdict::Met : Verdict::NotMet;
        result_.gap = gapTo(limit, *run.value);
        const bool one_limit = limit.label.rfind("base", 0) != 0 && limit.label.rfind("target", 0) != 0 &&
                               limit.label.rfind("year", 0) != 0;
        for (IndicatorPart& part : result_.parts) {
            const bool open = part.verdict == Verdict::NoThreshold && part.value && one_limit;
            part.verdict = !open                                               ? part.verdict
                           : holds(limit.comparison, *part.value, limit.value) ? Verdict::Met
                                                                               : Verdict::NotMet;
        }
        result_.limit = std::move(limit);
        if (!met) {
            result_.amount_needed = neededAmount(definition_, *result_.limit, run, input_);
        }
    }

    void askForChoice(double value) {
        std::string alternatives;
        for (const Limit& limit : definition_.threshold->limits) {
            alternatives += (alternatives.empty() ? "" : "; ") + limit.alternative;
        }
        result_.missing.push_back(
            {std::string(kIndicatorThresholdChosen.name), definition_.row.id, input_.space.period, {}, "decision"});
        findings_.push_back({kIndicatorThresholdChosen,
                             base::Severity::Warning,
                             {{"indicator", definition_.row.id},
                              {"value", shownValue(value)},
                              {"unit", definition_.row.unit},
                              {"expected", alternatives}},
                             {}});
    }

    /// The project may say, with its reason, that an indicator is not for this park. The value stays to be seen.
    void takeDecision() {
        const std::string of_year = definition_.row.id + "/" + input_.space.period.str();
        const auto& decisions = input_.snapshot.decisions;
        const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const domain::Decision& decision) {
            return decision.code == kIndicatorNotApplicable.name &&
                   (decision.subject == definition_.row.id || decision.subject == of_year);
        });
        if (found == decisions.end()) {
            return;
        }
        result_.verdict = Verdict::NotApplicable;
        result_.reason = found->reason;
        result_.reason_is_decision = true;
        result_.gap = std::nullopt;
        result_.amount_needed = std::nullopt;
        result_.missing.clear();
        findings_.push_back({kIndicatorNotApplicable,
                             base::Severity::Note,
                             {{"indicator", definition_.row.id}, {"value", found->reason}},
                             {"decisions", found->id.str(), "reason", {}, {}, 0, {}}});
    }

    const IndicatorDefinition& definition_;
    const EvaluationInput& input_;
    base::Findings& findings_;
    IndicatorResult result_;
};

/// What the tables say of the variables that the scheme takes; other variables are no business of it.
void takeVariableFindings(const VariableSpace& space, SchemeResult& result) {
    const auto used = [&](std::string_view variable) {
        return std::any_of(result.indicators.begin(), result.indicators.end(), [&](const IndicatorResult& indicator) {
            return std::any_of(indicator.inputs.begin(), indicator.inputs.end(),
                               [&](const IndicatorInput& input) { return input.stands_for == variable; }) ||
                   std::any_of(indicator.missing.begin(), indicator.missing.end(),
                               [&](const MissingInput& input) { return input.stands_for == variable; });
        });
    };
    for (const VariableTable& table : space.tables) {
        const bool is_shown = table.period == space.period || table.period == space.base;
        std::copy_if(table.findings.begin(), table.findings.end(), std::back_inserter(result.findings),
                     [&](const base::Finding& finding) { return is_shown && used(finding.argument("variable")); });
    }
}

} // namespace

std::string_view verdictWord(Verdict verdict) {
    return kVerdictWords[static_cast<std::size_t>(verdict)];
}

const IndicatorResult* SchemeResult::find(std::string_view indicator_id) const {
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](const IndicatorResult& indicator) { return indicator.id == indicator_id; });
    return found == indicators.end() ? nullptr : &*found;
}

SchemeResult evaluate(std::shared_ptr<const Scheme> scheme, const VariableSpace& space,
                      const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue) {
    SchemeResult result;
    result.scheme = std::move(scheme);
    result.period = space.period;
    result.base = space.base;
    result.revision = snapshot.revision;
    result.findings = result.scheme->findings;
    const EvaluationInput input{space, snapshot, catalogue};
    for (std::size_t index = 0; index < result.scheme->indicators.size(); ++index) {
        IndicatorResult judged = IndicatorJudge(result.scheme->indicators[index], input, result.findings).judge();
        judged.definition = index;
        result.indicators.push_back(std::move(judged));
    }
    takeVariableFindings(space, result);
    judgeScheme(result);
    return result;
}

} // namespace parkcarbon::engine::indicators
