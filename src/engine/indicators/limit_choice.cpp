#include "limit_choice.hpp"

#include "term_lookup.hpp"
#include "variable_name.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::indicators {
namespace {

using State = LimitChoice::State;

LimitChoice applies(Comparison comparison, double value, std::string label) {
    LimitChoice choice;
    choice.state = State::Applies;
    choice.limit = AppliedLimit{comparison, value, std::move(label)};
    return choice;
}
LimitChoice withState(State state, std::string reason = {}) {
    LimitChoice choice;
    choice.state = state;
    choice.reason = std::move(reason);
    return choice;
}
LimitChoice lacks(std::vector<MissingInput> missing) {
    LimitChoice choice = withState(State::Missing);
    choice.missing = std::move(missing);
    return choice;
}

Comparison strictImprovement(Direction direction) {
    return direction == Direction::Lower ? Comparison::Below : Comparison::Above;
}

class LimitChooser {
public:
    LimitChooser(const IndicatorDefinition& definition, double value, const EvaluationInput& input)
        : definition_(definition), threshold_(*definition.threshold), value_(value), input_(input) {}

    LimitChoice choose() const {
        switch (threshold_.kind) {
        case Threshold::Kind::Fixed:
            return ofLimit(threshold_.limits[0], {});
        case Threshold::Kind::YearLadder:
            return ofLadder(threshold_.limits, {});
        case Threshold::Kind::SizeBands:
            return ofBand();
        case Threshold::Kind::Growth:
            return ofGrowth();
        case Threshold::Kind::Alternatives:
            return ofAlternatives();
        case Threshold::Kind::ImproveOnBase:
            return againstBase();
        case Threshold::Kind::ImproveOnYear:
            return againstYearBefore();
        case Threshold::Kind::None:
        case Threshold::Kind::SameAs:
            break;
        }
        return withState(State::Descriptive);
    }

private:
    LimitChoice ofLimit(const Limit& limit, std::string label) const {
        if (!limit.expression) {
            return applies(limit.comparison, limit.value, std::move(label));
        }
        Evaluation other = evaluateFormula(*limit.expression, definition_, input_, input_.space.period);
        return other.value ? applies(limit.comparison, *other.value, limit.expression->text)
                           : lacks(std::move(other.missing));
    }

    /// The step that the year has reached; before the first, the first.
    LimitChoice ofLadder(const std::vector<Limit>& steps, const std::string& band) const {
        const Limit* reached = &steps.front();
        for (const Limit& step : steps) {
            reached = *step.year <= input_.space.period.yearNumber() && *step.year >= *reached->year ? &step : reached;
        }
        return ofLimit(*reached,
                       band.empty() ? std::to_string(*reached->year) : band + ", " + std::to_string(*reached->year));
    }

    LimitChoice ofBand() const {
        Term size = lookUp(threshold_.size_variable, input_, input_.space.period);
        if (size.missing) {
            return lacks({std::move(*size.missing)});
        }
        std::vector<Limit> steps;
        for (const Limit& limit : threshold_.limits) {
            const bool large_enough = !limit.size_from || size.input->value >= *limit.size_from;
            if (large_enough && (!limit.size_to || size.input->value < *limit.size_to)) {
                steps.push_back(limit);
            }
        }
        if (steps.empty()) {
            return withState(State::DoesNotApply, "size_outside_bands");
        }
        return steps[0].year ? ofLadder(steps, threshold_.size_variable) : ofLimit(steps[0], threshold_.size_variable);
    }

    LimitChoice ofGrowth() const {
        Term now = lookUp(threshold_.growth_variable, input_, input_.space.period);
        Term before = lookUp(threshold_.growth_variable + "_base", input_, input_.space.period);
        if (now.missing || before.missing) {
            std::vector<MissingInput> missing;
            for (Term* const term : {&now, &before}) {
                if (term->missing) {
                    missing.push_back(std::move(*term->missing));
                }
            }
            return lacks(std::move(missing));
        }
        const double change = now.input->value - before.input->value;
        if (change == 0.0) {
            return withState(State::DoesNotApply, "no_growth");
        }
        return change > 0.0 ? ofLimit(threshold_.limits[0], "growth") : ofLimit(threshold_.limits[1], "decline");
    }

    /// One verdict under all of them needs no choice; then the hardest limit that is met, or the easiest that is not,
    /// is the one to show.
    LimitChoice ofAlternatives() const {
        const auto chosen = std::find_if(threshold_.limits.begin(), threshold_.limits.end(),
                                         [&](const Limit& limit) { return isChosen(limit); });
        if (chosen != threshold_.limits.end()) {
            return ofLimit(*chosen, chosen->alternative);
        }
        const auto meets = [&](const Limit& limit) { return holds(limit.comparison, value_, limit.value); };
        const auto met = std::count_if(threshold_.limits.begin(), threshold_.limits.end(), meets);
        if (met != 0 && met != static_cast<std::ptrdiff_t>(threshold_.limits.size())) {
            return withState(State::Open, "alternative_open");
        }
        const bool more_is_better = definition_.direction != Direction::Lower;
        const auto easier = [&](const Limit& a, const Limit& b) {
            return more_is_better ? a.value < b.value : a.value > b.value;
        };
        const auto [easiest, hardest] = std::minmax_element(threshold_.limits.begin(), threshold_.limits.end(), easier);
        const Limit& shown = met == 0 ? *easiest : *hardest;
        return ofLimit(shown, shown.alternative);
    }

    bool isChosen(const Limit& limit) const {
        const auto& decisions = input_.snapshot.decisions;
        return std::any_of(decisions.begin(), decisions.end(), [&](const domain::Decision& decision) {
            return decision.code == kIndicatorThresholdChosen.name && decision.subject == definition_.row.id &&
                   decision.choice == limit.alternative;
        });
    }

    /// A target that is due by the period's year stands above the base.
    LimitChoice againstBase() const {
        const domain::Target* due = nullptr;
        for (const domain::Target& target : input_.snapshot.targets) {
            const bool is_due =
                target.indicator == definition_.row.id && target.year <= input_.space.period.yearNumber();
            due = is_due && (due == nullptr || target.year > due->year) ? &target : due;
        }
        if (due != nullptr) {
            const bool less = definition_.direction == Direction::Lower;
            return applies(less ? Comparison::AtMost : Comparison::AtLeast, due->value,
                           "target/" + std::to_string(due->year));
        }
        if (sumsMeasures()) {
            return applies(Comparison::Above, 0.0, "base");
        }
        if (!input_.space.base) {
            return lacks({{"base_year", "base_year", std::nullopt, {}, "base_year"}});
        }
        return *input_.space.base == input_.space.period
                   ? withState(State::Descriptive)
                   : against(*input_.space.base, "base/" + input_.space.base->str());
    }

    /// What measures save is already the difference from the state without them.
    bool sumsMeasures() const {
        const auto& nodes = definition_.formula->nodes;
        return std::any_of(nodes.begin(), nodes.end(), [](const FormulaNode& node) {
            return node.kind == FormulaNode::Kind::Call && node.text == "measures";
        });
    }

    LimitChoice againstYearBefore() const {
        const auto before = yearsEarlier(input_.space.period, 1);
        return before ? against(*before, "year/" + before->str()) : withState(State::Descriptive);
    }

    LimitChoice against(base::Period period, std::string label) const {
        Evaluation other = evaluateFormula(*definition_.formula, definition_, input_, period);
        if (other.value) {
            return applies(strictImprovement(definition_.direction), *other.value, std::move(label));
        }
        return other.missing.empty() ? withState(State::DoesNotApply, "base_undefined")
                                     : lacks(std::move(other.missing));
    }

    const IndicatorDefinition& definition_;
    const Threshold& threshold_;
    const double value_;
    const EvaluationInput& input_;
};

} // namespace

LimitChoice chooseLimit(const IndicatorDefinition& definition, double value, const EvaluationInput& input) {
    return LimitChooser(definition, value, input).choose();
}

double gapTo(const AppliedLimit& limit, double value) {
    return holds(limit.comparison, value, limit.value) ? 0.0 : std::abs(value - limit.value);
}

std::optional<IndicatorTarget> targetOf(const IndicatorDefinition& definition, std::optional<double> value,
                                        const EvaluationInput& input) {
    const int year = input.space.period.yearNumber();
    const domain::Target* chosen = nullptr;
    for (const domain::Target& target : input.snapshot.targets) {
        if (target.indicator != definition.row.id) {
            continue;
        }
        const bool first = chosen == nullptr;
        const bool ahead = target.year >= year;
        const bool chosen_ahead = !first && chosen->year >= year;
        const bool nearer =
            ahead ? !chosen_ahead || target.year < chosen->year : !chosen_ahead && !first && target.year > chosen->year;
        chosen = first || nearer ? &target : chosen;
    }
    if (chosen == nullptr) {
        return std::nullopt;
    }
    const AppliedLimit limit{
        definition.direction == Direction::Lower ? Comparison::AtMost : Comparison::AtLeast, chosen->value, {}};
    IndicatorTarget result;
    result.year = chosen->year;
    result.value = chosen->value;
    result.binding = chosen->nature == domain::TargetNature::Binding;
    result.met = value && holds(limit.comparison, *value, limit.value);
    result.gap = value ? gapTo(limit, *value) : 0.0;
    return result;
}

} // namespace parkcarbon::engine::indicators
