#include <parkcarbon/engine/inventory/explanation.hpp>

#include "explanation_steps.hpp"
#include "total_explanations.hpp"
#include "workings.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kCo2eUnit = "tCO2e";

base::Error lineUnknown(std::string_view line_id) {
    return base::Error(kLineUnknown, {{"value", std::string(line_id)}});
}

/// The step of a number that somebody entered.
template <typename Record>
ExplanationStep inputStep(const Record& record, const char* name, double value, std::string unit) {
    ExplanationStep step = computedStep("AD", name, value, std::move(unit));
    step.origin = ExplanationStep::Origin::Input;
    step.source = record.evidence_ref;
    step.status = domain::word(record.evidence_class);
    step.where = record.origin;
    step.column = "quantity";
    return step;
}

/// Factors of a method; those that the row overrides point at the row's cell.
template <typename Record>
void appendFactors(const std::vector<ExplanationStep>& factors, const Record& record, Explanation& explanation) {
    for (ExplanationStep step : factors) {
        if (step.status == reference::statusName(reference::Status::User) ||
            step.origin == ExplanationStep::Origin::Input) {
            step.where = record.origin;
            step.column = "parameters";
        }
        explanation.steps.push_back(std::move(step));
    }
}

Explanation explainTerm(const RunState& run, const domain::Activity& activity, const GasTerm& term) {
    Explanation explanation;
    explanation.formula = term.formula;
    explanation.steps.push_back(
        inputStep(activity, "activity_data", activity.quantity.value(), activity.quantity.unit().symbol()));
    appendFactors(term.factors, activity, explanation);
    explanation.value = term.massOf(activity.quantity.value());
    explanation.unit = term.gas == kCo2eGas ? kCo2eUnit : "tCO2";
    if (term.gas == "CO2" || term.gas == kCo2eGas) {
        return explanation;
    }
    explanation.steps.push_back(computedStep("m_" + term.gas, "gas_mass", explanation.value, "t"));
    const reference::GwpRow* const row = run.library.gwp().find(term.gas);
    const double gwp = run.gwp(term.gas);
    explanation.steps.push_back(factorStep("GWP", "gwp", gwp, "tCO2e/t", row == nullptr ? std::string() : row->source,
                                           row == nullptr ? reference::Status::Unconfirmed : row->status));
    explanation.formula += "; CO2e = " + term.gas + " × GWP";
    explanation.value *= gwp;
    explanation.unit = kCo2eUnit;
    return explanation;
}

int ageOf(const domain::Activity& activity, base::Period period) {
    const bool decays = activity.category == domain::ActivityCategory::Landfill;
    return decays ? std::max(0, period.yearNumber() - activity.period.yearNumber()) : 0;
}

std::optional<Explanation> explainActivity(const RunState& run, const domain::Activity& activity,
                                           std::string_view gas) {
    const auto enterprise = run.boundary.find(activity.enterprise.str());
    if (!enterprise || !run.boundary.isMember(*enterprise, activity.period)) {
        return std::nullopt;
    }
    const EffectiveParameters effective =
        run.own_factors.parametersFor(activity.category, activity.item, activity.parameters);
    const Recipe& recipe =
        run.book.recipe({activity.category, activity.item, activity.quantity.unit(), effective.parameters,
                         sectorOf(run.snapshot.enterprises[*enterprise]), run.library, run.fuel_set,
                         ageOf(activity, run.options.period), run.options.period.kind() == base::Period::Kind::Year});
    for (const GasTerm& term : recipe.terms) {
        if (recipe.nameOf(term) == gas) {
            Explanation explanation = explainTerm(run, activity, term);
            nameOwnFactors(effective.own, explanation);
            return explanation;
        }
    }
    return std::nullopt;
}

ExplanationStep crossingStep(const CrossingFactor& factor, Product product) {
    return factorStep("EF", factor.name, factor.value, std::string("tCO2/") + unitOf(product), factor.source,
                      factor.status);
}

/// Which of a transfer's weights is asked for: the line itself, an import in the market view, an export at the seller's
/// own factor.
constexpr std::string_view kOwnLine = "CO2";
constexpr std::string_view kMarketLine = "CO2_market";
constexpr std::string_view kProducerLine = "CO2_producer";

bool hasWeight(const ParkTransfer& transfer, std::string_view weight) {
    const bool is_import = transfer.direction == ParkTransfer::Direction::Import;
    const bool is_export = transfer.direction == ParkTransfer::Direction::Export;
    return weight == kOwnLine || (weight == kMarketLine && is_import) || (weight == kProducerLine && is_export);
}

CrossingFactor crossingFactor(const Workings& workings, const ParkTransfer& transfer, std::string_view weight) {
    if (transfer.direction == ParkTransfer::Direction::Export) {
        return creditFactor(transfer, workings.factors);
    }
    return weight == kMarketLine ? marketFactor(transfer, workings.factors)
                                 : locationFactor(transfer, workings.factors);
}

Explanation explainTransfer(const RunState& run, const Workings& workings, const ParkTransfer& transfer,
                            const domain::EnergyTransfer& record, std::string_view weight) {
    Explanation explanation;
    explanation.unit = kCo2eUnit;
    explanation.formula = "E = AD × EF";
    explanation.steps.push_back(
        inputStep(record, "energy_transferred", record.quantity.value(), record.quantity.unit().symbol()));
    appendFactors(transfer.energy.factors, record, explanation);
    const Product product = transfer.energy.product;
    if (transfer.direction != ParkTransfer::Direction::Internal && weight != kProducerLine) {
        const CrossingFactor factor = crossingFactor(workings, transfer, weight);
        explanation.value = transfer.energy.amount * factor.value;
        appendFactors({crossingStep(factor, product)}, record, explanation);
        return explanation;
    }
    explanation.value = workings.suppliers.soldCo2e(transfer);
    if (transfer.energy.own_generation > 0.0) {
        explanation.steps.push_back(
            constantStep("1 − g", "share_not_own_generation", 1.0 - transfer.energy.own_generation, "1"));
    }
    const double factor = transfer.energy.is_cooling_by_factor
                              ? *transfer.energy.stated_factor
                              : workings.suppliers.find(transfer.seller)->of(product).value;
    const std::string& seller = run.snapshot.enterprises[transfer.seller].id.str();
    const char* const name = product == Product::Electricity ? "/electricity" : "/heat";
    explanation.steps.push_back(factorStep("f", "supplier_own_factor", factor, std::string("tCO2e/") + unitOf(product),
                                           "supplier/" + seller + name, reference::Status::Computed));
    explanation.formula = "E = AD × f";
    return explanation;
}

std::optional<Explanation> explainLine(const RunState& run, std::string_view source_id, std::string_view gas,
                                       const RecordSource& records) {
    if (const auto activity = records.activity(source_id)) {
        return explainActivity(run, *activity, gas);
    }
    const auto record = records.transfer(source_id);
    if (!record) {
        return std::nullopt;
    }
    const auto workings = workOut(run);
    for (const ParkTransfer& transfer : workings->transfers) {
        if (transfer.record->id.str() == source_id && hasWeight(transfer, gas)) {
            return explainTransfer(run, *workings, transfer, *record, gas);
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view originWord(ExplanationStep::Origin origin) {
    switch (origin) {
    case ExplanationStep::Origin::Input:
        return "input";
    case ExplanationStep::Origin::Factor:
        return "factor";
    case ExplanationStep::Origin::Constant:
        return "constant";
    case ExplanationStep::Origin::Computed:
        break;
    }
    return "computed";
}

base::Result<Explanation> explain(std::string_view line_id, const domain::ProjectSnapshot& snapshot,
                                  const reference::Library& library, base::Period period, const RecordSource& records) {
    const reference::FuelSet* const fuel_set = library.fuelSet(snapshot.park.fuel_set);
    if (fuel_set == nullptr) {
        return base::failure(reference::kFuelSetUnknown, {{"value", snapshot.park.fuel_set}, {"expected", "-"}});
    }
    Options options;
    options.period = period;
    options.keep_lines = false;
    const base::RunContext context;
    const Boundary boundary(snapshot);
    RecipeBook book;
    const OwnFactors own_factors(snapshot, library, *fuel_set);
    FindingCollector findings;
    const RunState run{snapshot, library, *fuel_set, options, context, boundary, own_factors, book, findings};

    auto explanation = explainTotal(run, line_id);
    if (!explanation) {
        const std::size_t slash = line_id.rfind('/');
        if (slash == std::string_view::npos) {
            return base::failure(lineUnknown(line_id));
        }
        explanation = explainLine(run, line_id.substr(0, slash), line_id.substr(slash + 1), records);
    }
    if (!explanation) {
        return base::failure(lineUnknown(line_id));
    }
    explanation->line_id = line_id;
    return std::move(*explanation);
}

} // namespace parkcarbon::engine::inventory
