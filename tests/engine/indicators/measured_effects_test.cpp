#include "../support/indicator_park.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;

domain::Measure measure(const std::string& id, const std::string& effects, double co2_t) {
    domain::Measure result;
    result.id = domain::MeasureId(id);
    result.effects = *domain::ParameterSet::parse(effects);
    result.measured_t_per_a = co2_t;
    result.status = domain::MeasureStatus::Measured;
    result.start_year = 2023;
    result.evidence_ref = "meter report " + id;
    return result;
}

TEST(MeasuredEffects, AddUpWhatMetersHaveShown) {
    IndicatorPark park;
    park.snapshot().measures = {measure("M1", "energy=1200 tce; water=500000 m3; SO2=3 t", 3000),
                                measure("M2", "energy=29307.6 GJ; NOx=2000 kg/a", 500)};
    EXPECT_NEAR(*park.indicator("PCR-01").value, 2200.0, 0.01);
    EXPECT_NEAR(*park.indicator("PCR-02").value, 500000.0, 1e-6);
    EXPECT_DOUBLE_EQ(*park.indicator("PCR-03").value, 3500.0);
    EXPECT_DOUBLE_EQ(*park.indicator("PCR-06").value, 5.0);
    EXPECT_EQ(park.indicator("PCR-06").parts.size(), 2U);
    EXPECT_EQ(park.indicator("PCR-03").verdict, Verdict::Met); // something is saved
}

TEST(MeasuredEffects, ClaimNothingThatIsOnlyPlanned) {
    IndicatorPark park;
    domain::Measure planned = measure("M1", "energy=1200 tce", 3000);
    planned.status = domain::MeasureStatus::Built;
    domain::Measure unproven = measure("M2", "energy=1200 tce", 3000);
    unproven.evidence_ref.clear();
    domain::Measure later = measure("M3", "energy=1200 tce", 3000);
    later.start_year = 2026;
    park.snapshot().measures = {planned, unproven, later};
    const IndicatorResult result = park.indicator("PCR-01");
    EXPECT_EQ(result.verdict, Verdict::CannotCompute);
    ASSERT_EQ(result.missing.size(), 1U);
    EXPECT_EQ(result.missing[0].source, "measures");
    EXPECT_EQ(park.indicator("PCR-03").value, std::nullopt);
}

TEST(MeasuredEffects, FallShortOfATarget) {
    IndicatorPark park;
    park.snapshot().measures = {measure("M1", "energy=1200 tce", 3000)};
    park.target("PCR-01", 2025, 2000);
    const IndicatorResult result = park.indicator("PCR-01");
    EXPECT_EQ(result.verdict, Verdict::NotMet);
    EXPECT_DOUBLE_EQ(*result.gap, 800.0);
    EXPECT_DOUBLE_EQ(result.amount_needed->value, 800.0);
}

} // namespace
} // namespace parkcarbon::engine::indicators
