#include <parkcarbon/exchange/enterprise_pack.hpp>

#include "exchange/packs/pack_layout_example.hpp"

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

using domain::PackLanguage;
using domain::Table;

class PackPrefill : public testing::Test {
protected:
    PackPrefill() {
        subject.enterprise = "E07";
        subject.role = "producer";
        subject.industry = "C2022";
        subject.points = {"E07"};
        subject.period = base::Period::year(2025);
        subject.previous = base::Period::year(2024);
    }

    void put(Table table, const std::vector<std::string>& texts) {
        subject.records.push_back(exampleRecord(table, texts));
    }
    void fuel(const std::string& id, const std::string& period, const std::string& item, const std::string& amount) {
        put(Table::Activities,
            {id, "E07", period, "stationary_combustion", item, amount, "t", "", "measured", "", "ncv=20 GJ/t"});
    }
    const PrefilledSheet* sheet(const std::string& id, PackLanguage language = PackLanguage::Zh) {
        sheets = prefillPack(layout, subject, language);
        const auto found = std::find_if(sheets.begin(), sheets.end(),
                                        [&](const PrefilledSheet& candidate) { return candidate.sheet->id == id; });
        return found == sheets.end() ? nullptr : &*found;
    }
    /// A row as `id: column=text …`, columns without text left out.
    static std::string line(const PrefilledSheet& sheet, std::size_t row) {
        std::string text = sheet.rows.at(row).id + ":";
        for (std::size_t column = 0; column < sheet.sheet->columns.size(); ++column) {
            if (const std::string& cell = sheet.rows[row].cells[column]; !cell.empty()) {
                text += " " + sheet.sheet->columns[column].id + "=" + cell;
            }
        }
        return text;
    }

    domain::PackLayout layout = exampleLayout();
    PackSubject subject;
    std::vector<PrefilledSheet> sheets;
};

TEST_F(PackPrefill, ARecordOfThePeriodStandsWithAllItsValuesAndTheAmountBefore) {
    fuel("A24", "2024", "柴油", "10");
    fuel("A25", "2025", "柴油", "12");
    const PrefilledSheet* const fuels = sheet("fuels");
    ASSERT_NE(fuels, nullptr);
    EXPECT_EQ(line(*fuels, 0), "A25: applies=yes period=2025 item=柴油 previous=10 t (2024) quantity=12 unit=t "
                               "ncv=20 GJ/t evidence_class=measured");
    EXPECT_EQ(fuels->rows[0].kind, PrefilledRow::Kind::Stored);
    EXPECT_EQ(fuels->rows.size(), 2U) << "and the gas that such enterprises usually have";
}

TEST_F(PackPrefill, ARowOfThePeriodBeforeAsksForTheAmountAgain) {
    fuel("A1", "2024-03", "柴油", "10");
    const PrefilledSheet* const fuels = sheet("fuels");
    ASSERT_NE(fuels, nullptr);
    EXPECT_EQ(line(*fuels, 0), "2025-03:E07:fuels:柴油: period=2025-03 item=柴油 previous=10 t (2024-03) unit=t");
    EXPECT_EQ(fuels->rows[0].kind, PrefilledRow::Kind::Previous);
}

TEST_F(PackPrefill, TwoRowsAlikeBeforeStayTwo) {
    fuel("A1", "2024", "柴油", "10");
    fuel("A2", "2024", "柴油", "4");
    fuel("B1", "2025", "柴油", "11");
    const PrefilledSheet* const fuels = sheet("fuels");
    ASSERT_NE(fuels, nullptr);
    ASSERT_GE(fuels->rows.size(), 2U);
    std::vector<std::string> shown;
    for (const PrefilledRow& row : fuels->rows) {
        shown.push_back(row.cells[3]);
    }
    EXPECT_EQ(std::count(shown.begin(), shown.end(), "10 t (2024)"), 1);
    EXPECT_EQ(std::count(shown.begin(), shown.end(), "4 t (2024)"), 1);
}

TEST_F(PackPrefill, UsualItemsOfTheRoleFollowUnlessARowIsAboutThem) {
    EXPECT_EQ(line(*sheet("fuels"), 0), "2025:E07:fuels:天然气: period=2025 item=天然气 unit=万Nm3");
    EXPECT_EQ(line(*sheet("fuels", PackLanguage::En), 0),
              "2025:E07:fuels:Natural gas: period=2025 item=Natural gas unit=万Nm3");
    EXPECT_EQ(line(*sheet("electricity_in"), 0), "2025:electricity:grid>E07: period=2025 from_id=grid");
    fuel("A25", "2025", "天然气", "12");
    EXPECT_EQ(sheet("fuels", PackLanguage::En)->rows.size(), 1U) << "named in the other language";
    subject.role = "energy_supply";
    EXPECT_EQ(sheet("fuels")->rows.size(), 2U) << "coal, too";
    EXPECT_EQ(sheet("fuels")->rows[1].why.zh, "锅炉");
    EXPECT_EQ(sheet("fuels")->rows[0].why.zh, "为什么");
}

TEST_F(PackPrefill, SheetsComeByRoleOrBecauseThereAreRecords) {
    EXPECT_EQ(sheet("electricity_out"), nullptr);
    EXPECT_EQ(sheet("other_flows_out"), nullptr);
    put(Table::EnergyTransfers, {"T1", "2025", "electricity", "E07", "grid", "5", "MWh"});
    put(Table::Flows, {"F1", "2024", "E07", "env:大气", "热", "energy", "5", "GJ"});
    ASSERT_NE(sheet("electricity_out"), nullptr);
    EXPECT_EQ(line(*sheet("electricity_out"), 0), "T1: applies=yes period=2025 to_id=grid quantity=5 unit=MWh");
    EXPECT_EQ(line(*sheet("other_flows_out"), 0),
              "2025:energy:热:E07>env:大气: period=2025 layer=energy material=热 from_id=E07 to_id=env:大气 "
              "previous=5 GJ (2024) unit=GJ");
}

TEST_F(PackPrefill, RecordsWithoutPeriodAreThereEveryYear) {
    put(Table::Streams, {"S1", "E07", "offer", "", "废木料", "", "40", "t/a"});
    EXPECT_EQ(line(*sheet("byproducts_offered"), 0), "S1: applies=yes name_zh=废木料 quantity=40 unit=t/a");
}

TEST_F(PackPrefill, ARecordKeepsItsIdWhateverElseIsCalledSo) {
    fuel("X1", "2025", "柴油", "1");
    put(Table::EnergyTransfers, {"X1", "2025", "electricity", "E01", "E07", "5", "MWh"});
    fuel("2025:E07:fuels:天然气", "2025", "煤油", "1");
    EXPECT_EQ(sheet("electricity_in")->rows[0].id, "X1");
    const PrefilledSheet* const fuels = sheet("fuels");
    EXPECT_EQ(fuels->rows[0].id, "X1");
    EXPECT_EQ(fuels->rows[1].id, "2025:E07:fuels:天然气");
    EXPECT_EQ(fuels->rows[2].id, "2025:E07:fuels:天然气#2");
}

TEST_F(PackPrefill, RecordsOfOtherPeriodsAndEnterprisesStayOut) {
    fuel("A1", "2022", "柴油", "10");
    put(Table::Activities, {"A2", "E01", "2025", "stationary_combustion", "煤", "1", "t"});
    EXPECT_EQ(sheet("fuels")->rows.size(), 1U);
}

TEST_F(PackPrefill, ABlankFormHoldsEverySheetAndItsUsualItems) {
    subject = {};
    const auto blank = prefillPack(layout, subject, PackLanguage::Zh);
    EXPECT_EQ(blank.size(), layout.sheets.size() - 1) << "all but what only records bring";
}

} // namespace
} // namespace parkcarbon::exchange
