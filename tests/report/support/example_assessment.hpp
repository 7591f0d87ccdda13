#pragma once

#include "example_park.hpp"

#include <parkcarbon/services/assessment.hpp>

namespace parkcarbon::report {

/// An assessment of the example park: one scheme with an indicator of every verdict, two stages with three steps, a
/// target, two projects. The numbers are made up; reports are tested for what they show.
class ExampleAssessment {
public:
    /// Adds measures, targets and what else the assessment speaks of to the park.
    explicit ExampleAssessment(ExamplePark& park);

    services::Assessment results;

private:
    void addIndicators();
    void addWorkbench();
    void addTrends();
    void addProjects(ExamplePark& park);
};

} // namespace parkcarbon::report
