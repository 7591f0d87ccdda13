#include "explanation_steps.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

/// The records with their balanced amounts.
class ReconciledRecords final : public RecordSource {
public:
    ReconciledRecords(const RecordSource& stated, const ReconciledAmounts& amounts)
        : stated_(stated), amounts_(amounts) {}

    std::optional<domain::Activity> activity(std::string_view id) const override {
        return changed(stated_.activity(id), amounts_.activities);
    }
    std::optional<domain::EnergyTransfer> transfer(std::string_view id) const override {
        return changed(stated_.transfer(id), amounts_.transfers);
    }

private:
    template <typename Record, typename Ratios>
    static std::optional<Record> changed(std::optional<Record> record, const Ratios& ratios) {
        const auto ratio = record ? ratios.find(record->id.str()) : ratios.end();
        if (ratio != ratios.end()) {
            const domain::Quantity stated = record->quantity;
            record->quantity = *domain::Quantity::create(stated.value() * ratio->second, stated.unit());
        }
        return record;
    }

    const RecordSource& stated_;
    const ReconciledAmounts& amounts_;
};

/// The amount step shows what was stated; the step behind it, what the balances make of it.
void showStatedAmount(Explanation& explanation, double ratio) {
    const auto amount =
        std::find_if(explanation.steps.begin(), explanation.steps.end(), [](const ExplanationStep& step) {
            return step.origin == ExplanationStep::Origin::Input && step.symbol == "AD";
        });
    if (amount != explanation.steps.end()) {
        amount->value /= ratio;
        explanation.steps.insert(amount + 1, computedStep("k", "reconciled_to_stated", ratio, "1"));
        explanation.formula += "; AD → AD × k";
    }
}

} // namespace

base::Result<Explanation> explainReconciled(std::string_view line_id, const domain::ProjectSnapshot& snapshot,
                                            const reference::Library& library, base::Period period,
                                            const RecordSource& records, const ReconciledAmounts& amounts) {
    auto explanation =
        explain(line_id, withAmounts(snapshot, amounts), library, period, ReconciledRecords(records, amounts));
    if (!explanation) {
        return explanation;
    }
    const std::string_view record = line_id.substr(0, line_id.rfind('/'));
    for (const auto* const ratios : {&amounts.activities, &amounts.transfers}) {
        if (const auto ratio = ratios->find(record); ratio != ratios->end()) {
            showStatedAmount(*explanation, ratio->second);
        }
    }
    return explanation;
}

} // namespace parkcarbon::engine::inventory
