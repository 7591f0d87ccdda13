#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class EnergyTest : public SectionTest {};

TEST_F(EnergyTest, LetsTheLedgerCancel) {
    compose(addEnergy);
    const Table& ledger = table("elimination_by_pair");
    EXPECT_EQ(ledger.rows.size(), park.inventory.park.elimination.rows.size() + 1);
    const Row& total = ledger.rows.back();
    EXPECT_GT(number(total.cells[7]), 0.0);
    EXPECT_DOUBLE_EQ(number(total.cells[6]) + number(total.cells[7]), 0.0);
}

TEST_F(EnergyTest, SumsTransfersOfOnePair) {
    auto& rows = park.inventory.park.elimination.rows;
    const std::size_t pairs = rows.size();
    auto second = rows.front();
    second.transfer_id = "T999";
    second.co2e *= 3.0;
    second.energy_gj *= 2.0;
    rows.push_back(second);
    compose(addEnergy);
    const Table& ledger = table("elimination_by_pair");
    EXPECT_EQ(ledger.rows.size(), pairs + 1);
    EXPECT_DOUBLE_EQ(number(ledger.rows.front().cells[3]), 2.0);
    EXPECT_DOUBLE_EQ(number(ledger.rows.front().cells[7]), 4.0 * rows.front().co2e);
    EXPECT_NEAR(number(ledger.rows.front().cells[5]), 4.0 / 3.0 * rows.front().factor_t_per_gj, 1e-12);
}

TEST_F(EnergyTest, PutsTheSellerAboveItsBuyersOnPaper) {
    format = Format::Pdf;
    compose(addEnergy);
    const Table& ledger = table("elimination_by_pair");
    EXPECT_EQ(ledger.rows.front().kind, Row::Kind::Group);
    EXPECT_EQ(ledger.rows.front().cells.front().shown(), "Seller: Qingchuan Heat and Power Co., Ltd.");
    EXPECT_EQ(ledger.rows.size(), park.inventory.park.elimination.rows.size() + 2);
    EXPECT_EQ(ledger.columns.size(), ledger.rows[1].cells.size());
}

TEST_F(EnergyTest, ShowsTheResidualWithEnoughDecimalsToSeeIt) {
    park.inventory.park.elimination.residual = 0.000123;
    compose(addEnergy);
    EXPECT_EQ(table("elimination_closing").rows.back().cells[1].shown(), "0.000123");
}

TEST_F(EnergyTest, ShowsAResidualOfRoundingAsZeroWithoutSign) {
    park.inventory.park.elimination.residual = -1e-12;
    compose(addEnergy);
    EXPECT_EQ(table("elimination_closing").rows.back().cells[1].shown(), "0.000000");
}

TEST_F(EnergyTest, NamesTransfersThatOneSideDoesNotShow) {
    park.inventory.park.elimination.unmatched_transfers = {{"T7", "E01", "E99", "UNIT_UNKNOWN"}};
    compose(addEnergy);
    const auto warnings = paragraphs(Paragraph::Kind::Warning);
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_THAT(warnings[0], testing::AllOf(testing::HasSubstr("T7"), testing::HasSubstr("Qingchuan Heat and Power"),
                                            testing::HasSubstr("E99")));
}

TEST_F(EnergyTest, GivesSupplierFactorsWithTheirAllocation) {
    compose(addEnergy);
    const Row& plant = table("suppliers").rows.front();
    EXPECT_EQ(plant.cells[1].shown(), "Efficiency method");
    EXPECT_EQ(plant.cells[4].shown(), "0.7800");
    EXPECT_EQ(plant.cells[6].shown(), "0.0954");
}

TEST_F(EnergyTest, NeedsNoAllocationForOneProduct) {
    park.inventory.suppliers.front().electricity_mwh = 0.0;
    compose(addEnergy);
    EXPECT_EQ(table("suppliers").rows.front().cells[1].shown(), "One product, no allocation");
    EXPECT_EQ(table("suppliers").rows.front().cells[4].shown(), "–");
}

} // namespace
} // namespace parkcarbon::report
