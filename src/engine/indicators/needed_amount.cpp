#include "needed_amount.hpp"

#include "limit_choice.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::indicators {
namespace {

/// The first variable of the numerator. Of a difference that begins with a number (`1 − CO2/…`), that of its second
/// term.
const FormulaNode* leadingVariable(const Formula& formula, std::uint32_t index) {
    const FormulaNode& node = formula.nodes[index];
    if (node.kind == FormulaNode::Kind::Variable) {
        return &node;
    }
    if (node.kind == FormulaNode::Kind::Negate) {
        return leadingVariable(formula, node.children[0]);
    }
    if (node.kind != FormulaNode::Kind::Binary) {
        return nullptr;
    }
    const FormulaNode* const first = leadingVariable(formula, node.children[0]);
    return first == nullptr ? leadingVariable(formula, node.children[1]) : first;
}

class AmountSolver {
public:
    AmountSolver(const IndicatorDefinition& definition, const EvaluationInput& input, const IndicatorInput& variable,
                 double limit)
        : definition_(definition), input_(input), variable_(variable), limit_(limit) {}

    /// Secant steps: exact at once for shares and intensities, quick for growth rates. Amounts stay above zero.
    std::optional<double> solve() const {
        constexpr int kMostSteps = 80;
        double x0 = variable_.value;
        double x1 = x0 == 0.0 ? 1.0 : x0 * 1.001;
        auto y0 = distance(x0);
        for (int step = 0; step < kMostSteps && y0; ++step) {
            const auto y1 = distance(x1);
            if (!y1) {
                return std::nullopt;
            }
            if (std::abs(*y1) <= 1e-11 * std::max(1.0, std::abs(limit_))) {
                return x1;
            }
            const double next = x1 - *y1 * (x1 - x0) / (*y1 - *y0);
            if (!std::isfinite(next) || std::abs(next) > 1e18) {
                return std::nullopt;
            }
            x0 = x1;
            y0 = y1;
            x1 = next < 0.0 ? 0.5 * x1 : next;
        }
        return std::nullopt;
    }

private:
    std::optional<double> distance(double amount) const {
        const auto value = evaluateFormula(*definition_.formula, definition_, input_, input_.space.period,
                                           {{variable_.variable, amount}})
                               .value;
        return value ? std::optional(*value - limit_) : std::nullopt;
    }

    const IndicatorDefinition& definition_;
    const EvaluationInput& input_;
    const IndicatorInput& variable_;
    const double limit_;
};

/// A share that only infinity would bring to 100 % comes close enough for a solver, but not for a park.
constexpr double kBeyondReason = 1e6;

double largestOf(const std::vector<IndicatorInput>& inputs) {
    double largest = 0.0;
    for (const IndicatorInput& input : inputs) {
        largest = std::max(largest, std::abs(input.value));
    }
    return largest;
}

/// Without the noise of the last steps: nine digits are more than any data hold.
double rounded(double value) {
    constexpr double kDigits = 9.0;
    const double unit = value > 0.0 ? std::pow(10.0, std::floor(std::log10(value)) + 1.0 - kDigits) : 1.0;
    return unit >= 1.0 ? std::round(value / unit) * unit : std::round(value * (1.0 / unit)) / (1.0 / unit);
}

bool isCounted(const std::string& unit) {
    return unit == "piece" || unit == "person";
}

} // namespace

std::optional<AmountNeeded> neededAmount(const IndicatorDefinition& definition, const AppliedLimit& limit,
                                         const Evaluation& evaluation, const EvaluationInput& input) {
    const Formula& formula = *definition.formula;
    const FormulaNode& root = formula.nodes[formula.root];
    if (root.kind == FormulaNode::Kind::Call && (root.text == "answer" || root.text == "measures")) {
        const double lacking = gapTo(limit, *evaluation.value);
        return AmountNeeded{root.text == "answer" ? definition.row.id : formula.canonical(), lacking,
                            definition.row.unit, limit.value > *evaluation.value};
    }
    const FormulaNode* const leading = leadingVariable(formula, formula.root);
    const auto variable =
        std::find_if(evaluation.inputs.begin(), evaluation.inputs.end(),
                     [&](const IndicatorInput& one) { return leading != nullptr && one.variable == leading->text; });
    if (variable == evaluation.inputs.end()) {
        return std::nullopt;
    }
    const auto amount = AmountSolver(definition, input, *variable, limit.value).solve();
    if (!amount || *amount > kBeyondReason * largestOf(evaluation.inputs)) {
        return std::nullopt;
    }
    const double change = *amount - variable->value;
    const double size = std::abs(change);
    return AmountNeeded{variable->variable, isCounted(variable->unit) ? std::ceil(size - 1e-9) : rounded(size),
                        variable->unit, change > 0.0};
}

} // namespace parkcarbon::engine::indicators
