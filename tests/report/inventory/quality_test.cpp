#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class QualityTest : public SectionTest {};

TEST_F(QualityTest, GroupsFindingsByKindWithErrorsFirst) {
    compose(addQuality);
    const Table& findings = table("findings");
    ASSERT_EQ(findings.rows.size(), 2U);
    EXPECT_EQ(findings.rows[0].cells[0].shown(), "Error");
    EXPECT_DOUBLE_EQ(number(findings.rows[1].cells[1]), 7.0);
    EXPECT_THAT(findings.rows[1].cells[3].shown(), testing::EndsWith("and 4 more"));
}

TEST_F(QualityTest, SaysWhenThereAreNoFindings) {
    park.findings.clear();
    compose(addQuality);
    EXPECT_FALSE(hasTable("findings"));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), testing::Contains("The data checks found nothing."));
}

TEST_F(QualityTest, SumsEmissionsThatRestOnUnconfirmedFactors) {
    compose(addQuality);
    const Table& unconfirmed = table("unconfirmed_factors");
    ASSERT_EQ(unconfirmed.rows.size(), 1U);
    EXPECT_NEAR(number(unconfirmed.rows[0].cells[3]), park.inventory.park.direct_by_category.at("process"), 1e-6);
}

TEST_F(QualityTest, SplitsEmissionsByEvidenceToOneHundredPercent) {
    compose(addQuality);
    double percent = 0.0;
    for (const Row& row : table("evidence").rows) {
        percent += number(row.cells[2]);
    }
    EXPECT_NEAR(percent, 100.0, 1e-9);
}

} // namespace
} // namespace parkcarbon::report
