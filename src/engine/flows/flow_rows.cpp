#include "flow_rows.hpp"

#include "../inventory/parameter_reader.hpp"
#include "flow_uncertainty.hpp"
#include "flow_words.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace parkcarbon::engine::flows {
namespace {

base::Location flowRowField(const domain::Flow& row, const char* field) {
    base::Location where = fieldOfRecord("flows", row, field);
    where.record_id = row.id.str();
    return where;
}

/// A tonne of water is taken as a cubic metre.
std::optional<double> factorToLayer(const domain::Unit& unit, const Layer& layer, const domain::Unit& layer_unit) {
    if (const auto factor = unit.factorTo(layer_unit)) {
        return *factor;
    }
    if (layer.kind == LayerKind::Water) {
        if (const auto tonnes = unit.factorTo(inventory::knownUnit("t"))) {
            return *tonnes;
        }
    }
    return std::nullopt;
}

/// Rows that are one flow.
struct FlowRowGroup {
    std::vector<const domain::Flow*> rows;
};

class FlowRowReader {
public:
    FlowRowReader(SystemDraft& draft, const std::vector<inventory::ParkTransfer>& transfers)
        : draft_(draft), period_(draft.run().options.period) {
        for (const inventory::ParkTransfer& transfer : transfers) {
            const domain::EnergyTransfer& record = *transfer.record;
            transfers_[{record.from.str(), record.to.str(), std::string(domain::word(record.carrier))}].push_back(
                &record);
        }
    }

    FlowOfRow read() {
        for (const FlowRowGroup& group : groups()) {
            addGroup(group);
        }
        return std::move(flow_of_row_);
    }

private:
    using Key = std::tuple<std::string, std::string, std::string, std::string>;

    std::vector<FlowRowGroup> groups() {
        std::vector<FlowRowGroup> groups;
        std::map<Key, std::size_t> shorter;
        std::set<Key> whole;
        for (const domain::Flow& row : draft_.run().snapshot.flows) {
            if (!period_.contains(row.period) || repeatsTransfer(row)) {
                continue;
            }
            const Key key{row.from.str(), row.to.str(), row.material, row.layer};
            if (row.period == period_) {
                whole.insert(key);
                groups.push_back({{&row}});
                continue;
            }
            const auto [known, is_new] = shorter.try_emplace(key, groups.size());
            if (is_new) {
                groups.emplace_back();
            }
            groups[known->second].rows.push_back(&row);
        }
        for (const auto& [key, group] : shorter) {
            checkPeriods(groups[group], whole.contains(key));
        }
        return groups;
    }

    /// What the energy transfers say already would count twice.
    bool repeatsTransfer(const domain::Flow& row) {
        if (row.layer != "energy") {
            return false;
        }
        const auto same = transfers_.find({row.from.str(), row.to.str(), energyCode(row.material)});
        if (same == transfers_.end()) {
            return false;
        }
        const auto overlapping =
            std::find_if(same->second.begin(), same->second.end(), [&](const domain::EnergyTransfer* transfer) {
                return row.period.contains(transfer->period) || transfer->period.contains(row.period);
            });
        if (overlapping == same->second.end()) {
            return false;
        }
        draft_.report(kFlowRepeatsTransfer, base::Severity::Warning,
                      {{"value", (*overlapping)->id.str()},
                       {"material", row.material},
                       {"from", row.from.str()},
                       {"to", row.to.str()}},
                      flowRowField(row, "material"));
        return true;
    }

    /// Months that lack make the flow too small, months beside the whole year make it too large: both are said, since
    /// nothing tells which of the rows is meant.
    void checkPeriods(const FlowRowGroup& group, bool whole_exists) {
        constexpr int kMonths = 12;
        const domain::Flow& first = *group.rows.front();
        int covered = 0;
        int expected = 0;
        bool overlap = whole_exists;
        for (int month = 1; month <= kMonths; ++month) {
            const auto one = base::Period::month(period_.yearNumber(), month);
            expected += period_.contains(one) ? 1 : 0;
            const auto rows = std::count_if(group.rows.begin(), group.rows.end(),
                                            [&](const domain::Flow* row) { return row->period.contains(one); });
            covered += rows > 0 ? 1 : 0;
            overlap = overlap || rows > 1;
        }
        if (covered < expected) {
            draft_.report(kFlowPeriodPartial, base::Severity::Warning,
                          {{"value", std::to_string(covered)},
                           {"expected", std::to_string(expected)},
                           {"material", first.material}},
                          flowRowField(first, "period"));
        }
        if (overlap) {
            draft_.report(kFlowPeriodsOverlap, base::Severity::Warning,
                          {{"value", period_.str()}, {"material", first.material}}, flowRowField(first, "period"));
        }
    }

    std::optional<std::uint32_t> end(const domain::Flow& row, const domain::FlowParty& party, const char* field) {
        const auto node = draft_.node(party);
        if (!node) {
            draft_.report(kFlowPartyUnknown, base::Severity::Error, {{"value", party.str()}}, flowRowField(row, field));
        }
        return node;
    }

    void addGroup(const FlowRowGroup& group) {
        const domain::Flow& first = *group.rows.front();
        const auto from = end(first, first.from, "from_id");
        const auto to = end(first, first.to, "to_id");
        if (!from || !to) {
            return;
        }
        const std::uint32_t layer = draft_.layer(first.layer);
        ProjectFlow about;
        about.amount_layer = layer;
        about.material = first.material;
        about.evidence_class = first.evidence_class;
        about.uncertainty_assumed = true;
        for (const domain::Flow* const row : group.rows) {
            about.records.push_back({"flows", row->id.str()});
            about.evidence_class = std::max(about.evidence_class, row->evidence_class);
            about.uncertainty_assumed = about.uncertainty_assumed && row->quantity && !row->uncertainty_pct;
        }
        const std::uint32_t flow = draft_.addFlow(first.id.str(), *from, *to, std::move(about));
        for (const domain::Flow* const row : group.rows) {
            flow_of_row_.emplace(row->id.str(), flow);
        }
        draft_.quantity(flow, layer).mass = amountOf(group, layer);
    }

    /// Nothing when some row is unmeasured: the sum of the others says nothing of the whole.
    Datum amountOf(const FlowRowGroup& group, std::uint32_t layer) {
        Measurement sum;
        bool complete = true;
        for (const domain::Flow* const row : group.rows) {
            if (!row->quantity) {
                complete = false;
                continue;
            }
            const auto factor = factorToLayer(row->unit, draft_.system().layers[layer], draft_.unitOf(layer));
            if (!factor) {
                complete = false;
                draft_.report(
                    kFlowUnitUnusable, base::Severity::Warning,
                    {{"value", row->unit.symbol()}, {"expected", draft_.unitOf(layer).symbol()}, {"layer", row->layer}},
                    flowRowField(*row, "unit"));
                continue;
            }
            const double value = *row->quantity * *factor;
            sum.value += value;
            sum.sd += sdOf(value, draft_.halfWidthPct(row->uncertainty_pct, row->evidence_class));
        }
        return complete ? Datum(sum) : Datum();
    }

    SystemDraft& draft_;
    const base::Period period_;
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<const domain::EnergyTransfer*>>
        transfers_; ///< by sender, receiver and carrier
    FlowOfRow flow_of_row_;
};

} // namespace

FlowOfRow addFlowRows(SystemDraft& draft, const std::vector<inventory::ParkTransfer>& transfers) {
    return FlowRowReader(draft, transfers).read();
}

} // namespace parkcarbon::engine::flows
