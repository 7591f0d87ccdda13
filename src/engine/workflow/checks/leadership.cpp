#include "step_check.hpp"

#include <parkcarbon/engine/workflow/step_list.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::workflow {
namespace {

using domain::TeamFunction;

constexpr std::array kNeededFunctions = {
    TeamFunction::EconomyStatistics, TeamFunction::Environment, TeamFunction::Energy,
    TeamFunction::Finance,           TeamFunction::Planning,    TeamFunction::InvestmentPromotion,
    TeamFunction::KeyEnterprise};

bool hasPerson(const domain::ProjectSnapshot& snapshot, const domain::PersonId& person) {
    return std::any_of(snapshot.team.begin(), snapshot.team.end(),
                       [&](const domain::TeamMember& member) { return member.id == person; });
}

/// Exactly one accountable person, and somebody who does the work; only people of the team count.
bool hasOwners(const domain::ProjectSnapshot& snapshot, int step) {
    std::size_t accountable = 0;
    std::size_t responsible = 0;
    for (const domain::Responsibility& duty : snapshot.responsibilities) {
        if (duty.step == step && hasPerson(snapshot, duty.person)) {
            accountable += duty.role == domain::RaciRole::Accountable ? 1 : 0;
            responsible += duty.role == domain::RaciRole::Responsible ? 1 : 0;
        }
    }
    return accountable == 1 && responsible >= 1;
}

} // namespace

CheckOutcome leaderNamed(const CheckInput& input, int) {
    const auto& team = input.snapshot.team;
    const auto leader = std::find_if(team.begin(), team.end(), [](const domain::TeamMember& member) {
        return member.group == domain::TeamGroup::LeadingGroup && member.leader;
    });
    if (leader == team.end()) {
        return failed({}, inTable("team"));
    }
    // A principal is known by the post, so that the reader can judge it.
    return leader->post.empty() ? failed({}, inTable("team", leader->id.str(), "post"))
                                : passed({{"value", leader->name + " (" + leader->post + ")"}});
}

CheckOutcome teamFunctionsCovered(const CheckInput& input, int) {
    std::string missing;
    for (const TeamFunction function : kNeededFunctions) {
        const bool filled = std::any_of(input.snapshot.team.begin(), input.snapshot.team.end(),
                                        [&](const domain::TeamMember& member) { return member.function == function; });
        if (!filled) {
            missing += (missing.empty() ? "" : ";") + std::string(domain::word(function));
        }
    }
    return missing.empty() ? passed({{"value", std::to_string(kNeededFunctions.size())}})
                           : failed({{"functions", missing}}, inTable("team"));
}

CheckOutcome raciComplete(const CheckInput& input, int) {
    const StepList list = stepList(input.snapshot, input.catalogue);
    std::vector<std::string> incomplete;
    for (const StepDefinition& step : list.steps) {
        if (!hasOwners(input.snapshot, step.step)) {
            incomplete.push_back(std::to_string(step.step));
        }
    }
    return incomplete.empty() ? passed({{"value", std::to_string(list.steps.size())}})
                              : failed({{"items", joined(incomplete)}}, inTable("responsibilities"));
}

CheckOutcome foundingDocumentGiven(const CheckInput& input, int step) {
    const std::string number = entryOf(input, step, "document_no");
    const std::string date = entryOf(input, step, "document_date");
    const bool attached = std::any_of(input.snapshot.evidence.begin(), input.snapshot.evidence.end(),
                                      [&](const domain::Evidence& evidence) { return evidence.step == step; });
    if (number.empty() || !base::parseDate(date)) {
        return failed({}, inTable("step_entries"));
    }
    return attached ? passed({{"value", number + ", " + date}}) : failed({}, inTable("evidence"));
}

} // namespace parkcarbon::engine::workflow
