#include "engine/support/flow_park.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

using test::count;
using test::findFinding;
using test::FlowPark;
using test::shippedLibrary;

FlowAccount accountOf(const FlowPark& park) {
    FlowOptions options;
    options.period = base::Period::year(2022);
    auto account = flowAccount(park.snapshot(), *shippedLibrary(), options);
    EXPECT_TRUE(account.has_value());
    return account ? std::move(*account) : FlowAccount();
}

const ReconciledValue& massIn(const FlowAccount& account, std::string_view flow, std::string_view layer) {
    const std::uint32_t index = test::flowIndex(account.project, flow);
    const auto& layers = account.project.system.layers;
    for (std::uint32_t one = 0; one < layers.size(); ++one) {
        if (const ReconciledValue* const value = layers[one].id == layer ? account.mass(index, one) : nullptr) {
            return *value;
        }
    }
    throw std::invalid_argument("no such mass");
}

/// A main with three users whose meters and discharges agree within their uncertainties, but for one.
FlowPark waterPark(double wrong_meter) {
    FlowPark park;
    park.enterprises({"E1", "E2", "E3", "E6"}).process("MAIN", "E6");
    park.flow({"W0", "E6", "MAIN", "water", 300.0, "m3", 2.0, "water"});
    park.flow({"W1", "MAIN", "E1", "water", 101.0, "m3", 2.0, "water"});
    park.flow({"W2", "MAIN", "E2", "water", 99.0, "m3", 2.0, "water"});
    park.flow({"W3", "MAIN", "E3", "water", wrong_meter, "m3", 2.0, "water"});
    park.flow({"D1", "E1", "env:river", "water", 100.0, "m3", 3.0, "sewage"});
    park.flow({"D2", "E2", "env:river", "water", 100.0, "m3", 3.0, "sewage"});
    park.flow({"D3", "E3", "env:river", "water", 100.0, "m3", 3.0, "sewage"});
    return park;
}

TEST(FlowAccount, BalancesWhatAgreesWithoutAWord) {
    const FlowAccount account = accountOf(waterPark(100.0));
    ASSERT_TRUE(account.reconciliation.has_value());
    EXPECT_GT(account.reconciliation->p_value, 0.05);
    EXPECT_EQ(account.reconciliation->degrees_of_freedom, 4U);
    EXPECT_EQ(count(account.findings, kFlowSuspect), 0);
    const double sum = *massIn(account, "W1", "water").value + *massIn(account, "W2", "water").value +
                       *massIn(account, "W3", "water").value;
    EXPECT_NEAR(*massIn(account, "W0", "water").value, sum, 1e-9);
    EXPECT_NEAR(account.raw(test::flowIndex(account.project, "W1"), account.project.flows[1].amount_layer)->value,
                101.0, 1e-12);
}

TEST(FlowAccount, AsksTheEnterpriseAboutTheMeterThatIsWrong) {
    const FlowAccount account = accountOf(waterPark(74.0));
    ASSERT_TRUE(account.reconciliation.has_value());
    EXPECT_LT(account.reconciliation->p_value, 0.05);
    ASSERT_FALSE(account.reconciliation->suspects.empty());
    ASSERT_EQ(count(account.findings, kFlowSuspect), 1); // its neighbours over the limit are not asked
    const base::Finding& question = *findFinding(account.findings, kFlowSuspect);
    EXPECT_EQ(question.where.table, "flows");
    EXPECT_EQ(question.where.record_id, "W3");
    EXPECT_EQ(question.argument("enterprise"), "E3");
    EXPECT_EQ(question.argument("value"), "74");
    EXPECT_NEAR(std::stod(std::string(question.argument("expected"))), 100.0, 1.5);
    EXPECT_NE(question.argument("balances").find("E3: water W3 (74) = sewage D3 (100)"), std::string::npos);
    EXPECT_NE(question.argument("balances").find("MAIN: water W0 (300) = water W3 (74)"), std::string::npos);
}

TEST(FlowAccount, SaysHowManyNumbersNothingCanTest) {
    FlowPark park;
    park.enterprises({"E1", "E2"}).flow({"F1", "E1", "E2", "goods", 5.0});
    const FlowAccount account = accountOf(park);
    const auto* const note = findFinding(account.findings, kFlowUntestable);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->argument("value"), "1");
    EXPECT_EQ(note->argument("expected"), "1");
}

TEST(FlowAccount, LeavesWhatNobodyMeasuredEmpty) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.flow({"F1", "E1", "E2", "goods", {}}).flow({"F2", "ext:a", "E1", "goods", {}});
    const FlowAccount account = accountOf(park);
    EXPECT_FALSE(massIn(account, "F1", "goods").value.has_value());
    EXPECT_EQ(massIn(account, "F1", "goods").variable_class, VariableClass::Unobservable);
}

TEST(FlowAccount, TakesGoodsThatAreKnownToHoldNoCarbon) {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.flow({"F1", "E1", "E2", "goods", 100.0, "t", 2.0, "gypsum"});
    park.composition("F1", "carbon", 0.0, "t/t", 0.0);
    const FlowAccount account = accountOf(park);
    EXPECT_DOUBLE_EQ(*massIn(account, "F1", "carbon").value, 0.0);
    EXPECT_DOUBLE_EQ(*massIn(account, "F1", "goods").value, 100.0);
}

TEST(FlowAccount, ShowsTheRawNumbersOfAContradiction) {
    FlowPark park;
    park.enterprises({"E1"}).process("E1", "E1");
    park.flow({"F1", "ext:a", "E1", "goods", 100.0, "t", 0.0}).flow({"F2", "E1", "ext:b", "goods", 90.0, "t", 0.0});
    const FlowAccount account = accountOf(park);
    EXPECT_FALSE(account.reconciliation.has_value());
    EXPECT_EQ(count(account.findings, kContradiction), 1);
    EXPECT_DOUBLE_EQ(account.raw(0, 0)->value, 100.0);
    EXPECT_EQ(account.mass(0, 0), nullptr);
    EXPECT_TRUE(reconciledAmounts(account).empty());
}

FlowPark boilerPark(const char* steam_gj) {
    FlowPark park;
    park.enterprises({"E1", "E2", "E3"});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"item", "烟煤"},
                   {"quantity", "1000"},
                   {"uncertainty_pct", "2"},
                   {"evidence_class", "measured"},
                   {"parameters", "ncv=23 GJ/t"}});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "steam"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", steam_gj},
                   {"unit", "GJ"},
                   {"uncertainty_pct", "2"}});
    return park;
}

TEST(FlowAccount, ComputesALossAndSaysWhenItIsNegative) {
    const FlowAccount good = accountOf(boilerPark("18000"));
    const ReconciledValue& loss = massIn(good, "loss:E1", "energy");
    EXPECT_NEAR(*loss.value, 5000.0, 1e-6);
    EXPECT_EQ(loss.variable_class, VariableClass::Observable);
    EXPECT_EQ(count(good.findings, kFlowLossNegative), 0);

    const FlowAccount bad = accountOf(boilerPark("28000"));
    const auto* const finding = findFinding(bad.findings, kFlowLossNegative);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.record_id, "E1");
    EXPECT_EQ(finding->argument("layer"), "energy");
    EXPECT_EQ(finding->argument("value"), "-5000");
}

/// A boiler whose loss is measured, too: fuel, steam and loss can be tested.
FlowPark testedBoiler() {
    FlowPark park = boilerPark("18000");
    park.process("E1", "E1");
    park.flow({"L1", "E1", "env:stack", "energy", 4000.0, "GJ", 10.0, "flue gas"});
    return park;
}

TEST(FlowAccount, HandsTheBalancedAmountsOfRedundantRecordsToTheInventory) {
    const FlowAccount account = accountOf(testedBoiler());
    const auto amounts = reconciledAmounts(account);
    ASSERT_EQ(amounts.activities.size(), 1U);
    ASSERT_EQ(amounts.transfers.size(), 1U);
    const double fuel = *massIn(account, "fuel:E1/烟煤", "energy").value;
    const double steam = *massIn(account, "steam:E1>E2", "energy").value;
    EXPECT_NEAR(amounts.activities.at("A1"), fuel / 23000.0, 1e-12);
    EXPECT_NEAR(amounts.transfers.at("T1"), steam / 18000.0, 1e-12);
    EXPECT_NEAR(fuel, steam + *massIn(account, "L1", "energy").value, 1e-6);
    EXPECT_TRUE(reconciledAmounts(accountOf(boilerPark("18000"))).empty()); // nothing there is redundant
}

TEST(FlowAccount, AsksAboutOneOfTwoMetersThatContradictEachOther) {
    FlowPark park;
    park.enterprises({"E1"}).process("E1", "E1");
    park.flow({"W1", "env:river", "E1", "water", 100.0, "m3", 2.0, "water"});
    park.flow({"W2", "E1", "env:sea", "water", 50.0, "m3", 2.0, "water"});
    const FlowAccount account = accountOf(park);
    ASSERT_EQ(count(account.findings, kFlowSuspect), 1);
    const base::Finding& question = *findFinding(account.findings, kFlowSuspect);
    EXPECT_EQ(question.argument("expected"), question.where.record_id == "W1" ? "50" : "100");
}

} // namespace
} // namespace parkcarbon::engine::flows
