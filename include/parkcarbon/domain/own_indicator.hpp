#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/unit.hpp>

#include <string>
#include <tuple>

namespace parkcarbon::domain {

/// An indicator of a scheme of the user's own (own_indicators.csv), in the columns of the shipped indicators.csv;
/// identified by set and id together. Texts are understood by engine/indicators.
struct OwnIndicator {
    std::string set;
    std::string id;
    std::string name_zh;
    std::string name_en;
    std::string unit;
    std::string direction;
    std::string threshold;
    std::string formula;
    std::string source;
    std::string mandatory;
    std::string confidence;
    std::string rule; ///< what the formula means where its words alone cannot say it, as in the shipped list
    Provenance origin;
    friend bool operator==(const OwnIndicator&, const OwnIndicator&) = default;

    static constexpr Table kTable = Table::OwnIndicators;
    static constexpr auto members() {
        using I = OwnIndicator;
        return std::tuple(&I::set, &I::id, &I::name_zh, &I::name_en, &I::unit, &I::direction, &I::threshold,
                          &I::formula, &I::source, &I::mandatory, &I::confidence, &I::rule);
    }
};

/// A number of another park, to compare with (peers.csv); identified by peer, variable and period together.
struct PeerValue {
    std::string peer;     ///< the other park's name
    std::string variable; ///< a park variable or an indicator's id
    base::Period period = base::Period::year(1900);
    double value = 0.0;
    Unit unit = Unit::dimensionless();
    std::string source;
    std::string note;
    Provenance origin;
    friend bool operator==(const PeerValue&, const PeerValue&) = default;

    static constexpr Table kTable = Table::Peers;
    static constexpr auto members() {
        using P = PeerValue;
        return std::tuple(&P::peer, &P::variable, &P::period, &P::value, &P::unit, &P::source, &P::note);
    }
};

} // namespace parkcarbon::domain
