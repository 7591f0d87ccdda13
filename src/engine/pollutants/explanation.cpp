#include "../inventory/explanation_steps.hpp"
#include "../inventory/own_factors.hpp"
#include "../inventory/run_state.hpp"
#include "emission_recipe.hpp"

#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

namespace parkcarbon::engine::pollutants {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;

constexpr std::string_view kPark = "park";
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

Explanation explainTerm(const domain::Activity& activity, const EmissionTerm& term) {
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

/// What the explanation of one number looks at.
struct PollutantSources {
    const domain::ProjectSnapshot& snapshot;
    const reference::Library& library;
    const reference::FuelSet& fuel_set;
    const PollutantNames names;
};

std::optional<Explanation> explainRow(const PollutantSources& sources, const domain::Activity& activity,
                                      std::string_view pollutant) {
    const inventory::Boundary boundary(sources.snapshot);
    const auto enterprise = boundary.find(activity.enterprise.str());
    if (!enterprise || !boundary.isMember(*enterprise, activity.period)) {
        return std::nullopt;
    }
    EmissionRecipe recipe;
    inventory::EffectiveParameters effective;
    inventory::RecipeBook book;
    if (activity.category == domain::ActivityCategory::Pollutant) {
        recipe = statedEmission(activity.item, activity.quantity.unit(), activity.parameters, sources.names);
    } else if (activity.category == domain::ActivityCategory::StationaryCombustion) {
        effective = inventory::OwnFactors(sources.snapshot, sources.library, sources.fuel_set)
                        .parametersFor(activity.category, activity.item, activity.parameters);
        const inventory::RecipeRequest request{activity.category,
                                               activity.item,
                                               activity.quantity.unit(),
                                               effective.parameters,
                                               inventory::sectorOf(sources.snapshot.enterprises[*enterprise]),
                                               sources.library,
                                               sources.fuel_set};
        recipe = fuelEstimate(request, book.recipe(request), sources.names);
    }
    for (const EmissionTerm& term : recipe.terms) {
        if (sources.names.keyOf(term.pollutant) == pollutant) {
            Explanation explanation = explainTerm(activity, term);
            inventory::nameOwnFactors(effective.own, explanation);
            return explanation;
        }
    }
    return std::nullopt;
}

void addPart(Explanation& explanation, const std::string& line_id, double mass_kg) {
    ExplanationStep step = inventory::computedStep("m_i", line_id, mass_kg, "kg");
    step.source = line_id;
    explanation.value += mass_kg;
    explanation.steps.push_back(std::move(step));
}

/// The sum over the enterprises of the park, or over the counted lines of an enterprise; each step names a line that
/// can be explained in its turn.
std::optional<Explanation> explainSum(const PollutantAccount& account, const PollutantLineId& id) {
    const std::string suffix = "/" + std::string(id.pollutant);
    Explanation explanation;
    explanation.formula = "m = Σ m_i";
    for (const EnterprisePollutants& enterprise : account.enterprises) {
        const std::string subject = std::string(kEnterprisePrefix) + enterprise.enterprise_id;
        for (const PollutantTotal& total : enterprise.totals) {
            if (id.subject == kPark && "/" + total.medium + ":" + total.pollutant == suffix) {
                addPart(explanation, subject + suffix, total.mass_kg);
            }
        }
    }
    for (const PollutantLine& line : account.lines) {
        const bool is_of_enterprise = id.subject == std::string(kEnterprisePrefix) + line.enterprise_id;
        if (is_of_enterprise && line.counted && line.line_id == line.source_id + suffix) {
            addPart(explanation, line.line_id, line.mass_kg);
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
    if (id.subject == kPark || id.subject.starts_with(kEnterprisePrefix)) {
        Options options;
        options.period = period;
        const auto account = compute(snapshot, library, options);
        if (!account) {
            return base::failure(account.error());
        }
        explanation = explainSum(*account, id);
    } else if (const auto activity = records.activity(id.subject)) {
        explanation = explainRow({snapshot, library, *fuel_set, PollutantNames(library)}, *activity, id.pollutant);
    }
    if (!explanation) {
        return base::failure(inventory::kLineUnknown, {{"value", std::string(line_id)}});
    }
    explanation->line_id = line_id;
    explanation->unit = "kg";
    return std::move(*explanation);
}

} // namespace parkcarbon::engine::pollutants
