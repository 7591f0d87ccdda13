#include <parkcarbon/services/judgement_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <algorithm>

namespace parkcarbon::services {

LiftDismissals::LiftDismissals(std::vector<domain::Dismissal> dismissals) : dismissals_(std::move(dismissals)) {}

base::Arguments LiftDismissals::arguments() const {
    const bool same_code = std::all_of(dismissals_.begin(), dismissals_.end(), [&](const domain::Dismissal& dismissal) {
        return dismissal.code == dismissals_.front().code;
    });
    return {{"code", same_code && !dismissals_.empty() ? dismissals_.front().code : "…"},
            {"count", std::to_string(dismissals_.size())}};
}

base::Result<void> LiftDismissals::apply(store::RecordWriter& writer, const base::RunContext&) const {
    for (const domain::Dismissal& dismissal : dismissals_) {
        const auto stored = existingRecord(writer, domain::Table::Dismissals, dismissal.id.str());
        if (!stored) {
            return base::failure(stored.error());
        }
        if (auto removed = writer.remove(domain::Table::Dismissals, stored->key); !removed) {
            return removed;
        }
    }
    return {};
}

} // namespace parkcarbon::services
