#include "ui/settings/settings.hpp"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class SettingsTest : public testing::Test {
protected:
    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
};

TEST_F(SettingsTest, KeepTheNewestProjectFirstAndEachOnce) {
    settings.addRecentProject("/a.parkcarbon");
    settings.addRecentProject("/b.parkcarbon");
    settings.addRecentProject("/a.parkcarbon");
    const auto recent = settings.recentProjects();
    ASSERT_EQ(recent.size(), 2U);
    EXPECT_EQ(recent[0].file, QStringLiteral("/a.parkcarbon"));
}

TEST_F(SettingsTest, KeepPinnedProjectsOnTopHoweverManyFollow) {
    settings.addRecentProject("/pinned.parkcarbon");
    settings.setPinned("/pinned.parkcarbon", true);
    for (int number = 0; number < 2 * Settings::kMaximumRecent; ++number) {
        settings.addRecentProject(QStringLiteral("/%1.parkcarbon").arg(number));
    }
    const auto recent = settings.recentProjects();
    EXPECT_EQ(recent.size(), static_cast<std::size_t>(Settings::kMaximumRecent));
    EXPECT_EQ(recent[0], (RecentProject{"/pinned.parkcarbon", true}));
}

TEST_F(SettingsTest, KeepFontSizesReadable) {
    settings.setFontSize(200);
    EXPECT_EQ(settings.fontSize(), 20);
    settings.setFontSize(1);
    EXPECT_EQ(settings.fontSize(), 8);
}

TEST_F(SettingsTest, KeepTaxRatesUntilTheyAreTakenAway) {
    EXPECT_FALSE(settings.taxRate("air"));
    settings.setTaxRate("air", 2.4);
    EXPECT_EQ(settings.taxRate("air"), 2.4);
    EXPECT_FALSE(settings.taxRate("water"));
    settings.setTaxRate("air", std::nullopt);
    EXPECT_FALSE(settings.taxRate("air"));
}

TEST_F(SettingsTest, SurviveARestart) {
    settings.setLanguage("zh");
    settings.setTheme(ThemeChoice::Dark);
    { Settings(folder.filePath("other.ini")).setLanguage("en"); }
    EXPECT_EQ(settings.language(), QStringLiteral("zh"));
    EXPECT_EQ(settings.theme(), ThemeChoice::Dark);
}

} // namespace
} // namespace parkcarbon::ui
