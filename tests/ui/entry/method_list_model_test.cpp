#include "ui/entry/method_list_model.hpp"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

MethodDescription methodOf(std::string category, std::string item, std::string name_zh, std::string name_en) {
    MethodDescription method;
    method.category = std::move(category);
    method.item = std::move(item);
    method.name_zh = std::move(name_zh);
    method.name_en = std::move(name_en);
    return method;
}

MethodCatalogue catalogue() {
    return std::make_shared<const std::vector<MethodDescription>>(std::vector<MethodDescription>{
        methodOf("stationary_combustion", "烟煤", "固定燃烧：烟煤", "Stationary combustion: Bituminous coal"),
        methodOf("stationary_combustion", "褐煤", "固定燃烧：褐煤", "Stationary combustion: Lignite"),
        methodOf("process", "ferroalloy:fesi-75-pct", "铁合金：硅铁 75%", "Ferroalloys: FeSi 75%"),
        methodOf("process", "carbide:reduction", "电石：还原", "Carbide: reduction"),
        methodOf("process", "*", "自带排放因子", "With a factor of its own"),
    });
}

struct MethodList : testing::Test {
    text::Text words{text::Language::Zh};
    MethodListModel model{words};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    MethodList() {
        model.setMethods(catalogue());
        model.setCategory("stationary_combustion");
    }
    QString shown(int row) const { return model.index(row).data().toString(); }
};

TEST_F(MethodList, ShowsTheItemsOfOneCategoryWithoutRepeatingIt) {
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(shown(0), QStringLiteral("烟煤"));
    model.setCategory("process");
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(shown(0), QStringLiteral("铁合金：硅铁 75%")) << "here the part before the colon says something";
    model.setCategory("landfill");
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(MethodList, FindsByWordsOfEitherLanguage) {
    for (const char* const typed : {"烟", "bitum", "COAL bitu"}) {
        model.setFilter(QString::fromUtf8(typed));
        ASSERT_GE(model.rowCount(), 1) << typed;
        EXPECT_EQ(shown(0), QStringLiteral("烟煤")) << typed;
    }
}

TEST_F(MethodList, OffersWhatWasTypedWhenTheCatalogueDoesNotHaveIt) {
    model.setFilter("IPCC2006:木炭");
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.method(0), nullptr);
    EXPECT_EQ(model.item(0), "IPCC2006:木炭");
    EXPECT_TRUE(shown(0).contains("木炭"));
    model.setFilter("Lignite");
    ASSERT_EQ(model.rowCount(), 1) << "a name that the catalogue has is not offered a second time";
    EXPECT_EQ(model.item(0), "褐煤");
}

TEST_F(MethodList, KnowsWhichMethodARecordMeans) {
    EXPECT_EQ(model.find("stationary_combustion", "lignite", false)->item, "褐煤");
    EXPECT_EQ(model.find("process", "Ferroalloy：FeSi-75-pct", false)->item, "ferroalloy:fesi-75-pct");
    EXPECT_EQ(model.find("process", "炭阳极", false), nullptr);
    EXPECT_EQ(model.find("process", "炭阳极", true)->item, "*");
    EXPECT_EQ(model.find("landfill", "烟煤", true), nullptr);
}

TEST_F(MethodList, FiltersAHugeCatalogue) {
    std::vector<MethodDescription> many;
    for (int number = 0; number < 5000; ++number) {
        const std::string name = "item " + std::to_string(number);
        many.push_back(methodOf("process", name, name, name));
    }
    model.setMethods(std::make_shared<const std::vector<MethodDescription>>(std::move(many)));
    model.setCategory("process");
    EXPECT_EQ(model.rowCount(), 5000);
    model.setFilter("4999");
    EXPECT_EQ(model.method(0)->item, "item 4999");
    model.setMethods(nullptr);
    EXPECT_EQ(model.method(0), nullptr);
}

} // namespace
} // namespace parkcarbon::ui
