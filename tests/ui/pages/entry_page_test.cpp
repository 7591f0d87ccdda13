#include "ui/pages/entry_page.hpp"

#include "ui/entry/category_box.hpp"
#include "ui/entry/recent_rows_model.hpp"
#include "ui/grid/record_grid_view.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

/// The sample park's entry page and the keys that somebody would press on it.
class EntryPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        test.window().pages().show(PageId::Entry);
        page = static_cast<EntryPage*>(test.window().pages().page(PageId::Entry));
        QCoreApplication::processEvents();
    }
    template <typename Widget> Widget& part(const char* name) const {
        auto* found = page->findChild<Widget*>(name);
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    QLineEdit& line(const char* name) const { return part<QLineEdit>(name); }
    void type(const char* name, const QString& text) const {
        line(name).setFocus();
        line(name).selectAll();
        QTest::keyClicks(&line(name), text);
    }
    void choose(const char* category, const QString& typed) const {
        part<CategoryBox>("entry_category").setCategory(category);
        type("entry_filter", typed);
        QTest::keyClick(&line("entry_filter"), Qt::Key_Return);
        QCoreApplication::processEvents(); // the fields of the method appear
    }
    void setText(const char* combo, const QString& text) const { part<QComboBox>(combo).setEditText(text); }
    QString total() const {
        page->computeNow();
        return part<QLabel>("entry_total").text();
    }
    std::size_t rows() { return (*test.window().document().session()->snapshot())->activities->size(); }
    std::vector<std::string> ids() {
        const auto snapshot = *test.window().document().session()->snapshot();
        std::vector<std::string> all;
        for (std::size_t row = 0; row < snapshot->activities->size(); ++row) {
            all.emplace_back(snapshot->activities->id->at(row));
        }
        return all;
    }
    domain::Activity newest() {
        services::ProjectSession& session = *test.window().document().session();
        return std::get<domain::Activity>((*session.records().find(domain::Table::Activities, ids().back()))->record);
    }

    TestWindow test{"en"};
    EntryPage* page = nullptr;
};

TEST_F(EntryPageTest, TakesARowByKeyboardAndShowsItsResultBeside) {
    const std::size_t before = rows();
    choose("process", "FeSi 75");
    EXPECT_TRUE(part<QLabel>("entry_heading").text().contains("FeSi 75"));
    EXPECT_TRUE(line("entry_quantity").hasFocus()) << "Enter on an item leads to its quantity";
    type("entry_quantity", "100");
    // IPCC 2006 Vol. 3 Tables 4.5 and 4.7: 4.0 tCO2 and 1.0 kg CH4 per tonne of ferrosilicon with 75 % Si; AR5: 28.
    EXPECT_EQ(total(), "402.8 t CO2e");
    const auto& gases = part<QTreeWidget>("entry_gases");
    ASSERT_EQ(gases.topLevelItemCount(), 2);
    EXPECT_EQ(gases.topLevelItem(0)->childCount(), 2) << "amount and factor";
    EXPECT_EQ(part<QLabel>("entry_derivation").text(), QStringLiteral("CO2 = AD × EF\n= 100 × 4\n= 400 t CO2"));
    EXPECT_FALSE(part<QLabel>("entry_status").text().isEmpty());
    QTest::keyClick(&line("entry_quantity"), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(rows(), before + 1);
    EXPECT_EQ(newest().item, "ferroalloy:fesi-75-pct");
    EXPECT_EQ(newest().quantity.value(), 100.0);
    EXPECT_TRUE(line("entry_quantity").text().isEmpty());
    EXPECT_TRUE(line("entry_filter").hasFocus()) << "the next item";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(), before) << "Ctrl+Z takes the row back in one step";
}

TEST_F(EntryPageTest, FollowsOwnValuesOfTheRow) {
    choose("process", "FeSi 75");
    type("entry_quantity", "100");
    EXPECT_TRUE(line("entry_parameter_ef").placeholderText().startsWith("4"));
    EXPECT_TRUE(line("entry_parameter_ef").toolTip().contains("tCO2/t"));
    type("entry_parameter_ef", "3.5");
    EXPECT_EQ(total(), "352.8 t CO2e");
    QTest::mouseClick(&part<QPushButton>("entry_add"), Qt::LeftButton);
    EXPECT_EQ(newest().parameters.str(), "ef=3.5 tCO2/t");
    EXPECT_TRUE(line("entry_quantity").hasFocus());
    EXPECT_EQ(line("entry_parameter_ef").text(), "3.5") << "the next row of the same item";
    EXPECT_EQ(page->unfinishedRows(), 0);
}

TEST_F(EntryPageTest, LeadsDownTheFormByEnterAndTab) {
    choose("process", "FeSi 75");
    const char* const order[] = {"entry_unit", "entry_evidence_class", "entry_evidence_ref", "entry_uncertainty_pct",
                                 "entry_note", "entry_parameter_ef"};
    for (const char* const next : order) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        EXPECT_EQ(QApplication::focusWidget()->objectName(), next);
    }
    for (const char* const before : {"entry_note", "entry_uncertainty_pct"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        EXPECT_EQ(QApplication::focusWidget()->objectName(), before);
    }
    auto* last = page->findChild<QLineEdit*>("entry_parameter_ef_uncertainty");
    ASSERT_NE(last, nullptr);
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "entry_add");
}

TEST_F(EntryPageTest, MarksWhatIsWrongWhereItIsWrong) {
    const std::size_t before = rows();
    choose("process", "FeSi 75");
    type("entry_quantity", "many");
    EXPECT_EQ(total(), QStringLiteral("–"));
    EXPECT_FALSE(line("entry_quantity").accessibleDescription().isEmpty());
    type("entry_quantity", "1");
    setText("entry_unit", "kWh");
    EXPECT_EQ(total(), QStringLiteral("–"));
    EXPECT_TRUE(line("entry_quantity").accessibleDescription().contains("kWh"));
    setText("entry_unit", "kg");
    EXPECT_EQ(total(), "0.004028 t CO2e");
    EXPECT_TRUE(line("entry_quantity").accessibleDescription().isEmpty());
    type("entry_parameter_ef", "3 GJ");
    EXPECT_EQ(total(), QStringLiteral("–"));
    EXPECT_TRUE(line("entry_parameter_ef").accessibleDescription().contains("GJ"));
    line("entry_parameter_ef").clear();
    line("entry_quantity").clear();
    QTest::mouseClick(&part<QPushButton>("entry_add"), Qt::LeftButton);
    EXPECT_EQ(rows(), before);
    EXPECT_FALSE(line("entry_quantity").accessibleDescription().isEmpty()) << "now the empty field is told of";
}

TEST_F(EntryPageTest, AsksForTheNameAndTheFactorWhereTheMethodTakesAnyItem) {
    choose("process", "one emission factor");
    EXPECT_TRUE(line("entry_item").isVisible());
    type("entry_item", "anodes");
    type("entry_quantity", "10");
    EXPECT_EQ(total(), QStringLiteral("–"));
    type("entry_parameter_ef", "0.4");
    EXPECT_EQ(total(), "4 t CO2e");
    QTest::keyClick(&line("entry_parameter_ef"), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(newest().item, "anodes");
    choose("process", "FeSi 75");
    EXPECT_FALSE(line("entry_item").isVisible());
}

TEST_F(EntryPageTest, MarksNoItemThatNobodyChose) {
    const auto marked = [this] { return part<QListView>("entry_items").currentIndex(); };
    part<CategoryBox>("entry_category").setCategory("process");
    EXPECT_FALSE(marked().isValid());
    QTest::keyClick(&line("entry_filter"), Qt::Key_Return);
    EXPECT_EQ(part<QLabel>("entry_heading").text(), "No item chosen yet");
    type("entry_filter", "FeSi");
    EXPECT_EQ(marked().row(), 0) << "what Enter would take";
    QTest::keyClick(&line("entry_filter"), Qt::Key_Down);
    const QString second = marked().data().toString();
    QTest::keyClick(&line("entry_filter"), Qt::Key_Return);
    EXPECT_EQ(part<QLabel>("entry_heading").text(), second);
}

TEST_F(EntryPageTest, ShowsTheFirstYearOfWasteThatDecays) {
    setText("entry_period", "2024");
    choose("landfill", "first-order decay food");
    type("entry_quantity", "1000");
    const QString shown = total();
    EXPECT_TRUE(shown.endsWith("t CO2e") && !shown.startsWith("0 ")) << shown.toStdString();
    EXPECT_TRUE(part<QLabel>("entry_result_title").text().contains("2025"));
    choose("process", "FeSi 75");
    total();
    EXPECT_EQ(part<QLabel>("entry_result_title").text(), "Result of this row");
}

TEST_F(EntryPageTest, TakesAnItemThatTheCatalogueDoesNotKnow) {
    choose("pollutant", "SO2 of boiler 3");
    EXPECT_TRUE(part<QLabel>("entry_heading").text().contains("SO2 of boiler 3"));
    type("entry_quantity", "3");
    EXPECT_EQ(total(), QStringLiteral("–"));
    setText("entry_unit", "t");
    type("entry_further_parameters", "concentration");
    EXPECT_EQ(total(), QStringLiteral("–"));
    EXPECT_FALSE(line("entry_further_parameters").accessibleDescription().isEmpty());
    line("entry_further_parameters").clear();
    EXPECT_EQ(total(), QStringLiteral("–"));
    EXPECT_TRUE(part<QLabel>("entry_findings").text().contains("no part of the greenhouse gas inventory"));
    QTest::keyClick(&line("entry_quantity"), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(newest().item, "SO2 of boiler 3");
    EXPECT_EQ(newest().category, domain::ActivityCategory::Pollutant);
}

TEST_F(EntryPageTest, ChangesARowThatItLoaded) {
    choose("process", "FeSi 75");
    type("entry_quantity", "100");
    QTest::mouseClick(&part<QPushButton>("entry_add"), Qt::LeftButton);
    const std::string id = newest().id.str();
    const std::size_t count = rows();
    auto& recent = part<QTableView>("entry_recent");
    ASSERT_GE(recent.model()->rowCount(), 1);
    EXPECT_EQ(recent.model()->index(0, 0).data().toString().toStdString(), id);
    EXPECT_EQ(recent.model()->index(0, RecentRowsModel::Co2e).data().toString(), "402.8");
    recent.setFocus();
    recent.setCurrentIndex(recent.model()->index(0, 0));
    QTest::keyClick(&recent, Qt::Key_Return);
    EXPECT_EQ(line("entry_quantity").text(), "100");
    EXPECT_EQ(page->unfinishedRows(), 0);
    type("entry_quantity", "50");
    EXPECT_EQ(page->unfinishedRows(), 1);
    QTest::mouseClick(&part<QPushButton>("entry_add"), Qt::LeftButton);
    EXPECT_EQ(rows(), count) << "a change is no new row";
    EXPECT_EQ(newest().quantity.value(), 50.0);
    test.window().actions().undo->trigger();
    EXPECT_EQ(newest().quantity.value(), 100.0);
}

TEST_F(EntryPageTest, KeepsWhatWasTypedWhenTheRecordIsUndoneUnderIt) {
    choose("process", "FeSi 75");
    type("entry_quantity", "100");
    QTest::mouseClick(&part<QPushButton>("entry_add"), Qt::LeftButton);
    ASSERT_TRUE(page->edit(newest().id.str()));
    type("entry_quantity", "70");
    test.window().actions().undo->trigger();
    EXPECT_EQ(line("entry_quantity").text(), "70");
    EXPECT_EQ(page->unfinishedRows(), 1);
    const std::size_t before = rows();
    QTest::mouseClick(&part<QPushButton>("entry_add"), Qt::LeftButton);
    EXPECT_EQ(rows(), before + 1) << "it is a new row now";
}

TEST_F(EntryPageTest, KeepsADraftOnOtherPagesAndInOtherCategories) {
    choose("process", "FeSi 75");
    type("entry_quantity", "100");
    type("entry_parameter_ef", "3");
    EXPECT_EQ(test.window().pages().unfinishedRows(), 1);
    EXPECT_EQ(test.window().pages().pageWithUnfinishedRows(), PageId::Entry);
    test.window().pages().show(PageId::Inventory);
    test.window().pages().show(PageId::Entry);
    part<CategoryBox>("entry_category").setCategory("landfill");
    part<CategoryBox>("entry_category").setCategory("process");
    EXPECT_EQ(line("entry_quantity").text(), "100");
    EXPECT_EQ(line("entry_parameter_ef").text(), "3");
    EXPECT_EQ(total(), "302.8 t CO2e");
    test.window().actions().language->actions().first()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(line("entry_quantity").text(), "100");
    EXPECT_EQ(line("entry_parameter_ef").text(), "3");
    EXPECT_EQ(total(), QStringLiteral("302.8 吨二氧化碳当量"));
    QTest::mouseClick(&part<QPushButton>("entry_clear"), Qt::LeftButton);
    EXPECT_EQ(page->unfinishedRows(), 0);
}

TEST_F(EntryPageTest, IsReachedFromTheGridOfActivities) {
    const std::string id = ids().front();
    test.window().pages().show(PageId::Activities);
    RecordGridView* grid = test.window().pages().currentGrid();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_F4);
    EXPECT_EQ(test.window().pages().current(), PageId::Entry);
    EXPECT_TRUE(part<QLabel>("entry_heading").text().contains(QString::fromStdString(id)));
    EXPECT_FALSE(line("entry_quantity").text().isEmpty());
    EXPECT_EQ(page->unfinishedRows(), 0) << "loading is no change";
    EXPECT_FALSE(page->edit("no such row"));
}

TEST_F(EntryPageTest, EveryRowOfTheSampleShowsWhatTheInventorySays) {
    const auto inventory = test.window().results().results()->inventory;
    std::map<std::string, double> co2e;
    for (const auto& each : inventory->lines) {
        co2e[each.source_id] += each.co2e;
    }
    services::Calculations& calculations = *test.window().document().calculations();
    services::ProjectSession& session = *test.window().document().session();
    int compared = 0;
    for (const std::string& id : ids()) {
        const auto stored = session.records().find(domain::Table::Activities, id);
        const auto& activity = std::get<domain::Activity>((*stored)->record);
        if (co2e.contains(id)) {
            const auto trial = calculations.trial(activity, test.window().results().results()->period);
            ASSERT_TRUE(trial) << id;
            EXPECT_DOUBLE_EQ(trial->co2e, co2e.at(id)) << id;
            ++compared;
        }
    }
    EXPECT_GT(compared, 10);
}

} // namespace
} // namespace parkcarbon::ui
