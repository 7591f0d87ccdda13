#include <parkcarbon/services/workflow_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <algorithm>
#include <utility>

namespace parkcarbon::services {
namespace {

using domain::Table;

/// Applies `change` to every record of a table that it wants changed (returns true).
template <typename T, typename Change>
base::Result<void> changeAll(store::RecordWriter& writer, Table table, Change change) {
    auto stored = writer.allRecords(table);
    if (!stored) {
        return base::failure(std::move(stored.error()));
    }
    for (store::StoredRecord& record : *stored) {
        if (!change(std::get<T>(record.record))) {
            continue;
        }
        if (auto done = writer.update(record.key, record.record); !done) {
            return done;
        }
    }
    return {};
}

base::Result<void> removeAll(store::RecordWriter& writer, Table table) {
    auto keys = writer.keys(table);
    if (!keys) {
        return base::failure(std::move(keys.error()));
    }
    for (const std::int64_t key : *keys) {
        if (auto done = writer.remove(table, key); !done) {
            return done;
        }
    }
    return {};
}

/// The open cycle, with its row made where the project has none yet.
base::Result<domain::Cycle> closeOpenCycle(store::RecordWriter& writer, const domain::Park& park, int report_year) {
    auto stored = writer.allRecords(Table::Cycles);
    if (!stored) {
        return base::failure(std::move(stored.error()));
    }
    for (store::StoredRecord& record : *stored) {
        auto& cycle = std::get<domain::Cycle>(record.record);
        if (!cycle.closed) {
            cycle.base_year = cycle.base_year ? cycle.base_year : park.base_year;
            cycle.report_year = report_year;
            cycle.closed = writer.today();
            return writer.update(record.key, record.record).map([&] { return cycle; });
        }
    }
    domain::Cycle cycle;
    cycle.id = domain::CycleId(FreeIds(writer, Table::Cycles, "C").next());
    cycle.base_year = park.base_year;
    cycle.report_year = report_year;
    cycle.closed = writer.today();
    return writer.insert(cycle).map([&](std::int64_t) { return cycle; });
}

void beginAgain(domain::WorkflowEntry& entry) {
    domain::WorkflowEntry fresh;
    fresh.step = entry.step;
    fresh.responsible = entry.responsible;
    fresh.note = entry.note;
    entry = std::move(fresh);
}

/// What the parts of the new cycle begin with; evidence keeps in its note which step it once proved.
base::Result<void> resetSteps(store::RecordWriter& writer, const std::string& cycle) {
    return changeAll<domain::WorkflowEntry>(writer, Table::Workflow,
                                            [](domain::WorkflowEntry& entry) {
                                                beginAgain(entry);
                                                return true;
                                            })
        .and_then([&] {
            return changeAll<domain::Evidence>(writer, Table::Evidence, [&](domain::Evidence& evidence) {
                if (!evidence.step) {
                    return false;
                }
                evidence.note += (evidence.note.empty() ? "" : " ") + cycle + "/" + std::to_string(*evidence.step);
                evidence.step.reset();
                return true;
            });
        })
        .and_then([&] { return removeAll(writer, Table::StepEntries); });
}

base::Result<void> rollBaseYear(store::RecordWriter& writer, domain::Park park, int base_year) {
    park.base_year = base_year;
    return writer.insert(park).map([](std::int64_t) {});
}

} // namespace

StartNextCycle::StartNextCycle(int base_year, std::vector<domain::CycleResult> results)
    : base_year_(base_year), results_(std::move(results)) {}

base::Arguments StartNextCycle::arguments() const {
    return {{"value", std::to_string(base_year_)}};
}

base::Result<void> StartNextCycle::apply(store::RecordWriter& writer, const base::RunContext&) const {
    auto stored = existingRecord(writer, Table::Park, "park");
    if (!stored) {
        return base::failure(std::move(stored.error()));
    }
    const auto& park = std::get<domain::Park>(stored->record);
    if (park.base_year && base_year_ <= *park.base_year) {
        return base::failure(kNextCycleYearInvalid,
                             {{"value", std::to_string(base_year_)}, {"expected", std::to_string(*park.base_year)}});
    }
    const auto closed = closeOpenCycle(writer, park, base_year_);
    if (!closed) {
        return base::failure(closed.error());
    }
    for (domain::CycleResult result : results_) {
        result.cycle = closed->id.str();
        if (auto kept = writer.insert(result); !kept) {
            return base::failure(std::move(kept.error()));
        }
    }
    domain::Cycle next;
    next.id = domain::CycleId(FreeIds(writer, Table::Cycles, "C").next());
    next.base_year = base_year_;
    next.opened = writer.today();
    if (auto opened = writer.insert(next); !opened) {
        return base::failure(std::move(opened.error()));
    }
    return resetSteps(writer, closed->id.str()).and_then([&] { return rollBaseYear(writer, park, base_year_); });
}

} // namespace parkcarbon::services
