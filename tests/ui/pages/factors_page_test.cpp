#include "ui/pages/factors_page.hpp"

#include "ui/grid/record_grid_view.hpp"
#include "ui/pages/factor_update_tab.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/services/judgement_operations.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

/// Puts pins into a project as an earlier version of the program would have.
class SetPins final : public services::Operation {
public:
    explicit SetPins(domain::PinnedSets pins) : pins_(std::move(pins)) {}
    base::Code code() const override { return services::kTakeReferenceSets; }
    base::Arguments arguments() const override { return {}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        return writer.setPins(pins_);
    }

private:
    domain::PinnedSets pins_;
};

/// The factors page of the sample park, driven by keys.
class FactorsPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        // The sample has decided on its grid factors; here they are open.
        ASSERT_TRUE(test.window().document().execute(services::RemoveRecords(domain::Table::Decisions, {"D1", "D2"})));
        QApplication::setActiveWindow(&test.window());
        test.window().pages().show(PageId::Factors);
        page = static_cast<FactorsPage*>(test.window().pages().page(PageId::Factors));
        recompute();
    }
    template <typename Widget> Widget* named(const QString& name) const {
        for (Widget* widget : page->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        ADD_FAILURE() << "no " << qPrintable(name);
        return nullptr;
    }
    QPushButton* button(const QString& text) const {
        for (QPushButton* each : page->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        ADD_FAILURE() << "no button " << qPrintable(text);
        return nullptr;
    }
    bool says(const QString& words) const {
        for (const QLabel* label : page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    }
    void search(const QString& words) {
        auto* box = named<QLineEdit>("Search the factors");
        box->clear();
        QTest::keyClicks(box, words);
        QTest::keyClick(box, Qt::Key_Return);
    }
    services::ProjectSession& session() { return *test.window().document().session(); }
    double direct() { return test.window().results().results()->inventory->park.direct; }
    bool recomputed() {
        return TestWindow::waitFor(
            [this] { return test.window().document().session() != nullptr && !test.window().results().isOutdated(); });
    }
    void recompute() {
        if (test.window().results().isOutdated()) {
            test.window().results().recompute();
        }
        ASSERT_TRUE(recomputed());
    }
    /// Makes the project's set of that kind differ from the shipped one in one place.
    void pinOtherwise(const std::string& kind, const std::string& shipped, const std::string& pinned) {
        domain::PinnedSets pins = *session().records().pins();
        bool done = false;
        for (domain::PinnedSet& pin : pins) {
            const auto at = pin.content.find(shipped);
            if (!done && pin.kind == kind && at != std::string::npos) {
                pin.content.replace(at, shipped.size(), pinned);
                pin.sha256 = base::sha256Hex(pin.content);
                done = true;
            }
        }
        ASSERT_TRUE(done) << kind << " holds no " << shipped;
        ASSERT_TRUE(test.window().document().execute(SetPins(pins)));
    }
    void preview() {
        page->showTab(FactorsPage::Update);
        auto* tab = page->findChild<FactorUpdateTab*>();
        QSignalSpy previewed(tab, &FactorUpdateTab::previewed);
        QTest::keyClick(button("Compute the &preview"), Qt::Key_Space);
        ASSERT_TRUE(test.window().document().isBusy()) << "as a job";
        ASSERT_TRUE(previewed.wait(60'000));
    }

    TestWindow test;
    FactorsPage* page = nullptr;
};

TEST_F(FactorsPageTest, FindsFactorsAsOneTypes) {
    search("NDRC_STEEL coke");
    const auto* list = named<QTableView>("Factors found");
    ASSERT_GT(list->model()->rowCount(), 0);
    const int all = list->model()->rowCount();
    auto* status = named<QComboBox>("Status");
    EXPECT_GT(status->count(), 1);
    search("zzz");
    EXPECT_EQ(list->model()->rowCount(), 0);
    search("");
    EXPECT_GT(list->model()->rowCount(), 500);
    auto* kind = named<QComboBox>("Kind of factor");
    kind->setCurrentIndex(kind->findData("fuels"));
    EXPECT_GT(list->model()->rowCount(), all);
    EXPECT_LT(list->model()->rowCount(), 200);
}

TEST_F(FactorsPageTest, AnOwnFactorChangesTheInventoryAndUndoTakesItBack) {
    const double before = direct();
    search("NDRC_CHEM_OTHER/bituminous-coal");
    auto* value = named<QComboBox>("Value to use");
    ASSERT_EQ(value->count(), 3);
    value->setCurrentIndex(1); // carbon content
    QTest::keyClick(button("Use as &own factor"), Qt::Key_Space);
    ASSERT_EQ(*session().records().count(domain::Table::OwnFactors), 1);
    recompute();
    EXPECT_NEAR(direct(), before, before * 1e-9) << "the same value as before";

    RecordGridView* grid = page->grid();
    ASSERT_NE(grid, nullptr);
    EXPECT_EQ(grid->currentIndex().data(RecordGridModel::CanonicalRole).toString(), QStringLiteral("0.02618"));
    EXPECT_EQ(grid->grid().recordId(0), "F1");
    QTest::keyClick(grid, Qt::Key_F2);
    auto* editor = grid->viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, "0.03");
    QTest::keyClick(editor, Qt::Key_Return);
    recompute();
    const double after = direct();
    EXPECT_GT(after, before * 1.01);

    ASSERT_TRUE(test.window().document().undo());
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(*session().records().count(domain::Table::OwnFactors), 0);
    recompute();
    EXPECT_DOUBLE_EQ(direct(), before);
}

TEST_F(FactorsPageTest, SaysThatTheProjectUsesTheShippedSets) {
    page->showTab(FactorsPage::Update);
    EXPECT_TRUE(says("The project uses the shipped sets"));
    EXPECT_FALSE(button("Compute the &preview")->isEnabled());
    EXPECT_FALSE(button("&Take the shipped sets")->isEnabled());
}

TEST_F(FactorsPageTest, ShowsWhatNewerFactorsWouldChangeTakesThemAndUndoes) {
    const domain::PinnedSets shipped = *session().records().pins();
    pinOtherwise("fuels", "柴油,Diesel,Diesel oil,false,t,43.33,", "柴油,Diesel,Diesel oil,false,t,44,");
    const domain::PinnedSets older = *session().records().pins();
    recompute();
    const double before = direct();
    preview();
    auto* rows = named<ValueTableView>("Sets and rows");
    ASSERT_GT(rows->model()->rowCount(), 0);
    EXPECT_TRUE(rows->model()->index(0, 2).data().toString().contains("NDRC_CHEM_OTHER/")) << "name and id";
    ASSERT_EQ(rows->model()->rowCount(), 1);
    EXPECT_EQ(rows->model()->index(0, 5).data().toString(), QStringLiteral("44"));
    EXPECT_EQ(rows->model()->index(0, 6).data().toString(), QStringLiteral("43.33"));
    auto* lines = named<ValueTableView>("Lines that change");
    ASSERT_GT(lines->model()->rowCount(), 10);
    EXPECT_TRUE(lines->model()->index(0, 8).data().toString().contains("Diesel")) << "why it changes";
    EXPECT_LT(lines->model()->index(0, 7).data(ValueTableModel::NumberRole).toDouble(), 0.0);
    EXPECT_EQ(*session().records().pins(), older) << "a preview changes nothing";

    QPushButton* take = button("&Take the shipped sets");
    EXPECT_FALSE(take->isEnabled()) << "not without a reason";
    QTest::keyClicks(named<QLineEdit>("Reason for taking the shipped sets"), "guide of 2026");
    QTest::keyClick(take, Qt::Key_Space);
    EXPECT_EQ(*session().records().pins(), shipped);
    EXPECT_EQ(session().history()->back().operation, services::kTakeReferenceSetsBecause.name);
    EXPECT_TRUE(says("The project uses the shipped sets"));
    auto* replaced = named<QComboBox>("Set that was replaced");
    ASSERT_EQ(replaced->count(), 1);
    EXPECT_TRUE(replaced->itemText(0).contains("guide of 2026"));
    EXPECT_GT(named<ValueTableView>("Rows of the set that was replaced")->model()->rowCount(), 10);
    recompute();
    EXPECT_LT(direct(), before);

    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(*session().records().pins(), older);
    recompute();
    EXPECT_DOUBLE_EQ(direct(), before);
    EXPECT_EQ(replaced->count(), 0);
}

TEST_F(FactorsPageTest, TakesNoSetsAfterThePreviewHasGoneOutOfDate) {
    pinOtherwise("fuels", "柴油,Diesel,Diesel oil,false,t,43.33,", "柴油,Diesel,Diesel oil,false,t,44,");
    preview();
    QTest::keyClicks(named<QLineEdit>("Reason for taking the shipped sets"), "guide of 2026");
    ASSERT_TRUE(button("&Take the shipped sets")->isEnabled());
    ASSERT_TRUE(
        test.window().document().execute(services::EditRecords(domain::Table::Park, {{"park", 0, "另一园区"}})));
    EXPECT_FALSE(button("&Take the shipped sets")->isEnabled());
    EXPECT_TRUE(says("compute it anew"));
}

TEST_F(FactorsPageTest, DecidesOnASubstituteWithAReason) {
    page->showTab(FactorsPage::Decisions);
    auto* open = named<ValueTableView>("Open substitutes");
    const int before = open->model()->rowCount();
    ASSERT_GT(before, 0) << "the factor of 2025 is not published";
    const auto decided = *session().records().count(domain::Table::Decisions);
    const std::string subject = open->model()->index(0, 3).data().toString().toStdString();
    auto* year = named<QComboBox>("Year that stands in");
    EXPECT_EQ(year->currentText(), open->model()->index(0, 2).data().toString());
    EXPECT_FALSE(button("&Decide")->isEnabled()) << "not without a reason";
    const int newest = year->currentText().toInt();
    QTest::keyClick(year, Qt::Key_Down);
    EXPECT_EQ(year->currentText().toInt(), newest - 1);
    QTest::keyClicks(named<QLineEdit>("Reason of the decision"), "as agreed with the bureau");
    QTest::keyClick(button("&Decide"), Qt::Key_Space);
    ASSERT_EQ(*session().records().count(domain::Table::Decisions), decided + 1);
    EXPECT_EQ(session().history()->back().operation, services::kRecordDecision.name);
    const int row = static_cast<int>(decided);
    EXPECT_EQ(page->grid()->grid().canonical(row, 2), subject);
    EXPECT_EQ(page->grid()->grid().canonical(row, 3), std::to_string(newest - 1));
    recompute();
    EXPECT_EQ(open->model()->rowCount(), before - 1);

    ASSERT_TRUE(test.window().document().undo());
    recompute();
    EXPECT_EQ(open->model()->rowCount(), before);
}

TEST_F(FactorsPageTest, ComparesTwoFuelSets) {
    page->showTab(FactorsPage::Compare);
    auto* first = named<QComboBox>("First set");
    auto* second = named<QComboBox>("Second set");
    first->setCurrentIndex(first->findData("NDRC_STEEL"));
    second->setCurrentIndex(second->findData("IPCC2006"));
    const auto* table = named<ValueTableView>("Comparison of two fuel sets");
    ASSERT_GT(table->model()->rowCount(), 5);
    EXPECT_EQ(table->model()->columnCount(), 14);
    EXPECT_TRUE(table->model()->index(0, 4).data().toString().contains("%"));
}

TEST_F(FactorsPageTest, GoesToACellOfItsGrids) {
    ASSERT_TRUE(test.window().document().execute(services::RecordDecision(
        {domain::DecisionId("D7"), "GRID_FACTOR_YEAR_SUBSTITUTED", "grid_factor/2025", "2023", "newest", "", {}, {}})));
    page->showTab(FactorsPage::Search);
    EXPECT_TRUE(page->showCell({"decisions", "D7", "reason", {}, {}, 0, {}}));
    ASSERT_NE(page->grid(), nullptr);
    EXPECT_EQ(page->grid()->currentIndex().data().toString(), QStringLiteral("newest"));
}

} // namespace
} // namespace parkcarbon::ui
