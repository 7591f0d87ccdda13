#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/decision.hpp>
#include <parkcarbon/domain/dismissal.hpp>
#include <parkcarbon/services/operation.hpp>

#include <string>
#include <vector>

/// What people say about a project's findings: setting one aside, or choosing where the data leave it open. Always with
/// a reason, signed and dated.
namespace parkcarbon::services {

inline constexpr base::Code kReasonMissing{"REASON_MISSING"};
inline constexpr base::Code kDismissFindings{"DISMISS_FINDINGS"};
inline constexpr base::Code kLiftDismissals{"LIFT_DISMISSALS"};
inline constexpr base::Code kRecordDecision{"RECORD_DECISION"};

/// Sets findings aside for one reason until what they say changes. Findings that are set aside already are left as they
/// are. Errors: REASON_MISSING {field}.
class DismissFindings final : public Operation {
public:
    /// `by`: who dismisses; empty = the actor of the journal.
    DismissFindings(base::Findings findings, std::string reason, std::string by = {});
    base::Code code() const override { return kDismissFindings; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    base::Findings findings_;
    std::string reason_;
    std::string by_;
};

/// Takes dismissals back, so that their findings stand open again. Errors: RECORD_NOT_FOUND {table, value}.
class LiftDismissals final : public Operation {
public:
    explicit LiftDismissals(std::vector<domain::Dismissal> dismissals);
    base::Code code() const override { return kLiftDismissals; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    std::vector<domain::Dismissal> dismissals_;
};

/// Records what was chosen and why. A decision with the same code and subject is replaced: a subject has one decision.
/// An empty id, `decided_by` or `decided_on` is filled in: the next free id, the journal's actor, today.
/// Errors: REASON_MISSING {field}; what the record parser says of an empty field, with `table` and `field`;
/// ID_DUPLICATE {table, value}.
class RecordDecision final : public Operation {
public:
    explicit RecordDecision(domain::Decision decision);
    base::Code code() const override { return kRecordDecision; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    domain::Decision decision_;
};

} // namespace parkcarbon::services
