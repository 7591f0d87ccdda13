#include "exchange/packs/pack_findings.hpp"
#include "exchange/packs/pack_fixture.hpp"

#include <algorithm>
#include <gmock/gmock.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Rows = std::map<std::int64_t, std::vector<std::string>>; ///< row number → texts from column A

/// The sheet of fuels as enterprises leave it.
class PackRowsTest : public PackTest {
protected:
    PackRowsTest() {
        put(domain::Table::Activities, {"A1", "E07", "2025", "stationary_combustion", "烟煤", "1000", "t", "",
                                        "measured", "", "oxidation=0.98; ncv=23.05 GJ/t", "锅炉"});
    }

    static Rows asSent() {
        return {{1,
                 {"row_id", "applies", "item", "quantity", "unit", "ncv", "oxidation", "parameters", "evidence_class",
                  "note"}},
                {2, {"", "固定燃烧用燃料 Fuels burned"}},
                {4,
                 {"", "有/无\nApplies", "燃料\nFuel *", "数量\nAmount *", "单位\nUnit *", "低位发热量", "碳氧化率",
                  "其他参数", "数据等级", "备注"}},
                {5, {"example", "有", "天然气", "128.5", "万Nm3", "", "", "", "实测", ""}},
                {6, {"A1", "有", "烟煤", "1000", "t", "23.05 GJ/t", "0.98", "", "实测", "锅炉"}},
                {7, {"2025:E07:fuels:柴油", "", "柴油", "", "t", "", "", "", "", ""}},
                {8, {"", "", "天然气", "20", "万Nm3", "", "", "", "", ""}}};
    }

    static Rows without(Rows rows, std::size_t column) {
        for (auto& [number, texts] : rows) {
            if (column < texts.size()) {
                texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(column));
            }
        }
        return rows;
    }
    static Rows shifted(const Rows& rows, std::int64_t from, std::int64_t by) {
        Rows moved;
        for (const auto& [number, texts] : rows) {
            moved[number < from ? number : number + by] = texts;
        }
        return moved;
    }

    ImportReport bring(const Rows& rows, const std::string& name = "燃料", const std::string& sent_as = "燃料") {
        WorkbookBuilder workbook(WorkbookStyle::Wps);
        SheetBuilder& tab = workbook.sheet(name);
        for (const auto& [number, texts] : rows) {
            for (std::size_t column = 0; column < texts.size(); ++column) {
                const bool is_number =
                    column > 0 && texts[column].find_first_not_of("0123456789.") == std::string::npos;
                if (!texts[column].empty()) {
                    tab.set(columnLetters(column) + std::to_string(number),
                            is_number ? numberCell(texts[column]) : textCell(texts[column]));
                }
            }
        }
        for (const std::string& range : merged) {
            tab.merge(range);
        }
        Meta meta = metaOf();
        meta.push_back({"sheet", "fuels", sent_as});
        const auto& columns = context.layout.sheet("fuels")->columns;
        for (std::size_t index = 0; index < columns.size(); ++index) {
            meta.push_back({"column", "fuels", columns[index].id, columnLetters(index + 1)});
        }
        meta.push_back({"row", "fuels", "A1", "6"});
        meta.push_back({"row", "fuels", "2025:E07:fuels:柴油", "7"});
        meta.push_back({"hash", hashOf(meta)});
        SheetBuilder& hidden = workbook.sheet("_meta").hidden();
        for (std::size_t row = 0; row < meta.size(); ++row) {
            hidden.row(static_cast<std::int64_t>(row) + 1, meta[row]);
        }
        return import({workbook.bytes()});
    }

    void expectAsSent(const ImportReport& report) {
        EXPECT_THAT(codes(report), IsEmpty());
        ASSERT_EQ(report.files.size(), 1U);
        EXPECT_EQ(report.files[0].unchanged, 1) << "A1 as it was";
        EXPECT_EQ(report.files[0].added, 1) << "natural gas is new";
        EXPECT_EQ(report.files[0].read, 2) << "example and heading are no rows, diesel is not filled in";
        EXPECT_EQ(activity("A1").parameters.str(), "oxidation=0.98; ncv=23.05 GJ/t");
        EXPECT_EQ(activity("2025:E07:fuels:天然气").quantity.value(), 20);
    }

    std::vector<std::string> merged;
};

TEST_F(PackRowsTest, ReadsTheSheetAsItWasSent) {
    const ImportReport report = bring(asSent());
    expectAsSent(report);
    EXPECT_FALSE(report.files[0].complete) << "diesel was not answered";
    EXPECT_EQ(report.files[0].pack_rows, (std::vector<std::string>{"A1", "2025:E07:fuels:天然气"}));
}

TEST_F(PackRowsTest, FindsTheSheetUnderAnotherName) {
    expectAsSent(bring(asSent(), "能源（财务部）"));
}

TEST_F(PackRowsTest, FindsColumnsThatWereMovedByTheirHiddenIds) {
    Rows rows = asSent();
    for (auto& [number, texts] : rows) {
        texts.resize(10);
        std::swap(texts[3], texts[9]);
        texts.insert(texts.begin() + 2, number == 4 ? "我们的序号" : "");
    }
    expectAsSent(bring(rows));
}

TEST_F(PackRowsTest, FindsColumnsByTitleOrPlaceWhenTheHiddenRowIsGone) {
    Rows rows = asSent();
    rows.erase(1);
    expectAsSent(bring(shifted(rows, 1, -1)));
}

TEST_F(PackRowsTest, ARenamedTitleIsFoundByItsPlace) {
    Rows rows = asSent();
    rows.erase(1);
    rows[4][3] = "全年用量";
    expectAsSent(bring(rows));
}

TEST_F(PackRowsTest, FindsTitlesInEitherLanguageWhenColumnsMovedAndIdsAreGone) {
    Rows rows = asSent();
    rows.erase(1);
    rows[4] = {"",          "Applies",          "Fuel",     "Amount", "Unit", "Net calorific value",
               "Oxidation", "Other parameters", "Evidence", "Remark"};
    for (auto& [number, texts] : rows) {
        texts.resize(10);
        std::swap(texts[2], texts[3]);
    }
    expectAsSent(bring(rows));
}

TEST_F(PackRowsTest, KnowsRowsByWhatTheySayWhenTheirIdsAreGone) {
    context.records_by_content = {{"2025:E07:fuels:烟煤", "A1"}};
    const ImportReport report = bring(without(asSent(), 0));
    EXPECT_EQ(activity("A1").quantity.value(), 1000);
    EXPECT_EQ(report.files[0].unchanged, 1);
    EXPECT_EQ(records.rows(domain::Table::Activities).size(), 2U) << "the example was not taken for data";
}

TEST_F(PackRowsTest, RowsMayBeInsertedAnywhere) {
    Rows rows = shifted(asSent(), 4, 3);
    rows[5] = {"", "", "请尽快填写"};
    expectAsSent(bring(shifted(rows, 10, 2)));
}

TEST_F(PackRowsTest, AMergedTextCountsForEveryRowAMergedAmountOnlyOnce) {
    Rows rows = asSent();
    rows[9] = {"", "", "焦炭", "5", "t"};
    rows[10] = {"", "", "汽油", "", ""};
    merged = {"D9:D10", "E9:E10"};
    const ImportReport report = bring(rows);
    EXPECT_EQ(activity("2025:E07:fuels:焦炭").quantity.value(), 5);
    EXPECT_EQ(report.files[0].refused, 1) << "the row below has a unit and no amount";
    EXPECT_THAT(codes(report), ElementsAre("FIELD_REQUIRED"));
}

TEST_F(PackRowsTest, AnEmptiedOrDeniedRowIsToldAndDeletesNothing) {
    for (const char* const text : {"", "无", "/"}) {
        Rows rows = asSent();
        rows[6][3] = text;
        const ImportReport report = bring(rows);
        EXPECT_THAT(codes(report), ElementsAre("PACK_ROW_WITHDRAWN"));
        EXPECT_EQ(findingOf(report, kPackRowWithdrawn)->where.record_id, "A1");
        EXPECT_EQ(findingOf(report, kPackRowWithdrawn)->where.row, 6);
        EXPECT_EQ(activity("A1").quantity.value(), 1000);
    }
    Rows rows = asSent();
    rows[6][1] = "无";
    EXPECT_THAT(codes(bring(rows)), ElementsAre("PACK_ROW_CONTRADICTS"));
}

TEST_F(PackRowsTest, EveryRowAnsweredOrDeniedMakesASheetComplete) {
    Rows rows = asSent();
    rows[7][1] = "none";
    EXPECT_TRUE(bring(rows).files[0].complete);
}

TEST_F(PackRowsTest, ACopiedRowIsANewOneUnlessItIsTheSame) {
    Rows rows = asSent();
    rows[9] = rows[6];
    rows[10] = rows[6];
    rows[10][3] = "50";
    const ImportReport report = bring(rows);
    EXPECT_THAT(codes(report), ElementsAre("PACK_ROW_REPEATED"));
    EXPECT_EQ(findingOf(report, kPackRowRepeated)->where.row, 9);
    EXPECT_EQ(activity("2025:E07:fuels:烟煤").quantity.value(), 50);
    EXPECT_EQ(activity("A1").quantity.value(), 1000);
}

TEST_F(PackRowsTest, TellsWhatWasWrittenOverTheExampleAndRemarksBelowTheTable) {
    Rows rows = asSent();
    rows[5][3] = "77";
    rows[12] = {"", "", "", "", "", "", "", "", "", "填表人：张三"};
    const ImportReport report = bring(rows);
    EXPECT_THAT(codes(report), ElementsAre("PACK_EXAMPLE_CHANGED", "PACK_ROW_IGNORED"));
    EXPECT_EQ(findingOf(report, kPackExampleChanged)->argument("value"), "77");
}

TEST_F(PackRowsTest, RefusesRowsOfSomebodyElseAndOfAnotherYear) {
    put(domain::Table::Activities,
        {"B1", "E01", "2025", "stationary_combustion", "烟煤", "9", "t", "", "", "", "", ""});
    put(domain::Table::Activities,
        {"A0", "E07", "2024", "stationary_combustion", "烟煤", "9", "t", "", "", "", "", ""});
    Rows rows = asSent();
    rows[9] = {"B1", "", "烟煤", "10", "t"};
    rows[10] = {"A0", "", "烟煤", "10", "t"};
    const ImportReport report = bring(rows);
    const auto found = codes(report);
    EXPECT_EQ(std::count(found.begin(), found.end(), "PACK_ROW_FOREIGN"), 2);
    EXPECT_EQ(report.files[0].refused, 2);
    EXPECT_EQ(activity("B1").quantity.value(), 9);
    EXPECT_EQ(activity("A0").quantity.value(), 9);
}

TEST_F(PackRowsTest, AWrongParameterIsNamedByItsOwnCell) {
    Rows rows = asSent();
    rows[6][5] = "二十三";
    const ImportReport report = bring(rows);
    ASSERT_EQ(report.files[0].refused, 1);
    ASSERT_FALSE(report.files[0].findings.empty());
    EXPECT_EQ(report.files[0].findings[0].where.column, "低位发热量 (F6)");
    EXPECT_EQ(report.files[0].findings[0].where.row, 6);
}

TEST_F(PackRowsTest, AMissingColumnLeavesItsFieldAloneAndARequiredOneTheSheet) {
    Rows rows = without(asSent(), 9);
    const ImportReport report = bring(rows);
    EXPECT_THAT(codes(report), ElementsAre("PACK_COLUMN_MISSING"));
    EXPECT_EQ(activity("A1").note, "锅炉");
    const int inserts = records.inserts;
    const ImportReport broken = bring(without(asSent(), 3));
    EXPECT_THAT(codes(broken), ElementsAre("COLUMN_MISSING"));
    EXPECT_EQ(records.inserts, inserts);
}

TEST_F(PackRowsTest, ASheetWithoutAnyKnownColumnIsToldAsUnreadable) {
    EXPECT_THAT(codes(bring({{1, {"我们自己的表"}}, {2, {"煤", "12"}}})), testing::Contains("PACK_SHEET_UNREADABLE"));
}

TEST_F(PackRowsTest, WhatTheParkSaysOfAnEnterpriseIsNotTheEnterprisesToChange) {
    const ImportReport report = import({pack({{"enterprise", "企业", {{"E07", "新名称", "", "其他角色"}}}})});
    EXPECT_THAT(codes(report), ElementsAre("PACK_LOCKED_CHANGED"));
    const auto& enterprise = records.get<domain::Enterprise>(domain::Table::Enterprises, "E07");
    EXPECT_EQ(enterprise.name_zh, "新名称");
    EXPECT_EQ(enterprise.role, domain::EnterpriseRole::Producer);
}

} // namespace
} // namespace parkcarbon::exchange
