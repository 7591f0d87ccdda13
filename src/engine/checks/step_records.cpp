#include "check.hpp"
#include "knowledge_lists.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <map>
#include <set>

namespace parkcarbon::engine::checks {
namespace {

void tellStep(const KnowledgeLists& known, std::string_view table, const std::string& record_id,
              std::optional<int> step, FindingWriter& findings) {
    if (step && !known.isStep(*step)) {
        findings.add(kStepUnknown, base::Severity::Warning, at(table, record_id, "step"),
                     {{"value", std::to_string(*step)}, {"expected", "≤ " + known.lastStep()}});
    }
}

/// What people enter on a step that the list does not have is lost from sight.
void checkSteps(const domain::ProjectSnapshot& snapshot, FindingWriter& findings) {
    const KnowledgeLists known(snapshot);
    for (const domain::WorkflowEntry& entry : snapshot.workflow) {
        tellStep(known, "workflow", domain::recordId(entry), entry.step, findings);
    }
    for (const domain::StepEntry& entry : snapshot.step_entries) {
        tellStep(known, "step_entries", domain::recordId(entry), entry.step, findings);
    }
    for (const domain::Responsibility& duty : snapshot.responsibilities) {
        tellStep(known, "responsibilities", domain::recordId(duty), duty.step, findings);
    }
    for (const domain::Meeting& meeting : snapshot.meetings) {
        tellStep(known, "meetings", meeting.id.str(), meeting.step, findings);
    }
    for (const domain::Evidence& evidence : snapshot.evidence) {
        tellStep(known, "evidence", evidence.id.str(), evidence.step, findings);
    }
    for (const domain::CorrectiveAction& action : snapshot.corrective_actions) {
        tellStep(known, "corrective_actions", action.id.str(), action.step, findings);
    }
}

void checkPeople(const domain::ProjectSnapshot& snapshot, FindingWriter& findings) {
    std::set<std::string_view> team;
    for (const domain::TeamMember& member : snapshot.team) {
        team.insert(member.id.str());
    }
    std::map<int, const domain::Responsibility*> accountable;
    for (const domain::Responsibility& duty : snapshot.responsibilities) {
        const std::string id = domain::recordId(duty);
        if (!team.contains(duty.person.str())) {
            findings.add(kPersonUnknown, base::Severity::Warning, at("responsibilities", id, "person_id"),
                         {{"value", duty.person.str()}, {"step", std::to_string(duty.step)}});
        }
        if (duty.role != domain::RaciRole::Accountable) {
            continue;
        }
        const auto [first, fresh] = accountable.emplace(duty.step, &duty);
        if (!fresh) {
            findings.add(kAccountableRepeated, base::Severity::Warning, at("responsibilities", id, "role"),
                         {{"value", duty.person.str()},
                          {"other", first->second->person.str()},
                          {"step", std::to_string(duty.step)}});
        }
    }
}

void checkStepDates(const domain::ProjectSnapshot& snapshot, FindingWriter& findings) {
    for (const domain::WorkflowEntry& entry : snapshot.workflow) {
        const std::string id = domain::recordId(entry);
        tellDisorder(entry.start, entry.finish, at("workflow", id, "finish"), findings);
        tellDisorder(entry.actual_start, entry.actual_finish, at("workflow", id, "actual_finish"), findings);
    }
    for (const domain::Cycle& cycle : snapshot.cycles) {
        tellDisorder(cycle.opened, cycle.closed, at("cycles", cycle.id.str(), "closed"), findings);
    }
}

} // namespace

void checkStepRecords(const CheckInput& input, FindingWriter& findings) {
    checkSteps(input.snapshot, findings);
    checkPeople(input.snapshot, findings);
    checkStepDates(input.snapshot, findings);
}

} // namespace parkcarbon::engine::checks
