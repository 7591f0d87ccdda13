#include "ui/language/language_switch.hpp"

#include <QCoreApplication>
#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

QString rows(int count) {
    return QCoreApplication::translate("parkcarbon::ui::RecordGridView", "%n row(s)", nullptr, count);
}

TEST(LanguageSwitch, EnglishHasASingularAndAPlural) {
    const LanguageSwitch language(text::Language::En);
    EXPECT_EQ(rows(1), QStringLiteral("1 row"));
    EXPECT_EQ(rows(2), QStringLiteral("2 rows"));
    EXPECT_EQ(rows(0), QStringLiteral("0 rows"));
}

TEST(LanguageSwitch, ChangesTheWordsOfTheRunningProgram) {
    LanguageSwitch language(text::Language::En);
    language.setLanguage(text::Language::Zh);
    EXPECT_EQ(rows(2), QStringLiteral("2行"));
    language.setLanguage(text::Language::En);
    EXPECT_EQ(rows(2), QStringLiteral("2 rows"));
}

} // namespace
} // namespace parkcarbon::ui
