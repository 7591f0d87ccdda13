#include "ui/models/factor_list_model.hpp"

#include "ui/theme/theme.hpp"

#include <QAbstractItemModelTester>
#include <QColor>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

ProjectFactor coal(const char* status) {
    ProjectFactor factor;
    factor.hit = {"fuels", "NDRC_STEEL", "NDRC_STEEL/coal", "煤", "Coal", {{"ncv_gj_per_unit", 20.908, "GJ/t"}},
                  2023,    status,       "a guide"};
    return factor;
}

class FactorListModelTest : public testing::Test {
protected:
    QString shown(int row, FactorListModel::Column column) const { return model.index(row, column).data().toString(); }

    text::Text text{text::Language::En};
    Theme theme;
    FactorListModel model{text, theme};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(FactorListModelTest, ShowsValuesWithTheirUnitsAndWhereTheyComeFrom) {
    model.setFactors({coal("transcribed")});
    EXPECT_EQ(shown(0, FactorListModel::Name), QStringLiteral("Coal"));
    EXPECT_EQ(shown(0, FactorListModel::Values), QStringLiteral("NCV 20.908 GJ/t"));
    EXPECT_EQ(shown(0, FactorListModel::Year), QStringLiteral("2023"));
    EXPECT_EQ(shown(0, FactorListModel::Source), QStringLiteral("a guide"));
}

TEST_F(FactorListModelTest, MarksAnUnconfirmedValueWithASignAndAColour) {
    theme.apply(ThemeChoice::Light, 10);
    model.setFactors({coal("transcribed"), coal("unconfirmed")});
    const QModelIndex sure = model.index(0, FactorListModel::Status);
    const QModelIndex unsure = model.index(1, FactorListModel::Status);
    EXPECT_FALSE(sure.data().toString().startsWith(QStringLiteral("⚠")));
    EXPECT_TRUE(unsure.data().toString().startsWith(QStringLiteral("⚠")));
    EXPECT_FALSE(sure.data(Qt::BackgroundRole).isValid());
    EXPECT_EQ(unsure.data(Qt::BackgroundRole).value<QColor>(), theme.colors().warning_back);
}

TEST_F(FactorListModelTest, TellsOwnAndOlderFactorsFromTheShippedOnes) {
    std::vector<ProjectFactor> factors(3, coal("transcribed"));
    factors[1].state = ProjectFactor::State::Own;
    factors[2].state = ProjectFactor::State::Older;
    model.setFactors(factors);
    EXPECT_EQ(shown(0, FactorListModel::Name), QStringLiteral("Coal"));
    EXPECT_EQ(shown(1, FactorListModel::Name), QStringLiteral("★ Coal"));
    EXPECT_EQ(shown(2, FactorListModel::Name), QStringLiteral("◷ Coal"));
}

TEST_F(FactorListModelTest, TellsRowsOfOneNameApartByWhatTheyStandFor) {
    ProjectFactor grid;
    grid.hit.kind = "grid_factors";
    grid.hit.id = "mee_nbs/china/2023/residual";
    grid.hit.name_en = "China";
    ProjectFactor process;
    process.hit.kind = "process_factors";
    process.hit.id = "carbonate/caco3/ef/co2";
    process.hit.name_en = "CaCO3";
    model.setFactors({grid, process});
    EXPECT_EQ(shown(0, FactorListModel::Name), QStringLiteral("China · residual mix"));
    EXPECT_EQ(shown(1, FactorListModel::Name), QStringLiteral("CaCO3 · EF · CO2"));
}

} // namespace
} // namespace parkcarbon::ui
