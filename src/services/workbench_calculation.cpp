#include "services/calculations_state.hpp"

#include <parkcarbon/engine/checks/coverage.hpp>
#include <parkcarbon/engine/workflow/check_input.hpp>
#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/services/evidence.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::services {
namespace {

using engine::workflow::CheckInput;
using engine::workflow::Workbench;
using WorkflowEvidence = engine::workflow::EvidenceState;

constexpr std::string_view kEvidenceField = "evidence_ref";

WorkflowEvidence workflowState(EvidenceCondition condition) {
    switch (condition) {
    case EvidenceCondition::Present:
        return WorkflowEvidence::Present;
    case EvidenceCondition::LinkIntact:
        return WorkflowEvidence::Linked;
    case EvidenceCondition::Tampered:
    case EvidenceCondition::LinkChanged:
        return WorkflowEvidence::Tampered;
    case EvidenceCondition::OnPaper:
        return WorkflowEvidence::Reference;
    case EvidenceCondition::Missing:
    case EvidenceCondition::LinkMissing:
        break;
    }
    return WorkflowEvidence::Missing;
}

base::Result<std::map<std::string, WorkflowEvidence>> evidenceById(const ProjectSession& session) {
    return evidenceStates(session).map([](const std::vector<EvidenceState>& states) {
        std::map<std::string, WorkflowEvidence> by_id;
        for (const EvidenceState& state : states) {
            by_id.emplace(state.evidence.id.str(), workflowState(state.condition));
        }
        return by_id;
    });
}

/// Activities that name no document; their column of references is not part of a snapshot.
base::Result<void> countUnsourced(const store::RecordReader& reader, CheckInput& input) {
    const auto fields = domain::spec(domain::Table::Activities).fields;
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [](const domain::FieldSpec& spec) { return spec.name == kEvidenceField; });
    store::RecordCondition empty;
    empty.field = static_cast<std::size_t>(field - fields.begin());
    empty.test = store::RecordCondition::Test::Equal;
    const auto keys = reader.select(domain::Table::Activities, std::span(&empty, 1), std::nullopt);
    if (!keys) {
        return base::failure(keys.error());
    }
    input.unsourced_activities = keys->size();
    if (!keys->empty()) {
        const auto first = reader.records(domain::Table::Activities, std::span(*keys).first(1));
        if (!first) {
            return base::failure(first.error());
        }
        input.first_unsourced_activity = domain::recordId(first->front().record);
    }
    return {};
}

} // namespace

base::Result<void> Calculations::addAnalyses(CheckInput& input, const base::RunContext& context) {
    const auto carbon = inventory({input.period, false}, context);
    if (!carbon) {
        return base::failure(carbon.error());
    }
    input.inventory = *carbon;
    std::set<base::Period> years = {input.period};
    if (const auto base_year = input.snapshot.park.base_year) {
        const auto at_base = inventory({base::Period::year(*base_year), false}, context);
        if (!at_base) {
            return base::failure(at_base.error());
        }
        input.base_inventory = *at_base;
        years.insert(base::Period::year(*base_year));
    }
    for (const base::Period year : years) {
        if (const auto coverage = engine::checks::energyCoverage(input.snapshot, *state_->library, year)) {
            input.energy_coverage.push_back(*coverage);
        }
    }
    const auto with_flows = flowYears();
    if (with_flows && std::find(with_flows->begin(), with_flows->end(), input.period) != with_flows->end()) {
        engine::flows::FlowOptions options;
        options.period = input.period;
        auto review = flowReview(options, context);
        if (!review && review.error().code == engine::inventory::kCancelled) {
            return base::failure(std::move(review.error()));
        }
        input.flows = review ? std::move(*review) : nullptr; // the checks of flows say that there is none
    }
    return {};
}

base::Result<void> Calculations::addJudgements(CheckInput& input, const base::RunContext& context) {
    auto found = allFindings(context);
    if (!found) {
        return base::failure(std::move(found.error()));
    }
    input.findings = std::move(found->open);
    auto matrix = gapMatrix(input.period, std::nullopt, context);
    if (!matrix) {
        return base::failure(std::move(matrix.error()));
    }
    input.schemes = std::move(matrix->schemes);
    if (context.cancelled()) { // some of it may be of parts only
        return base::failure(engine::inventory::kCancelled);
    }
    return countUnsourced(state_->session.records(), input);
}

base::Result<std::shared_ptr<const Workbench>> Calculations::workbench(base::Period period, base::Date today,
                                                                       const base::RunContext& context) {
    const auto factors = library();
    const auto catalogue = reference::Catalogue::shipped();
    auto evidence = evidenceById(state_->session);
    if (!factors || !catalogue || !evidence) {
        return base::failure(!factors ? factors.error() : !catalogue ? catalogue.error() : evidence.error());
    }
    const auto snapshot = *state_->session.snapshot();
    state_->forgetOlderThan(*snapshot);
    // Linked files change without the project: they are looked at each time, the rest only after a change.
    KeptWorkbench& kept = state_->workbenches[{period.encoded(), base::formatDate(today)}];
    if (kept.workbench && kept.evidence == *evidence) {
        return kept.workbench;
    }
    CheckInput input{*snapshot, **catalogue};
    input.period = period;
    input.today = today;
    input.evidence = *evidence;
    return addAnalyses(input, context).and_then([&] { return addJudgements(input, context); }).map([&] {
        KeptWorkbench& now = state_->workbenches[{period.encoded(), base::formatDate(today)}];
        now.evidence = std::move(*evidence);
        now.workbench = std::make_shared<const Workbench>(engine::workflow::workbench(input));
        return now.workbench;
    });
}

} // namespace parkcarbon::services
