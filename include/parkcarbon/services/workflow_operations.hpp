#pragma once

#include <parkcarbon/domain/workbench.hpp>
#include <parkcarbon/services/operation.hpp>

#include <optional>
#include <string>
#include <vector>

/// What people do on the steps of circularization beside filling their tables.
namespace parkcarbon::services {

inline constexpr base::Code kSetStepState{"SET_STEP_STATE"};
inline constexpr base::Code kScoreStep{"SCORE_STEP"};
inline constexpr base::Code kOverrideStepCheck{"OVERRIDE_STEP_CHECK"};
inline constexpr base::Code kStartNextCycle{"START_NEXT_CYCLE"};
inline constexpr base::Code kStepScoreInvalid{"STEP_SCORE_INVALID"};
inline constexpr base::Code kNextCycleYearInvalid{"NEXT_CYCLE_YEAR_INVALID"};

/// Says where a step stands; its row is made where there is none. Errors: REASON_MISSING {table, field} for
/// `not_applicable` without a reason.
class SetStepState final : public Operation {
public:
    SetStepState(int step, domain::StepStatus status, std::string reason = {});
    base::Code code() const override { return kSetStepState; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    int step_;
    domain::StepStatus status_;
    std::string reason_;
};

/// Claims a score of 0 to 4 for a step, or takes the claim back. Errors: STEP_SCORE_INVALID {value}.
class ScoreStep final : public Operation {
public:
    ScoreStep(int step, std::optional<double> score) : step_(step), score_(score) {}
    base::Code code() const override { return kScoreStep; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    int step_;
    std::optional<double> score_;
};

/// Lets a check of a step pass though it fails: a decision STEP_CHECK_OVERRIDDEN about `<step>/<check code>`, signed
/// and dated. Errors: those of RecordDecision, REASON_MISSING among them.
class OverrideStepCheck final : public Operation {
public:
    OverrideStepCheck(int step, std::string check_code, std::string reason, std::string by = {});
    base::Code code() const override { return kOverrideStepCheck; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    int step_;
    std::string check_code_;
    std::string reason_;
    std::string by_;
};

/// Closes the open cycle with what it came to and begins the next: the base year becomes `base_year`, steps are not
/// started again and lose score, dates and entries, evidence is kept without its step. `results` are those of
/// engine::workflow::resultsOf; their cycle is filled in. Errors: NEXT_CYCLE_YEAR_INVALID {value, expected} when the
/// new base year is not after the present one.
class StartNextCycle final : public Operation {
public:
    StartNextCycle(int base_year, std::vector<domain::CycleResult> results);
    base::Code code() const override { return kStartNextCycle; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    int base_year_;
    std::vector<domain::CycleResult> results_;
};

} // namespace parkcarbon::services
