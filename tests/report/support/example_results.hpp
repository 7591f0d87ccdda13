#pragma once

#include "example_park.hpp"

namespace parkcarbon::report {

/// What a report of the example park shows beside its inventory: the engine's arrangements of it, and made-up bridges,
/// draws, pollutants and judgements.
class ExampleResults {
public:
    explicit ExampleResults(const ExamplePark& park);

    services::ParkViews views;
    std::vector<engine::views::Bridge> bridges; ///< 2021 → 2025 with 25 terms; location → market
    engine::uncertainty::UncertaintyResult uncertainty;
    engine::pollutants::PollutantAccount pollutants;
    engine::pollutants::CoControl co_control;
    services::DismissedFindings dismissed;
    domain::SupersededSets superseded;

    void addTo(ReportInput& input) const;

private:
    void addBridges(const ExamplePark& park);
    void addUncertainty(const ExamplePark& park);
    void addPollutants();
    void addJudgements();
};

} // namespace parkcarbon::report
