#include <parkcarbon/engine/inventory/trial.hpp>

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <limits>
#include <memory>

namespace parkcarbon::engine::inventory {
namespace {

/// The row under trial is the only record there is.
class SingleActivity final : public RecordSource {
public:
    explicit SingleActivity(const domain::Activity& activity) : activity_(activity) {}
    std::optional<domain::Activity> activity(std::string_view id) const override {
        return id == activity_.id.str() ? std::optional(activity_) : std::nullopt;
    }
    std::optional<domain::EnergyTransfer> transfer(std::string_view /*id*/) const override { return std::nullopt; }

private:
    const domain::Activity& activity_;
};

std::shared_ptr<const domain::ActivityColumns> columnsOf(const domain::Activity& activity, std::uint32_t enterprise) {
    auto columns = std::make_shared<domain::ActivityColumns>();
    auto ids = std::make_shared<domain::TextColumn>();
    ids->push_back(activity.id.str());
    columns->id = std::move(ids);
    columns->key = {1};
    columns->enterprise = {enterprise};
    columns->period = {activity.period.encoded()};
    columns->category = {activity.category};
    columns->items = {activity.item};
    columns->item = {0};
    columns->quantity = {activity.quantity.value()};
    columns->units = {activity.quantity.unit()};
    columns->unit = {0};
    columns->uncertainty_pct = {activity.uncertainty_pct ? static_cast<float>(*activity.uncertainty_pct)
                                                         : std::numeric_limits<float>::quiet_NaN()};
    columns->evidence_class = {activity.evidence_class};
    columns->parameter_sets.push_back(activity.parameters);
    columns->parameters = {1};
    return columns;
}

/// The park with this row, its enterprise and nothing else that could be counted.
domain::ProjectSnapshot parkOfOneRow(const domain::Activity& activity, const domain::ProjectSnapshot& snapshot) {
    domain::ProjectSnapshot single;
    single.revision = snapshot.revision;
    single.park = snapshot.park;
    single.pinned = snapshot.pinned;
    single.zones = snapshot.zones;
    single.own_factors = snapshot.own_factors;
    single.decisions = snapshot.decisions;
    const auto enterprise =
        std::find_if(snapshot.enterprises.begin(), snapshot.enterprises.end(),
                     [&](const domain::Enterprise& candidate) { return candidate.id == activity.enterprise; });
    std::uint32_t index = domain::ActivityColumns::kNoEnterprise;
    if (enterprise != snapshot.enterprises.end()) {
        single.enterprises.push_back(*enterprise);
        index = 0;
    }
    single.activities = columnsOf(activity, index);
    return single;
}

} // namespace

base::Result<Trial> tryActivity(const domain::Activity& activity, const domain::ProjectSnapshot& snapshot,
                                const reference::Library& library, base::Period period) {
    const domain::ProjectSnapshot single = parkOfOneRow(activity, snapshot);
    Options options;
    options.period = period;
    auto inventory = compute(single, library, options);
    if (!inventory) {
        return base::failure(std::move(inventory.error()));
    }
    Trial trial;
    trial.lines = std::move(inventory->lines);
    trial.findings = std::move(inventory->findings);
    // About the park, which has other rows beside this one.
    std::erase_if(trial.findings, [](const base::Finding& finding) { return finding.code == kNoDataInPeriod; });
    for (const base::Finding& finding : trial.findings) {
        if (finding.code == kParameterMissing) {
            trial.missing.emplace_back(finding.argument("parameter"));
        }
    }
    const SingleActivity records(activity);
    for (const Line& line : trial.lines) {
        trial.co2e += line.co2e;
        auto explanation = explain(line.line_id, single, library, period, records);
        if (!explanation) {
            return base::failure(std::move(explanation.error()));
        }
        trial.explanations.push_back(std::move(*explanation));
    }
    return trial;
}

} // namespace parkcarbon::engine::inventory
