#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class MaterialTest : public SectionTest {};

TEST_F(MaterialTest, NamesThingsInTheReportsLanguage) {
    EXPECT_EQ(material().enterprise("E01"), "Qingchuan Heat and Power Co., Ltd.");
    EXPECT_EQ(material().enterprise("E99"), "E99");
    EXPECT_EQ(material().item("烟煤"), "Bituminous coal");
    EXPECT_EQ(material().item("IPCC2006:木材/木材废料"), material().item("木材/木材废料")) << "of another set";
    EXPECT_THAT(material().item("木材/木材废料"), testing::StartsWith("Wood"));
    EXPECT_EQ(material().item("某种新燃料"), "某种新燃料");
    EXPECT_EQ(material().party(domain::Party::parse("grid").value()), "Public grid");
    EXPECT_EQ(material().party(domain::Party::parse("ext:East plant").value()), "East plant (outside the park)");
    EXPECT_EQ(material().item("carbonate:CaCO3"), "Calcium carbonate");
    EXPECT_EQ(material().item("fod:food/boreal-temperate-dry"),
              "Landfill, first-order decay: food, boreal-temperate-dry");
    EXPECT_EQ(material().item("air:SO2"), "Sulphur dioxide (to air)");
    EXPECT_EQ(material().pollutant("water", "something new"), "something new (to water)");
    EXPECT_EQ(material().gas("CH4"), "Methane (CH4)");
    EXPECT_EQ(material().unit("1e4Nm3"), "10⁴ Nm³");
}

TEST_F(MaterialTest, NamesEveryMethodOfTheCatalogueInBothLanguages) {
    for (const auto language : {text::Language::Zh, text::Language::En}) {
        compose([](Composer&) {}, language);
        for (const auto& description : engine::inventory::describeMethods(*park.library, "NDRC_CHEM_OTHER")) {
            EXPECT_TRUE(composedMaterial().hasWords("calculation." + description.method)) << description.method;
            EXPECT_FALSE(composedMaterial().methods().formula(description.method, description.item).empty())
                << description.item;
            EXPECT_FALSE(composedMaterial().item(description.item).empty()) << description.item;
        }
    }
}

TEST_F(MaterialTest, FallsBackToTheOtherLanguageForAMissingName) {
    park.snapshot.enterprises[0].name_en = "";
    EXPECT_EQ(material().enterprise("E01"), "青川热电有限公司");
}

TEST_F(MaterialTest, ShowsFourDigitsWithoutZerosThatNobodyMeasured) {
    EXPECT_EQ(Material::amount(28.0).shown(), "28");
    EXPECT_EQ(Material::amount(123456.7).shown(), "123,457");
    EXPECT_EQ(Material::amount(1.23456).shown(), "1.235");
    EXPECT_EQ(Material::amount(0.0005).shown(), "0.0005");
    EXPECT_EQ(Material::amount(0.0).shown(), "0");
    EXPECT_EQ(Material::amount(-12.5).shown(), "-12.5");
}

TEST_F(MaterialTest, GivesNoShareOfNothing) {
    EXPECT_EQ(Material::percent(1.0, 0.0).shown(), "–");
    EXPECT_EQ(Material::percent(1.0, 3.0).shown(), "33.3");
}

TEST_F(MaterialTest, HasWordsForEveryKeyInBothLanguages) {
    results.emplace(park);
    for (const auto language : {text::Language::Zh, text::Language::En}) {
        for (const auto add : {addFront, addSummary, addBoundary, addMethods, addActivities, addEmissions, addEnergy,
                               addApart, addStandards, addEnergyStatistics, addUncertainty, addQuality, addComparison,
                               addBridges, addPollutants, addJudgements, addAnnexes}) {
            for (const Block& block : compose(add, language).blocks) {
                if (const auto* heading = std::get_if<Heading>(&block)) {
                    EXPECT_THAT(heading->text, testing::Not(testing::StartsWith("[")));
                } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                    EXPECT_THAT(paragraph->text, testing::Not(testing::ContainsRegex("[{}\\[]")));
                } else if (const auto* table = std::get_if<Table>(&block)) {
                    EXPECT_THAT(table->title, testing::Not(testing::StartsWith("[")));
                    for (const Column& column : table->columns) {
                        EXPECT_THAT(column.title + column.unit, testing::Not(testing::HasSubstr("["))) << table->id;
                    }
                    for (const Row& row : table->rows) {
                        for (const Cell& cell : row.cells) {
                            EXPECT_THAT(cell.shown(), testing::Not(testing::StartsWith("["))) << table->id;
                        }
                    }
                }
            }
        }
    }
}

} // namespace
} // namespace parkcarbon::report
