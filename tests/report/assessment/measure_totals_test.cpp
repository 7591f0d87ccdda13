#include "report/assessment/measure_totals.hpp"

#include "../support/example_assessment.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report {
namespace {

TEST(MeasureTotals, CountNeitherIdeasNorCancelledProjects) {
    ExamplePark park;
    const ExampleAssessment example(park);
    const MeasureTotals totals = measureTotals(park.snapshot);
    EXPECT_EQ(totals.count, 1U);
    EXPECT_EQ(totals.capex, 30000000.0);
    ASSERT_EQ(totals.effects.size(), 2U);
    EXPECT_EQ(totals.effects[1].amount, 420000.0);
    park.snapshot.measures[0].status = domain::MeasureStatus::Cancelled;
    EXPECT_EQ(measureTotals(park.snapshot).count, 0U);
}

TEST(MeasureTotals, EffectsAddUpInTheUnitOfTheFirst) {
    ExamplePark park;
    const ExampleAssessment example(park);
    park.snapshot.measures.push_back(park.snapshot.measures[0]);
    park.snapshot.measures.back().effects = domain::ParameterSet::parse("water=1000 t; energy=29307.6 GJ").value();
    const MeasureTotals totals = measureTotals(park.snapshot);
    EXPECT_NEAR(totals.effects[0].amount, 2200.0, 0.01); // tce
}

TEST(MeasureTotals, WithoutDaysAllIsInvestedInTheStartYear) {
    ExamplePark park;
    const ExampleAssessment example(park);
    domain::Measure measure = park.snapshot.measures[0];
    measure.planned_finish.reset();
    const auto years = yearsOfMeasure(measure);
    ASSERT_EQ(years.size(), 1U);
    EXPECT_EQ(years[0].year, 2026);
    EXPECT_EQ(years[0].investment, 30000000.0);
    measure.start_year.reset();
    EXPECT_TRUE(yearsOfMeasure(measure).empty());
}

} // namespace
} // namespace parkcarbon::report
