#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using domain::Table;
using test_support::SnapshotBuilder;

/// A park with one sound measure; `more` overrides nothing but adds fields.
SnapshotBuilder parkWith(SnapshotBuilder::Fields measure) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .enterprise("E2")
        .row(Table::FocusAreas, {{"area_id", "FA1"}})
        .row(Table::Measures, measure);
    return project;
}

TEST(Measures, ThatAreCompleteNeedNoWord) {
    const base::Findings findings = findingsOf(parkWith({{"measure_id", "M1"},
                                                         {"enterprise_id", "E1"},
                                                         {"name_zh", "余热"},
                                                         {"business_model", "BM06"},
                                                         {"finance", "FM06=60 signed 4% 8a; FM01=40 paid"},
                                                         {"capex", "100"},
                                                         {"reduction_t_per_a", "10"},
                                                         {"focus_area", "FA1"},
                                                         {"planned_start", "2026-01-01"},
                                                         {"planned_finish", "2026-12-31"}}));
    for (const base::Code code :
         {kMeasureFinanceUnreadable, kMeasureFinanceDiffers, kFinanceSourceUnknown, kBusinessModelUnknown,
          kMeasureWithoutEffect, kMeasureEnteredTwice, kDatesOutOfOrder, kReferenceBroken, kMeasureNotMeasured}) {
        EXPECT_EQ(count(findings, code), 0U) << code.name;
    }
}

TEST(Measures, SourcesOfFinanceMustBeReadableKnownAndAddUp) {
    const auto with = [](std::string_view finance) {
        return findingsOf(
            parkWith({{"measure_id", "M1"}, {"capex", "1000"}, {"reduction_t_per_a", "1"}, {"finance", finance}}));
    };
    EXPECT_EQ(argumentOf(with("FM06=600 signed; FM01 400"), kMeasureFinanceUnreadable, "value"), "FM01 400");
    EXPECT_EQ(argumentOf(with("FM06=600; XX=400"), kFinanceSourceUnknown, "value"), "XX");
    EXPECT_EQ(argumentOf(with("BM02=1000"), kFinanceSourceUnknown, "value"), "BM02") << "a model is no money";
    const base::Findings short_of = with("FM06=600; FM01=300");
    EXPECT_EQ(placeOf(short_of, kMeasureFinanceDiffers), "measures/M1/finance");
    EXPECT_EQ(argumentOf(short_of, kMeasureFinanceDiffers, "value"), "900");
    EXPECT_EQ(argumentOf(short_of, kMeasureFinanceDiffers, "gap"), "100");
    EXPECT_EQ(count(with("FM06=600; FM01=398"), kMeasureFinanceDiffers), 0U) << "round numbers";
    EXPECT_EQ(count(with(""), kMeasureFinanceDiffers), 0U) << "no sources yet";
}

TEST(Measures, ABusinessModelIsACodeOfTheCatalogueOrWords) {
    const auto with = [](std::string_view model) {
        return findingsOf(parkWith({{"measure_id", "M1"}, {"reduction_t_per_a", "1"}, {"business_model", model}}));
    };
    EXPECT_EQ(placeOf(with("BM99"), kBusinessModelUnknown), "measures/M1/business_model");
    EXPECT_EQ(count(with("FM06"), kBusinessModelUnknown), 1U) << "money is no model";
    EXPECT_EQ(count(with("own investment"), kBusinessModelUnknown), 0U);
}

TEST(Measures, WithoutEffectOrMeasurementAreTold) {
    const auto with = [](std::string_view status, std::string_view effects) {
        return findingsOf(parkWith({{"measure_id", "M1"}, {"status", status}, {"effects", effects}}));
    };
    EXPECT_EQ(only(with("planned", ""), kMeasureWithoutEffect)->severity, base::Severity::Warning);
    EXPECT_EQ(only(with("idea", ""), kMeasureWithoutEffect)->severity, base::Severity::Note);
    EXPECT_EQ(count(with("cancelled", ""), kMeasureWithoutEffect), 0U);
    EXPECT_EQ(count(with("planned", "water=5 m3"), kMeasureWithoutEffect), 0U);
    EXPECT_EQ(placeOf(with("measured", "water=5 m3"), kMeasureNotMeasured), "measures/M1/measured_t_per_a");
}

TEST(Measures, DatesAndTheFocusAreaAreChecked) {
    const base::Findings findings = findingsOf(parkWith({{"measure_id", "M1"},
                                                         {"reduction_t_per_a", "1"},
                                                         {"focus_area", "FA9"},
                                                         {"planned_start", "2026-06-01"},
                                                         {"planned_finish", "2026-05-31"},
                                                         {"actual_start", "2026-06-01"},
                                                         {"actual_finish", "2026-06-01"}}));
    EXPECT_EQ(placeOf(findings, kDatesOutOfOrder), "measures/M1/planned_finish");
    EXPECT_EQ(argumentOf(findings, kDatesOutOfOrder, "expected"), "≥ 2026-06-01");
    EXPECT_EQ(placeOf(findings, kReferenceBroken), "measures/M1/focus_area");
}

TEST(Measures, EnteredTwiceAreFoundByNameAndByNumbers) {
    SnapshotBuilder project = parkWith({{"measure_id", "M1"},
                                        {"enterprise_id", "E1"},
                                        {"name_zh", "屋顶 光伏"},
                                        {"capex", "70"},
                                        {"reduction_t_per_a", "10"}});
    project.row(Table::Measures,
                {{"measure_id", "M2"}, {"enterprise_id", "E1"}, {"name_zh", "屋顶光伏"}, {"reduction_t_per_a", "9"}});
    project.row(Table::Measures, {{"measure_id", "M3"},
                                  {"enterprise_id", "E1"},
                                  {"name_zh", "分布式"},
                                  {"capex", "70"},
                                  {"reduction_t_per_a", "10"}});
    project.row(Table::Measures,
                {{"measure_id", "M4"}, {"enterprise_id", "E2"}, {"name_zh", "屋顶光伏"}, {"reduction_t_per_a", "9"}});
    EXPECT_EQ(placesOf(findingsOf(project), kMeasureEnteredTwice),
              (std::vector<std::string>{"measures/M2/name_zh", "measures/M3/name_zh"}));
}

} // namespace
} // namespace parkcarbon::engine::checks
