#include "services/session_fixture.hpp"

#include "../../../src/services/mapping/mapped_rows.hpp"

#include <parkcarbon/services/mapping_use_case.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

/// The head of form 205-1 with its row of column numbers, and some of its items.
constexpr const char* kForm = "能源购进、消费与库存 2025年\t\t\t\t\t\t\t\n"
                              "能源名称\t计量单位\t代码\t购进量\t消费量\t\t\t期末库存量\n"
                              "\t\t\t实物量\t合计\t用于原材料\t运输工具消费\t\n"
                              "甲\t乙\t丙\t1\t2\t3\t4\t5\n"
                              "原煤\t吨\t01\t1000\t900\t0\t0\t100\n"
                              "  1.无烟煤\t吨\t02\t400\t400\t100\t0\t0\n"
                              "  2.一般烟煤\t吨\t04\t600\t500\t\t\t100\n"
                              "柴油\t吨\t21\t50\t50\t\t30\t\n"
                              "电力\t万千瓦时\t33\t1,200\t1300\t\t\t\n"
                              "热力\t百万千焦\t32\t800\t800\t\t\t\n"
                              "神秘燃料\t吨\t38\t5\t5\t\t\t\n"
                              "汽油\t吨\t19\t5\t5\t4\t4\t\n"
                              "能源合计\t吨标准煤\t40\t\t5000\t\t\t\n";

class EnergyStatisticsTest : public SessionTest {
protected:
    static ForeignTable form() { return {{}, kForm, {}}; }

    static domain::ImportMapping completed(domain::ImportMapping mapping) {
        auto constants = exchange::textsOfJson(mapping.constants);
        constants["enterprise_id"] = "E1";
        mapping.constants = exchange::jsonOfTexts(constants);
        return mapping;
    }

    static bool has(const base::Findings& findings, base::Code code) {
        return std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return each.code == code; });
    }
};

TEST_F(EnergyStatisticsTest, TheFormIsRecognisedAndItsYearRead) {
    const auto session = newSession();
    const auto proposal = proposeMapping(*session, form(), "");
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->mapping.table, kEnergyStatisticsTable);
    EXPECT_EQ(proposal->mapping.header_row, 3);
    EXPECT_EQ(exchange::textsOfJson(proposal->mapping.constants).at("period"), "2025");
    ASSERT_EQ(proposal->findings.size(), 1U);
    EXPECT_EQ(proposal->findings[0].code, kMappingIncomplete);
    EXPECT_EQ(proposal->findings[0].argument("expected"), "enterprise_id");
    EXPECT_EQ(proposal->proof.size(), 10U);
}

TEST_F(EnergyStatisticsTest, FuelsBecomeActivitiesAndElectricityAndHeatTransfers) {
    const auto session = newSession();
    const auto proposal = proposeMapping(*session, form(), "");
    ASSERT_TRUE(proposal);
    const auto report = importMapped(*session, form(), completed(proposal->mapping), true, {}, ImportMode::Commit);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->files.size(), 2U);
    EXPECT_EQ(report->files[0].added, 4);
    EXPECT_EQ(report->files[0].refused, 2);
    EXPECT_EQ(report->files[1].added, 2);
    const auto project = *session->snapshot();
    const auto text = [&](domain::Table table, const std::string& id, std::size_t field) {
        const auto found = session->records().find(table, id);
        return found && *found ? *domain::toCells((*found)->record)[field] : std::string("none");
    };
    using domain::Table;
    EXPECT_EQ(text(Table::Activities, "2025:E1:fuels:无烟煤", 5), "300") << "400 less 100 used as raw material";
    EXPECT_EQ(text(Table::Activities, "2025:E1:fuels:烟煤", 5), "500");
    EXPECT_EQ(text(Table::Activities, "2025:E1:fuels:柴油", 5), "20");
    EXPECT_EQ(text(Table::Activities, "2025:E1:vehicles:柴油", 5), "30");
    EXPECT_EQ(text(Table::Activities, "2025:E1:vehicles:柴油", 3), "mobile_combustion");
    EXPECT_EQ(text(Table::EnergyTransfers, "2025:electricity:grid>E1", 5), "1200") << "what was bought, not consumed";
    EXPECT_EQ(text(Table::EnergyTransfers, "2025:heat:ext:heat supply>E1", 3), "ext:heat supply");
    const base::Findings& findings = report->files[0].findings;
    EXPECT_TRUE(has(findings, kEnergyRowSummed)) << "raw coal is the sum of its kinds";
    EXPECT_TRUE(has(findings, kRawMaterialLeftOut));
    EXPECT_TRUE(has(findings, kEnergyItemUnknown)) << "神秘燃料";
    EXPECT_TRUE(has(findings, kEnergyPartsExceedTotal)) << "petrol: 4 + 4 of 5";

    const auto again = importMapped(*session, form(), completed(proposal->mapping), false, {}, ImportMode::Commit);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->files[0].unchanged, 4);
    EXPECT_EQ(again->files[1].unchanged, 2);
    EXPECT_EQ(again->files[0].added + again->files[0].changed, 0);
}

TEST_F(EnergyStatisticsTest, APlainTableOfEnergyIsTheSameFormWithFewerColumns) {
    const auto session = newSession();
    const ForeignTable plain{{}, "能源名称\t计量单位\t2025年消费量\n天然气\t万立方米\t12.5\n电力\t万千瓦时\t3\n", {}};
    const auto proposal = proposeMapping(*session, plain, "");
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->mapping.table, kEnergyStatisticsTable);
    auto mapping = completed(proposal->mapping);
    auto constants = exchange::textsOfJson(mapping.constants);
    constants["period"] = "2025";
    mapping.constants = exchange::jsonOfTexts(constants);
    const auto report = importMapped(*session, plain, mapping, false, {}, ImportMode::Commit);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->hasErrors());
    EXPECT_EQ(report->files.at(0).added + report->files.at(1).added, 2);
}

} // namespace
} // namespace parkcarbon::services
