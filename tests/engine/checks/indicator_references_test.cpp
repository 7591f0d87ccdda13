#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using domain::Table;
using test_support::SnapshotBuilder;

TEST(IndicatorReferences, MustNameAnIndicatorOfAScheme) {
    SnapshotBuilder project;
    project.row(Table::OwnIndicators, {{"set", "OWN"}, {"id", "OWN-1"}, {"unit", "1"}, {"formula", "IAV"}})
        .row(Table::Targets, {{"indicator_id", "HJ274-11"}, {"year", "2027"}, {"value", "0.6"}})
        .row(Table::Targets, {{"indicator_id", "OWN-1"}, {"year", "2027"}, {"value", "1"}})
        .row(Table::Targets, {{"indicator_id", "HJ274-99"}, {"year", "2027"}, {"value", "1"}})
        .row(Table::FocusAreas, {{"area_id", "FA1"}, {"indicator_id", "hj274-11"}})
        .row(Table::FocusAreas, {{"area_id", "FA2"}})
        .row(Table::CorrectiveActions, {{"action_id", "CA1"}, {"indicator_id", "nothing"}});
    EXPECT_EQ(placesOf(findingsOf(project), kIndicatorReferenceUnknown),
              (std::vector<std::string>{"targets/HJ274-99|2027/indicator_id", "focus_areas/FA1/indicator_id",
                                        "corrective_actions/CA1/indicator_id"}));
}

TEST(IndicatorReferences, OfAPeerMayAlsoBeAVariableOfThePark) {
    SnapshotBuilder project;
    const auto peer = [&](std::string_view variable) {
        project.row(Table::Peers,
                    {{"peer", "甲"}, {"variable", variable}, {"period", "2025"}, {"value", "1"}, {"unit", "1"}});
    };
    peer("IAV");
    peer("HJ274-11");
    peer("IAV_of_nobody");
    EXPECT_EQ(placeOf(findingsOf(project), kIndicatorReferenceUnknown), "peers/甲|IAV_of_nobody|2025/variable");
}

} // namespace
} // namespace parkcarbon::engine::checks
