#include <parkcarbon/engine/workflow/cycle.hpp>

#include <algorithm>
#include <map>

namespace parkcarbon::engine::workflow {
namespace {

using Values = std::vector<std::pair<std::string, double>>;

std::string unitOf(std::string_view subject) {
    if (subject == "total" || subject.starts_with("stage/")) {
        return "%";
    }
    return subject.starts_with("step/") ? "1" : "";
}

/// The open cycle's numbers under the subjects of cycle_results.csv.
Values presentValues(const Workbench& present, const Values& indicators) {
    Values values;
    if (present.total_pct) {
        values.emplace_back("total", *present.total_pct);
    }
    for (const StageState& stage : present.stages) {
        if (stage.score_pct) {
            values.emplace_back("stage/" + std::to_string(stage.definition.stage), *stage.score_pct);
        }
    }
    for (const StepState& step : present.steps) {
        if (step.score) {
            values.emplace_back("step/" + std::to_string(step.definition.step), step.gated_score);
        }
    }
    for (const auto& [id, value] : indicators) {
        values.emplace_back("indicator/" + id, value);
    }
    return values;
}

void add(CycleComparison& comparison, const std::string& subject, const std::string& unit, std::size_t cycle,
         double value) {
    auto line = std::find_if(comparison.lines.begin(), comparison.lines.end(),
                             [&](const CycleLine& candidate) { return candidate.subject == subject; });
    if (line == comparison.lines.end()) {
        comparison.lines.push_back(
            {subject, unit, std::vector<std::optional<double>>(comparison.cycles.size()), std::nullopt});
        line = std::prev(comparison.lines.end());
    }
    line->values[cycle] = value;
}

} // namespace

CycleComparison compareCycles(const domain::ProjectSnapshot& snapshot, const Workbench& present,
                              const Values& indicators) {
    CycleComparison comparison;
    std::map<std::string, std::size_t> index_of;
    for (const domain::Cycle& cycle : snapshot.cycles) {
        if (cycle.closed) {
            index_of.emplace(cycle.id.str(), comparison.cycles.size());
            comparison.cycles.push_back({cycle.id.str(), cycle.base_year, cycle.report_year});
        }
    }
    comparison.cycles.push_back({"", snapshot.park.base_year, present.period.yearNumber()});
    for (const auto& [subject, value] : presentValues(present, indicators)) {
        add(comparison, subject, unitOf(subject), comparison.cycles.size() - 1, value);
    }
    for (const domain::CycleResult& result : snapshot.cycle_results) {
        if (const auto cycle = index_of.find(result.cycle); cycle != index_of.end()) {
            add(comparison, result.subject, result.unit, cycle->second, result.value);
        }
    }
    for (CycleLine& line : comparison.lines) {
        const std::size_t last = line.values.size() - 1;
        if (last > 0 && line.values[last] && line.values[last - 1]) {
            line.change = *line.values[last] - *line.values[last - 1];
        }
    }
    return comparison;
}

std::vector<domain::CycleResult> resultsOf(const std::string& cycle, const domain::ProjectSnapshot& snapshot,
                                           const Workbench& present, const Values& indicators) {
    std::vector<domain::CycleResult> results;
    for (const auto& [subject, value] : presentValues(present, indicators)) {
        results.push_back({cycle, subject, value, unitOf(subject), {}, {}});
    }
    for (const domain::Target& target : snapshot.targets) {
        results.push_back(
            {cycle, "target/" + target.indicator + "/" + std::to_string(target.year), target.value, {}, {}, {}});
    }
    return results;
}

} // namespace parkcarbon::engine::workflow
