#include <parkcarbon/services/judgement_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

domain::Dismissal dismissalFor(const base::Finding& finding) {
    domain::Dismissal dismissal;
    dismissal.code = finding.code.name;
    dismissal.table_name = finding.where.table;
    dismissal.record_id = finding.where.record_id;
    dismissal.field = finding.where.field;
    dismissal.evidence = domain::evidenceOf(finding);
    return dismissal;
}

} // namespace

DismissFindings::DismissFindings(base::Findings findings, std::string reason, std::string by)
    : findings_(std::move(findings)), reason_(base::trimmed(reason)), by_(std::move(by)) {}

base::Arguments DismissFindings::arguments() const {
    const bool same_code = std::all_of(findings_.begin(), findings_.end(), [&](const base::Finding& finding) {
        return finding.code == findings_.front().code;
    });
    return {{"code", same_code && !findings_.empty() ? std::string(findings_.front().code.name) : "…"},
            {"count", std::to_string(findings_.size())},
            {"reason", reason_}};
}

base::Result<void> DismissFindings::apply(store::RecordWriter& writer, const base::RunContext&) const {
    if (reason_.empty()) {
        return base::failure(kReasonMissing, {{"table", "dismissals"}, {"field", "reason"}});
    }
    const auto present = allOf<domain::Dismissal>(writer, domain::Table::Dismissals);
    if (!present) {
        return base::failure(present.error());
    }
    FreeIds ids(writer, domain::Table::Dismissals, "X");
    for (const base::Finding& finding : findings_) {
        const bool known = std::any_of(present->begin(), present->end(), [&](const domain::Dismissal& dismissal) {
            return domain::answers(dismissal, finding);
        });
        if (known) {
            continue;
        }
        domain::Dismissal dismissal = dismissalFor(finding);
        dismissal.id = domain::DismissalId(ids.next());
        dismissal.reason = reason_;
        dismissal.dismissed_by = by_.empty() ? writer.actor() : by_;
        dismissal.dismissed_on = writer.today();
        if (auto inserted = writer.insert(dismissal); !inserted) {
            return base::failure(std::move(inserted.error()));
        }
    }
    return {};
}

} // namespace parkcarbon::services
