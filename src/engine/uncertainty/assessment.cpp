#include <parkcarbon/engine/uncertainty/first_order.hpp>
#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

#include <utility>

namespace parkcarbon::engine::uncertainty {
namespace {

TrendUncertainty trendOf(const Model& model, std::pair<OutputIndex, OutputIndex> question, const Draws::Trend& draws,
                         const std::vector<Sensitivity>& effects) {
    const Sensitivity& base = effects[question.first];
    const Sensitivity& current = effects[question.second];
    const Sensitivity difference = combination(current, 1.0, base, -1.0, current.value - base.value);
    // d(100 (C − B) / B) = 100 dC / B − 100 C dB / B²
    const double per_base = 100.0 / base.value;
    const Sensitivity change = combination(current, per_base, base, -per_base * current.value / base.value,
                                           per_base * (current.value - base.value));
    return {model.outputs()[question.first].id,
            model.outputs()[question.second].id,
            draws.difference,
            draws.change_pct,
            difference.firstOrder(),
            change.firstOrder(),
            change.contributions()};
}

base::Result<void> checkBases(const Model& model, const MonteCarloOptions& options,
                              const std::vector<Sensitivity>& effects) {
    for (const auto& [base, current] : options.trends) {
        if (effects[base].value == 0.0) {
            return base::failure(kTrendFromZero, {{"value", model.outputs()[base].id}});
        }
    }
    return {};
}

} // namespace

base::Result<UncertaintyResult> assess(const Model& model, const MonteCarloOptions& options,
                                       const base::RunContext& context) {
    const std::vector<Sensitivity> effects = sensitivities(model);
    if (const auto checked = checkBases(model, options, effects); !checked) {
        return base::failure(checked.error());
    }
    const auto draws = simulate(model, options, context);
    if (!draws) {
        return base::failure(draws.error());
    }
    UncertaintyResult result;
    result.draws = options.draws;
    result.seed = options.seed;
    for (const Parameter& parameter : model.parameters()) {
        result.parameters.push_back(parameter.id);
    }
    for (std::size_t index = 0; index < model.outputs().size(); ++index) {
        result.outputs.push_back({model.outputs()[index].id, draws->outputs[index], effects[index].firstOrder(),
                                  effects[index].contributions()});
    }
    for (std::size_t index = 0; index < options.trends.size(); ++index) {
        result.trends.push_back(trendOf(model, options.trends[index], draws->trends[index], effects));
    }
    return result;
}

base::Result<UncertaintyResult> assess(const domain::UncertaintySystem& system, const SystemOverrides& overrides,
                                       const base::RunContext& context) {
    const auto model = modelOf(system);
    if (!model) {
        return base::failure(model.error());
    }
    MonteCarloOptions options;
    options.draws = overrides.draws.value_or(system.draws.value_or(kDefaultDraws));
    options.seed = overrides.seed.value_or(system.seed.value_or(kDefaultSeed));
    for (const domain::TrendQuestion& trend : system.trends) {
        const auto base = model->findOutput(trend.base);
        const auto current = model->findOutput(trend.current);
        if (!base || !current) {
            return base::failure(!base ? base.error() : current.error());
        }
        options.trends.emplace_back(*base, *current);
    }
    return assess(*model, options, context);
}

} // namespace parkcarbon::engine::uncertainty
