#include "../support/section_test.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

class AnnexesTest : public SectionTest {};

TEST_F(AnnexesTest, AreLetteredAndOnLandscapePages) {
    const Document& document = compose(addAnnexes, text::Language::Zh);
    EXPECT_TRUE(std::get<PageBreak>(document.blocks[0]).landscape);
    EXPECT_EQ(std::get<Heading>(document.blocks[1]).number, "附录 A");
    EXPECT_EQ(table("activities_by_enterprise").number, "附表 1");
}

TEST_F(AnnexesTest, ListEveryLine) {
    compose(addAnnexes);
    EXPECT_EQ(table("lines").rows.size(), park.inventory.lines.size());
}

TEST_F(AnnexesTest, SumUpTheRowsThatDoNotFit) {
    most_annex_rows = 10;
    compose(addAnnexes);
    const Table& activities = table("activities_by_enterprise");
    ASSERT_EQ(activities.rows.size(), 11U);
    double all = 0.0;
    for (const Row& row : activities.rows) {
        all += number(row.cells[6]);
    }
    EXPECT_NEAR(all, park.inventory.park.direct, 1e-6);
    EXPECT_EQ(activities.notes.size(), 1U);
}

TEST_F(AnnexesTest, LeaveLinesAndLedgerToDataFilesAndSaySo) {
    format = Format::Pdf;
    compose(addAnnexes);
    EXPECT_FALSE(hasTable("lines"));
    EXPECT_FALSE(hasTable("elimination_ledger"));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body),
                testing::Contains(testing::StartsWith(
                    "Emissions line by line: " + std::to_string(park.inventory.lines.size()) + " rows.")));
}

TEST_F(AnnexesTest, ListAllFuelsOfTheSetWithTheirStatus) {
    compose(addAnnexes);
    EXPECT_EQ(table("fuels").rows.size(), park.library->fuelSet("NDRC_CHEM_OTHER")->fuels().size());
    EXPECT_EQ(rowOf(table("fuels"), "Anthracite").cells[2].shown(), "24.52");
}

TEST_F(AnnexesTest, ListTransfersWithTheirEvidence) {
    compose(addAnnexes);
    const Row& row = rowOf(table("energy_transfers"), "T102");
    EXPECT_EQ(row.cells[2].shown(), "Qingchuan Heat and Power Co., Ltd.");
    EXPECT_EQ(row.cells[8].shown(), "结算单 2025-102");
}

TEST_F(AnnexesTest, SumUpTheTransfersOfAPair) {
    park.snapshot.energy_transfers.push_back(park.snapshot.energy_transfers.front());
    park.snapshot.energy_transfers.back().evidence_ref = "结算单 更正";
    format = Format::Pdf;
    compose(addAnnexes);
    EXPECT_FALSE(hasTable("energy_transfers"));
    const Table& pairs = table("energy_transfers_by_pair");
    EXPECT_EQ(pairs.rows.size() + 1, park.snapshot.energy_transfers.size());
    const auto twice =
        std::find_if(pairs.rows.begin(), pairs.rows.end(), [](const Row& row) { return number(row.cells[5]) == 2.0; });
    ASSERT_NE(twice, pairs.rows.end());
    EXPECT_DOUBLE_EQ(number(twice->cells[3]), 2.0 * park.snapshot.energy_transfers.front().quantity.value());
    EXPECT_THAT(twice->cells[7].shown(), testing::HasSubstr("更正"));
}

} // namespace
} // namespace parkcarbon::report
