#include <parkcarbon/engine/indicators/peer_comparison.hpp>

#include "variable_units.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace parkcarbon::engine::indicators {
namespace {

std::string criterionOf(const Scheme& scheme, std::size_t indicator) {
    for (const IndicatorGroup& group : scheme.groups) {
        if (std::find(group.members.begin(), group.members.end(), indicator) != group.members.end()) {
            return group.name;
        }
    }
    return std::string(roleWord(scheme.indicators[indicator].role));
}

/// The period of the wanted one's kind that is the latest up to it, among those of which the peer states something.
std::optional<base::Period> peerPeriod(const std::vector<const domain::PeerValue*>& values, base::Period wanted) {
    std::optional<base::Period> latest;
    for (const domain::PeerValue* const value : values) {
        const bool usable = value->period.kind() == wanted.kind() && value->period <= wanted;
        latest = usable && (!latest || *latest < value->period) ? value->period : latest;
    }
    return latest;
}

/// A park that is only its stated numbers.
domain::ProjectSnapshot parkOf(const std::vector<const domain::PeerValue*>& values) {
    domain::ProjectSnapshot snapshot;
    for (const domain::PeerValue* const value : values) {
        const auto quantity = domain::Quantity::create(value->value, value->unit);
        if (quantity) {
            snapshot.facts.push_back(
                {"park", value->variable, value->period, *quantity, domain::EvidenceClass::Reported, {}, {}});
        }
    }
    return snapshot;
}

std::optional<double> statedIndicator(const std::vector<const domain::PeerValue*>& values, base::Period period,
                                      const IndicatorDefinition& definition) {
    for (const domain::PeerValue* const value : values) {
        const auto quantity = value->variable == definition.row.id && value->period == period
                                  ? domain::Quantity::create(value->value, value->unit)
                                  : base::failure(domain::kQuantityNotFinite);
        if (quantity) {
            return inUnit(*quantity, definition.unit);
        }
    }
    return std::nullopt;
}

class PeerReader {
public:
    PeerReader(const SchemeResult& own, const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue)
        : own_(own), snapshot_(snapshot), catalogue_(catalogue) {}

    PeerComparison read() {
        parks_.push_back({snapshot_.park.name_zh, {}, false});
        parks_.push_back({{}, {}, true});
        for (const IndicatorResult& indicator : own_.indicators) {
            parks_[0].values.push_back(indicator.value);
            parks_[1].values.push_back(indicator.limit ? std::optional(indicator.limit->value) : std::nullopt);
        }
        addPeers();
        return compare();
    }

private:
    void addPeers() {
        std::vector<std::string> names;
        for (const domain::PeerValue& value : snapshot_.peers) {
            if (std::find(names.begin(), names.end(), value.peer) == names.end()) {
                names.push_back(value.peer);
                addPeer(value.peer);
            }
        }
    }

    void addPeer(const std::string& name) {
        std::vector<const domain::PeerValue*> values;
        for (const domain::PeerValue& value : snapshot_.peers) {
            if (value.peer == name) {
                values.push_back(&value);
            }
        }
        const auto period = peerPeriod(values, own_.period);
        if (!period) {
            return;
        }
        const domain::ProjectSnapshot park = parkOf(values);
        std::vector<VariableTable> tables;
        const std::optional<base::Period> base = own_.base && *own_.base < *period ? own_.base : std::nullopt;
        for (const base::Period one : periodsFor(*period, base)) {
            PeriodSources sources;
            sources.period = one;
            tables.push_back(variableTable(park, catalogue_, sources));
        }
        const SchemeResult computed =
            evaluate(own_.scheme, variableSpace(std::move(tables), base, park), park, catalogue_);
        ScoredPark peer{name, {}, false};
        for (const IndicatorResult& indicator : computed.indicators) {
            const auto stated = statedIndicator(values, *period, computed.definition(indicator));
            peer.values.push_back(stated ? stated : indicator.value);
        }
        parks_.push_back(std::move(peer));
    }

    PeerComparison compare() {
        PeerComparison result;
        for (const ScoredPark& park : parks_) {
            result.parks.push_back({park.name, {}, park.is_standard});
        }
        for (std::size_t index = 0; index < own_.indicators.size(); ++index) {
            const IndicatorDefinition& definition = own_.definition(own_.indicators[index]);
            const auto known = std::count_if(parks_.begin(), parks_.end(),
                                             [&](const ScoredPark& park) { return park.values[index].has_value(); });
            if (known < 2 || !own_.indicators[index].value) {
                continue;
            }
            result.indicators.push_back({definition.row.id,
                                         criterionOf(*own_.scheme, own_.indicators[index].definition),
                                         definition.direction != Direction::Lower});
            for (std::size_t park = 0; park < parks_.size(); ++park) {
                result.parks[park].values.push_back(parks_[park].values[index]);
            }
        }
        result.scores = compositeScores(result.indicators, result.parks);
        return result;
    }

    const SchemeResult& own_;
    const domain::ProjectSnapshot& snapshot_;
    const reference::Catalogue& catalogue_;
    std::vector<ScoredPark> parks_;
};

} // namespace

PeerComparison comparePeers(const SchemeResult& result, const domain::ProjectSnapshot& snapshot,
                            const reference::Catalogue& catalogue) {
    return PeerReader(result, snapshot, catalogue).read();
}

} // namespace parkcarbon::engine::indicators
