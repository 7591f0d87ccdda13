#include <parkcarbon/services/uncertainty_use_case.hpp>

#include <parkcarbon/engine/inventory/uncertain_park.hpp>
#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>
#include <parkcarbon/exchange/uncertainty_file.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace parkcarbon::services {

base::Result<engine::uncertainty::UncertaintyResult> assessUncertaintyFile(const std::filesystem::path& file,
                                                                           const UncertaintyWishes& wishes,
                                                                           const base::RunContext& context) {
    const auto system = exchange::readUncertaintySystem(file);
    if (!system) {
        return base::failure(system.error());
    }
    return engine::uncertainty::assess(*system, {wishes.draws, wishes.seed}, context);
}

base::Result<std::shared_ptr<const engine::uncertainty::UncertaintyResult>>
UncertaintyTask::run(const base::RunContext& context) const {
    using namespace engine;
    auto model = inventory::uncertainPark(*snapshot, *library, period, context);
    if (!model) {
        return base::failure(std::move(model.error()));
    }
    uncertainty::MonteCarloOptions options;
    options.draws = wishes.draws.value_or(options.draws);
    options.seed = wishes.seed.value_or(options.seed);
    if (base_period) {
        const auto earlier = inventory::uncertainPark(*snapshot, *library, *base_period, context);
        if (!earlier) {
            return base::failure(earlier.error());
        }
        auto both = uncertainty::combined(*earlier, *model);
        if (!both) {
            return base::failure(std::move(both.error()));
        }
        model = std::move(both);
        for (const std::string_view view : inventory::kViewOutputs) {
            const auto before = model->findOutput("base/" + std::string(view));
            const auto after = model->findOutput("current/" + std::string(view));
            if (before && after && !model->outputs()[*before].terms.empty()) {
                options.trends.emplace_back(*before, *after);
            }
        }
    }
    return uncertainty::assess(*model, options, context).map([](uncertainty::UncertaintyResult&& result) {
        return std::make_shared<const uncertainty::UncertaintyResult>(std::move(result));
    });
}

} // namespace parkcarbon::services
