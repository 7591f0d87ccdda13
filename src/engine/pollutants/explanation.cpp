#include "../inventory/explanation_steps.hpp"
#include "../inventory/run_state.hpp"
#include "emission_recipe.hpp"

#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

#include <algorithm>

namespace parkcarbon::engine::pollutants {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;

constexpr std::string_view kParkPrefix = "park/";
constexpr std::string_view kEnterprisePrefix = "enterprise/";

/// `A12/air:SO2` in two: what it is of, and the pollutant.
struct PollutantLineId {
    std::string_view subject;
    std::string_view pollutant;
};
PollutantLineId splitPollutantLine(std::string_view line_id) {
    const std::size_t slash = line_id.rfind('/');
    return slash == std::string_view::npos ? PollutantLineId{{}, line_id}
                                           : PollutantLineId{line_id.substr(0, slash), line_id.substr(slash + 1)};
}

ExplanationStep statedQuantity(const domain::Activity& activity) {
    ExplanationStep step =
        inventory::computedStep("AD", "activity_data", activity.quantity.value(), activity.quantity.unit().symbol());
    step.origin = ExplanationStep::Origin::Input;
    step.source = activity.evidence_ref;
    step.status = domain::word(activity.evidence_class);
    step.where = activity.origin;
    step.column = "quantity";
    return step;
}

EmissionRecipe recipeOfRecord(const domain::Activity& activity, const domain::Enterprise& enterprise,
                              const reference::Library& library, const reference::FuelSet& fuel_set,
                              const PollutantNames& names) {
    if (activity.category == domain::ActivityCategory::Pollutant) {
        return statedEmission(activity.item, activity.quantity.unit(), activity.parameters, names);
    }
    if (activity.category != domain::ActivityCategory::StationaryCombustion) {
        return {};
    }
    inventory::RecipeBook book;
    const inventory::RecipeRequest request{activity.category,
                                           activity.item,
                                           activity.quantity.unit(),
                                           activity.parameters,
                                           inventory::sectorOf(enterprise),
                                           library,
                                           fuel_set};
    return fuelEstimate(request, book.recipe(request), names);
}

Explanation explainRow(const domain::Activity& activity, const EmissionTerm& term) {
    Explanation explanation;
    explanation.value = activity.quantity.value() * term.kg_per_unit;
    explanation.formula = term.formula;
    explanation.steps.push_back(statedQuantity(activity));
    for (ExplanationStep step : term.steps) {
        if (step.status == reference::statusName(reference::Status::User)) {
            step.where = activity.origin;
            step.column = "parameters";
        }
        explanation.steps.push_back(std::move(step));
    }
    return explanation;
}

/// The sum over the counted lines of an enterprise, or over the enterprises of the park.
std::optional<Explanation> explainSum(const PollutantAccount& account, const PollutantLineId& id) {
    const bool is_park = id.subject == kParkPrefix.substr(0, kParkPrefix.size() - 1);
    Explanation explanation;
    explanation.formula = "m = Σ m_i";
    const auto addPart = [&](const std::string& part, double mass_kg) {
        ExplanationStep step = inventory::computedStep("m_i", part, mass_kg, "kg");
        step.source = part;
        explanation.value += mass_kg;
        explanation.steps.push_back(std::move(step));
    };
    if (is_park) {
        for (const EnterprisePollutants& enterprise : account.enterprises) {
            for (const PollutantTotal& total : enterprise.totals) {
                if (total.medium + ":" + total.pollutant == id.pollutant) {
                    addPart(std::string(kEnterprisePrefix) + enterprise.enterprise_id + "/" + std::string(id.pollutant),
                            total.mass_kg);
                }
            }
        }
    } else {
        for (const PollutantLine& line : account.lines) {
            const bool is_of_enterprise = line.enterprise_id == id.subject.substr(kEnterprisePrefix.size());
            if (line.counted && is_of_enterprise && line.line_id == line.source_id + "/" + std::string(id.pollutant)) {
                addPart(line.line_id, line.mass_kg);
            }
        }
    }
    return explanation.steps.empty() ? std::nullopt : std::optional(explanation);
}

} // namespace

bool isPollutantLine(std::string_view line_id) {
    const std::string_view pollutant = splitPollutantLine(line_id).pollutant;
    return pollutant.starts_with("air:") || pollutant.starts_with("water:");
}

base::Result<Explanation> explain(std::string_view line_id, const domain::ProjectSnapshot& snapshot,
                                  const reference::Library& library, base::Period period,
                                  const inventory::RecordSource& records) {
    const reference::FuelSet* const fuel_set = library.fuelSet(snapshot.park.fuel_set);
    if (fuel_set == nullptr) {
        return base::failure(reference::kFuelSetUnknown, {{"value", snapshot.park.fuel_set}, {"expected", "-"}});
    }
    const PollutantLineId id = splitPollutantLine(line_id);
    std::optional<Explanation> explanation;
    const bool is_sum = id.subject == "park" || id.subject.starts_with(kEnterprisePrefix);
    if (is_sum) {
        Options options;
        options.period = period;
        const auto account = compute(snapshot, library, options);
        if (!account) {
            return base::failure(account.error());
        }
        explanation = explainSum(*account, id);
    } else if (const auto activity = records.activity(id.subject)) {
        const inventory::Boundary boundary(snapshot);
        const auto enterprise = boundary.find(activity->enterprise.str());
        const PollutantNames names(library);
        if (enterprise && boundary.isMember(*enterprise, activity->period)) {
            const EmissionRecipe recipe =
                recipeOfRecord(*activity, snapshot.enterprises[*enterprise], library, *fuel_set, names);
            const auto term = std::find_if(recipe.terms.begin(), recipe.terms.end(), [&](const EmissionTerm& each) {
                return names.keyOf(each.pollutant) == id.pollutant;
            });
            if (term != recipe.terms.end()) {
                explanation = explainRow(*activity, *term);
            }
        }
    }
    if (!explanation) {
        return base::failure(inventory::kLineUnknown, {{"value", std::string(line_id)}});
    }
    explanation->line_id = line_id;
    explanation->unit = "kg";
    return std::move(*explanation);
}

} // namespace parkcarbon::engine::pollutants
