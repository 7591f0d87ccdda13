#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// E1 owns P1; BASIN belongs to nobody; F1 … F4 are in order.
SnapshotBuilder soundFlows() {
    SnapshotBuilder project;
    project.enterprise("E1")
        .enterprise("E2", {{"joined", "2023-03-01"}, {"left", "2024-06-30"}})
        .process("P1", "E1")
        .process("P2", "E2")
        .process("BASIN")
        .flow("F1", "2025", "E1", "P1", "100")
        .flow("F2", "2025", "P1", "stock:E1", "60")
        .flow("F3", "2025", "P1", "env:air", "")
        .flow("F4", "2024", "BASIN", "E2", "5")
        .composition("F1", "Cd", "0.1")
        .coefficient("P1", "Cd", "F2", "0.6")
        .coefficient("P1", "Cd", "F3", "0.4")
        .stream("S1", "E1");
    return project;
}

TEST(Flows, WhatIsInOrderIsNotTold) {
    const base::Findings findings = findingsOf(soundFlows());
    for (const base::Code code :
         {flows::kFlowPartyUnknown, flows::kFlowReferenceUnknown, kDuplicateFlow, kFlowOutsideMembership,
          flows::kFlowCoefficientUnusable, kCoefficientsAboveOne, kReferenceBroken}) {
        EXPECT_EQ(count(findings, code), 0U) << code.name;
    }
}

TEST(Flows, PartiesAndReferencesThatExistNowhereAreTold) {
    SnapshotBuilder project = soundFlows();
    project.flow("F5", "2025", "E1", "P9", "1").process("P8", "E8").composition("F9", "Cd", "0.1").stream("S2", "E7");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, flows::kFlowPartyUnknown), "flows/F5/to_id");
    EXPECT_EQ(only(findings, flows::kFlowPartyUnknown)->argument("value"), "P9");
    EXPECT_EQ(placeOf(findings, flows::kFlowReferenceUnknown), "compositions/F9|Cd/flow_id");
    EXPECT_EQ(count(findings, kReferenceBroken), 2U); // the enterprises of P8 and S2
}

TEST(Flows, TheOwnerOfAStockMustExistToo) {
    SnapshotBuilder project = soundFlows();
    project.flow("F5", "2025", "stock:E9", "E1", "1").flow("F6", "2025", "ext:E9", "E1", "1");
    EXPECT_EQ(placeOf(findingsOf(project), flows::kFlowPartyUnknown), "flows/F5/from_id");
}

TEST(Flows, ACoefficientsProcessAndFlowMustBelongTogether) {
    SnapshotBuilder other = soundFlows();
    other.coefficient("BASIN", "Cd", "F1", "0.1");
    EXPECT_EQ(placeOf(findingsOf(other), flows::kFlowCoefficientUnusable), "transfer_coefficients/BASIN|Cd|F1/flow_id");
    SnapshotBuilder nobody = soundFlows();
    nobody.coefficient("P7", "Cd", "F1", "0.1");
    EXPECT_EQ(placeOf(findingsOf(nobody), flows::kFlowPartyUnknown), "transfer_coefficients/P7|Cd|F1/process_id");
    SnapshotBuilder nowhere = soundFlows();
    nowhere.coefficient("P1", "Cd", "F9", "0.1");
    EXPECT_EQ(placeOf(findingsOf(nowhere), flows::kFlowReferenceUnknown), "transfer_coefficients/P1|Cd|F9/flow_id");
}

TEST(Flows, CoefficientsOfOneLayerAddUpToOneAtMost) {
    SnapshotBuilder project = soundFlows();
    project.flow("F5", "2025", "P1", "ext:mill", "1")
        .coefficient("P1", "Cd", "F5", "0.02")
        .coefficient("P1", "Zn", "F5", "0.9");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kCoefficientsAboveOne), "transfer_coefficients/P1|Cd|F5/value");
    EXPECT_EQ(only(findings, kCoefficientsAboveOne)->argument("value"), "1.02");
}

TEST(Flows, AFlowEnteredTwiceIsToldAndMonthsOfOneFlowAreNot) {
    SnapshotBuilder project = soundFlows();
    project.flow("F5", "2025", "E1", "P1", "100")
        .flow("F6", "2025-01", "E1", "P1", "100")
        .flow("F7", "2025", "E1", "P1", "100", {{"material", "coal"}})
        .flow("F8", "2025", "P1", "env:air", "");
    const base::Findings findings = findingsOf(project);
    ASSERT_EQ(count(findings, kDuplicateFlow), 2U);
    EXPECT_EQ(placesOf(findings, kDuplicateFlow), (std::vector<std::string>{"flows/F5/quantity", "flows/F8/quantity"}));
}

TEST(Flows, FlowsOutsideTheTimeInTheParkAreTold) {
    SnapshotBuilder project = soundFlows();
    project.flow("F5", "2022", "E1", "E2", "1").flow("F6", "2024-Q3", "P2", "E1", "1");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placesOf(findings, kFlowOutsideMembership),
              (std::vector<std::string>{"flows/F5/to_id", "flows/F6/from_id"}));
}

} // namespace
} // namespace parkcarbon::engine::checks
