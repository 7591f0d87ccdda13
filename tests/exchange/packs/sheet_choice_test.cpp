#include "exchange/packs/sheet_choice.hpp"

#include "exchange/packs/pack_layout_example.hpp"

namespace parkcarbon::exchange {
namespace {

using domain::Table;

std::string sheetOf(Table table, const std::vector<std::string>& texts, const std::vector<std::string>& points) {
    static const domain::PackLayout layout = exampleLayout();
    const auto* const sheet = sheetFor(layout, table, domain::toCells(exampleRecord(table, texts)), points);
    return sheet == nullptr ? "" : sheet->id;
}

TEST(SheetChoice, ATransferStandsWhereTheEnterpriseBuysOrSells) {
    const std::vector<std::string> power = {"T1", "2025", "electricity", "E01", "E07", "10", "MWh"};
    EXPECT_EQ(sheetOf(Table::EnergyTransfers, power, {"E07"}), "electricity_in");
    EXPECT_EQ(sheetOf(Table::EnergyTransfers, power, {"E01"}), "electricity_out");
    EXPECT_EQ(sheetOf(Table::EnergyTransfers, power, {"E09"}), "");
}

TEST(SheetChoice, AFlowOfAProcessOrAStockIsItsEnterprises) {
    EXPECT_EQ(sheetOf(Table::Flows, {"F1", "2025", "WNET", "E07", "自来水", "goods", "5", "t"}, {"E06", "WNET"}),
              "goods_out");
    EXPECT_EQ(sheetOf(Table::Flows, {"F1", "2025", "stock:E06", "E06", "煤", "goods", "5", "t"}, {"E06"}), "goods_out");
}

TEST(SheetChoice, WhatTheSheetsBeforeDoNotTakeLandsOnTheLast) {
    EXPECT_EQ(sheetOf(Table::Flows, {"F1", "2025", "E07", "env:大气", "热", "energy", "5", "GJ"}, {"E07"}),
              "other_flows_out");
    EXPECT_EQ(
        sheetOf(Table::Flows, {"F1", "2025", "E07", "E01", "灰", "goods", "5", "t", "", "", "", "", "SW02"}, {"E07"}),
        "other_flows_out");
}

TEST(SheetChoice, RolesAndBeginningsOfIndustriesDecideWhatIsMeant) {
    const std::vector<std::string> roles = {"producer"};
    const std::vector<std::string> industries = {"C30", "D44"};
    EXPECT_TRUE(isMeantFor({}, {}, "buildings", "K70"));
    EXPECT_TRUE(isMeantFor(roles, industries, "producer", "C3011"));
    EXPECT_FALSE(isMeantFor(roles, industries, "producer", "C2022"));
    EXPECT_FALSE(isMeantFor(roles, industries, "buildings", "C3011"));
    EXPECT_TRUE(isMeantFor(roles, industries, "", "")) << "a blank form holds everything";
}

} // namespace
} // namespace parkcarbon::exchange
