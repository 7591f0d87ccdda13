#include "services/indicator_schemes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace parkcarbon::services {
namespace {

using engine::indicators::ControlLimits;
using engine::indicators::IndicatorRow;
using engine::indicators::Scheme;

IndicatorRow rowOf(const domain::OwnIndicator& own) {
    IndicatorRow row;
    row.id = own.id;
    row.set_id = own.set;
    row.name_zh = own.name_zh;
    row.name_en = own.name_en;
    row.unit = own.unit;
    row.direction = own.direction;
    row.threshold = own.threshold;
    row.formula = own.formula;
    row.mandatory = own.mandatory;
    row.confidence = own.confidence;
    row.source = own.source;
    row.status = "user";
    row.rule = own.rule;
    return row;
}

/// The latest value that a peer states of a variable, in a unit.
class PeerNumbers {
public:
    explicit PeerNumbers(const domain::ProjectSnapshot& snapshot) {
        for (const domain::PeerValue& value : snapshot.peers) {
            auto& place = latest_[{value.peer, value.variable}];
            place = place == nullptr || place->period < value.period ? &value : place;
            peers_[value.peer] = true;
        }
    }

    std::vector<double> ratios(const char* above, const char* above_unit, const char* below,
                               const char* below_unit) const {
        std::vector<double> found;
        for (const auto& [peer, known] : peers_) {
            const auto a = number(peer, above, above_unit);
            const auto b = number(peer, below, below_unit);
            if (known && a && b && *b > 0.0) {
                found.push_back(*a / *b);
            }
        }
        return found;
    }

private:
    std::optional<double> number(const std::string& peer, const char* variable, const char* unit) const {
        const auto found = latest_.find({peer, variable});
        const auto factor = found == latest_.end() ? base::failure(domain::kUnitIncompatible)
                                                   : found->second->unit.factorTo(*domain::Unit::parse(unit));
        return factor ? std::optional(found->second->value * *factor) : std::nullopt;
    }

    std::map<std::pair<std::string, std::string>, const domain::PeerValue*> latest_;
    std::map<std::string, bool> peers_;
};

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

} // namespace

SchemeList shippedSchemeList(const reference::Catalogue& catalogue) {
    SchemeList schemes;
    for (Scheme& scheme : engine::indicators::shippedSchemes(catalogue)) {
        schemes.push_back(std::make_shared<const Scheme>(std::move(scheme)));
    }
    return schemes;
}

SchemeList schemesOf(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue) {
    SchemeList schemes = shippedSchemeList(catalogue);
    std::vector<std::string> sets;
    for (const domain::OwnIndicator& own : snapshot.own_indicators) {
        if (std::find(sets.begin(), sets.end(), own.set) == sets.end()) {
            sets.push_back(own.set);
        }
    }
    for (const std::string& set : sets) {
        std::vector<IndicatorRow> rows;
        for (const domain::OwnIndicator& own : snapshot.own_indicators) {
            if (own.set == set) {
                rows.push_back(rowOf(own));
            }
        }
        const auto shipped = std::find_if(schemes.begin(), schemes.end(), [&](const auto& one) {
            return one->id == set || one->name_zh == set || one->name_en == set;
        });
        if (shipped == schemes.end()) {
            schemes.push_back(
                std::make_shared<const Scheme>(engine::indicators::ownScheme(set, set, set, rows, catalogue)));
        } else {
            const Scheme& known = **shipped;
            *shipped = std::make_shared<const Scheme>(
                engine::indicators::ownScheme(known.id, known.name_zh, known.name_en, rows, catalogue));
        }
    }
    return schemes;
}

ControlLimits controlLimits(const domain::ProjectSnapshot& snapshot) {
    constexpr std::size_t kFewestPeers = 3;
    const PeerNumbers peers(snapshot);
    const auto k = peers.ratios("CO2", "tCO2", "E_tce", "tce");
    const auto i = peers.ratios("E_tce", "tce", "IAV", "10^4 CNY");
    ControlLimits limits;
    if (k.size() >= kFewestPeers && i.size() >= kFewestPeers) {
        limits.k_tco2_per_tce = medianOf(k);
        limits.i_tce_per_10k_cny = medianOf(i);
        limits.from_peers = true;
    }
    return limits;
}

} // namespace parkcarbon::services
