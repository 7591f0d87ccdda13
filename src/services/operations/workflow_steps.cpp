#include <parkcarbon/services/workflow_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/services/judgement_operations.hpp>

#include <utility>

namespace parkcarbon::services {
namespace {

constexpr double kHighestStepScore = 4.0;

/// Changes the row of a step, or makes it.
template <typename Change> base::Result<void> changeStep(store::RecordWriter& writer, int step, Change change) {
    auto stored = writer.find(domain::Table::Workflow, std::to_string(step));
    if (!stored) {
        return base::failure(std::move(stored.error()));
    }
    domain::WorkflowEntry entry;
    entry.step = step;
    if (*stored) {
        entry = std::get<domain::WorkflowEntry>((*stored)->record);
    }
    change(entry);
    const auto valid = domain::parseRecord(domain::Table::Workflow, domain::toCells(entry));
    if (!valid) {
        return base::failure(namedFieldError(domain::Table::Workflow, std::to_string(step), valid.error().front()));
    }
    return *stored ? writer.update((*stored)->key, *valid) : writer.insert(*valid).map([](std::int64_t) {});
}

} // namespace

SetStepState::SetStepState(int step, domain::StepStatus status, std::string reason)
    : step_(step), status_(status), reason_(base::trimmed(reason)) {}

base::Arguments SetStepState::arguments() const {
    return {{"step", std::to_string(step_)}, {"state", std::string(domain::word(status_))}};
}

base::Result<void> SetStepState::apply(store::RecordWriter& writer, const base::RunContext&) const {
    if (status_ == domain::StepStatus::NotApplicable && reason_.empty()) {
        return base::failure(kReasonMissing, {{"table", "workflow"}, {"field", "reason"}});
    }
    return changeStep(writer, step_, [&](domain::WorkflowEntry& entry) {
        entry.status = status_;
        entry.reason = status_ == domain::StepStatus::NotApplicable ? reason_ : std::string();
        if (status_ == domain::StepStatus::InProgress && !entry.actual_start) {
            entry.actual_start = writer.today();
        }
        if (status_ == domain::StepStatus::Done && !entry.actual_finish) {
            entry.actual_finish = writer.today();
        }
        if (status_ != domain::StepStatus::Done) {
            entry.actual_finish.reset();
        }
    });
}

base::Arguments ScoreStep::arguments() const {
    return {{"step", std::to_string(step_)}, {"value", score_ ? base::formatNumber(*score_) : "—"}};
}

base::Result<void> ScoreStep::apply(store::RecordWriter& writer, const base::RunContext&) const {
    if (score_ && !(*score_ >= 0.0 && *score_ <= kHighestStepScore)) {
        return base::failure(kStepScoreInvalid, {{"value", base::formatNumber(*score_)}});
    }
    return changeStep(writer, step_, [&](domain::WorkflowEntry& entry) { entry.score = score_; });
}

OverrideStepCheck::OverrideStepCheck(int step, std::string check_code, std::string reason, std::string by)
    : step_(step), check_code_(std::move(check_code)), reason_(base::trimmed(reason)), by_(std::move(by)) {}

base::Arguments OverrideStepCheck::arguments() const {
    return {{"step", std::to_string(step_)}, {"code", check_code_}, {"reason", reason_}};
}

base::Result<void> OverrideStepCheck::apply(store::RecordWriter& writer, const base::RunContext& context) const {
    domain::Decision decision;
    decision.code = "STEP_CHECK_OVERRIDDEN";
    decision.subject = std::to_string(step_) + "/" + check_code_;
    decision.choice = "overridden";
    decision.reason = reason_;
    decision.decided_by = by_;
    return RecordDecision(std::move(decision)).apply(writer, context);
}

} // namespace parkcarbon::services
