#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class MethodsTest : public SectionTest {};

TEST_F(MethodsTest, DescribesOnlyTheCategoriesThatOccur) {
    compose(addMethods, text::Language::Zh);
    const Table& methods = table("methods");
    EXPECT_THAT(rowOf(methods, "固定源燃烧").cells[1].shown(), testing::HasSubstr("低位发热量"));
    EXPECT_THROW(rowOf(methods, "填埋处理"), std::out_of_range);
    EXPECT_EQ(methods.rows.size(), park.inventory.park.direct_by_category.size() + 2); // imports and exports
}

TEST_F(MethodsTest, MarksUnconfirmedFactorsByWordAndSignAndNotByColourAlone) {
    compose(addMethods, text::Language::Zh);
    const Cell& status = rowOf(table("used_factors"), "过程排放因子").cells[3];
    EXPECT_EQ(status.shown(), "▲ 待核实");
    EXPECT_EQ(status.emphasis, Emphasis::Warning);
    EXPECT_EQ(rowOf(table("used_factors"), "燃料参数").cells[3].emphasis, Emphasis::Plain);
    EXPECT_EQ(paragraphs(Paragraph::Kind::Warning).size(), 1U);
}

TEST_F(MethodsTest, GivesTheGwpOfTheChosenReport) {
    compose(addMethods);
    EXPECT_DOUBLE_EQ(number(rowOf(table("gwp"), "Methane (CH4)").cells[1]), 28.0); // IPCC AR5, Table 8.A.1
    park.inventory.gwp_set = domain::GwpSet::Sar;
    compose(addMethods);
    EXPECT_DOUBLE_EQ(number(rowOf(table("gwp"), "Methane (CH4)").cells[1]), 21.0); // IPCC SAR
}

TEST_F(MethodsTest, NameEveryMethodThatMadeALineWithItsFormulaAndItems) {
    compose(addMethods);
    const Row& clinker = rowOf(table("methods_used"), "Cement clinker");
    EXPECT_EQ(clinker.cells[1].shown(), "Cement clinker");
    EXPECT_EQ(clinker.cells[2].shown(), "CO2 = (AD − Q_cs) × EF × CKD − Σ M × D");
    EXPECT_EQ(rowOf(table("methods_used"), "Stationary combustion").kind, Row::Kind::Group);
    for (const Row& row : table("methods_used").rows) {
        if (row.kind == Row::Kind::Body) {
            EXPECT_THAT(row.cells[2].shown(), testing::Not(testing::HasSubstr("⁻"))) << "the font has no such sign";
        }
    }
}

} // namespace
} // namespace parkcarbon::report
