#include "exchange/packs/shown_values.hpp"

#include "exchange/packs/pack_layout_example.hpp"

namespace parkcarbon::exchange {
namespace {

using domain::PackLanguage;

std::string shown(const std::string& list, const std::string& stored, PackLanguage language) {
    domain::PackColumn column;
    column.list = list;
    return ShownValues(exampleLayout(), language).text(column, stored);
}

TEST(ShownValues, WordsStandInTheLanguageOfTheWorkbook) {
    EXPECT_EQ(shown("evidence", "measured", PackLanguage::Zh), "实测");
    EXPECT_EQ(shown("evidence", "measured", PackLanguage::En), "measured");
    EXPECT_EQ(shown("evidence", "measured", PackLanguage::Both), "实测 measured");
    EXPECT_EQ(shown("", "measured", PackLanguage::Zh), "measured");
}

TEST(ShownValues, CodesAndIdsComeWithTheirNames) {
    EXPECT_EQ(shown("codes", "SW02", PackLanguage::Zh), "SW02 粉煤灰");
    EXPECT_EQ(shown("codes", "900-041-49", PackLanguage::Zh), "900-041-49") << "a code of the full list";
    EXPECT_EQ(shown("parties", "E07", PackLanguage::Both), "E07 纤维板厂");
    EXPECT_EQ(shown("parties", "E07", PackLanguage::En), "E07 Board Co.");
    EXPECT_EQ(shown("parties", "grid", PackLanguage::Zh), "电网");
}

TEST(ShownValues, APartyOutsideStandsByItsNameUnlessThatMeansAnother) {
    EXPECT_EQ(shown("parties", "ext:江城纺织印染公司", PackLanguage::Zh), "江城纺织印染公司");
    EXPECT_EQ(shown("parties", "ext:热电厂", PackLanguage::Zh), "ext:热电厂");
    EXPECT_EQ(shown("parties", "ext:E07 仓库", PackLanguage::Zh), "ext:E07 仓库");
    EXPECT_EQ(shown("parties", "ext:国家电网", PackLanguage::Zh), "ext:国家电网");
    EXPECT_EQ(shown("parties", "env:长江", PackLanguage::Zh), "env:长江");
    EXPECT_EQ(shown("parties", "stock:E07", PackLanguage::Zh), "stock:E07");
}

TEST(ShownValues, ATextWithOneLanguageStandsInIt) {
    EXPECT_EQ(inLanguage({"园区", ""}, PackLanguage::En), "园区");
    EXPECT_EQ(inLanguage({"", "Park"}, PackLanguage::Zh), "Park");
    EXPECT_EQ(inLanguage({"t", "t"}, PackLanguage::Both), "t");
    EXPECT_EQ(inLanguage({"园区", "Park"}, PackLanguage::Both, "\n"), "园区\nPark");
}

TEST(ShownValues, LinesCountChineseCharactersTwice) {
    EXPECT_EQ(linesOfText("", 10.0), 1.0);
    EXPECT_EQ(linesOfText("0123456789", 10.0), 1.0);
    EXPECT_EQ(linesOfText("01234567890", 10.0), 2.0);
    EXPECT_EQ(linesOfText("五个字正好", 10.0), 1.0);
    EXPECT_EQ(linesOfText("六个字放不下", 10.0), 2.0);
    EXPECT_EQ(linesOfText("a\nb", 10.0), 2.0);
}

} // namespace
} // namespace parkcarbon::exchange
