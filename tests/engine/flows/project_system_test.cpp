#include "engine/support/flow_park.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

using test::count;
using test::findFinding;
using test::FlowPark;
using test::hasFlow;
using test::isBalanced;
using test::massOf;
using test::nodeOf;
using test::quantityOf;
using test::sdOf;

TEST(ProjectSystem, TakesARowOfThePeriodWithItsStandardUncertaintyInTheUnitOfItsLayer) {
    const auto project = FlowPark()
                             .enterprises({"E1", "E2"})
                             .flow({"F1", "E1", "E2", "goods", 2000.0, "kg"})
                             .flow({"F2", "env:river", "E1", "water", 3.0, "1e4m3", 2.0})
                             .flow({"F3", "E1", "E2", "energy", 10.0, "MWh", 0.0})
                             .flow({"F4", "E1", "E2", "goods", 7.0, "t", 5.0, "stuff", "2021"})
                             .system();
    EXPECT_DOUBLE_EQ(massOf(project, "F1", "goods"), 2.0);
    EXPECT_NEAR(sdOf(project, "F1", "goods"), 2.0 * 0.05 / 1.96, 1e-12);
    EXPECT_NEAR(massOf(project, "F2", "water"), 30000.0, 1e-8);
    EXPECT_NEAR(massOf(project, "F3", "energy"), 36.0, 1e-12);
    EXPECT_EQ(sdOf(project, "F3", "energy"), 0.0);
    EXPECT_FALSE(hasFlow(project, "F4"));
    EXPECT_TRUE(project.findings.empty());
}

TEST(ProjectSystem, SumsTheMonthsOfOneMeterAndKeepsItsRelativeUncertainty) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    const char* const months[] = {"2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06",
                                  "2022-07", "2022-08", "2022-09", "2022-10", "2022-11", "2022-12"};
    const char* const ids[] = {"M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12"};
    for (int month = 0; month < 12; ++month) {
        park.flow({ids[month], "E1", "E2", "goods", 10.0, "t", 4.0, "ash", months[month]});
    }
    const auto project = park.system();
    ASSERT_EQ(project.system.flows.size(), 1U);
    EXPECT_NEAR(massOf(project, "M1", "goods"), 120.0, 1e-9);
    EXPECT_NEAR(sdOf(project, "M1", "goods"), 120.0 * 0.04 / 1.96, 1e-9);
    EXPECT_EQ(project.flows[0].records.size(), 12U);
    EXPECT_TRUE(project.findings.empty());
    const auto quarter = park.system("2022-Q1");
    EXPECT_NEAR(massOf(quarter, "M1", "goods"), 30.0, 1e-9);
}

TEST(ProjectSystem, SaysThatMonthsLackOrLieBesideTheWholeYear) {
    const auto project = FlowPark()
                             .enterprises({"E1", "E2"})
                             .flow({"Y", "E1", "E2", "goods", 100.0})
                             .flow({"M", "E1", "E2", "goods", 10.0, "t", 5.0, "stuff", "2022-03"})
                             .system();
    const auto* const partial = findFinding(project.findings, kFlowPeriodPartial);
    ASSERT_NE(partial, nullptr);
    EXPECT_EQ(partial->argument("value"), "1");
    EXPECT_EQ(partial->argument("expected"), "12");
    EXPECT_EQ(partial->where.record_id, "M");
    EXPECT_EQ(count(project.findings, kFlowPeriodsOverlap), 1);
    EXPECT_DOUBLE_EQ(massOf(project, "Y", "goods"), 100.0);
}

TEST(ProjectSystem, CountsAnEnergyTransferThatTheFlowsRepeatOnce) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "hot_water"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "500"},
                   {"unit", "GJ"}});
    park.flow({"F1", "E1", "E2", "energy", 510.0, "GJ", 5.0, "热水"});
    park.flow({"F2", "E1", "E2", "energy", 40.0, "GJ", 5.0, "Hot water", "2022-03"});
    park.flow({"F3", "E1", "E2", "energy", 7.0, "GJ", 5.0, "余热"});
    park.flow({"F4", "E2", "E1", "energy", 90.0, "GJ", 5.0, "热水"});
    const auto project = park.system();
    EXPECT_EQ(count(project.findings, kFlowRepeatsTransfer), 2);
    const auto* const finding = findFinding(project.findings, kFlowRepeatsTransfer);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "T1");
    EXPECT_EQ(finding->where.record_id, "F1");
    EXPECT_DOUBLE_EQ(massOf(project, "hot_water:E1>E2", "energy"), 500.0);
    EXPECT_FALSE(hasFlow(project, "F1"));
    EXPECT_FALSE(hasFlow(project, "F2"));
    EXPECT_TRUE(hasFlow(project, "F3")) << "another energy";
    EXPECT_TRUE(hasFlow(project, "F4")) << "the other way";
}

TEST(ProjectSystem, LeavesAFlowUnmeasuredWhoseUnitDoesNotConvert) {
    const auto project = FlowPark().enterprises({"E1", "E2"}).flow({"F1", "E1", "E2", "goods", 5.0, "m3"}).system();
    const auto* const finding = findFinding(project.findings, kFlowUnitUnusable);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.record_id, "F1");
    EXPECT_EQ(finding->where.row, 2);
    ASSERT_TRUE(quantityOf(project, "F1", "goods").has_value());
    EXPECT_FALSE(quantityOf(project, "F1", "goods")->mass.has_value());
}

TEST(ProjectSystem, TakesATonneOfWaterForACubicMetre) {
    const auto project = FlowPark().enterprises({"E1", "E2"}).flow({"F1", "E1", "E2", "water", 5.0, "t"}).system();
    EXPECT_DOUBLE_EQ(massOf(project, "F1", "water"), 5.0);
}

TEST(ProjectSystem, LeavesOutARowOfAnUnknownParty) {
    const auto project = FlowPark().enterprises({"E1"}).flow({"F1", "E1", "E9", "goods", 5.0}).system();
    EXPECT_FALSE(hasFlow(project, "F1"));
    ASSERT_EQ(count(project.findings, kFlowPartyUnknown), 1);
    EXPECT_EQ(findFinding(project.findings, kFlowPartyUnknown)->argument("value"), "E9");
}

TEST(ProjectSystem, SaysOncePerClassThatUncertaintiesAreAssumed) {
    const auto project =
        FlowPark()
            .enterprises({"E1", "E2"})
            .flow({"F1", "E1", "E2", "goods", 5.0, "t", {}})
            .flow({"F2", "E2", "E1", "goods", 5.0, "t", {}})
            .flow({"F3", "E2", "E1", "goods", 5.0, "t", {}, "stuff", "2022", domain::EvidenceClass::Estimated})
            .system();
    ASSERT_EQ(count(project.findings, kFlowUncertaintyAssumed), 2);
    const auto* const note = findFinding(project.findings, kFlowUncertaintyAssumed);
    EXPECT_EQ(note->severity, base::Severity::Note);
    EXPECT_EQ(note->argument("value"), "measured");
    EXPECT_EQ(note->argument("count"), "2");
    EXPECT_EQ(note->argument("expected"), "5");
    EXPECT_NEAR(sdOf(project, "F3", "goods"), 5.0 * 0.30 / 1.96, 1e-12);
    EXPECT_TRUE(project.flows[0].uncertainty_assumed);
}

TEST(ProjectSystem, HoldsCompositionsAsConcentrationsOfGoods) {
    const auto project = FlowPark()
                             .enterprises({"E1", "E2"})
                             .flow({"F1", "E1", "E2", "goods", 100.0})
                             .composition("F1", "carbon", 42.0, "%")
                             .composition("F1", "Cd", 5.0, "g/t")
                             .composition("F1", "energy", 20.0, "MJ/kg")
                             .composition("F1", "water", 10.0, "%", 0.0)
                             .system();
    const auto carbon = quantityOf(project, "F1", "carbon");
    ASSERT_TRUE(carbon && carbon->concentration);
    EXPECT_NEAR(carbon->concentration->value, 0.42, 1e-12);
    EXPECT_NEAR(carbon->concentration->sd, 0.42 * 0.04 / 1.96, 1e-12);
    EXPECT_NEAR(quantityOf(project, "F1", "Cd")->concentration->value, 5e-6, 1e-18);
    EXPECT_NEAR(quantityOf(project, "F1", "energy")->concentration->value, 20.0, 1e-12);
    EXPECT_NEAR(quantityOf(project, "F1", "water")->concentration->value, 0.10, 1e-12);
    EXPECT_TRUE(project.findings.empty());
}

TEST(ProjectSystem, MultipliesTheCompositionOfAWaterFlowOut) {
    const auto project = FlowPark()
                             .enterprises({"E1", "E2"})
                             .flow({"F1", "E1", "E2", "water", 1000.0, "m3", 3.0})
                             .composition("F1", "COD", 500.0, "g/m3", 4.0)
                             .system();
    EXPECT_NEAR(massOf(project, "F1", "COD"), 0.5, 1e-12);
    EXPECT_NEAR(sdOf(project, "F1", "COD"), 0.5 * 0.05 / 1.96, 1e-9); // 3 % and 4 % as a product
}

TEST(ProjectSystem, NamesCompositionsThatMakeNoSense) {
    const auto project = FlowPark()
                             .enterprises({"E1", "E2"})
                             .flow({"F1", "E1", "E2", "goods", 100.0})
                             .composition("F1", "energy", 5.0, "%")
                             .composition("F1", "Cd", 5.0, "kg/m3")
                             .composition("F9", "Cd", 5.0, "%")
                             .system();
    EXPECT_EQ(count(project.findings, kFlowCompositionUnusable), 2);
    EXPECT_EQ(findFinding(project.findings, kFlowCompositionUnusable)->where.record_id, "F1|energy");
    EXPECT_EQ(count(project.findings, kFlowReferenceUnknown), 1);
    EXPECT_FALSE(quantityOf(project, "F1", "energy").has_value());
}

TEST(ProjectSystem, TakesTransferCoefficientsOfFlowsThatLeaveTheProcess) {
    const auto project = FlowPark()
                             .enterprises({"E1", "E2"})
                             .process("P", "E1")
                             .flow({"F1", "E1", "P", "goods", 100.0})
                             .flow({"F2", "P", "E2", "goods", 60.0})
                             .composition("F1", "Cd", 5.0, "%")
                             .coefficient("P", "Cd", "F2", 0.7)
                             .coefficient("P", "goods", "F1", 0.7)
                             .system();
    ASSERT_EQ(project.system.transfer_coefficients.size(), 1U);
    EXPECT_NEAR(project.system.transfer_coefficients[0].value->sd, 0.07 / 1.96, 1e-12);
    ASSERT_TRUE(quantityOf(project, "F2", "Cd").has_value()); // the coefficient says that it carries some
    EXPECT_EQ(count(project.findings, kFlowCoefficientUnusable), 1);
}

TEST(ProjectSystem, MakesOneFlowOfAllTransfersOfAPairAndCarrier) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "10"},
                   {"unit", "MWh"},
                   {"uncertainty_pct", "2"}});
    park.transfer({{"transfer_id", "T2"},
                   {"carrier", "electricity"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "5"},
                   {"unit", "MWh"},
                   {"uncertainty_pct", "2"}});
    park.transfer({{"transfer_id", "T3"},
                   {"carrier", "steam"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "100"},
                   {"unit", "t"},
                   {"parameters", "pressure=1 MPa"}});
    park.transfer({{"transfer_id", "T4"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E2"},
                   {"quantity", "1"},
                   {"unit", "GJ"},
                   {"uncertainty_pct", "1"}});
    const auto project = park.system();
    EXPECT_NEAR(massOf(project, "electricity:E1>E2", "energy"), 54.0, 1e-9);
    EXPECT_NEAR(sdOf(project, "electricity:E1>E2", "energy"), 54.0 * 0.02 / 1.96, 1e-9);
    // saturated steam at 1 MPa: 2777 kJ/kg above water at 20 °C, 83.74 kJ/kg (NDRC guides)
    EXPECT_NEAR(massOf(project, "steam:E1>E2", "energy"), 100.0 * (2777.0 - 83.74) / 1000.0, 0.5);
    EXPECT_EQ(nodeOf(project, "grid").kind, NodeKind::External);
    EXPECT_EQ(project.flows[test::flowIndex(project, "electricity:E1>E2")].records.size(), 2U);
}

TEST(ProjectSystem, GivesFuelsTheEnergyAndCarbonOfTheInventorysFactors) {
    FlowPark park;
    park.enterprises({"E1"});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"item", "烟煤"},
                   {"quantity", "1000"},
                   {"uncertainty_pct", "1"},
                   {"parameters", "ncv=23 GJ/t; carbon_content=0.026 tC/GJ"}});
    const auto project = park.system();
    EXPECT_NEAR(massOf(project, "fuel:E1/烟煤", "energy"), 23000.0, 1e-6);
    EXPECT_NEAR(massOf(project, "fuel:E1/烟煤", "carbon"), 598.0, 1e-9);
    // energy: 1 % of the amount and 15 % of a stated analysis of the class reported
    EXPECT_NEAR(sdOf(project, "fuel:E1/烟煤", "energy"), 23000.0 * std::hypot(0.01, 0.15) / 1.96, 1e-6);
    EXPECT_FALSE(quantityOf(project, "fuel:E1/烟煤", "goods").has_value());
    // all that burns goes into the air; there is no other outflow
    EXPECT_TRUE(hasFlow(project, "air:E1"));
    EXPECT_TRUE(isBalanced(project, "E1", "carbon"));
    EXPECT_FALSE(hasFlow(project, "loss:E1")); // energy is used there, not turned into other energy
    EXPECT_FALSE(isBalanced(project, "E1", "energy"));
}

TEST(ProjectSystem, AttachesAFuelToTheRowThatBringsIt) {
    FlowPark park;
    park.enterprises({"E1"});
    park.flow({"F1", "ext:mine", "E1", "goods", 1010.0, "t", 1.0, "烟煤"});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"item", "烟煤"},
                   {"quantity", "1000"},
                   {"uncertainty_pct", "1"},
                   {"parameters", "ncv=23 GJ/t; carbon_content=0.026 tC/GJ"}});
    const auto project = park.system();
    EXPECT_FALSE(hasFlow(project, "fuel:E1/烟煤"));
    EXPECT_NEAR(quantityOf(project, "F1", "energy")->concentration->value, 23.0, 1e-12);
    EXPECT_NEAR(quantityOf(project, "F1", "carbon")->concentration->value, 0.598, 1e-12);
    EXPECT_EQ(project.flows[0].records, (std::vector<RecordRef>{{"flows", "F1"}, {"activities", "A1"}}));
    EXPECT_EQ(count(project.findings, kFlowFuelDiffers), 0);
}

TEST(ProjectSystem, SaysWhenTheRowAndTheFuelDisagree) {
    FlowPark park;
    park.enterprises({"E1"});
    park.flow({"F1", "ext:mine", "E1", "goods", 1200.0, "t", 1.0, "烟煤"});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"item", "烟煤"},
                   {"quantity", "1000"},
                   {"uncertainty_pct", "1"}});
    const auto project = park.system();
    const auto* const finding = findFinding(project.findings, kFlowFuelDiffers);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "1200");
    EXPECT_EQ(finding->argument("expected"), "1000");
    EXPECT_EQ(finding->where.record_id, "F1");
}

TEST(ProjectSystem, GivesTheUnmeasuredRowOfAFuelWhatTheOthersLeave) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.flow({"F1", "E2", "E1", "goods", 300.0, "t", 2.0, "木材/木材废料"});
    park.flow({"F2", "ext:market", "E1", "goods", {}, "t", {}, "木材/木材废料"});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"item", "IPCC2006:木材/木材废料"},
                   {"quantity", "1000"},
                   {"uncertainty_pct", "2"}});
    const auto project = park.system();
    EXPECT_NEAR(massOf(project, "F2", "goods"), 700.0, 1e-9);
    EXPECT_NEAR(sdOf(project, "F2", "goods"), std::hypot(300.0, 1000.0) * 0.02 / 1.96, 1e-9);
    EXPECT_NEAR(quantityOf(project, "F2", "energy")->concentration->value, 15.6, 1e-9); // IPCC 2006, wood
}

TEST(ProjectSystem, ImpliesTheLossOfAPlantThatTurnsFuelIntoSteam) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "steam"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "15000"},
                   {"unit", "GJ"}});
    park.flow({"F1", "E1", "ext:dump", "goods", 200.0, "t", 2.0, "ash"});
    park.composition("F1", "carbon", 3.0, "%");
    const auto project = park.system();
    ASSERT_TRUE(hasFlow(project, "loss:E1"));
    EXPECT_EQ(project.flows[test::flowIndex(project, "loss:E1")].origin, FlowOrigin::Implied);
    EXPECT_FALSE(quantityOf(project, "loss:E1", "energy")->mass.has_value());
    EXPECT_TRUE(isBalanced(project, "E1", "energy"));
    EXPECT_TRUE(isBalanced(project, "E1", "carbon"));
    EXPECT_FALSE(isBalanced(project, "E1", "goods")); // ash goes out, coal is known as energy alone
    EXPECT_FALSE(hasFlow(project, "loss:E2"));
}

TEST(ProjectSystem, LeavesTheEnergyOfASellerOfFuelWoodOpen) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.flow({"F1", "ext:forest", "E1", "goods", 400.0, "t", 2.0, "logs"});
    park.flow({"F2", "E1", "E2", "goods", 300.0, "t", 2.0, "木材/木材废料"});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E2"},
                   {"item", "IPCC2006:木材/木材废料"},
                   {"quantity", "300"},
                   {"uncertainty_pct", "2"}});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "10"},
                   {"unit", "MWh"}});
    const auto project = park.system();
    EXPECT_TRUE(quantityOf(project, "F2", "energy").has_value());
    EXPECT_FALSE(hasFlow(project, "loss:E1")); // nobody knows the energy of the logs
    EXPECT_FALSE(isBalanced(project, "E1", "energy"));
}

TEST(ProjectSystem, LeavesCarbonOpenWhereGoodsComeInWithoutTheirs) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "10"}});
    park.flow({"F1", "ext:forest", "E1", "goods", 200.0});
    park.flow({"F2", "E1", "E2", "goods", 100.0});
    park.composition("F2", "carbon", 42.0, "%");
    const auto project = park.system();
    EXPECT_FALSE(hasFlow(project, "air:E1"));
    EXPECT_FALSE(isBalanced(project, "E1", "carbon"));
    EXPECT_TRUE(isBalanced(project, "E1", "goods"));
}

TEST(ProjectSystem, BalancesAnEnterpriseWithARowOfItsOwnAsThatRowSays) {
    FlowPark park;
    park.enterprises({"E1", "E2", "E3"}).process("E1", "E1", true, 3.92).process("E2", "E2", false);
    park.flow({"F1", "env:sun", "E1", "energy", 100.0, "GJ"});
    park.flow({"F2", "E1", "E3", "energy", 98.0, "GJ"});
    park.flow({"F3", "ext:x", "E2", "goods", 98.0});
    park.flow({"F4", "E2", "E3", "goods", 98.0});
    const auto project = park.system();
    EXPECT_FALSE(hasFlow(project, "loss:E1"));
    EXPECT_TRUE(isBalanced(project, "E1", "energy"));
    ASSERT_EQ(nodeOf(project, "E1").tolerances.size(), 1U);
    EXPECT_NEAR(nodeOf(project, "E1").tolerances[0].sd, 2.0, 1e-12); // 3.92 % of 100 as half of a 95 % interval
    EXPECT_FALSE(nodeOf(project, "E2").balance);
}

TEST(ProjectSystem, TakesAStoreAsANodeOfItsOwn) {
    const auto project = FlowPark()
                             .enterprises({"E1"})
                             .flow({"F1", "ext:x", "E1", "goods", 98.0})
                             .flow({"F2", "E1", "stock:E1", "goods", 8.0})
                             .flow({"F3", "E1", "ext:y", "goods", 90.0})
                             .system();
    EXPECT_EQ(nodeOf(project, "stock:E1").kind, NodeKind::Stock);
    EXPECT_TRUE(isBalanced(project, "E1", "goods"));
    EXPECT_TRUE(project.nodes[2].in_park);
}

TEST(ProjectSystem, HasNoBalancesOutsideTheBoundary) {
    FlowPark park;
    park.enterprise({{"enterprise_id", "E1"}, {"in_boundary", "false"}});
    park.flow({"F1", "ext:x", "E1", "goods", 98.0}).flow({"F2", "E1", "ext:y", "goods", 8.0});
    const auto project = park.system();
    EXPECT_EQ(nodeOf(project, "E1").kind, NodeKind::External);
    EXPECT_FALSE(nodeOf(project, "E1").balance);
}

TEST(ProjectSystem, NamesABalanceWhoseSidesDifferByMoreThanAFactor) {
    const auto project = FlowPark()
                             .enterprises({"E1"})
                             .flow({"F1", "ext:x", "E1", "goods", 100.0})
                             .flow({"F2", "E1", "ext:y", "goods", 10.0})
                             .system();
    const auto* const finding = findFinding(project.findings, kFlowBalanceImplausible);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.record_id, "E1");
    EXPECT_EQ(finding->argument("value"), "100");
}

TEST(ProjectSystem, TakesSigmasOfAWhatIf) {
    FlowPark park;
    park.enterprises({"E1", "E2"}).flow({"F1", "E1", "E2", "goods", 100.0});
    ProjectSystemOptions options;
    options.period = base::Period::year(2022);
    options.sigmas = {{"F1", "goods", 7.5}, {"F9", "goods", 1.0}};
    const auto project = projectSystem(park.snapshot(), *test::shippedLibrary(), options);
    ASSERT_TRUE(project.has_value());
    EXPECT_DOUBLE_EQ(sdOf(*project, "F1", "goods"), 7.5);
    EXPECT_EQ(count(project->findings, kFlowReferenceUnknown), 1);
}

TEST(ProjectSystem, RefusesAnUnknownFuelSet) {
    FlowPark park;
    park.park({{"fuel_set", "NONE"}});
    const auto project = projectSystem(park.snapshot(), *test::shippedLibrary(), {});
    ASSERT_FALSE(project.has_value());
    EXPECT_EQ(project.error().code, reference::kFuelSetUnknown);
}

} // namespace
} // namespace parkcarbon::engine::flows
