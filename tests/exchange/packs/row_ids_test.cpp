#include "exchange/packs/row_ids.hpp"

#include <gtest/gtest.h>
#include <map>

namespace parkcarbon::exchange {
namespace {

domain::PackSheet sheetOf(std::string id, domain::Table table) {
    domain::PackSheet sheet;
    sheet.id = std::move(id);
    sheet.table = table;
    return sheet;
}

std::string idOf(const domain::PackSheet& sheet, const std::map<std::string, std::string>& texts) {
    return contentRowId(sheet, "2025", "E07", [&](std::string_view field) {
        const auto found = texts.find(std::string(field));
        return found == texts.end() ? std::string{} : found->second;
    });
}

TEST(RowIds, NameEnterpriseSheetAndItem) {
    const auto fuels = sheetOf("fuels", domain::Table::Activities);
    EXPECT_EQ(idOf(fuels, {{"item", "烟煤"}}), "2025:E07:fuels:烟煤");
    EXPECT_EQ(idOf(fuels, {{"item", "烟煤"}, {"period", "2025-03"}}), "2025-03:E07:fuels:烟煤");
    EXPECT_EQ(idOf(sheetOf("pollutants", domain::Table::Activities), {{"item", "air:NOx"}, {"parameters", "outlet=2"}}),
              "2025:E07:pollutants:air:NOx:outlet=2");
    EXPECT_EQ(idOf(sheetOf("byproducts_offered", domain::Table::Streams), {{"name_zh", "粉煤灰"}}),
              "E07:byproducts_offered:粉煤灰");
}

TEST(RowIds, AreTheSameFromBothEndsOfATransferOrAFlow) {
    const std::map<std::string, std::string> steam = {{"carrier", "steam"}, {"from_id", "E01"}, {"to_id", "E07"}};
    EXPECT_EQ(idOf(sheetOf("heat_in", domain::Table::EnergyTransfers), steam), "2025:steam:E01>E07");
    EXPECT_EQ(idOf(sheetOf("heat_out", domain::Table::EnergyTransfers), steam), "2025:steam:E01>E07");
    const std::map<std::string, std::string> ash = {
        {"layer", "goods"}, {"material", "粉煤灰"}, {"from_id", "E01"}, {"to_id", "E28"}};
    EXPECT_EQ(idOf(sheetOf("goods_out", domain::Table::Flows), ash), "2025:goods:粉煤灰:E01>E28");
    EXPECT_EQ(idOf(sheetOf("goods_in", domain::Table::Flows), ash), "2025:goods:粉煤灰:E01>E28");
}

TEST(RowIds, TellContractsOfTheGridApart) {
    const auto sheet = sheetOf("electricity_in", domain::Table::EnergyTransfers);
    std::map<std::string, std::string> power = {{"carrier", "electricity"}, {"from_id", "grid"}, {"to_id", "E07"}};
    EXPECT_EQ(idOf(sheet, power), "2025:electricity:grid>E07");
    power["contract"] = "none";
    EXPECT_EQ(idOf(sheet, power), "2025:electricity:grid>E07");
    power["contract"] = "green_power";
    EXPECT_EQ(idOf(sheet, power), "2025:electricity:grid>E07:green_power");
}

TEST(RowIds, OfFactsAndEnterprisesAreThoseOfTheirRecords) {
    EXPECT_EQ(idOf(sheetOf("facts", domain::Table::Facts), {{"variable", "IAV"}}), "E07|IAV|2025");
    EXPECT_EQ(idOf(sheetOf("enterprise", domain::Table::Enterprises), {}), "E07");
}

TEST(RowIds, FitIntoAnIdHoweverLongTheNames) {
    std::string name;
    for (int i = 0; i < 100; ++i) {
        name += "木";
    }
    const auto sheet = sheetOf("goods_in", domain::Table::Flows);
    const std::string first = idOf(sheet, {{"material", name + "甲"}});
    const std::string second = idOf(sheet, {{"material", name + "乙"}});
    EXPECT_LE(first.size(), 180U);
    EXPECT_NE(first, second);
    EXPECT_EQ(first, idOf(sheet, {{"material", name + "甲"}}));
}

TEST(RowIds, TheSecondOfAKindIsNumbered) {
    RowIds ids;
    EXPECT_EQ(ids.unique("a"), "a");
    EXPECT_EQ(ids.unique("a"), "a#2");
    EXPECT_EQ(ids.unique("a"), "a#3");
    EXPECT_EQ(ids.unique("b"), "b");
}

} // namespace
} // namespace parkcarbon::exchange
