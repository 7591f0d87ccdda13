#include <parkcarbon/text/text.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::text {
namespace {

constexpr std::string_view kSentences =
    "code,zh,en,remedy_zh,remedy_en\n"
    "UNIT_UNKNOWN,单位“{value}”无法识别。,The unit “{value}” is unknown.,请改为{expected}。,Use {expected}.\n"
    "EDIT_RECORDS,修改{table}的{field}：{count}条,\"Edit {field} of {table}: {count}\",,\n"
    "BRACES,{value} 和 {,{value} and {missing} {,,\n";
constexpr std::string_view kTerms = "key,zh,en\n"
                                    "table.activities,活动数据,Activity data\n"
                                    "field.unit,单位,Unit\n"
                                    "choice.steam,蒸汽,Steam\n"
                                    "location.row,第{row}行,row {row}\n"
                                    "location.column,“{column}”列,column {column}\n";

constexpr base::Code kUnitUnknownSample{"UNIT_UNKNOWN"};

Text sampleText(Language language) {
    const base::EmbeddedFile files[] = {{"a.csv", kSentences}, {"b.csv", kTerms}};
    return Text(language, std::make_shared<const Catalogue>(files));
}

TEST(Text, PutsTheArgumentsOfAnErrorIntoItsSentenceAndRemedy) {
    const base::Error error(kUnitUnknownSample, {{"value", "kilo"}, {"expected", "kg"}});
    EXPECT_EQ(sampleText(Language::Zh).sentence(error), "单位“kilo”无法识别。");
    EXPECT_EQ(sampleText(Language::En).sentence(error), "The unit “kilo” is unknown.");
    EXPECT_EQ(sampleText(Language::Zh).remedy(error), "请改为kg。");
}

TEST(Text, SpeaksAlikeOfFindingsAndErrors) {
    const base::Finding finding{kUnitUnknownSample, base::Severity::Warning, {{"value", "x"}, {"expected", "t"}}, {}};
    EXPECT_EQ(sampleText(Language::En).sentence(finding), "The unit “x” is unknown.");
    EXPECT_EQ(sampleText(Language::En).remedy(finding), "Use t.");
}

TEST(Text, ShowsAnUnknownCodeByItsNameInBrackets) {
    EXPECT_EQ(sampleText(Language::Zh).sentence("NO_SUCH_CODE", {}), "[NO_SUCH_CODE]");
    EXPECT_EQ(sampleText(Language::Zh).remedy("NO_SUCH_CODE", {}), "");
    EXPECT_EQ(sampleText(Language::En).term("no.such.key"), "[no.such.key]");
}

TEST(Text, NamesTablesAndFieldsOfArgumentsByTheirLabels) {
    const base::Arguments arguments = {{"table", "activities"}, {"field", "unit"}, {"count", "3"}};
    EXPECT_EQ(sampleText(Language::Zh).sentence("EDIT_RECORDS", arguments), "修改活动数据的单位：3条");
    EXPECT_EQ(sampleText(Language::En).sentence("EDIT_RECORDS", arguments), "Edit Unit of Activity data: 3");
}

TEST(Text, LooksUpTheFieldOfAFindingInTheTableItPointsTo) {
    base::Finding finding{base::Code("FIELD_REQUIRED"), base::Severity::Error, {{"field", "activity_id"}}, {}};
    EXPECT_EQ(Text(Language::Zh).sentence(finding), "必填项“activity_id”为空。");
    finding.where.table = "activities";
    EXPECT_EQ(Text(Language::Zh).sentence(finding), "必填项“活动数据编号”为空。");
}

TEST(Text, LeavesPlaceholdersWithoutArgumentAndLoneBracesAsTheyAre) {
    EXPECT_EQ(sampleText(Language::En).sentence("BRACES", {{"value", "{x}"}}), "{x} and {missing} {");
}

TEST(Text, DoesNotReadPlaceholdersInsideArguments) {
    EXPECT_EQ(sampleText(Language::En).sentence("UNIT_UNKNOWN", {{"value", "{expected}"}, {"expected", "no"}}),
              "The unit “{expected}” is unknown.");
}

TEST(Text, SwitchesLanguageOverTheSameWords) {
    const Text zh = sampleText(Language::Zh);
    EXPECT_EQ(zh.choiceLabel("steam"), "蒸汽");
    EXPECT_EQ(zh.in(Language::En).choiceLabel("steam"), "Steam");
}

TEST(Text, UnknownWordsOfFilesShowAsTheyAre) {
    EXPECT_EQ(sampleText(Language::Zh).choiceLabel("plasma"), "plasma");
    EXPECT_EQ(sampleText(Language::Zh).fieldLabel("activities", "colour"), "colour");
    EXPECT_EQ(sampleText(Language::Zh).tableName("colours"), "colours");
    EXPECT_EQ(sampleText(Language::Zh).unitName("furlong"), "furlong");
}

TEST(TextLocation, NamesTheRecordInTheProjectOrTheCellInTheFile) {
    base::Location in_project;
    in_project.table = "activities";
    in_project.record_id = "A12";
    in_project.field = "unit";
    EXPECT_EQ(sampleText(Language::Zh).location(in_project), "活动数据 A12 · 单位");

    base::Location in_file = in_project;
    in_file.file = "activities.csv";
    in_file.row = 7;
    in_file.column = "unit";
    EXPECT_EQ(sampleText(Language::En).location(in_file), "activities.csv · row 7 · column unit");
    EXPECT_EQ(sampleText(Language::Zh).location({}), "");
}

TEST(ShippedText, HasALabelForEveryTableFieldAndChoiceInBothLanguages) {
    const Text text(Language::Zh);
    for (const domain::TableSpec& table : domain::tables()) {
        EXPECT_TRUE(text.hasTerm("table." + std::string(table.name))) << table.name;
        for (const domain::FieldSpec& field : table.fields) {
            const bool has_label = text.hasTerm("field." + std::string(table.name) + "." + std::string(field.name)) ||
                                   text.hasTerm("field." + std::string(field.name));
            EXPECT_TRUE(has_label) << table.name << "." << field.name;
            for (const std::string_view choice : field.choices) {
                EXPECT_TRUE(text.hasTerm("choice." + std::string(choice))) << choice;
            }
        }
    }
}

TEST(ShippedText, UsesTheOfficialTerms) {
    const Text zh(Language::Zh);
    EXPECT_EQ(zh.tableName(domain::Table::Activities), "活动数据");
    EXPECT_EQ(zh.fieldLabel(domain::Table::Enterprises, "credit_code"), "统一社会信用代码");
    EXPECT_EQ(zh.label(domain::ActivityCategory::Process), "工业生产过程");
    EXPECT_EQ(zh.severityLabel(base::Severity::Warning), "警告");
    EXPECT_EQ(zh.term("view.territorial"), "属地排放");
    EXPECT_EQ(zh.in(Language::En).label(domain::Carrier::HotWater), "Hot water");
}

TEST(ShippedText, WritesQuantitiesWithTheNameOfTheirUnit) {
    const Text zh(Language::Zh);
    EXPECT_EQ(zh.quantity(12345.678, "tCO2e"), "12,346 吨二氧化碳当量");
    EXPECT_EQ(zh.in(Language::En).quantity(12345.678, "tCO2e"), "12,346 t CO2e");
    EXPECT_EQ(zh.quantity(2.5, ""), "2.5");
    EXPECT_EQ(zh.shortNumber(123456.0), "12.35万");
}

} // namespace
} // namespace parkcarbon::text
