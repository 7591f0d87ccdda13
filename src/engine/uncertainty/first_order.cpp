#include <parkcarbon/engine/uncertainty/first_order.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::uncertainty {
namespace {

/// ∂(Π parameters)/∂(the one at `position`) at the means: the product of the others. A parameter that occurs twice
/// gets both of its parts, as the product rule has it.
double productOfOthers(const std::vector<ParameterIndex>& parameters, std::size_t position,
                       const std::vector<Parameter>& all) {
    double product = 1.0;
    for (std::size_t other = 0; other < parameters.size(); ++other) {
        product *= other == position ? 1.0 : all[parameters[other]].distribution.mean();
    }
    return product;
}

/// Σ of derivatives by parameter, for one output after the other.
class Derivatives {
public:
    explicit Derivatives(std::size_t parameters) : sums_(parameters, 0.0), is_touched_(parameters, false) {}

    void add(ParameterIndex parameter, double derivative) {
        sums_[parameter] += derivative;
        if (!is_touched_[parameter]) {
            is_touched_[parameter] = true;
            touched_.push_back(parameter);
        }
    }
    std::vector<Sensitivity::Effect> takeEffects(const std::vector<Parameter>& all) {
        std::vector<Sensitivity::Effect> effects;
        std::sort(touched_.begin(), touched_.end());
        for (const ParameterIndex parameter : touched_) {
            const double effect = sums_[parameter] * all[parameter].distribution.sd();
            if (effect != 0.0) {
                effects.push_back({parameter, effect});
            }
            sums_[parameter] = 0.0;
            is_touched_[parameter] = false;
        }
        touched_.clear();
        return effects;
    }

private:
    std::vector<double> sums_;
    std::vector<bool> is_touched_;
    std::vector<ParameterIndex> touched_;
};

Sensitivity sensitivityOf(const Output& output, const std::vector<Parameter>& all, Derivatives& derivatives) {
    Sensitivity result;
    for (const Term& term : output.terms) {
        result.value += term.quantity * productOfOthers(term.parameters, term.parameters.size(), all);
        for (std::size_t position = 0; position < term.parameters.size(); ++position) {
            derivatives.add(term.parameters[position], term.quantity * productOfOthers(term.parameters, position, all));
        }
    }
    result.effects = derivatives.takeEffects(all);
    return result;
}

} // namespace

FirstOrder Sensitivity::firstOrder() const {
    // In units of the largest: squares of very small or very large effects would leave the range of doubles.
    double largest = 0.0;
    for (const Effect& effect : effects) {
        largest = std::max(largest, std::abs(effect.effect));
    }
    double variance = 0.0;
    for (const Effect& effect : effects) {
        const double relative = effect.effect / largest;
        variance += relative * relative;
    }
    return {value, largest * std::sqrt(variance)};
}

std::vector<Contribution> Sensitivity::contributions() const {
    const double sd = firstOrder().sd;
    std::vector<Contribution> shares;
    shares.reserve(effects.size());
    for (const Effect& effect : effects) {
        const double relative = effect.effect / sd;
        shares.push_back({effect.parameter, relative * relative});
    }
    std::sort(shares.begin(), shares.end(), [](const Contribution& a, const Contribution& b) {
        return a.share != b.share ? a.share > b.share : a.parameter < b.parameter;
    });
    return shares;
}

std::vector<Sensitivity> sensitivities(const Model& model) {
    Derivatives derivatives(model.parameters().size());
    std::vector<Sensitivity> result;
    result.reserve(model.outputs().size());
    for (const Output& output : model.outputs()) {
        result.push_back(sensitivityOf(output, model.parameters(), derivatives));
    }
    return result;
}

Sensitivity combination(const Sensitivity& current, double current_weight, const Sensitivity& base, double base_weight,
                        double value) {
    Sensitivity result{value, {}};
    auto left = current.effects.begin();
    auto right = base.effects.begin();
    while (left != current.effects.end() || right != base.effects.end()) {
        const bool take_left =
            right == base.effects.end() || (left != current.effects.end() && left->parameter <= right->parameter);
        const bool take_right =
            left == current.effects.end() || (right != base.effects.end() && right->parameter <= left->parameter);
        const ParameterIndex parameter = take_left ? left->parameter : right->parameter;
        const double effect = (take_left ? current_weight * (left++)->effect : 0.0) +
                              (take_right ? base_weight * (right++)->effect : 0.0);
        if (effect != 0.0) {
            result.effects.push_back({parameter, effect});
        }
    }
    return result;
}

} // namespace parkcarbon::engine::uncertainty
