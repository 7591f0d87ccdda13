#include <parkcarbon/text/language.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::text {
namespace {

TEST(Language, IsReadFromCodesAndLocaleNames) {
    EXPECT_EQ(languageFromCode("zh"), Language::Zh);
    EXPECT_EQ(languageFromCode("zh_CN.UTF-8"), Language::Zh);
    EXPECT_EQ(languageFromCode("en-GB"), Language::En);
    EXPECT_EQ(languageFromCode("de_DE"), std::nullopt);
    EXPECT_EQ(languageFromCode("english"), std::nullopt);
    EXPECT_EQ(languageFromCode(""), std::nullopt);
}

TEST(Language, ItsCodeReadsBackAsTheSameLanguage) {
    for (const Language language : {Language::Zh, Language::En}) {
        EXPECT_EQ(languageFromCode(languageCode(language)), language);
    }
}

} // namespace
} // namespace parkcarbon::text
