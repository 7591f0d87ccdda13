#include <parkcarbon/domain/pack_layout.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(PackLayout, LanguagesAreKnownByTheirWords) {
    for (const PackLanguage language : {PackLanguage::Zh, PackLanguage::En, PackLanguage::Both}) {
        EXPECT_EQ(packLanguage(packLanguageWord(language)), language);
    }
    EXPECT_FALSE(packLanguage("fr"));
}

TEST(PackLayout, FindsASheetById) {
    PackLayout layout;
    layout.sheets.resize(2);
    layout.sheets[1].id = "fuels";
    EXPECT_EQ(layout.sheet("fuels"), &layout.sheets[1]);
    EXPECT_EQ(layout.sheet("water"), nullptr);
}

} // namespace
} // namespace parkcarbon::domain
