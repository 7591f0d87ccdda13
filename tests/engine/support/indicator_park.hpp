#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include <memory>
#include <string>
#include <vector>

/// Parks that are made of facts, and their indicators.
namespace parkcarbon::engine::indicators::test {

const reference::Catalogue& shippedCatalogue();
/// A shipped scheme by its id.
std::shared_ptr<const Scheme> shippedScheme(const std::string& id);

class IndicatorPark {
public:
    /// Period 2025, base 2021.
    IndicatorPark();
    /// The park of the sample wood-panel, as far as facts.csv states it.
    static IndicatorPark sample();

    /// A fact of the park, in the unit that is written; a second one of the same subject, variable and period replaces
    /// the first.
    IndicatorPark& fact(const std::string& variable, const std::string& period, double value, const std::string& unit,
                        const std::string& subject = "park");
    IndicatorPark& without(const std::string& variable, const std::string& period);
    IndicatorPark& enterprise(const std::string& id, const std::string& industry = {});
    IndicatorPark& decision(base::Code code, const std::string& subject, const std::string& choice,
                            const std::string& reason = "reason");
    IndicatorPark& decision(std::string_view code, const std::string& subject, const std::string& choice,
                            const std::string& reason);
    IndicatorPark& target(const std::string& indicator, int year, double value);
    IndicatorPark& between(base::Period from, base::Period to);
    IndicatorPark& withoutBase();

    VariableSpace space() const;
    SchemeResult result(const std::string& scheme) const;
    SchemeResult result(Scheme scheme) const;
    /// One indicator of a shipped scheme: its set is the part of the id before the hyphen.
    IndicatorResult indicator(const std::string& id) const;
    /// An indicator of a scheme that has only this one.
    IndicatorResult indicator(const IndicatorRow& row) const;

    domain::ProjectSnapshot& snapshot() { return snapshot_; }
    const domain::ProjectSnapshot& snapshot() const { return snapshot_; }

private:
    domain::ProjectSnapshot snapshot_;
    base::Period period_;
    std::optional<base::Period> base_;
};

/// A row of an own scheme: `higher`, in the unit `1` unless stated.
IndicatorRow ownRow(const std::string& formula, const std::string& threshold, const std::string& unit = "1",
                    const std::string& direction = "higher");

} // namespace parkcarbon::engine::indicators::test
