#include "evaluation.hpp"

#include "enterprise_conditions.hpp"
#include "measured_effects.hpp"
#include "term_lookup.hpp"
#include "variable_name.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

/// Pollutants under total control (国家“十四五”总量控制 COD, NH3-N, NOx, with SO2 of the standards); VOCs where the
/// park states them. To air, those that every park has, and others where both ends of a comparison are known.
struct PollutantSet {
    std::string_view wildcard;
    std::array<std::string_view, 4> always;
    std::array<std::string_view, 3> where_known;
};
constexpr std::array kPollutantSets = {
    PollutantSet{"POL_k", {"COD", "NH3N", "SO2", "NOx"}, {"VOCs", "", ""}},
    PollutantSet{"POL_j", {"SO2", "NOx", "", ""}, {"smoke_dust", "dust", "CO"}},
};
constexpr std::string_view kEquivalentWildcard = "EQ_j";

class FormulaRun {
public:
    FormulaRun(const Formula& formula, const IndicatorDefinition& definition, const EvaluationInput& input,
               base::Period at, const Substitutes& substitutes)
        : formula_(formula), definition_(definition), input_(input), at_(at), substitutes_(substitutes) {}

    Evaluation run() {
        const auto value = of(formula_.root);
        if (value && std::isfinite(*value) && result_.missing.empty()) {
            result_.value = value;
        }
        result_.undefined = !result_.value && result_.missing.empty();
        return std::move(result_);
    }

private:
    using Value = std::optional<double>;

    Value of(std::uint32_t index) {
        const FormulaNode& node = formula_.nodes[index];
        switch (node.kind) {
        case FormulaNode::Kind::Number:
            return node.number;
        case FormulaNode::Kind::Variable:
            return variable(node.text);
        case FormulaNode::Kind::Negate: {
            const Value inner = of(node.children[0]);
            return inner ? Value(-*inner) : inner;
        }
        case FormulaNode::Kind::Binary:
            return binary(node);
        case FormulaNode::Kind::Call:
            break;
        }
        return call(node);
    }

    /// Both sides are looked at even when one is unknown: the user learns of all that is missing at once.
    Value binary(const FormulaNode& node) {
        const Value a = of(node.children[0]);
        const Value b = of(node.children[1]);
        if (!a || !b) {
            return std::nullopt;
        }
        const double value = applied(node.text, *a, *b);
        return std::isfinite(value) ? Value(value) : std::nullopt;
    }

    static double applied(const std::string& sign, double a, double b) {
        switch (sign[0]) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return a / b;
        case '^':
            return std::pow(a, b);
        default:
            break;
        }
        const auto comparison = sign == "<="   ? Comparison::AtMost
                                : sign == ">=" ? Comparison::AtLeast
                                : sign == "<"  ? Comparison::Below
                                : sign == ">"  ? Comparison::Above
                                               : Comparison::Equal;
        return holds(comparison, a, b) ? 1.0 : 0.0;
    }

    Value variable(const std::string& written) {
        if (written == kEquivalentWildcard && !pollutant_.empty()) {
            return equivalentKg(pollutant_, input_.catalogue);
        }
        const std::string name = bound(written);
        if (const auto substitute = substitutes_.find(name); substitute != substitutes_.end()) {
            return substitute->second;
        }
        return keep(lookUp(name, input_, at_));
    }

    /// `POL_k_base` is `SO2_base` while the sum is at SO2.
    std::string bound(const std::string& written) const {
        const bool is_wildcard = !pollutant_.empty() && written.substr(0, wildcard_.size()) == wildcard_;
        return is_wildcard ? std::string(pollutant_) + written.substr(wildcard_.size()) : written;
    }

    Value keep(Term term) {
        if (term.missing) {
            keepMissing(std::move(*term.missing));
            return std::nullopt;
        }
        const double value = term.input->value;
        keepInput(std::move(*term.input));
        return value;
    }
    void keepInput(IndicatorInput input) {
        const bool known = std::any_of(result_.inputs.begin(), result_.inputs.end(), [&](const IndicatorInput& one) {
            return one.variable == input.variable && one.period == input.period && one.stands_for == input.stands_for;
        });
        if (!known) {
            result_.inputs.push_back(std::move(input));
        }
    }
    void keepMissing(MissingInput missing) {
        const bool known = std::any_of(result_.missing.begin(), result_.missing.end(),
                                       [&](const MissingInput& one) { return one.variable == missing.variable; });
        if (!known) {
            result_.missing.push_back(std::move(missing));
        }
    }

    Value call(const FormulaNode& node) {
        const std::string& name = node.text;
        if (name == "answer") {
            return keep(lookUpAnswer(definition_, input_, at_));
        }
        if (name == "measures") {
            return take(measuredEffect(formula_.nodes[node.children[0]].text, input_, at_));
        }
        if (name == "all") {
            return take(enterpriseCondition(formula_, node.children[0], input_, at_));
        }
        if (name == "mean_years") {
            return meanOverYears(formula_.nodes[node.children[0]].text, formula_.nodes[node.children[1]].number);
        }
        if (name == "mean_available") {
            return meanOfKnown(node);
        }
        if (name.ends_with("_k") || name.ends_with("_j")) {
            return overPollutants(node, kPollutantSets[name.back() == 'k' ? 0 : 1]);
        }
        return plainFunction(node);
    }

    Value take(Evaluation part) {
        for (IndicatorInput& input : part.inputs) {
            keepInput(std::move(input));
        }
        for (MissingInput& missing : part.missing) {
            keepMissing(std::move(missing));
        }
        result_.parts.insert(result_.parts.end(), part.parts.begin(), part.parts.end());
        return part.value;
    }

    Value plainFunction(const FormulaNode& node) {
        std::vector<double> values;
        for (const std::uint32_t child : node.children) {
            if (const Value value = of(child)) {
                values.push_back(*value);
            }
        }
        if (values.size() < node.children.size()) {
            return std::nullopt;
        }
        const std::string& name = node.text;
        if (name == "min" || name == "max") {
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            return name == "min" ? *low : *high;
        }
        if (name == "mean") {
            return meanOf(values);
        }
        const double value = name == "abs"    ? std::abs(values[0])
                             : name == "sqrt" ? std::sqrt(values[0])
                             : name == "ln"   ? std::log(values[0])
                                              : std::exp(values[0]);
        return std::isfinite(value) ? Value(value) : std::nullopt;
    }

    static double meanOf(const std::vector<double>& values) {
        double sum = 0.0;
        for (const double value : values) {
            sum += value;
        }
        return sum / static_cast<double>(values.size());
    }

    /// Rates whose inputs are unknown are left out and the rest weighs more; only when none is known, all is missing.
    Value meanOfKnown(const FormulaNode& node) {
        std::vector<double> values;
        std::vector<MissingInput> missing;
        for (const std::uint32_t child : node.children) {
            const Value value = alone(child, missing);
            if (value) {
                values.push_back(*value);
            }
        }
        if (!values.empty()) {
            return meanOf(values);
        }
        for (MissingInput& one : missing) {
            keepMissing(std::move(one));
        }
        return std::nullopt;
    }

    /// A part whose missing inputs go to `missing` instead of the result, and whose inputs count only with a value.
    Value alone(std::uint32_t child, std::vector<MissingInput>& missing) {
        const std::vector<MissingInput> missing_before = std::exchange(result_.missing, {});
        const std::size_t inputs_before = result_.inputs.size();
        Value value = of(child);
        value = value && std::isfinite(*value) && result_.missing.empty() ? value : std::nullopt;
        if (!value) {
            result_.inputs.resize(inputs_before);
        }
        missing.insert(missing.end(), result_.missing.begin(), result_.missing.end());
        result_.missing = missing_before;
        return value;
    }

    Value overPollutants(const FormulaNode& node, const PollutantSet& set) {
        wildcard_ = set.wildcard;
        std::vector<double> values;
        bool complete = true;
        for (const std::string_view pollutant : set.always) {
            if (!pollutant.empty()) {
                pollutant_ = pollutant;
                const Value value = of(node.children[0]);
                addPart(pollutant, value, values);
                complete = complete && value.has_value();
            }
        }
        for (const std::string_view pollutant : set.where_known) {
            if (!pollutant.empty() && isStated(pollutant)) {
                pollutant_ = pollutant;
                std::vector<MissingInput> without;
                if (const Value value = alone(node.children[0], without)) {
                    addPart(pollutant, value, values);
                }
            }
        }
        pollutant_ = {};
        if (!complete || values.empty()) {
            return std::nullopt;
        }
        const double mean = meanOf(values);
        return node.text.starts_with("sum") ? mean * static_cast<double>(values.size()) : mean;
    }
    /// Estimates by default factors follow the fuels: they are no news beside the carbon.
    bool isStated(std::string_view pollutant) const {
        const VariableTable* const table = input_.space.table(at_);
        const VariableValue* const value = table == nullptr ? nullptr : table->find(pollutant);
        return value != nullptr && value->value &&
               (value->origin == VariableOrigin::Entered || value->origin == VariableOrigin::EnterpriseSum);
    }
    void addPart(std::string_view label, Value value, std::vector<double>& values) {
        result_.parts.push_back({std::string(label), value, Verdict::NoThreshold});
        if (value) {
            values.push_back(*value);
        }
    }

    Value meanOverYears(const std::string& name, double years) {
        std::vector<double> values;
        for (int earlier = 0; earlier < static_cast<int>(years) && earlier < 10; ++earlier) {
            const auto period = yearsEarlier(at_, earlier);
            const Value value = period ? keep(lookUpYear(name, *period)) : std::nullopt;
            if (value) {
                values.push_back(*value);
            }
        }
        return result_.missing.empty() && !values.empty() ? Value(meanOf(values)) : std::nullopt;
    }
    Term lookUpYear(const std::string& name, base::Period period) {
        Term term = lookUp(name, input_, period);
        if (term.missing) {
            term.missing->variable = name + " (" + period.str() + ")";
        }
        return term;
    }

    const Formula& formula_;
    const IndicatorDefinition& definition_;
    const EvaluationInput& input_;
    const base::Period at_;
    const Substitutes& substitutes_;
    std::string_view wildcard_;
    std::string_view pollutant_; ///< that the wildcard stands for; empty outside sums over pollutants
    Evaluation result_;
};

} // namespace

Evaluation evaluateFormula(const Formula& formula, const IndicatorDefinition& definition, const EvaluationInput& input,
                           base::Period at, const Substitutes& substitutes) {
    return FormulaRun(formula, definition, input, at, substitutes).run();
}

} // namespace parkcarbon::engine::indicators
