#include "enterprise_conditions.hpp"

#include "variable_units.hpp"

#include <parkcarbon/domain/record.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::string_view kEach = "_i";

std::string stemOf(const std::string& name) {
    return name.ends_with(kEach) ? name.substr(0, name.size() - kEach.size()) : name;
}

/// The facts of one enterprise and product, by variable.
using Stated = std::map<std::string, const domain::Fact*, std::less<>>;

class ConditionReader {
public:
    ConditionReader(const Formula& formula, std::uint32_t condition, const EvaluationInput& input, base::Period at)
        : formula_(formula), condition_(formula.nodes[condition]), input_(input), at_(at) {}

    Evaluation read() {
        const bool comparable = condition_.kind == FormulaNode::Kind::Binary && condition_.children.size() == 2 &&
                                isVariable(condition_.children[0]) && isVariable(condition_.children[1]);
        if (comparable) {
            left_ = stemOf(formula_.nodes[condition_.children[0]].text);
            right_ = stemOf(formula_.nodes[condition_.children[1]].text);
            collect();
            for (const auto& [label, stated] : stated_) {
                judge(label, stated);
            }
        }
        if (result_.parts.empty()) {
            result_.missing.push_back({left_, left_, at_, {}, "enterprise_facts"});
            result_.missing.push_back({right_, right_, at_, {}, "enterprise_facts"});
            return std::move(result_);
        }
        const bool all = std::all_of(result_.parts.begin(), result_.parts.end(),
                                     [](const IndicatorPart& part) { return part.verdict == Verdict::Met; });
        result_.value = all ? 1.0 : 0.0;
        return std::move(result_);
    }

private:
    bool isVariable(std::uint32_t index) const { return formula_.nodes[index].kind == FormulaNode::Kind::Variable; }

    void collect() {
        for (const domain::Fact& fact : input_.snapshot.facts) {
            const auto colon = fact.variable.find(':');
            const std::string stem = fact.variable.substr(0, colon);
            if (fact.period == at_ && fact.subject != "park" && (stem == left_ || stem == right_)) {
                const std::string product = colon == std::string::npos ? "" : "/" + fact.variable.substr(colon + 1);
                stated_[fact.subject + product].emplace(stem, &fact);
            }
        }
    }

    /// Who states only one side is asked for the other: the condition cannot be taken as fulfilled.
    void judge(const std::string& label, const Stated& stated) {
        const auto left = stated.find(left_);
        const auto right = stated.find(right_);
        if (left == stated.end() || right == stated.end()) {
            const std::string& lacking = left == stated.end() ? left_ : right_;
            result_.missing.push_back({label + ": " + lacking, lacking, at_, {}, "enterprise_facts"});
            return;
        }
        const domain::Unit& unit = left->second->value.unit();
        const auto limit = inUnit(right->second->value, unit);
        if (!limit) {
            result_.missing.push_back({label + ": " + right_, right_, at_, unit.symbol(), "enterprise_facts"});
            return;
        }
        const double value = left->second->value.value();
        const auto comparison = condition_.text == "<="   ? Comparison::AtMost
                                : condition_.text == ">=" ? Comparison::AtLeast
                                : condition_.text == "<"  ? Comparison::Below
                                : condition_.text == ">"  ? Comparison::Above
                                                          : Comparison::Equal;
        result_.parts.push_back({label, value, holds(comparison, value, *limit) ? Verdict::Met : Verdict::NotMet});
        keep(label, left_, *left->second, value, unit);
        keep(label, right_, *right->second, *limit, unit);
    }

    void keep(const std::string& label, const std::string& name, const domain::Fact& fact, double value,
              const domain::Unit& unit) {
        result_.inputs.push_back({label + ": " + name,
                                  name,
                                  at_,
                                  value,
                                  unit.symbol(),
                                  VariableOrigin::Entered,
                                  domain::recordId(fact),
                                  {domain::recordId(fact)},
                                  fact.evidence_class});
    }

    const Formula& formula_;
    const FormulaNode& condition_;
    const EvaluationInput& input_;
    const base::Period at_;
    std::string left_;
    std::string right_;
    std::map<std::string, Stated> stated_; ///< by enterprise and product
    Evaluation result_;
};

} // namespace

Evaluation enterpriseCondition(const Formula& formula, std::uint32_t condition, const EvaluationInput& input,
                               base::Period at) {
    return ConditionReader(formula, condition, input, at).read();
}

} // namespace parkcarbon::engine::indicators
