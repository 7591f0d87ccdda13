#include "bridge_parts.hpp"
#include "contributions.hpp"
#include "standing_change.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace parkcarbon::engine::views {
namespace {

/// The contributions of one key on one side.
struct LedgerAmount {
    std::optional<domain::Unit> unit; ///< of the first contribution
    bool units_agree = true;
    double quantity = 0.0; ///< in `unit`
    double mass = 0.0;
    double co2e = 0.0;
    std::set<std::string_view> methods;
    std::vector<std::string> ids;

    bool present() const { return unit.has_value(); }

    void add(Contribution&& contribution) {
        if (!unit) {
            unit = contribution.unit;
        }
        const auto factor = contribution.unit.factorTo(*unit);
        units_agree = units_agree && factor.has_value();
        quantity += contribution.quantity * factor.value_or(0.0);
        mass += contribution.mass;
        co2e += contribution.co2e;
        methods.insert(contribution.method);
        ids.push_back(std::move(contribution.id));
    }
};

struct LedgerPair {
    LedgerAmount from;
    LedgerAmount to;
};

/// Splits the change of one key. With Q amount, f mass per amount and G warming potential (t CO2e per t):
/// activity (Q1 − Q0)·f0·G0, factor or method Q1·(f1 − f0)·G0, GWP set Q1·f1·(G1 − G0).
class LedgerSplit {
public:
    LedgerSplit(const LedgerPair& pair, bool same_period)
        : from_(pair.from), to_(pair.to), amount_kind_(same_period ? BridgeKind::Correction : BridgeKind::Activity) {}

    std::vector<BridgeTerm> terms() const {
        const double change = to_.co2e - from_.co2e;
        if (!from_.present() || !to_.present()) {
            return {{amount_kind_, 0, change}};
        }
        const double gwp = gwpEffect();
        if (isRounding(change - gwp)) {
            return isRounding(gwp) ? std::vector<BridgeTerm>{}
                                   : std::vector<BridgeTerm>{{BridgeKind::GwpSet, 0, change}};
        }
        const bool convert = quantityTo().has_value();
        const double amount = convert ? amountEffect(change - gwp) : 0.0;
        const double rest = change - gwp - amount;
        if (isRounding(rest)) {
            return {{amount_kind_, 0, change - gwp}, {BridgeKind::GwpSet, 0, gwp}};
        }
        const bool same_method = convert && from_.methods == to_.methods;
        return {{amount_kind_, 0, isRounding(amount) ? 0.0 : amount},
                {same_method ? BridgeKind::Factor : BridgeKind::Method, 0, rest},
                {BridgeKind::GwpSet, 0, gwp}};
    }

    /// The new amount in the unit of the old one; nothing when they do not convert.
    std::optional<double> quantityTo() const {
        if (!from_.present() || !to_.present() || !from_.units_agree || !to_.units_agree) {
            return std::nullopt;
        }
        const auto factor = to_.unit->factorTo(*from_.unit);
        return factor ? std::optional(to_.quantity * *factor) : std::nullopt;
    }

private:
    bool isRounding(double co2e) const {
        return std::abs(co2e) <= kRounding * (std::abs(from_.co2e) + std::abs(to_.co2e));
    }

    double amountEffect(double change_without_gwp) const {
        if (from_.quantity == 0.0) {
            return change_without_gwp; // there is no old factor
        }
        return (*quantityTo() - from_.quantity) * (from_.co2e / from_.quantity);
    }

    double gwpEffect() const {
        if (from_.mass == 0.0 || to_.mass == 0.0) {
            return 0.0;
        }
        const double before = from_.co2e / from_.mass;
        const double after = to_.co2e / to_.mass;
        return std::abs(after - before) <= kRounding * std::abs(before) ? 0.0 : to_.mass * (after - before);
    }

    const LedgerAmount& from_;
    const LedgerAmount& to_;
    BridgeKind amount_kind_;
};

BridgeSubject subjectOf(const ContributionKey& key, LedgerPair& pair, std::optional<double> quantity_to) {
    BridgeSubject subject;
    subject.enterprise_id = key.enterprise_id;
    subject.ledger = key.ledger;
    subject.category = key.category;
    subject.item = key.item;
    subject.gas = key.gas;
    subject.party = key.party;
    subject.from = pair.from.co2e;
    subject.to = pair.to.co2e;
    const LedgerAmount& named = pair.from.present() ? pair.from : pair.to;
    subject.unit = named.unit->symbol();
    if (pair.from.present() && pair.from.units_agree) {
        subject.quantity_from = pair.from.quantity;
    }
    if (pair.from.present()) {
        subject.quantity_to = quantity_to;
    } else if (pair.to.units_agree) {
        subject.quantity_to = pair.to.quantity;
    }
    subject.from_ids = std::move(pair.from.ids);
    subject.to_ids = std::move(pair.to.ids);
    return subject;
}

class LedgerBridge {
public:
    LedgerBridge(const BridgeSide& from, const BridgeSide& to)
        : from_(from), to_(to), standing_(from, to), same_period_(from.inventory->period == to.inventory->period),
          reconciled_(same_period_ && from.inventory->basis != to.inventory->basis) {}

    BridgeParts build() {
        std::map<ContributionKey, LedgerPair> pairs;
        for (Contribution& contribution : contributions(from_)) {
            pairs[contribution.key].from.add(std::move(contribution));
        }
        for (Contribution& contribution : contributions(to_)) {
            pairs[contribution.key].to.add(std::move(contribution));
        }
        BridgeParts parts;
        for (auto& [key, pair] : pairs) {
            const LedgerSplit split(pair, same_period_);
            const double change = pair.to.co2e - pair.from.co2e;
            const auto boundary = boundaryChange(key);
            const auto terms = boundary      ? std::vector<BridgeTerm>{{*boundary, 0, change}}
                               : reconciled_ ? std::vector<BridgeTerm>{{BridgeKind::Reconciliation, 0, change}}
                                             : split.terms();
            const auto quantity_to = split.quantityTo();
            parts.add(subjectOf(key, pair, quantity_to), terms);
        }
        return parts;
    }

private:
    /// Energy from an enterprise counts as a boundary effect when that enterprise went in or out; otherwise the other
    /// party says nothing that the enterprise and the carrier do not say.
    std::vector<Contribution> contributions(const BridgeSide& side) const {
        std::vector<Contribution> all = contributionsTo(*side.inventory, *side.snapshot, side.view);
        for (Contribution& contribution : all) {
            if (!contribution.key.party.empty() && !standing_.of(contribution.key.party)) {
                contribution.key.party = {};
            }
        }
        return all;
    }

    std::optional<BridgeKind> boundaryChange(const ContributionKey& key) const {
        if (const auto own = standing_.of(key.enterprise_id)) {
            return own;
        }
        return key.party.empty() ? std::nullopt : standing_.of(key.party);
    }

    const BridgeSide& from_;
    const BridgeSide& to_;
    StandingChange standing_;
    bool same_period_;
    bool reconciled_; ///< one side has the stated amounts, the other the balanced ones
};

} // namespace

BridgeParts ledgerBridge(const BridgeSide& from, const BridgeSide& to) {
    return LedgerBridge(from, to).build();
}

} // namespace parkcarbon::engine::views
