#include "ui/models/line_tree_model.hpp"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using engine::inventory::Inventory;
using engine::inventory::Line;

Line line(std::string source, std::string enterprise, std::string ledger, std::string category, std::string item,
          double co2e) {
    Line made;
    made.source_id = std::move(source);
    made.line_id = made.source_id + "/CO2";
    made.enterprise_id = std::move(enterprise);
    made.ledger = std::move(ledger);
    made.category = std::move(category);
    made.item = std::move(item);
    made.gas = "CO2";
    made.mass = co2e;
    made.co2e = co2e;
    made.factor_status = reference::Status::Transcribed;
    return made;
}

class LineTreeModelTest : public testing::Test {
protected:
    LineTreeModelTest() {
        inventory->lines = {line("A1", "E1", "direct", "stationary_combustion", "烟煤", 100.0),
                            line("A2", "E1", "direct", "stationary_combustion", "天然气", 30.0),
                            line("A3", "E2", "direct", "stationary_combustion", "烟煤", 50.0),
                            line("A4", "E2", "direct", "process", "clinker", 20.0),
                            line("T1", "E2", "imported_energy", "imported_energy", "electricity", 40.0),
                            line("A5", "E2", "direct", "stationary_combustion", "木材/木材废料", 0.0)};
        inventory->lines.back().biogenic = true;
        inventory->lines.back().mass = 7.0;
        inventory->lines[2].factor_status = reference::Status::Unconfirmed;
        inventory->park.uncertainty_pct["direct"] = 4.5;
        auto rows = std::make_shared<domain::ActivityColumns>();
        auto ids = std::make_shared<domain::TextColumn>();
        ids->push_back("A1");
        rows->id = ids;
        rows->key = {1};
        rows->uncertainty_pct = {2.5F};
        snapshot->activities = rows;
        model.setLines(LineFacets(inventory, snapshot), snapshot);
    }
    QString text(const QModelIndex& index, int column) const { return index.siblingAtColumn(column).data().toString(); }
    QModelIndex child(int row, const QModelIndex& parent = {}) const { return model.index(row, 0, parent); }

    std::shared_ptr<Inventory> inventory = std::make_shared<Inventory>();
    std::shared_ptr<domain::ProjectSnapshot> snapshot = std::make_shared<domain::ProjectSnapshot>();
    text::Text words{text::Language::En};
    ReferenceDirectory names;
    LineTreeModel model{words, names};
};

TEST_F(LineTreeModelTest, IsAWellFormedModelBeforeAndAfterFiltering) {
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter("E1");
    model.setFilter("nothing like this");
    model.setFilter("");
    EXPECT_EQ(model.shownLines(), 6U);
}

TEST_F(LineTreeModelTest, GroupsByScopeCategoryAndEnterpriseTheLargestFirst) {
    ASSERT_EQ(model.rowCount(), 3); // scope 1, scope 2, biogenic CO2
    EXPECT_EQ(text(child(0), LineTreeModel::Name), "Scope 1 · Direct emissions");
    EXPECT_EQ(text(child(0), LineTreeModel::Co2e), "200.0");
    const QModelIndex combustion = child(0, child(0));
    EXPECT_EQ(text(combustion, LineTreeModel::Co2e), "180.0");
    EXPECT_EQ(text(combustion, LineTreeModel::Share), "90.0%");
    const QModelIndex first = child(0, combustion);
    EXPECT_EQ(text(first, LineTreeModel::Name), "E1");
    ASSERT_EQ(model.rowCount(first), 2);
    EXPECT_EQ(child(0, first).data(LineTreeModel::LineIdRole).toString(), "A1/CO2");
    EXPECT_EQ(child(1, first).data(LineTreeModel::LineIdRole).toString(), "A2/CO2");
}

TEST_F(LineTreeModelTest, KeepsBiogenicCarbonOutOfScopeOne) {
    EXPECT_EQ(text(child(2), LineTreeModel::Co2e), "7.0");
    EXPECT_EQ(child(2).data(LineTreeModel::LineIdRole).toString(), "park/biogenic_co2");
}

TEST_F(LineTreeModelTest, ShowsUncertaintyWhereItIsKnownAndTheLeastCertainStatus) {
    EXPECT_EQ(text(child(0), LineTreeModel::Uncertainty), "± 4.5%");
    const QModelIndex enterprise = child(0, child(0, child(0)));
    EXPECT_EQ(text(child(0, enterprise), LineTreeModel::Uncertainty), "± 2.5%");
    EXPECT_EQ(text(child(1, enterprise), LineTreeModel::Uncertainty), "");
    EXPECT_TRUE(text(child(0), LineTreeModel::Status).startsWith("⚠"));
    EXPECT_TRUE(text(enterprise, LineTreeModel::Status).startsWith("✔"));
    EXPECT_EQ(child(0).data(LineTreeModel::StatusRole).toInt(), static_cast<int>(reference::Status::Unconfirmed));
    EXPECT_EQ(enterprise.data(LineTreeModel::StatusRole).toInt(), static_cast<int>(reference::Status::Transcribed));
}

TEST_F(LineTreeModelTest, FiltersByNamesInAnyCaseAndByRecord) {
    model.setFilter("CLINKER");
    EXPECT_EQ(model.shownLines(), 1U);
    model.setFilter("t1/");
    ASSERT_EQ(model.shownLines(), 1U);
    EXPECT_EQ(text(child(0), LineTreeModel::Co2e), "40.0");
    EXPECT_TRUE(child(0).data(LineTreeModel::LineIdRole).toString().isEmpty()) << "a filtered sum is not the park's";
}

TEST_F(LineTreeModelTest, HoldsAHundredThousandLines) {
    auto large = std::make_shared<Inventory>();
    for (int number = 0; number < 100'000; ++number) {
        large->lines.push_back(line("A" + std::to_string(number), "E" + std::to_string(number % 40), "direct",
                                    number % 2 == 0 ? "process" : "stationary_combustion", "烟煤", 1.0));
    }
    model.setLines(LineFacets(large, snapshot), snapshot);
    ASSERT_EQ(model.rowCount(child(0, child(0))), 20);
    int lines = 0;
    for (int category = 0; category < 2; ++category) {
        const QModelIndex group = child(category, child(0));
        for (int enterprise = 0; enterprise < model.rowCount(group); ++enterprise) {
            lines += model.rowCount(child(enterprise, group));
        }
    }
    EXPECT_EQ(lines, 100'000);
}

} // namespace
} // namespace parkcarbon::ui
