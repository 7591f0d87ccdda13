#include <parkcarbon/engine/views/bridge.hpp>

#include "../numerics/compensated_sum.hpp"
#include "bridge_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::engine::views {
namespace {

constexpr std::array<std::string_view, 18> kBridgeKindWords = {
    "activity",        "factor",        "method",          "gwp_set",       "correction",   "reconciliation",
    "boundary_joined", "boundary_left", "boundary_zone",   "coverage",      "imports",      "exports",
    "contract",        "residual_mix",  "producer_factor", "recovered_co2", "fixed_carbon", "statistics_factor"};

void append(BridgeParts&& leg, BridgeParts& whole) {
    const std::size_t offset = whole.subjects.size();
    for (BridgeSubject& subject : leg.subjects) {
        whole.subjects.push_back(std::move(subject));
    }
    for (BridgeTerm term : leg.terms) {
        term.subject += offset;
        whole.terms.push_back(term);
    }
}

BridgeSide seenAs(BridgeSide side, const BridgeSide& other) {
    side.view = other.view;
    return side;
}

/// First over the periods, then over the views; the other way round when the first view has no lines to compare.
BridgeParts legs(const BridgeSide& from, const BridgeSide& to) {
    BridgeParts parts;
    if (from.inventory == to.inventory) {
        return viewBridge(from, to);
    }
    if (from.view == View::EnergyStatistics) {
        const BridgeSide middle = seenAs(from, to);
        append(viewBridge(from, middle), parts);
        append(ledgerBridge(middle, to), parts);
        return parts;
    }
    const BridgeSide middle = seenAs(to, from);
    append(ledgerBridge(from, middle), parts);
    append(viewBridge(middle, to), parts);
    return parts;
}

void sumUp(Bridge& result) {
    std::stable_sort(result.terms.begin(), result.terms.end(), [](const BridgeTerm& a, const BridgeTerm& b) {
        return a.kind != b.kind ? a.kind < b.kind : std::abs(a.co2e) > std::abs(b.co2e);
    });
    numerics::CompensatedSum residual;
    residual.add(result.to);
    residual.add(-result.from);
    for (std::size_t begin = 0; begin < result.terms.size();) {
        const BridgeKind kind = result.terms[begin].kind;
        numerics::CompensatedSum step;
        for (; begin < result.terms.size() && result.terms[begin].kind == kind; ++begin) {
            step.add(result.terms[begin].co2e);
            residual.add(-result.terms[begin].co2e);
        }
        result.by_kind.push_back({kind, step.value()});
    }
    result.residual = residual.value();
}

} // namespace

std::string_view bridgeKindWord(BridgeKind kind) {
    return kBridgeKindWords[static_cast<std::size_t>(kind)];
}

base::Result<Bridge> bridge(const BridgeSide& from, const BridgeSide& to) {
    if (from.inventory != to.inventory && from.view == View::EnergyStatistics && to.view == View::EnergyStatistics) {
        return base::failure(kBridgeWithoutLedger);
    }
    BridgeParts parts = legs(from, to);
    Bridge result;
    result.from_view = from.view;
    result.to_view = to.view;
    result.from_period = from.inventory->period;
    result.to_period = to.inventory->period;
    result.from = totalOf(*from.inventory, from.view, from.statistics);
    result.to = totalOf(*to.inventory, to.view, to.statistics);
    result.subjects = std::move(parts.subjects);
    result.terms = std::move(parts.terms);
    sumUp(result);
    return result;
}

} // namespace parkcarbon::engine::views
