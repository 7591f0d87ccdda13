#include "bridge_parts.hpp"
#include "view_parts.hpp"

#include <parkcarbon/engine/views/line_sum.hpp>

#include <cmath>

namespace parkcarbon::engine::views {
namespace {

/// Where only one of the views counts the part.
BridgeKind kindOfAbsence(const ViewPartKey& key) {
    if (key.ledger == kImported) {
        return BridgeKind::Imports;
    }
    if (key.ledger == kExported) {
        return BridgeKind::Exports;
    }
    if (key.ledger == kRecovered) {
        return BridgeKind::RecoveredCo2;
    }
    return key.ledger == kFixedCarbon ? BridgeKind::FixedCarbon : BridgeKind::Coverage;
}

BridgeKind kindOf(const ViewPartKey& key, Basis from, Basis to) {
    if (from == Basis::Absent || to == Basis::Absent) {
        return kindOfAbsence(key);
    }
    if (from == Basis::Statistics || to == Basis::Statistics) {
        return BridgeKind::StatisticsFactor;
    }
    if (key.ledger == kExported) {
        return BridgeKind::ProducerFactor;
    }
    const bool residual = key.item == "none" || key.item == "unproven";
    return residual ? BridgeKind::ResidualMix : BridgeKind::Contract;
}

} // namespace

BridgeParts viewBridge(const BridgeSide& from, const BridgeSide& to) {
    BridgeParts result;
    if (from.view == to.view) {
        return result;
    }
    std::map<ViewPartKey, std::pair<ViewPart, ViewPart>> pairs;
    for (auto&& [key, part] : viewParts(from)) {
        pairs[key].first = std::move(part);
    }
    for (auto&& [key, part] : viewParts(to)) {
        pairs[key].second = std::move(part);
    }
    const double size = std::abs(from.inventory->park.direct) + std::abs(from.inventory->park.imported_energy);
    for (auto& [key, pair] : pairs) {
        const double change = pair.second.co2e - pair.first.co2e;
        if (std::abs(change) <= kRounding * size) {
            continue;
        }
        BridgeSubject subject;
        subject.ledger = key.ledger;
        subject.category = key.category;
        subject.item = key.item;
        subject.gas = key.gas;
        subject.from = pair.first.co2e;
        subject.to = pair.second.co2e;
        subject.from_ids = std::move(pair.first.ids);
        subject.to_ids = std::move(pair.second.ids);
        result.add(std::move(subject), {{kindOf(key, pair.first.basis, pair.second.basis), 0, change}});
    }
    return result;
}

} // namespace parkcarbon::engine::views
