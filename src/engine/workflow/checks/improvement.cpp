#include "step_check.hpp"

#include <parkcarbon/engine/workflow/acceptance.hpp>

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

bool isAnswered(const domain::ProjectSnapshot& snapshot, const std::string& indicator) {
    return std::any_of(snapshot.corrective_actions.begin(), snapshot.corrective_actions.end(),
                       [&](const domain::CorrectiveAction& action) {
                           return action.indicator == indicator && !action.action.empty() && !action.owner.empty() &&
                                  action.due;
                       });
}

CheckOutcome entryGiven(const CheckInput& input, int step, std::string_view field) {
    const std::string value = entryOf(input, step, field);
    return value.empty() ? failed({}, inTable("step_entries")) : passed({{"value", value}});
}

} // namespace

CheckOutcome unmetTargetsAnswered(const CheckInput& input, int) {
    if (input.snapshot.targets.empty()) {
        return failedBecause(kCheckNoTargets, {}, inTable("targets"));
    }
    std::vector<std::string> unmet;
    std::vector<std::string> unanswered;
    for (const TargetCompletion& target : acceptance(input).targets) {
        if (target.met) {
            continue;
        }
        unmet.push_back(target.indicator_id);
        if (!isAnswered(input.snapshot, target.indicator_id)) {
            unanswered.push_back(target.indicator_id);
        }
    }
    return unmet.empty() ? nothingToCheck(kCheckAllTargetsMet)
                         : allComplete(unmet.size(), unanswered, "corrective_actions");
}

CheckOutcome nextReviewDated(const CheckInput& input, int step) {
    const std::string text = entryOf(input, step, "next_review_on");
    const auto date = base::parseDate(text);
    return date && *date > input.today ? passed({{"value", text}}) : failed({}, inTable("step_entries"));
}

CheckOutcome rulesIssued(const CheckInput& input, int step) {
    return entryGiven(input, step, "rules_no");
}

CheckOutcome caseExported(const CheckInput& input, int step) {
    return entryGiven(input, step, "case_exported_on");
}

} // namespace parkcarbon::engine::workflow
