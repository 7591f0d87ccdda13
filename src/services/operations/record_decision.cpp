#include <parkcarbon/services/judgement_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

/// The stored decision about the same subject, or nothing.
base::Result<std::optional<store::StoredRecord>> decisionAbout(const store::RecordReader& reader,
                                                               const domain::Decision& wanted) {
    auto stored = reader.allRecords(domain::Table::Decisions);
    if (!stored) {
        return base::failure(std::move(stored.error()));
    }
    const auto same = std::find_if(stored->begin(), stored->end(), [&](const store::StoredRecord& candidate) {
        const auto& decision = std::get<domain::Decision>(candidate.record);
        return decision.code == wanted.code && decision.subject == wanted.subject;
    });
    return same == stored->end() ? std::nullopt : std::optional(std::move(*same));
}

} // namespace

RecordDecision::RecordDecision(domain::Decision decision) : decision_(std::move(decision)) {
    decision_.reason = base::trimmed(decision_.reason);
}

base::Arguments RecordDecision::arguments() const {
    return {{"code", decision_.code},
            {"subject", decision_.subject},
            {"choice", decision_.choice},
            {"reason", decision_.reason}};
}

base::Result<void> RecordDecision::apply(store::RecordWriter& writer, const base::RunContext&) const {
    if (decision_.reason.empty()) {
        return base::failure(kReasonMissing, {{"table", "decisions"}, {"field", "reason"}});
    }
    const auto present = decisionAbout(writer, decision_);
    if (!present) {
        return base::failure(present.error());
    }
    domain::Decision decision = decision_;
    if (*present) {
        decision.id = std::get<domain::Decision>((*present)->record).id;
    } else if (decision.id.empty()) {
        decision.id = domain::DecisionId(FreeIds(writer, domain::Table::Decisions, "D").next());
    }
    if (decision.decided_by.empty()) {
        decision.decided_by = writer.actor();
    }
    if (!decision.decided_on) {
        decision.decided_on = writer.today();
    }
    const auto valid = domain::parseRecord(domain::Table::Decisions, domain::toCells(decision));
    if (!valid) {
        return base::failure(namedFieldError(domain::Table::Decisions, decision.id.str(), valid.error().front()));
    }
    if (*present) {
        return writer.update((*present)->key, *valid);
    }
    if (auto unique = requireNewId(writer, *valid); !unique) {
        return unique;
    }
    return writer.insert(*valid).map([](std::int64_t) {});
}

} // namespace parkcarbon::services
