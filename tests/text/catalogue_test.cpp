#include <parkcarbon/text/catalogue.hpp>

#include <gmock/gmock.h>
#include <stdexcept>

namespace parkcarbon::text {
namespace {

base::EmbeddedFile file(std::string_view bytes) {
    return {"messages/sample.csv", bytes};
}

Catalogue catalogueOf(std::string_view bytes) {
    const base::EmbeddedFile files[] = {file(bytes)};
    return Catalogue(files);
}

TEST(Catalogue, ReadsSentencesAndTermsByTheHeaderOfTheFile) {
    const base::EmbeddedFile files[] = {
        file("code,zh,en,remedy_zh,remedy_en\nUNIT_UNKNOWN,未知单位,Unknown unit,改正,Mend it\n"),
        file("key,zh,en\nncv,低位发热量,Net calorific value\n")};
    const Catalogue catalogue(files);
    ASSERT_NE(catalogue.sentence("UNIT_UNKNOWN"), nullptr);
    EXPECT_EQ(catalogue.sentence("UNIT_UNKNOWN")->in(Language::Zh), "未知单位");
    EXPECT_EQ(catalogue.sentence("UNIT_UNKNOWN")->remedyIn(Language::En), "Mend it");
    ASSERT_NE(catalogue.term("ncv"), nullptr);
    EXPECT_EQ(catalogue.term("ncv")->in(Language::En), "Net calorific value");
    EXPECT_EQ(catalogue.term("UNIT_UNKNOWN"), nullptr);
    EXPECT_EQ(catalogue.sentence("ncv"), nullptr);
}

TEST(Catalogue, KeepsCommasQuotesAndLineBreaksInsideQuotes) {
    const Catalogue catalogue = catalogueOf("key,zh,en\r\na,\"甲,\"\"乙\"\"\",\"one\ntwo\"\r\n");
    ASSERT_NE(catalogue.term("a"), nullptr);
    EXPECT_EQ(catalogue.term("a")->in(Language::Zh), "甲,\"乙\"");
    EXPECT_EQ(catalogue.term("a")->in(Language::En), "one\ntwo");
}

TEST(Catalogue, NamesFileAndLineOfAWrongRow) {
    const auto messageOf = [](std::string_view bytes) -> std::string {
        try {
            catalogueOf(bytes);
        } catch (const std::invalid_argument& problem) {
            return problem.what();
        }
        return "accepted";
    };
    EXPECT_THAT(messageOf("key,zh,en\na,甲\n"), testing::HasSubstr("messages/sample.csv:2: wrong number"));
    EXPECT_THAT(messageOf("key,zh,en\na,甲,x\n\na,乙,y\n"), testing::HasSubstr("sample.csv:4: `a` is defined already"));
    EXPECT_THAT(messageOf("name,zh,en\n"), testing::HasSubstr("sample.csv:1: neither the header"));
    EXPECT_THAT(messageOf(""), testing::HasSubstr("sample.csv:1: neither the header"));
    EXPECT_THAT(messageOf("key,zh,en\na,甲,\"x\n"), testing::HasSubstr("line 2: a quote never ends"));
}

TEST(Catalogue, TheShippedFilesAreReadable) {
    const auto catalogue = Catalogue::shipped();
    ASSERT_NE(catalogue->term("table.activities"), nullptr);
    EXPECT_EQ(catalogue->term("table.activities")->in(Language::Zh), "活动数据");
}

} // namespace
} // namespace parkcarbon::text
