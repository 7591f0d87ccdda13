#include "services/calculations_state.hpp"
#include "services/indicator_schemes.hpp"

#include <parkcarbon/engine/indicators/indicator_explanation.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::services {
namespace {

using namespace engine::indicators;

/// Schemes by pointer are looked up as schemes by value are.
base::Result<std::shared_ptr<const Scheme>> schemeNamed(const SchemeList& schemes, std::string_view name) {
    std::vector<Scheme> names; // ids and names only: the indicators are not looked at
    for (const auto& scheme : schemes) {
        Scheme& entry = names.emplace_back();
        entry.id = scheme->id;
        entry.name_zh = scheme->name_zh;
        entry.name_en = scheme->name_en;
    }
    return findScheme(names, name).map([&](const Scheme* found) {
        return schemes[static_cast<std::size_t>(found - names.data())];
    });
}

/// What is computed of one period, kept alive while its table of variables is made.
struct ComputedPeriod {
    std::shared_ptr<const engine::inventory::Inventory> inventory;
    engine::views::EnergyStatistics energy;
    engine::pollutants::PollutantAccount pollutants;
    std::shared_ptr<const engine::flows::FlowReview> flows;

    PeriodSources sources(base::Period period) const {
        return {period, inventory.get(), &energy, &pollutants, flows.get()};
    }
};

std::int32_t codeOf(const std::optional<base::Period>& period) {
    return period ? period->encoded() : 0;
}

} // namespace

base::Result<std::shared_ptr<const SchemeList>> Calculations::schemes() {
    const auto snapshot = state_->session.snapshot();
    const auto catalogue = reference::Catalogue::shipped();
    if (!snapshot || !catalogue) {
        return base::failure(snapshot ? catalogue.error() : snapshot.error());
    }
    state_->forgetOlderThan(**snapshot);
    if (!state_->schemes) {
        state_->schemes = std::make_shared<const SchemeList>(schemesOf(**snapshot, **catalogue));
    }
    return state_->schemes;
}

base::Result<std::shared_ptr<const Scheme>> Calculations::scheme(std::string_view name) {
    return schemes().and_then([&](const auto& all) { return schemeNamed(*all, name); });
}

base::Result<std::shared_ptr<const VariableSpace>>
Calculations::variables(base::Period period, std::optional<base::Period> base, const base::RunContext& context) {
    const auto factors = library();
    const auto catalogue = reference::Catalogue::shipped();
    const auto flow_years = flowYears();
    if (!factors || !catalogue || !flow_years) {
        return base::failure(!factors ? factors.error() : !catalogue ? catalogue.error() : flow_years.error());
    }
    const auto snapshot = *state_->session.snapshot();
    const auto base_year = snapshot->park.base_year;
    if (!base && base_year && *base_year < period.yearNumber()) {
        base = base::Period::year(*base_year);
    }
    state_->forgetOlderThan(*snapshot);
    const auto kept = state_->variable_spaces.find({period.encoded(), codeOf(base)});
    if (kept != state_->variable_spaces.end()) {
        return kept->second;
    }
    std::vector<VariableTable> tables;
    for (const base::Period one : periodsFor(period, base)) {
        ComputedPeriod computed;
        auto carbon = inventory({one, false}, context);
        engine::pollutants::Options options;
        options.period = one;
        options.keep_lines = false;
        auto account = pollutants(options, context);
        if (!carbon || !account) {
            return base::failure(carbon ? account.error() : carbon.error());
        }
        computed.inventory = std::move(*carbon);
        computed.pollutants = std::move(*account);
        computed.energy = engine::views::energyStatistics(*computed.inventory, snapshot->park, **factors);
        if (std::find(flow_years->begin(), flow_years->end(), one) != flow_years->end()) {
            engine::flows::FlowOptions flow_options;
            flow_options.period = one;
            auto review = flowReview(flow_options, context);
            if (!review && review.error().code == engine::inventory::kCancelled) {
                return base::failure(std::move(review.error()));
            }
            computed.flows = review ? std::move(*review) : nullptr; // its own page says what is wrong with the flows
        }
        tables.push_back(variableTable(*snapshot, **catalogue, computed.sources(one)));
    }
    auto space = std::make_shared<const VariableSpace>(variableSpace(std::move(tables), base, *snapshot));
    state_->variable_spaces[{period.encoded(), codeOf(base)}] = space;
    return space;
}

base::Result<std::shared_ptr<const SchemeResult>> Calculations::indicators(std::string_view name, base::Period period,
                                                                           std::optional<base::Period> base,
                                                                           const base::RunContext& context) {
    const auto chosen = scheme(name);
    if (!chosen) {
        return base::failure(chosen.error());
    }
    const auto space = variables(period, base, context);
    if (!space) {
        return base::failure(space.error());
    }
    IndicatorScheme& kept = state_->judged_schemes[{(*chosen)->id, period.encoded(), codeOf((*space)->base)}];
    if (!kept) {
        SchemeResult result =
            evaluate(*chosen, **space, **state_->session.snapshot(), **reference::Catalogue::shipped());
        result.findings = applyDismissals(std::move(result.findings), (*state_->session.snapshot())->dismissals).open;
        kept = std::make_shared<const SchemeResult>(std::move(result));
    }
    return kept;
}

base::Result<GapMatrix> Calculations::gapMatrix(base::Period period, std::optional<base::Period> base,
                                                const base::RunContext& context) {
    const auto all = schemes();
    if (!all) {
        return base::failure(all.error());
    }
    std::vector<std::shared_ptr<const SchemeResult>> results;
    for (const auto& one : **all) {
        auto result = indicators(one->id, period, base, context);
        if (!result) {
            return base::failure(std::move(result.error()));
        }
        results.push_back(std::move(*result));
    }
    return engine::indicators::gapMatrix(std::move(results));
}

base::Result<PeerComparison> Calculations::peerComparison(std::string_view name, base::Period period,
                                                          std::optional<base::Period> base,
                                                          const base::RunContext& context) {
    return indicators(name, period, base, context).map([&](const std::shared_ptr<const SchemeResult>& result) {
        return comparePeers(*result, **state_->session.snapshot(), **reference::Catalogue::shipped());
    });
}

base::Result<ControlAssessment> Calculations::controlClass(base::Period period, const base::RunContext& context) {
    return variables(period, std::nullopt, context).map([&](const std::shared_ptr<const VariableSpace>& space) {
        return engine::indicators::controlClass(space->tables.front(), controlLimits(**state_->session.snapshot()));
    });
}

base::Result<engine::inventory::Explanation> Calculations::explainIndicator(std::string_view id, base::Period period) {
    const std::string_view indicator = id.substr(kIndicatorPrefix.size());
    const auto all = schemes();
    if (!all) {
        return base::failure(all.error());
    }
    for (const auto& one : **all) {
        if (one->find(indicator) == nullptr) {
            continue;
        }
        return indicators(one->id, period).and_then([&](const std::shared_ptr<const SchemeResult>& result) {
            return engine::indicators::explainIndicator(indicator, *result, **state_->session.snapshot(),
                                                        **reference::Catalogue::shipped());
        });
    }
    return base::failure(kIndicatorUnknown, {{"value", std::string(indicator)}});
}

} // namespace parkcarbon::services
